"""Letters about accounts: written here, carried by the post office of the house (`settings.POST_LETTER`)."""

import re
from email.utils import formataddr, parseaddr

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.crypto import get_random_string
from django.utils.module_loading import import_string


def post(
    *,
    key,
    to,
    template,
    context,
    request,
    member=None,
    valid_until=None,
    headers=None,
    actor=None,
    keeps_address=True,
):
    """Renders `<template>_subject.txt` and `<template>_message.txt`, and puts the letter in the outbox.

    `actor` and `keeps_address` are those of `notifications.actions.post_letter`.
    """
    territory = getattr(request, "territory", None)
    context = {"territory": territory, **context}
    subject = render_to_string(f"{template}_subject.txt", context, request)
    text = render_to_string(f"{template}_message.txt", context, request).strip() + "\n"
    return import_string(settings.POST_LETTER)(
        key=key,
        to=to,
        subject=" ".join(subject.split()),
        text=text,
        html=as_html(text, context, request),
        sender=sender_of(territory),
        member=member,
        valid_until=valid_until,
        headers=headers,
        actor=actor,
        keeps_address=keeps_address,
    )


def post_once(*, template, **letter):
    """A letter whose occasion is this very moment (a code, a notice)."""
    return post(key=f"{template}/{get_random_string(24)}", template=template, **letter)


def as_html(text, context, request):
    """The same words with a little dress: paragraphs, links that can be touched, the code in large."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    return render_to_string("emails/letter.html", {**context, "paragraphs": paragraphs}, request)


def sender_of(territory):
    """The installation's address under the territory's name."""
    address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    if territory is None:
        return settings.DEFAULT_FROM_EMAIL
    name = " ".join(f"{territory.name} {territory.tagline}".split())
    return formataddr((name, address))
