"""The last mail to somebody who is erased, and what who administers the site is told of it."""

from django.apps import apps
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from dashboard.models import LEFT, LEFT_WHERE
from media.models import CreditedImage
from members.models import Member
from notifications.actions import notify_many, post_letter
from notifications.models.notification import Kind
from reactions.models import Comment
from territories.senders import origin_of, sender_of, speaking_for, territory_of

#: Of a departure's record, what the person is told, in words to them.
TOLD = {
    "unsigned": _("pages that stay without your name"),
    "handed to a community": _("pages handed to a community"),
    "handed to a co-author": _("pages handed to a co-author"),
    "deleted": _("pages deleted"),
    "pictures deleted": _("pictures deleted"),
    "files deleted": _("files deleted"),
    "comments unsigned": _("comments that stay without your name"),
    "notifications about them": _("notifications of others about what you did, deleted"),
    "reports and decisions unsigned": _("reports and decisions that stay without your name"),
}


def say_goodbye(departure, *, address):
    """One mail to the address that was theirs: what was done, and in so many words what remains and why.

    The address goes from the outbox as soon as the mail has left.
    """
    territory = territory_of(None, departure.territory)
    with speaking_for(territory):
        done = [(words, departure.record[key]) for key, words in TOLD.items() if key in departure.record]
        context = {"departure": departure, "done": done, "territory": territory, "origin": origin_of(territory)}
        subject = " ".join(render_to_string("emails/departure_done_subject.txt", context).split())
        text = render_to_string("emails/departure_done_message.txt", context).strip() + "\n"
        paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
        html = render_to_string("emails/letter.html", {**context, "paragraphs": paragraphs, "subject": subject})
    return post_letter(
        key=f"departure/{departure.pk}/done",
        to=address,
        subject=subject,
        text=text,
        html=html,
        sender=sender_of(territory),
        keeps_address=False,
    )


def report_traces(departure):
    """Says to who administers the installation that others still name somebody who was erased: theirs to judge."""
    return notify_many(
        members=Member.objects.active().filter(is_superuser=True),
        kind=Kind.SYSTEM,
        key=f"departure/{departure.pk}/traces",
        title=_("Others still name somebody whose account was erased"),
        text=_("Their words were left as they are: the list says where to look."),
        url=f"{reverse('retention')}#departure-{departure.pk}",
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
