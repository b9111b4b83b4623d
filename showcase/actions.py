"""Verbs of the showcase: somebody asks to open a territory."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from members.mail_registry import post
from showcase.mails import REQUEST
from showcase.models.home import ShowcaseHomePage
from showcase.models.requests import OpeningRequest

KEPT = timedelta(days=365)


@transaction.atomic
def ask_to_open(*, key, place, name, organisation, email, message):
    """Keeps a request and mails it to whoever answers for the network; the same form sent twice is one request."""
    fields = {"place": place, "name": name, "organisation": organisation, "email": email, "message": message}
    asked, is_new = OpeningRequest.objects.get_or_create(key=key, defaults=fields)
    if is_new:
        for address in addresses_of_network():
            post(key=f"showcase/opening/{asked.key}/{address}", to=address, template=REQUEST.name,
                 params={"request": asked.pk})  # fmt: skip
    return asked


def addresses_of_network():
    """The contact address of the showcase; for want of one, those of who administers the installation."""
    contact = ShowcaseHomePage.objects.live().exclude(contact_email="").values_list("contact_email", flat=True).first()
    if contact:
        return [contact]
    administrators = get_user_model().objects.filter(is_superuser=True, is_active=True).exclude(email="")
    return list(administrators.order_by("pk").values_list("email", flat=True))


def forget_old_requests():
    """Deletes what is older than a year; returns how many."""
    deleted, _by_model = OpeningRequest.objects.filter(created_at__lt=timezone.now() - KEPT).delete()
    return deleted
