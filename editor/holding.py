"""What a verb on a draft holds while it works: the row of the page, or of the section below which it makes one.

Everything that it needs to know of a page is read with its row.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q

from contributions.models import Contribution
from contributions.permissions import may_edit
from contributions.withholding import KNOWN, with_withheld_state
from editor.models import SetAside, Unfinished
from editor.refusals import Conflict, Locked, NoSection


def new_page(kind, member, section, title):
    """A page that is not in the tree yet: nothing has been decided of it, and nobody has written beside it."""
    page = kind.page(title=title, owner=member, author=member, live=False, locale_id=section.locale_id)
    page.known_withheld, page.known_taken_away, page.has_no_comments = "", False, True
    return page


def held_section(territory, kind, section=None):
    """The parent of a new page, its row held: two births at once would take the same place in the tree."""
    section = section or kind.index_in(territory)
    if section is None:
        raise NoSection
    return kind.index.objects.select_for_update(of=("page_ptr",)).get(pk=section.pk)


def held_draft(member, page, base, session, move_in):
    """(latest revision, the draft as it stands), the page's row held."""
    page = _held_page(page)
    if not may_edit(member, page):
        raise PermissionDenied
    latest = _read_versions(page)
    lock = page.get_lock()
    if lock and lock.for_user(member):
        raise Locked(lock)
    if latest and not (session and session.wrote(latest)) and not base.read(latest):
        raise Conflict(page, latest)
    page, known = move_in(page), page
    draft = page
    if latest and page.has_unpublished_changes:  # as Wagtail's `get_latest_revision_as_object`
        latest.content_object = page
        draft = latest.as_object()
        draft.latest_revision = latest
    for name in (*KNOWN, "has_unfinished", "has_aside"):
        setattr(draft, name, getattr(known, name))
    return latest, draft


def _held_page(page):
    """The page of its own type, its row held, with whoever signs it, where it stands, whether a decision keeps it off
    line, and what else is kept of its text: as long as the row is held nobody changes that."""
    model = type(page) if type(page) is not Contribution else page.specific_class
    held = with_withheld_state(model.objects.select_for_update(of=("contribution_ptr",))).annotate(
        has_unfinished=Exists(Unfinished.objects.filter(contribution=OuterRef("pk"))),
        has_aside=Exists(SetAside.objects.filter(contribution=OuterRef("pk"))),
    )
    return held.select_related("author", "territory__site__root_page").get(pk=page.pk)


def _read_versions(page):
    """The latest revision of a page, which then knows also the one that waits for its hour: one query for both."""
    wanted = Q(pk=page.latest_revision_id) | Q(approved_go_live_at__isnull=False)
    versions = {revision.pk: revision for revision in page.revisions.filter(wanted)}
    page.scheduled_revision = next((each for each in versions.values() if each.approved_go_live_at), None)
    page.latest_revision = latest = versions.get(page.latest_revision_id)
    return latest
