"""What the JavaScript editor asks for while one writes."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from contributions.body.embeds import EmbedError, parse_embed
from contributions.body.formulas import FormulaError, to_mathml
from contributions.models import Contribution
from contributions.own_addresses import contribution_at
from contributions.permissions import may_write
from contributions.tags import tag_key
from editor.drafts import publish_draft, save_draft
from editor.kinds import kind_named, kind_of
from editor.links import read_link
from editor.media import shown_embed, shown_file, shown_picture
from editor.readiness import wrong_lines
from editor.requests import api, base_of, document_of, forms_of, refusal
from editor.rhythm import Rhythm
from editor.uploads import allow, store_file, store_picture
from intake.fetch import FetchError
from places.models import PlacePage
from territories.models import Territory

FOUND = 12


def asked(request):
    """(kind, page or None) that a save is about."""
    if request.POST.get("page", "").isdecimal():
        pk, kind = int(request.POST["page"][:15]), kind_named(request.POST.get("kind", ""))
        if kind and (page := kind.page.objects.filter(pk=pk).first()):
            return kind, page
        page = get_object_or_404(Contribution, pk=pk).specific  # a tab that says nothing of its kind, or another one
        kind = kind_of(page)
    else:
        page, kind = None, kind_named(request.POST.get("kind", ""))
    if kind is None:
        raise Http404
    return kind, page


def arguments(request):
    kind, page = asked(request)
    form, rows = forms_of(request, kind, page)
    return {
        "member": request.user,
        "territory": Territory.of(request),
        "kind": kind,
        "form": form,
        "rows": rows,
        "document": document_of(request),
        "base": base_of(request),
        "page": page,
    }


def state(saved, form, rows):
    """What the tab must know after a save."""
    return {
        "page": saved.page.pk,
        "revision": saved.revision.pk,
        "revision_at": saved.revision.created_at.isoformat(),
        "warnings": saved.warnings,
        "blocks": [[block["type"], block["id"]] for block in saved.page.body.raw_data],
        "edit": reverse("editor:edit", args=[saved.page.pk]),
        "notes": dict(form.errors.items()) | _wrong(rows),
    }


def _wrong(rows):
    errors = {}
    for formset in rows.values():
        errors |= wrong_lines(formset)
    return errors


@api
def save(request):
    given = arguments(request)
    saved = save_draft(**given)
    return JsonResponse(state(saved, given["form"], given["rows"]))


@api
def publish(request):
    given = arguments(request)
    saved = publish_draft(**given)
    known = state(saved, given["form"], given["rows"])
    if saved.errors:
        return refusal(_("Something is missing."), "incomplete", 422, **known, errors=saved.errors)
    if saved.refusal:
        why = "withheld" if saved.status == 422 else "not-published"
        return refusal(saved.refusal, why, saved.status, **known, **({"errors": {}} if why == "withheld" else {}))
    return JsonResponse(known | {"url": reverse("editor:published", args=[saved.page.pk])})


@api
def picture(request):
    if not allow(request.user, "picture"):
        return refusal(_("You have sent many pictures: wait an hour."), "rate", 429)
    try:
        image = store_picture(request.FILES.get("file"), member=request.user)
    except ValidationError as error:
        is_busy = getattr(error, "code", "") == "busy"
        return refusal(" ".join(error.messages), *(("busy", 429) if is_busy else ("picture", 400)))
    return JsonResponse({"image": image.pk, **shown_picture(image)})


@api
def file(request):
    if not allow(request.user, "file"):
        return refusal(_("You have sent many files: wait an hour."), "rate", 429)
    try:
        stored = store_file(request.FILES.get("file"), member=request.user)
    except ValidationError as error:
        return refusal(" ".join(error.messages), "file", 400)
    return JsonResponse({"document": stored.pk, **shown_file(stored)})


@api
def embed(request):
    try:
        found = parse_embed(request.POST.get("url", ""))
    except EmbedError as error:
        return refusal(error.message, "embed", 400)
    return JsonResponse({"video": found.url, **shown_embed(found)})


@api
def link(request):
    """The card of a page of the web, read safely by our server; a page of ours, on any territory, is itself."""
    if page := contribution_at(request.POST.get("url", "")[:500]):
        return JsonResponse({"contribution": page.pk, "title": page.title})
    if not allow(request.user, "link"):
        return refusal(_("You have asked for many links: wait an hour."), "rate", 429)
    try:
        return JsonResponse(read_link(request.POST.get("url", "")))
    except FetchError as error:
        return refusal(error.message, "link", 400)


@api
def formula(request):
    try:
        return JsonResponse({"mathml": to_mathml(request.POST.get("latex", "")[:3000])})
    except FormulaError as error:
        return refusal(error.message, "formula", 400)


@api
def dates(request):
    """The dates of a rhythm: every Tuesday until…"""
    rhythm = Rhythm(request.POST)
    if not rhythm.is_valid():
        words = [message for messages in rhythm.errors.values() for message in messages]
        return refusal(" ".join(words), "rhythm", 400, errors=dict(rhythm.errors.items()))
    return JsonResponse({"dates": rhythm.rows()})


@api
def search(request):
    """Published pages whose title holds these words, for a dossier: those of this territory, then of the others."""
    if not may_write(request.user):
        raise PermissionDenied
    here = Territory.of(request)
    found = Contribution.objects.live().public()
    for word in request.POST.get("q", "")[:100].split():
        found = found.filter(title__icontains=word)
    found = found.newest_first().select_related("author", "territory").defer_streamfields()
    rows = list(found.in_territory(here)[:FOUND])
    elsewhere = found.filter(territory__is_open=True).exclude(territory=here)
    rows += elsewhere[: FOUND - len(rows)] if len(rows) < FOUND else []
    return JsonResponse({"found": [_found(page) | {"place": _place(page, here)} for page in rows]})


@api
def places(request):
    """Published places of this territory whose name holds these words, by their names."""
    key = tag_key(request.POST.get("q", "")[:100])
    if not key:
        return JsonResponse({"found": []})
    named = PlacePage.objects.live().in_territory(Territory.of(request)).filter(name_key__contains=key)
    rows = named.select_related("author").defer_streamfields().order_by("name_key", "pk")[:FOUND]
    return JsonResponse({"found": [_found(page) | {"address": page.full_address} for page in rows]})


def _place(page, here):
    """The name of the territory that a page is of; "" where it is this one."""
    return page.territory.label if page.territory_id and page.territory_id != here.pk else ""


def _found(page):
    return {
        "pk": page.pk,
        "title": page.title,
        "kind": str(page.get_kind_display()),
        "byline": page.byline,
        "url": page.get_url(),
    }
