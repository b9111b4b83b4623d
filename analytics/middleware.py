"""A short way for what pages report: it asks neither session nor database, so that readers' pages wait for nothing."""

import time
from types import SimpleNamespace

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import DisallowedHost
from django.utils import timezone

from agenda.schedule import zone_of
from analytics.views import dot, measure
from territories.models import Territory

SHORT_WAYS = {"/mesure/": measure, "/mesure/point.gif": dot}
#: How long a process believes what it read of a host.
SECONDS = 60
MOST_HOSTS = 200

_hosts = {}


def territory_of(request):
    """(number of the site, its clock) of the host that is asked, read again once a minute."""
    host = request.get_host()
    known = _hosts.get(host)
    if known is None or known[0] < time.monotonic():
        territory = Territory.of(request)
        if len(_hosts) >= MOST_HOSTS:
            _hosts.clear()
        known = (time.monotonic() + SECONDS, territory.pk if territory else None, zone_of(territory))
        _hosts[host] = known
    return known[1:]


def forget_hosts():
    _hosts.clear()


class MeasureMiddleware:
    """Answers `/mesure/` of readers who are nobody in particular; members take the usual way, which knows them."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        view = SHORT_WAYS.get(request.path)
        if view is None or settings.SESSION_COOKIE_NAME in request.COOKIES:
            return self.get_response(request)
        try:
            site_id, zone = territory_of(request)
        except DisallowedHost:
            return self.get_response(request)
        request.territory, request.user = SimpleNamespace(site_id=site_id), AnonymousUser()
        with timezone.override(zone):
            return view(request)
