"""From a request to what the verbs of drafts want, and back to JSON."""

from functools import wraps

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from editor.destinations import offer
from editor.document import stored_blocks, to_document
from editor.drafts import Base, read_document
from editor.media import Describe
from editor.plain import nodes_of, plain_of
from editor.refusals import Conflict, Locked, NoSection
from editor.rich_text import BadDocument
from intake.text import read_json
from members.permissions import LimitReached
from territories.models import Territory


def base_of(request):
    """What the tab says of itself and of the text it read."""
    revision = request.POST.get("revision", "")
    return Base(
        client=request.POST.get("client", "")[:64],
        revision=int(revision) if revision.isdecimal() and len(revision) < 16 else None,
        revision_at=request.POST.get("revision_at", "")[:40],
    )


def forms_of(request, kind, page=None):
    """(form, {prefix: rows}) of what was sent."""
    territory = Territory.of(request)
    form = kind.writing.form(request.POST, page=page, member=request.user, territory=territory)
    offer(form, kind=kind, member=request.user, territory=territory, page=page, slug=request.GET.get("communaute", ""))
    return form, {prefix: rows(request.POST, prefix=prefix) for prefix, rows in kind.writing.rows_by_prefix.items()}


def document_of(request):
    """The `document` argument of the verbs: the tree of the JavaScript editor, or the plain text of the form."""
    if "document" not in request.POST:
        return plain_document(request.POST.get("body", ""))
    try:
        return read_document(read_json(request.POST["document"]))
    except (ValueError, RecursionError) as error:
        raise BadDocument("json") from error


def plain_document(text):
    """Plain text in place of a plain body, or after a body that holds more than text."""

    def read(blocks, gate):
        nodes = nodes_of(text)
        if plain_body(blocks) is None:
            document = to_document(blocks, Describe(blocks))
            document["content"] += [{**node, "attrs": {"bid": "added"}} for node in nodes]
        else:
            bid = blocks[0]["id"] if blocks else None
            document = {"type": "doc", "content": [{**node, "attrs": {"bid": bid}} for node in nodes]}
        return read_document(document)(blocks, gate)

    return read


def plain_body(blocks):
    """The text of a body that is one plain text or nothing; None when there is more in it."""
    if not blocks:
        return ""
    if len(blocks) == 1 and blocks[0]["type"] == "text":
        return plain_of(blocks[0]["value"])
    return None


def refusal(message, code, status, **more):
    return JsonResponse({"error": code, "message": str(message), **more}, status=status)


def theirs(conflict):
    """The other text of a conflict, to be shown beside one's own."""
    draft = conflict.revision.as_object()
    blocks = stored_blocks(draft.body)
    return {
        "title": draft.title,
        "summary": draft.summary,
        "document": to_document(blocks, Describe(blocks)),
        "revision": conflict.revision.pk,
        "revision_at": conflict.revision.created_at.isoformat(),
        "by": conflict.revision.user.display_name if conflict.revision.user else "",
    }


def where_kept(refusal):
    """The address at which a refused text is kept as a version, or None."""
    aside = getattr(refusal, "aside", None)
    return aside and aside.get_absolute_url()


def closed_words(refusal):
    """What is said to whoever may not write this page (any more)."""
    if where_kept(refusal):
        return _("You can no longer write on this page. Your text is kept as one of its versions: you can read it.")
    return _("This page is not yours.")


def api(view):
    """JSON out, whatever happens; who is signed out gets 401, not a redirect that the browser would follow."""

    @require_POST
    @wraps(view)
    def answer(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return refusal(_("Your session has ended: sign in again."), "signed-out", 401)
        try:
            if request.POST.get("member", "") not in ("", str(request.user.pk)):
                words = _("Somebody else has signed in with this browser. Sign in again under your own name.")
                return refusal(words, "somebody-else", 401)
            return view(request, *args, **kwargs)
        except Conflict as conflict:
            other = theirs(conflict)
            by = other["by"] or _("Somebody")
            message = _("%(name)s changed this page meanwhile. Your text is kept.") % {"name": by}
            return refusal(message, "conflict", 409, theirs=other, aside=where_kept(conflict))
        except Locked as locked:
            return refusal(locked.message, "locked", 423, aside=where_kept(locked))
        except LimitReached as limit:
            return refusal(" ".join(limit.messages), "limit", 429)
        except NoSection:
            return refusal(_("This territory has no section for this."), "no-section", 404)
        except (BadDocument, RequestDataTooBig):
            return refusal(_("This text cannot be stored as it is."), "bad-document", 400)
        except Http404:
            return refusal(_("This page is no longer there."), "gone", 404)
        except PermissionDenied as denied:
            return refusal(closed_words(denied), "forbidden", 403, aside=where_kept(denied))

    return answer
