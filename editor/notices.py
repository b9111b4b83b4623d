"""Mails and notifications of the editor: an invitation to sign, and what others did to one's pages."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, PageLogEntry, Revision

from contributions.actions.lifecycle import invite_co_author
from contributions.kinds import KINDS
from contributions.models import CoAuthor, Contribution
from contributions.withholding import REFUSALS, Withheld
from editor.changes import changes_between
from editor.kinds import kind_of
from members.mail import from_templates
from members.mail_registry import MailTemplate, post
from notifications.actions import notify
from notifications.kinds import NotificationKind, Words, fetch_pages
from notifications.topics import Topic
from territories.senders import absolute, speaking_for, territory_of

PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")


@transaction.atomic
def invite_to_sign(*, contribution, member, by, request):
    """Asks a member to sign a page with its author: the invitation and its letter, or neither."""
    co_author = invite_co_author(contribution=contribution, member=member, by=by)
    mail_invitation(co_author, request)
    return co_author


def mail_invitation(co_author, request):
    """Asks a member to sign a page with its author; once, however often they are invited."""
    post(
        key=f"co-author/{co_author.pk}",
        to=co_author.member.email,
        member=co_author.member,
        actor=co_author.invited_by,
        territory=request.territory,
        template=INVITATION.name,
        params={"co_author": co_author.pk},
    )


def compose_invitation(row, shared):
    """None once it was answered or taken back."""
    asked = CoAuthor.objects.filter(pk=row.params["co_author"], accepted_at=None)
    co_author = asked.select_related("contribution", "member", "invited_by").first()
    if co_author is None or co_author.invited_by is None:
        return None
    page, territory = co_author.contribution, territory_of(co_author.member, row.territory)
    context = {
        "name": co_author.member.display_name,
        "by": co_author.invited_by.display_name,
        "title": page.draft_title or page.title,
        "address": absolute(territory, reverse("editor:invitation", args=[page.pk])),
    }
    return from_templates("emails/co_author", context, territory)


def is_somebody_elses(page, person):
    """Whether the author of a page is to be notified of what this person did to it: neither they nor a co-author.

    Communities, and places that are on line, are left out: many people keep them up to date.
    """
    if not isinstance(page, Contribution) or page.author_id is None or person is None or page.origin:
        return False
    if page.spec.holds_contributions or (page.spec.is_for_everybody and page.live) or person.pk == page.author_id:
        return False
    return not CoAuthor.objects.accepted().filter(contribution_id=page.pk, member=person.pk).exists()


def notify_author(entry):
    """The notification to the author of a page about an entry of Wagtail's log; None when nothing changed."""
    page = entry.page.specific
    if entry.action in PUBLISHED:
        return _notify_of_publication(entry, page)
    if entry.action == "wagtail.unpublish":
        return _notify(entry, page, "discarded" if page.withheld == Withheld.DISCARDED else "withdrawn")
    return _notify(entry, page, {"wagtail.move": "moved", "wagtail.delete": "deleted"}[entry.action])


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
    if old and new and kind_of(page):
        with speaking_for(territory_of(page.author, page.territory)):
            lines = changes_between(old.as_object(), new.as_object())
        if not lines and what == "changed":
            return None
    return _notify(entry, page, what, lines=lines)


def _notify(entry, page, what, **data):
    is_deleted = what == "deleted"
    return notify(
        member=page.author,
        kind=PAGE_DELETED.name if is_deleted else PAGE_HANDLED.name,
        key=f"done/{entry.pk}",
        page=None if is_deleted else page,
        actor=entry.user,
        territory=page.territory,
        data={"title": page.title} if is_deleted else {"what": what, **data},
    )


# --- How they are put into words ---------------------------------------------------------

