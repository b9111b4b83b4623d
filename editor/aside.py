"""What somebody wrote and could not save: kept as a version of the page, below the one that stands."""

from contextlib import contextmanager
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.blocks.stream_block import StreamValue
from wagtail.models import Revision

from contributions.models import Contribution
from editor.document import stored_blocks
from editor.media import Gate
from editor.models import SetAside, WritingSession
from editor.refusals import Conflict, Locked
from editor.rich_text import BadDocument

#: Wagtail takes the revision with the latest `created_at` for the text of the page.
BELOW = timedelta(microseconds=1)
REASONS = {
    Conflict: SetAside.Reason.CONFLICT,
    Locked: SetAside.Reason.LOCKED,
    PermissionDenied: SetAside.Reason.CLOSED,
}


@contextmanager
def aside_if_refused(**given):
    """Around a verb that saves: the refusal that it raises says where the text is kept (`aside`, or None)."""
    try:
        yield
    except tuple(REASONS) as refusal:
        reason = next(reason for kind, reason in REASONS.items() if isinstance(refusal, kind))
        refusal.aside = set_aside(reason=reason, **given)
        raise


@transaction.atomic
def set_aside(*, reason, member, form, rows, document, base, page):
    """The text as a version that never was the text of its page; one for each tab, however often it tries.

    None for a page that is not there, for a document that cannot be read, and for somebody who never had the page open
    to write. The page itself is not touched.
    """
    session = WritingSession.objects.filter(member=member, client=base.client).first() if base.client else None
    pk = page.pk if page else session and session.contribution_id
    page = Contribution.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if page is None:
        return None
    page = page.specific
    read = page.revisions.filter(pk=base.revision).first() if base.revision else None
    has_written = bool(session) and session.contribution_id == page.pk
    if reason == SetAside.Reason.CLOSED and not (has_written or (read and base.read(read))):
        return None
    draft = _filled(page, read or page.latest_revision, member, form, rows, document)
    if draft is None:
        return None
    known = SetAside.objects.filter(contribution_id=page.pk, member=member, client=base.client).exclude(client="")
    return _keep(page, draft, member, reason, base, words_left(form, rows) | _words_of_picture(form), known.first())


def _filled(page, stood, member, form, rows, document):
    """The page as this tab had read it, with what it sent; None when that cannot be read."""
    draft = stood.as_object() if stood else page
    try:
        blocks, _warnings = document(stored_blocks(draft.body), Gate(member))
    except BadDocument:
        return None
    draft.body = StreamValue(draft.body.stream_block, blocks, is_lazy=True)
    form.is_valid()
    form.apply(draft, describes=False)
    draft.title = draft.title or page.title
    for formset in rows.values():
        formset.is_valid()
        formset.apply(draft)
    return draft


def _keep(page, draft, member, reason, base, fields, known):
    latest = page.latest_revision
    revision = known.revision if known else Revision(user=member, content_object=page)
    revision.base_content_type = page.get_base_content_type()
    revision.content, revision.object_str = draft.serializable_data(), str(draft)
    revision.created_at = latest.created_at - BELOW if latest else timezone.now()
    revision.save()
    aside = known or SetAside(revision=revision, contribution_id=page.pk, member=member, client=base.client)
    aside.reason, aside.fields, aside.at = reason, fields, timezone.now()
    aside.save()
    return aside


def words_left(form, rows):
    """What was typed into fields and rows that could not take it."""
    return form.words_left() | {prefix: words for prefix, formset in rows.items() if (words := formset.words_left())}


def _words_of_picture(form):
    """They belong to the picture, which others may show: they wait until this version is the text."""
    names = ("lead_alt", "lead_credit", "lead_licence")
    return {name: form.data[name] for name in names if name in form.changed_data and form.data.get(name)}


def forget_aside(*, member, client, page):
    """This tab's text is the text of the page after all."""
    if client:
        for aside in SetAside.objects.filter(contribution_id=page.pk, member=member, client=client):
            aside.revision.delete()
