"""Verbs on drafts: begin, save, publish, go back to an earlier text."""

from dataclasses import dataclass, field
from functools import partial

from anyascii import anyascii
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin.models import EditingSession
from wagtail.blocks.stream_block import StreamValue
from wagtail.log_actions import LogContext
from wagtail.models import COMMENTS_RELATION_NAME

from contributions.kinds import Publisher
from contributions.models import Contribution
from contributions.permissions import may_publish, may_write
from contributions.projections import projecting
from contributions.slugs import free_slug, slugs_below
from editor.aside import aside_if_refused, forget_aside, words_left
from editor.destinations import chosen
from editor.document import from_document, stored_blocks
from editor.holding import held_draft, held_section, new_page
from editor.media import Gate
from editor.models import Unfinished, WritingSession
from editor.places import propose
from editor.readiness import refusal_of, shortcomings
from members.permissions import LimitReached, check_may_publish, count_links


@dataclass(frozen=True)
class Base:
    """What a tab knows of the page it writes: its own name, and the revision it read or wrote last."""

    client: str = ""
    revision: int | None = None
    revision_at: str = ""

    def read(self, revision):
        """Whether this is the revision that the tab read, as it still stands."""
        return self.revision == revision.pk and parse_datetime(self.revision_at or "") == revision.created_at


@dataclass
class Saved:
    page: Contribution
    revision: object
    warnings: list = field(default_factory=list)
    errors: dict = field(default_factory=dict)
    #: Why it was saved and not put on line, in words, and the status to answer; "" otherwise.
    refusal: str = ""
    status: int = 200


def untitled():
    return _("Untitled")


def save_draft(*, member, territory, kind, form, rows, document, base, page=None):
    """Stores what a tab sends, as one revision per tab. Raises Conflict, Locked, PermissionDenied, BadDocument.

    `document(blocks, gate)` gives the new blocks from the stored ones. Of the first three the text is kept (`aside`).
    """
    with (
        aside_if_refused(member=member, form=form, rows=rows, document=document, base=base, page=page),
        LogContext(user=member),
        projecting(),
    ):
        saved = _save(member, territory, kind, form, rows, document, base, page)
        show_presence(member, saved.page)
    return saved


def publish_draft(*, member, territory, kind, form, rows, document, base, page=None):
    """Saves, then puts on line (or schedules) if nothing is missing; otherwise `errors` or `refusal` say what is.

    Whatever stops the publication, a decision of the moderation included, the text is saved.
    """
    failure = None
    with (
        aside_if_refused(member=member, form=form, rows=rows, document=document, base=base, page=page),
        LogContext(user=member),
        projecting(),
    ):
        saved = _save(member, territory, kind, form, rows, document, base, page)
        if refusal := refusal_of(saved.page):
            saved.refusal, saved.status = refusal, 422
        else:
            saved.errors = shortcomings(saved.page, form, rows, saved.warnings)
        if not saved.refusal and not saved.errors:
            try:
                with transaction.atomic():
                    _put_on_line(member, kind, saved)
            except LimitReached as limit:
                saved.refusal, saved.status = " ".join(limit.messages), 429
            except PermissionDenied:
                saved.refusal = _("Your text is saved. Only the animator can put this page on line.")
                saved.status = 403
            except Exception as error:  # noqa: BLE001 - raised again as soon as the text is safe
                failure = error
    if failure:
        raise failure
    return saved


def _put_on_line(member, kind, saved):
    if kind.published_by is Publisher.ANIMATOR and not may_publish(member, saved.page):
        propose(place=saved.page, by=member)
        return
    if not may_publish(member, saved.page):
        raise PermissionDenied
    if saved.page.first_published_at is None:
        check_may_publish(member, links=count_links(saved.page.body))
    # Members have no permission of Wagtail's: the caller has asked contributions.permissions.
    publication = PublishPageRevisionAction(saved.revision, user=member)
    publication.execute(skip_permission_checks=True)
    saved.page = publication.object


