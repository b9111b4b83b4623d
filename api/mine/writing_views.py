"""What a member's program writes: by the forms, the verbs and the permissions of the editor, and in no other way."""

from contextlib import contextmanager

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from ninja import File, Form, Path, Query, Schema
from ninja.files import UploadedFile
from pydantic import ConfigDict

from api.keyset import LARGEST
from api.mine import schemas
from api.mine.blocks import LicenceCode, Line, up_to
from api.mine.filling import filled
from api.mine.gate import territory_of
from api.mine.once import Answer, done_once, remembered_answer
from api.mine.pictures import print_of, store, tried
from api.mine.problems import refused_content
from api.mine.reading_views import address_of, found_or_404, told
from api.mine.routing import mine
from api.mine.telling import contributions_of, told_shortcomings
from api.mine.versions import base_of, check_version, entity_tag
from api.problems import Problem
from api.tokens.models import Scope
from contributions.actions import lifecycle
from contributions.kinds import KINDS
from contributions.permissions import may_discard, may_edit, may_publish
from editor.drafts import Base, publish_draft, save_draft
from editor.readiness import refusal_of
from editor.refusals import Locked, NoSection
from editor.rich_text import BadDocument
from members.limits import Limit
from members.permissions import LimitReached

#: New drafts of one member: a program that runs wild fills no territory.
NEW_DRAFTS = Limit("me-drafts", 200, 24 * 3600)
Number = Path(..., ge=1, le=LARGEST)


@contextmanager
def refusals():
    """What the verbs of the editor refuse, as problems."""
    try:
        yield
    except Locked as locked:
        raise Problem("locked", locked.message) from locked
    except LimitReached as limit:
        raise Problem("limit-reached", " ".join(limit.messages)) from limit
    except NoSection as error:
        raise refused_content("/kind", _("This territory has no section for this.")) from error
    except BadDocument as error:
        raise refused_content("/body", _("This text cannot be stored as it is: too long, or too deep.")) from error
    except PermissionDenied as error:
        raise Problem("forbidden", _("You may not do this with it, or not any more.")) from error


def answer_with(request, pk, *, status=200, warnings=(), trial=False, is_new=False):
    """The `Answer` that tells a contribution as it is after a write."""
    row = contributions_of(request.user).get(pk=pk)
    answer = Answer(told(request, row, warnings=warnings, dry_run=trial, is_new=is_new), status)
    answer.headers["ETag"] = entity_tag(row, answer.text)
    if is_new:
        answer.headers["Location"] = address_of(pk)
    return answer


def held(request, id, may, *, sent=None, required=False):
    """One's own page of its own type, its row held, if the condition of the request holds and `may` allows it."""
    row = found_or_404(request, id)
    page = lifecycle.locked(row)
    check_version(request, page, told=lambda: told(request, row), sent=sent, required=required)
    if not may(request.user, page):
        raise Problem("forbidden", refusal_of(page) or _("You may not do this with it, or not any more."))
    return page


def written_kind(page):
    """The kind of a page that programs may change."""
    if page.kind not in schemas.WRITTEN:
        raise Problem("forbidden", _("Programs write articles and events; the others are written in the editor."))
    return KINDS[page.kind]


@mine(
    "POST", "/contributions", name="me_create", summary=gettext_noop("A new draft of an article or an event"),
    response={201: schemas.Mine}, status=201, scope=Scope.WRITE,
    errors=("forbidden", "invalid-content", "key-reused", "not-found"),
)  # fmt: skip
def create(request, given: schemas.NewContribution, parameters: Query[schemas.Trial]):
    def work():
        member, territory, kind = request.user, territory_of(request), KINDS[given.kind]
        if not parameters.is_trial and not NEW_DRAFTS.hit(member.pk):
            raise Problem("limit-reached", _("You have begun many drafts today: begin the next one tomorrow."))
        fill = filled(kind=kind, member=member, territory=territory, given=given)
        with refusals():
            saved = save_draft(
                member=member, territory=territory, kind=kind, form=fill.form, rows=fill.rows,
                document=fill.document, base=Base(),
            )  # fmt: skip
        return answer_with(
            request, saved.page.pk, status=201, warnings=fill.warnings, trial=parameters.is_trial, is_new=True
        )

    return done_once(request, work, dry_run=parameters.is_trial)


@mine(
    "PATCH", "/contributions/{int:id}", name="me_change",
    summary=gettext_noop("Changes a draft, or prepares the next version of what is on line"),
    response=schemas.Mine, scope=Scope.WRITE, changes=True,
    errors=("forbidden", "not-found", "changed-meanwhile", "precondition-required", "locked", "invalid-content",
            "key-reused"),
)  # fmt: skip
def change(request, given: schemas.Content, parameters: Query[schemas.Trial], id: int = Number):
    def work():
        sent = given.model_dump(mode="json", exclude_unset=True)
        page = held(request, id, may_edit, sent=sent, required=True)
        kind, draft = written_kind(page), page.get_latest_revision_as_object()
        fill = filled(kind=kind, member=request.user, territory=page.territory, given=given, page=page, draft=draft)
        with refusals():
            save_draft(
                member=request.user, territory=page.territory, kind=kind, form=fill.form, rows=fill.rows,
                document=fill.document, base=base_of(page), page=page,
            )  # fmt: skip
        return answer_with(request, page.pk, warnings=fill.warnings, trial=parameters.is_trial)

    return done_once(request, work, dry_run=parameters.is_trial)


