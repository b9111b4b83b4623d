"""“Je contribue”: choose a kind, then one page to write on; preview, thanks, and reading by secret link."""

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from js_asset import ImportMap, Media, Script

from contributions.body.highlight import LANGUAGES
from contributions.kinds import Publisher
from contributions.links_above import TAG_SUGGESTIONS
from contributions.models import Contribution
from contributions.permissions import may_edit, may_publish
from contributions.writing.rows import initial_rows
from editor import draft_links
from editor.destinations import offer
from editor.document import stored_blocks, to_document
from editor.drafts import publish_draft, save_draft, untitled
from editor.kinds import kind_named, kind_of, written_kinds
from editor.labels import words
from editor.media import Describe, shown_picture
from editor.models import Unfinished
from editor.readiness import refusal_of
from editor.refusals import Conflict, Locked, NoSection
from editor.requests import (
    base_of,
    closed_words,
    document_of,
    forms_of,
    plain_body,
    theirs,
    where_kept,
)
from editor.rhythm import Rhythm
from editor.rich_text import BadDocument
from media.models import Licence
from territories.models import Territory

#: TipTap comes from the wheel of django-prose-editor; our own modules import it by this name.
MEDIA = Media(
    importmap=ImportMap({"django-prose-editor/editor": "django_prose_editor/editor.js"}),
    css={"all": ["css/components/editor.css"]},
    js=[Script("js/editor/main.js", type="module")],
)
ADDRESSES = (
    "save", "publish", "picture", "file", "embed", "link", "formula", "dates", "search", "places",
)  # fmt: skip


def choose(request):
    """The kinds of things one can write, in plain words."""
    community = slugify(request.GET.get("communaute", "")[:200])
    return render(request, "editor/choose.html", {"kinds": written_kinds(), "community": community})


def page_for(request, pk):
    """The page with its own type, if this member may write it."""
    page = get_object_or_404(Contribution, pk=pk).specific
    if kind_of(page) is None:
        raise Http404
    if not may_edit(request.user, page):
        raise PermissionDenied
    return page


@never_cache
def write(request, kind=None, pk=None):
    """One page to write on. With JavaScript it saves by itself; without, it is a plain form."""
    if not request.user.is_authenticated:
        if request.method == "POST":
            return render(request, "editor/signed_out.html", {"fields": sent_fields(request)}, status=401)
        return redirect_to_login(request.get_full_path())
    if request.method == "POST":
        return _write_without_javascript(request, kind, pk)
    page = page_for(request, pk) if pk else None
    kind = kind_of(page) if page else kind
    if kind.index_in(Territory.of(request)) is None and page is None:
        raise Http404
    return show_editor(request, kind, page)


def sent_fields(request):
    return [
        (name, value) for name, values in request.POST.lists() if name != "csrfmiddlewaretoken" for value in values
    ]


def give_back(request, kind, words, *, status, aside=None):
    """What was typed, on a page of its own: where it was going it cannot go. It can become a text of its own."""
    ours = ("action", "client", "page", "revision", "revision_at")
    fields = [(name, value) for name, value in sent_fields(request) if name not in ours]
    context = {"kind": kind, "words": words, "fields": fields, "aside": aside, "client": str(uuid.uuid4())}
    return render(request, "editor/given_back.html", context, status=status)


def show_editor(request, kind, page, *, sent=None, problem="", errors=None, conflict=None, aside=None, status=200):
    """The editor, with what is stored or, after a refusal, with what was sent."""
    draft = page.get_latest_revision_as_object() if page else None
    blocks = stored_blocks(draft.body) if draft else []
    left = Unfinished.objects.filter(contribution_id=page.pk).values_list("fields", flat=True).first() if page else {}
    if sent:
        form, rows = sent
    else:
        form = kind.writing.form(page=draft, member=request.user, territory=Territory.of(request), unfinished=left)
        slug = request.GET.get("communaute", "")
        offer(form, kind=kind, member=request.user, territory=Territory.of(request), page=page, slug=slug)
        if draft and draft.title == untitled():
            form.initial["title"] = ""
        rows = _stored_rows(kind, draft, left or {})
    revision = conflict.revision if conflict else (page.latest_revision if page else None)
    lock = page.get_lock() if page else None
    is_locked = bool(lock and lock.for_user(request.user))
    plain = plain_body(blocks)
    context = {
        "kind": kind,
        "page": page,
        "draft": draft,
        "form": form,
        "groups": [(heading, [form[name] for name in names]) for heading, names in kind.writing.form.groups],
        "rows": rows,
        "rhythm": Rhythm() if "dates" in rows else None,
        "revision": revision,
        "client": request.POST.get("client") or str(uuid.uuid4()),
        "plain_body": request.POST.get("body", "") if sent else (plain or ""),
        "has_more_than_text": plain is None,
        "questions": kind.writing.questions.get(draft.genre if draft else "") or kind.writing.questions[""],
        "problem": problem,
        "errors": errors or {},
        "theirs": theirs(conflict) if conflict else None,
        "aside": aside,
        "is_locked": is_locked,
        "lock_words": Locked(lock).message if is_locked else "",
        "withheld": refusal_of(page) if page else "",
        "may_publish": kind.published_by is Publisher.AUTHOR or (page and may_publish(request.user, page)),
        "media": MEDIA.with_nonce(str(getattr(request, "csp_nonce", ""))),
        "boot": boot(request, kind, page, draft, blocks, is_locked),
    }
    return render(request, "editor/write.html", context, status=status)


