"""Which names the platform answers to: those of its territories, and those that its settings add."""

import time
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db.models.signals import post_delete, post_save
from django.http import HttpResponse
from django.http.request import split_domain_port, validate_host
from wagtail.models import Site

#: How long a process believes that a territory has this name; it forgets at once what it changes itself.
SECONDS = 60

_territories = {}


def is_known(hostname):
    """Whether it is a territory's, the one of SITE_URL, or one of OTHER_HOSTS.

    Asks the database for a name that this process has not lately found there; only names that exist are kept.
    """
    if validate_host(hostname, [urlsplit(settings.SITE_URL).hostname, *settings.OTHER_HOSTS]):
        return True
    if _territories.get(hostname, 0) > time.monotonic():
        return True
    if Site.objects.filter(hostname__iexact=hostname).exists():
        _territories[hostname] = time.monotonic() + SECONDS
        return True
    _territories.pop(hostname, None)
    return False


def forget_territories(**_signal):
    """The names of territories may have changed."""
    _territories.clear()


post_save.connect(forget_territories, sender=Site, dispatch_uid="config.hosts.saved")
post_delete.connect(forget_territories, sender=Site, dispatch_uid="config.hosts.deleted")


class HostMiddleware:
    """Answers 400 to requests for a host that is not ours, before anything is made of its name.

    Otherwise the default territory would answer to any name, and whoever chooses the name would choose where its
    redirects lead. Django's ALLOWED_HOSTS cannot know territories that are opened while the server runs.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        try:
            hostname, _port = split_domain_port(request.get_host())
        except DisallowedHost:  # not the shape of a name at all
            hostname = ""
        if not hostname or not is_known(hostname):
            return HttpResponse("No site of this name here.\n", status=400, content_type="text/plain")
        return self.get_response(request)