def _save(member, territory, kind, form, rows, document, base, page):
    session = WritingSession.objects.filter(member=member, client=base.client).first() if base.client else None
    if page is None and session:
        page = session.contribution
    if page is None:
        section = held_section(territory, kind, chosen(form, kind=kind, member=member, territory=territory)[1])
        # Two requests of one tab may have waited for the lock: the second finds what the first made.
        session = WritingSession.objects.filter(member=member, client=base.client).first() if base.client else None
        page = session.contribution if session else None
    if page is None:
        if not may_write(member):
            raise PermissionDenied
        latest, draft = None, new_page(kind, member, section, untitled())
    else:
        latest, draft = held_draft(
            member, page, base, session, partial(_move_to_section, member, territory, kind, form)
        )
    gate = Gate(member)
    blocks, warnings = document(stored_blocks(draft.body), gate)
    draft.body = StreamValue(draft.body.stream_block, blocks, is_lazy=True)
    form.is_valid()
    form.apply(draft)
    draft.title = draft.title or untitled()
    for formset in rows.values():
        formset.is_valid()
        formset.apply(draft)
    if is_new := draft.pk is None:
        draft.slug = slug_of(draft, section)
        section.add_child(instance=draft)
        setattr(draft, COMMENTS_RELATION_NAME, [])
    elif not draft.live and draft.first_published_at is None and draft.title != draft.draft_title:
        _rename(draft)
    mine = latest if latest and session and session.wrote(latest) and latest.user_id == member.pk else None
    if mine and mine.pk == draft.live_revision_id:
        mine = None  # what readers see stays as it is
    # One entry in Wagtail's log for one visit, as there is one version; that a page is made is an entry of its own.
    is_logged = mine is None and not is_new
    revision = draft.save_revision(user=member, clean=False, overwrite_revision=mine, log_action=is_logged)
    revision.content_object = draft  # or publishing it would read the page again
    _remember(member, base, draft, revision, session)
    if getattr(draft, "has_aside", False):
        forget_aside(member=member, client=base.client, page=draft)
    _keep_unfinished(draft, form, rows)
    return Saved(draft, revision, warnings)


def _rename(draft):
    """Gives a draft that nobody has read the address that its title asks for, and the lists of its author that title.

    The rest of its text is in its version alone until it is published.
    """
    draft.slug = slug_of(draft, draft.get_parent().specific)
    draft.set_url_path(draft.get_parent())
    draft.save(clean=False, update_fields=["title", "slug", "url_path"])


def _move_to_section(member, territory, kind, form, page):
    """Moves a draft that nobody has read to the section that its form asks for."""
    is_asked, section = chosen(form, kind=kind, member=member, territory=territory, page=page)
    if not is_asked or page.first_published_at is not None:
        return page
    section = section or kind.index_in(territory)
    if section is None or page.get_parent().pk == section.pk:
        return page
    section = held_section(territory, kind, section)
    page.slug = slug_of(page, section)
    page.save(clean=False, update_fields=["slug"])
    # Members have no permission of Wagtail's to move: `chosen` has judged.
    MovePageAction(page, section, pos="last-child", user=member).execute(skip_permission_checks=True)
    return type(page).objects.get(pk=page.pk)


def slug_of(draft, parent):
    """An address of its own among its siblings, from the title; never one that the section uses itself."""
    title = "" if draft.title == untitled() else draft.title
    base = (slugify(anyascii(title)) or draft.KIND)[:200]
    taken = slugs_below(parent, base, but=draft.pk)
    return free_slug(base, lambda slug: slug in taken or _is_reserved(slug, parent))


def _is_reserved(slug, parent):
    try:
        parent.resolve_subpage(f"/{slug}/")
    except Http404:
        return False
    return True


def _remember(member, base, page, revision, session):
    if not base.client:
        return
    written = {
        "contribution_id": page.pk,
        "revision": revision.pk,
        "revision_at": revision.created_at,
        "saved_at": timezone.now(),
    }
    if session:
        WritingSession.objects.filter(pk=session.pk).update(**written)
    else:
        WritingSession.objects.update_or_create(member=member, client=base.client, defaults=written)


def _keep_unfinished(page, form, rows):
    if left := words_left(form, rows):
        Unfinished.objects.update_or_create(contribution_id=page.pk, defaults={"fields": left})
    elif getattr(page, "has_unfinished", False):
        Unfinished.objects.filter(contribution_id=page.pk).delete()


def show_presence(member, page):
    """Shows the member in Wagtail's own “currently editing” list, so that an animator sees them."""
    content_type = ContentType.objects.get_for_model(type(page))
    mine = {"user": member, "content_type": content_type, "object_id": str(page.pk)}
    seen = {"last_seen_at": timezone.now(), "is_editing": True}
    if not EditingSession.objects.filter(**mine).update(**seen):
        EditingSession.objects.create(**mine, **seen)


def read_document(sent):
    """The `document` argument of the verbs above, for what the JavaScript editor sends."""
    return lambda blocks, gate: from_document(sent, blocks, gate)