def boot(request, kind, page, draft, blocks, is_locked):
    """What the JavaScript editor starts from."""
    lead = draft.lead_image if draft else None
    return {
        "member": request.user.pk,
        "kind": kind.writing.word,
        "page": page.pk if page else None,
        "document": to_document(blocks, Describe(blocks)),
        "isLocked": is_locked,
        "lead": {"image": lead.pk, **shown_picture(lead)} if lead else None,
        "licences": [["", str(_("Not stated"))], *([value, str(label)] for value, label in Licence.choices)],
        "languages": [[value, str(label)] for value, label in LANGUAGES],
        "questions": {genre: [str(text) for text in texts] for genre, texts in kind.writing.questions.items()},
        "urls": {name: reverse(f"editor:{name}") for name in ADDRESSES}
        | {"tags": TAG_SUGGESTIONS.to(), "signIn": reverse("account_login")},
        "words": words(),
    }


def _stored_rows(kind, draft, left):
    rows = {}
    for prefix, formset in kind.writing.rows_by_prefix.items():
        relation = getattr(draft, formset.relation).all() if draft else []
        initial = initial_rows(relation, formset.form.words, left.get(prefix, []))
        rows[prefix] = formset(initial=initial, prefix=prefix)
    return rows


def _write_without_javascript(request, kind, pk):
    """A plain form: saved or published at once, shown again with every word when it cannot be."""
    page = Contribution.objects.filter(pk=pk).first() if pk else None
    page = page and page.specific
    if pk and (page is None or kind_of(page) is None):
        kind = kind_named(request.POST.get("kind", "")) or written_kinds()[0]
        return give_back(request, kind, _("This page is no longer there."), status=404)
    kind = kind_of(page) if page else kind
    if page is None and kind.index_in(Territory.of(request)) is None:
        raise Http404
    action = request.POST.get("action", "save")
    sent = forms_of(request, kind, page)
    form, rows = sent
    if action == "add_dates" and "dates" in rows and (page is None or may_edit(request.user, page)):
        return _with_dates(request, kind, page, form)
    verb = publish_draft if action == "publish" else save_draft
    try:
        saved = verb(
            member=request.user,
            territory=Territory.of(request),
            kind=kind,
            form=form,
            rows=rows,
            document=document_of(request),
            base=base_of(request),
            page=page,
        )
    except Conflict as conflict:
        words = _("Somebody changed this page meanwhile. Both texts are below: send yours again to keep it.")
        return show_editor(
            request, kind, page, sent=sent, problem=words, conflict=conflict, aside=where_kept(conflict), status=409
        )
    except Locked as locked:
        return show_editor(
            request, kind, page, sent=sent, problem=locked.message, aside=where_kept(locked), status=423
        )
    except PermissionDenied as denied:
        return give_back(request, kind, closed_words(denied), status=403, aside=where_kept(denied))
    except (BadDocument, NoSection):
        words = _("This text cannot be stored as it is.")
        if page is not None and not may_edit(request.user, page):
            return give_back(request, kind, words, status=400)
        return show_editor(request, kind, page, sent=sent, problem=words, status=400)
    if saved.refusal:
        return show_editor(request, kind, saved.page, problem=saved.refusal, status=saved.status)
    if saved.errors:
        words = _("Something is missing.")
        return show_editor(request, kind, saved.page, errors=saved.errors, problem=words, status=422)
    return _after(request, action, saved)


def _after(request, action, saved):
    if action == "preview":
        return redirect("editor:preview", saved.page.pk)
    if action == "manage":
        return redirect("editor:manage", saved.page.pk)
    if action == "publish":
        return redirect("editor:published", saved.page.pk)
    messages.success(request, _("Draft saved."))
    return redirect("editor:edit", saved.page.pk)


def _with_dates(request, kind, page, form):
    """The form again, with the dates of a rhythm among its lines."""
    rhythm = Rhythm(request.POST)
    _form, rows = forms_of(request, kind, page)
    problem = ""
    if rhythm.is_valid():
        prefix, formset = "dates", kind.writing.rows_by_prefix["dates"]
        kept = [{name: row.data.get(row.add_prefix(name), "") for name in row.fields} for row in rows[prefix].forms]
        kept = [row for row in kept if any(row.get(name) for name in formset.form.words)]
        rows = {prefix: formset(initial=kept + rhythm.rows(), prefix=prefix)}
    else:
        problem = " ".join(message for messages in rhythm.errors.values() for message in messages)
    return show_editor(request, kind, page, sent=(form, rows), problem=problem)


@login_required
def preview(request, pk):
    """The draft as readers will see it: same templates, same policy."""
    page = page_for(request, pk)
    return draft_response(request, page, {"pk": page.pk, "is_writer": True})


def draft_response(request, page, bar):
    draft = page.get_latest_revision_as_object()
    return draft.make_preview_request(request, draft.default_preview_mode, {"draft_bar": bar})


@never_cache
def read(request, token):
    """A draft, for whoever has its secret link; never indexed, its address told to nobody."""
    link = get_object_or_404(draft_links.open_links().select_related("contribution"), token=token)
    draft_links.remember(request, link)
    response = draft_response(request, link.contribution.specific, {"is_writer": False})
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    return response


@login_required
def published(request, pk):
    """To the page, with a word of thanks and the ways to share it; or when it will be on line."""
    page = page_for(request, pk)
    if page.live:
        first = Contribution.objects.live().by(request.user).count() == 1
        context = {"page": page, "is_first": first, "address": page.get_full_url(request)}
        messages.success(request, render_to_string("editor/thanks.html", context, request), extra_tags="thanks")
        if page.is_over:
            messages.warning(request, _("Its dates are past: it stands among what is over, not among what comes."))
        return redirect(page.get_url(request))
    return render(request, "editor/waiting.html", {"page": page.get_latest_revision_as_object()})
