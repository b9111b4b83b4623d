"""The last mail to somebody who is erased, and what who administers the site is told of it."""

from django.apps import apps
from django.urls import reverse
from django.utils.text import capfirst
from wagtail.models import Page

from dashboard.models import LEFT, LEFT_WHERE
from dashboard.notices import GOODBYE, TRACES_LEFT
from media.models import CreditedImage
from members.models import Member
from notifications.actions import notify_many, post_letter
from reactions.models import Comment


def say_goodbye(departure, *, address):
    """One mail to the address that was theirs. The address goes from the outbox as soon as the mail has left."""
    return post_letter(
        key=f"departure/{departure.pk}/done",
        to=address,
        template=GOODBYE.name,
        params={"departure": departure.pk},
        territory=departure.territory,
        keeps_address=False,
    )


def report_traces(departure):
    """Says to who administers the installation that others still name somebody who was erased: theirs to judge."""
    return notify_many(
        members=Member.objects.active().filter(is_superuser=True),
        kind=TRACES_LEFT.name,
        key=f"departure/{departure.pk}/traces",
        target=departure,
        territory=departure.territory,
    )


def traces_of(departure):
    """[(column in words, how many rows, [(words, address or "")] of the first ones)] that still hold a name."""
    where = departure.record.get(LEFT_WHERE, {})
    return [
        (words_of(column), count, [link_to(column, pk) for pk in where.get(column, [])])
        for column, count in departure.record.get(LEFT, {}).items()
    ]


def model_of(column):
    return apps.get_model(column.rpartition(".")[0])


def words_of(column):
    """ "Page: title" for "wagtailcore.Page.title"."""
    model = model_of(column)
    field = model._meta.get_field(column.rpartition(".")[2])
    return f"{capfirst(model._meta.verbose_name)} ({field.verbose_name})"


def link_to(column, pk):
    """(its number, where it is read or changed): pages, comments and pictures have an address, other rows none."""
    model = model_of(column)
    if issubclass(model, Page):
        return f"{pk}", reverse("wagtailadmin_pages:edit", args=[pk])
    if issubclass(model, Comment):
        return f"{pk}", reverse("reactions:comment", args=[pk])
    if issubclass(model, CreditedImage):
        return f"{pk}", reverse("wagtailimages:edit", args=[pk])
    return f"{pk}", ""