#: What somebody did to a page -> title, and what the author should know (of a publication: what has changed).
HANDLED = {
    "changed": (gettext_lazy("{name} has changed “{title}”"), ""),
    "online": (gettext_lazy("{name} has put “{title}” on line"), ""),
    "withdrawn": (
        gettext_lazy("{name} has taken “{title}” off line"),
        gettext_lazy("The text stays yours, among your drafts."),
    ),
    "discarded": (
        gettext_lazy("{name} has put “{title}” in the trash"),
        gettext_lazy("It can be brought back for thirty days."),
    ),
    "moved": (
        gettext_lazy("{name} has moved “{title}”"),
        gettext_lazy("It is now in: {place}. Its old address leads there."),
    ),
}


def fetch_handled(notifications):
    """Their pages, with `place`: the titles of what each is in, below the front page."""
    pages = Contribution.objects.defer_streamfields().in_bulk({each.page_id for each in notifications})
    wanted = [each.page_id for each in notifications if each.data.get("what") == "moved"]
    above = {pk: paths_above(pages[pk].path) for pk in wanted if pk in pages}
    titles = {}
    if above:
        found = Page.objects.filter(path__in={path for paths in above.values() for path in paths})
        titles = dict(found.values_list("path", "title"))
    for pk, paths in above.items():
        pages[pk].place = " › ".join(titles[path] for path in paths if path in titles)
    return {each.pk: pages[each.page_id] for each in notifications if each.page_id in pages}


def paths_above(path):
    """The tree paths of the pages above one, without the root and the front page."""
    step = Page.steplen
    return [path[:end] for end in range(3 * step, len(path), step)]


def about_handling(notification):
    """`data`: "what" was done, one of `HANDLED`; "lines": what differs between the two versions, told when it was done
    (versions do not change afterwards).
    """
    page, what = notification.target, notification.data["what"]
    title, text = HANDLED[what]
    if page.live and what in ("withdrawn", "discarded"):
        text = ""  # it is on line again since
    lines = list(notification.data.get("lines", ()))
    if lines or what == "changed":
        lines.append(_("The earlier versions are in its history."))
    name = notification.actor or _("Former member")
    said = str(text).format(place=getattr(page, "place", ""))
    url = page.full_url if page.live else reverse("editor:manage", args=[page.pk])
    return Words(title.format(name=name, title=page.title), "\n".join([said, *lines]).strip(), url)


def about_deletion(notification):
    """`data`: the "title" that is gone."""
    words = {"name": notification.actor or _("Former member"), "title": notification.data["title"]}
    text = _("Ask the animators if you do not know why.")
    return Words(_("{name} has deleted “{title}”").format(**words), text, "/")


#: Why a version was not published by itself, besides the names of kinds: its lines (dates, selection) are missing.
UNKNOWN = "unknown"
WHY = {
    **{state.value: words for state, words in REFUSALS.items()},
    UNKNOWN: gettext_lazy("It could not be published by itself. Publish it by hand; the animators can help."),
}


def why_put_off(key):
    """The words for a key of `WHY`, or for a kind whose lines are missing."""
    spec = KINDS.get(key)
    if spec and spec.writing and spec.writing.rows:
        return spec.writing.rows[0].no_row
    return WHY.get(key, WHY[UNKNOWN])


def about_putting_off(notification):
    """`data`: "why", as `why_put_off` takes it."""
    page = notification.target
    if page.live:
        return None
    title = _("“{title}” is not on line: its hour has come, and something stands against it")
    why = why_put_off(notification.data["why"])
    title = title.format(title=page.draft_title or page.title)
    return Words(title, str(why), reverse("editor:manage", args=[page.pk]))


PUT_OFF = NotificationKind(
    "put-off",
    Topic.SYSTEM,
    about_putting_off,
    fetch_pages(lambda: Page.objects.all()),
    gone=gettext_lazy("The page is on line now."),
)
PAGE_HANDLED = NotificationKind("page-handled", Topic.MODERATION, about_handling, fetch_handled, goes_with_actor=False)
PAGE_DELETED = NotificationKind("page-deleted", Topic.MODERATION, about_deletion, goes_with_actor=False)
INVITATION = MailTemplate("emails/co_author", compose_invitation, gettext_lazy("Invitation"))
