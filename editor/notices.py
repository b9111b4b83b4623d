"""Mails and notifications of the editor: an invitation to sign, and what others did to one's pages."""

from django.db import transaction
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import PageLogEntry, Revision

from contributions.actions.lifecycle import invite_co_author
from contributions.models import CoAuthor, Contribution, Kind
from contributions.withholding import Withheld
from editor.changes import changes_between
from editor.kinds import BY_KIND
from members.mail import post
from notifications.actions import notify
from notifications.models import Kind as Notice
from territories.origin import absolute_for
from territories.senders import speaking_for, territory_of

PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")
#: Name of a change (most are the action of Wagtail's log) -> title of the notification.
TITLES = {
    "changed": _("{name} has changed “{title}”"),
    "online": _("{name} has put “{title}” on line"),
    "wagtail.unpublish": _("{name} has taken “{title}” off line"),
    "discarded": _("{name} has put “{title}” in the trash"),
    "wagtail.move": _("{name} has moved “{title}”"),
    "wagtail.delete": _("{name} has deleted “{title}”"),
}
KEPT = _("The text stays yours, among your drafts.")
IN_TRASH = _("It can be brought back for thirty days.")
HISTORY = _("The earlier versions are in its history.")
MOVED = _("It is now in: {place}. Its old address leads there.")
GONE = _("Ask the animators if you do not know why.")


@transaction.atomic
def invite_to_sign(*, contribution, member, by, request):
    """Asks a member to sign a page with its author: the invitation and its letter, or neither."""
    tie = invite_co_author(contribution=contribution, member=member, by=by)
    tell_invited(tie, request)
    return tie


def tell_invited(tie, request):
    """Asks a member to sign a page with its author; once, however often they are invited."""
    page = tie.contribution
    post(
        key=f"co-author/{tie.pk}",
        to=tie.member.email,
        member=tie.member,
        actor=tie.invited_by,
        template="emails/co_author",
        context={
            "name": tie.member.display_name,
            "by": tie.invited_by.display_name,
            "title": page.draft_title or page.title,
            "address": absolute_for(request, reverse("editor:invitation", args=[page.pk])),
        },
        request=request,
    )


def is_somebody_elses(page, person):
    """Whether the author of a page is to be notified of what this person did to it: neither they nor a co-author.

    Communities, and places that are on line, are left out: many people keep them up to date.
    """
    if not isinstance(page, Contribution) or page.author_id is None or person is None or page.origin:
        return False
    if page.kind == Kind.COMMUNITY or (page.kind == Kind.PLACE and page.live) or person.pk == page.author_id:
        return False
    return not CoAuthor.objects.accepted().filter(contribution_id=page.pk, member=person.pk).exists()


def notify_author(entry):
    """The notification to the author of a page about an entry of Wagtail's log; None when nothing changed."""
    page = entry.page.specific
    if entry.action in PUBLISHED:
        return _notify_of_publication(entry, page)
    if entry.action == "wagtail.unpublish":
        thrown_away = page.withheld == Withheld.DISCARDED
        return _notify(entry, page, "discarded" if thrown_away else entry.action, IN_TRASH if thrown_away else KEPT)
    if entry.action == "wagtail.move":
        above = page.get_ancestors().filter(depth__gt=2).values_list("title", flat=True)
        return _notify(entry, page, entry.action, format_lazy(MOVED, place=" › ".join(above)))
    return _notify(entry, page, entry.action, GONE)


def _notify_of_publication(entry, page):
    """A first publication, or one after a time off line; otherwise what has changed."""
    log = PageLogEntry.objects.filter(page=page.pk, timestamp__lte=entry.timestamp).exclude(pk=entry.pk)
    log = log.filter(action__in=(*PUBLISHED, "wagtail.unpublish")).order_by("-timestamp", "-pk")
    last, known = log.first(), log.exclude(action="wagtail.unpublish").first()
    is_first = last is None and page.first_published_at == page.last_published_at
    what = "online" if is_first or (last and last.action == "wagtail.unpublish") else "changed"
    versions = Revision.objects.for_instance(page)
    old = versions.filter(pk=known.revision_id).first() if known else None
    old = old or versions.filter(user=page.author_id).order_by("-created_at").first()
    new = versions.filter(pk=entry.revision_id).first()
    lines = []
    if old and new and page.KIND in BY_KIND:
        with speaking_for(territory_of(page.author, page.territory)):
            lines = changes_between(old.as_object(), new.as_object())
        if not lines and what == "changed":
            return None
    if lines or what == "changed":
        lines.append(HISTORY)
    return _notify(entry, page, what, format_lazy("\n".join(["{}"] * len(lines)), *lines))


def _notify(entry, page, what, text):
    url = page.full_url if page.live else reverse("editor:manage", args=[page.pk])
    return notify(
        member=page.author,
        kind=Notice.MODERATION,
        key=f"done/{entry.pk}",
        title=format_lazy(TITLES[what], name=entry.user.display_name, title=page.title),
        text=text,
        url="/" if what == "wagtail.delete" else url,
        actor=entry.user,
        page=None if what == "wagtail.delete" else page,
        territory=page.territory,
    )