@mine(
    "POST", "/contributions/{int:id}/publish", name="me_publish",
    summary=gettext_noop("Puts the latest version on line"), response=schemas.Mine, scope=Scope.PUBLISH, changes=True,
    errors=("forbidden", "not-found", "changed-meanwhile", "locked", "incomplete", "limit-reached", "key-reused"),
)  # fmt: skip
def publish(request, parameters: Query[schemas.Trial], id: int = Number):
    def work():
        page = held(request, id, may_edit)
        kind, draft = written_kind(page), page.get_latest_revision_as_object()
        fill = filled(kind=kind, member=request.user, territory=page.territory, page=page, draft=draft)
        with refusals():
            saved = publish_draft(
                member=request.user, territory=page.territory, kind=kind, form=fill.form, rows=fill.rows,
                document=fill.document, base=base_of(page), page=page,
            )  # fmt: skip
        refuse_unpublished(saved)
        return answer_with(request, page.pk, trial=parameters.is_trial)

    return done_once(request, work, dry_run=parameters.is_trial)


def refuse_unpublished(saved):
    """Raises the Problem of a text that the verb has saved and not put on line: the save is undone with it."""
    if saved.errors:
        missing = told_shortcomings(saved.errors, saved.page)
        raise Problem("incomplete", " ".join(each["detail"] for each in missing), errors=missing)
    if saved.refusal:
        raise Problem({422: "withheld", 429: "limit-reached"}.get(saved.status, "forbidden"), saved.refusal)


@mine(
    "POST", "/contributions/{int:id}/withdraw", name="me_withdraw",
    summary=gettext_noop("Takes it off line; its text is a draft again"), response=schemas.Mine, scope=Scope.PUBLISH,
    changes=True, errors=("forbidden", "not-found", "changed-meanwhile", "key-reused"),
)  # fmt: skip
def withdraw(request, parameters: Query[schemas.Trial], id: int = Number):
    def work():
        page = held(request, id, may_publish)
        lifecycle.withdraw(contribution=page, by=request.user)
        return answer_with(request, page.pk, trial=parameters.is_trial)

    return done_once(request, work, dry_run=parameters.is_trial)


@mine(
    "DELETE", "/contributions/{int:id}", name="me_delete",
    summary=gettext_noop("Throws it away: the trash keeps it for thirty days"), response=schemas.Mine,
    scope=Scope.WRITE, changes=True, errors=("forbidden", "not-found", "changed-meanwhile", "key-reused"),
)  # fmt: skip
def delete(request, parameters: Query[schemas.Trial], id: int = Number):
    def work():
        page = held(request, id, may_discard)
        if page.live and Scope.PUBLISH not in request.token.scopes:
            words = _("It is on line: this also needs the scope %(scope)s.") % {"scope": Scope.PUBLISH.value}
            raise Problem("missing-scope", words)
        lifecycle.discard(contribution=page, by=request.user)
        return answer_with(request, page.pk, trial=parameters.is_trial)

    return done_once(request, work, dry_run=parameters.is_trial)


@mine(
    "POST", "/contributions/{int:id}/restore", name="me_restore",
    summary=gettext_noop("Brings it back from the trash, as it was"), response=schemas.Mine, scope=Scope.WRITE,
    changes=True, errors=("forbidden", "not-found", "changed-meanwhile", "key-reused"),
)  # fmt: skip
def restore(request, parameters: Query[schemas.Trial], id: int = Number):
    def work():
        page = held(request, id, may_discard)
        lifecycle.restore(contribution=page, by=request.user)
        if Scope.PUBLISH not in request.token.scopes and type(page).objects.filter(pk=page.pk, live=True).exists():
            words = _("It comes back on line: this also needs the scope %(scope)s.") % {"scope": Scope.PUBLISH.value}
            raise Problem("missing-scope", words)
        return answer_with(request, page.pk, trial=parameters.is_trial)

    return done_once(request, work, dry_run=parameters.is_trial)


class PictureWords(Schema):
    """What a picture says of itself, wherever it is shown."""

    model_config = ConfigDict(extra="forbid")

    alt: Line = ""
    credit: up_to(200) = ""
    licence: LicenceCode = ""


@mine(
    "POST", "/pictures", name="me_pictures", summary=gettext_noop("Sends a picture, to be used in what you write"),
    response={201: schemas.SentPicture}, status=201, scope=Scope.PICTURES,
    errors=("too-large", "invalid-content", "limit-reached", "key-reused", "busy"),
)  # fmt: skip
def pictures(request, words: Form[PictureWords], parameters: Query[schemas.Trial], file: File[UploadedFile]):
    content = print_of(file, words)
    if not parameters.is_trial and (answer := remembered_answer(request, content)):
        return answer
    try:
        clean = tried(file, request.user, is_trial=parameters.is_trial)
    except ValidationError as error:
        raise refused_content("/file", " ".join(error.messages)) from error
    return done_once(
        request,
        lambda: Answer(store(clean, words, request.user, is_trial=parameters.is_trial), 201),
        dry_run=parameters.is_trial,
        content=content,
    )
