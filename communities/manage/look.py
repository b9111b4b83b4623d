"""How a community shows itself: its look, its pages that stay, its sections."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from communities import life, offering, opening
from communities.forms import LookForm, SectionForm, TextPageForm
from communities.manage.access import manage_page, show
from communities.models import CommunityTextPage
from media.colours import DEFAULT_ACCENT

PAGES = 12


@manage_page
def look(request, community):
    initial = {name: getattr(community, name) for name in ("title", "summary", "website", "takes_requests")}
    initial["accent"] = community.accent or request.territory.accent or DEFAULT_ACCENT
    initial["cover_alt"] = community.lead_image.description if community.lead_image else ""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = LookForm(*sent, community=community, initial=initial, holder=request.user.pk)
    if request.method == "POST" and form.is_valid():
        _dress(community, form, request.user)
        messages.success(request, _("The look of the community has changed."))
        if form.is_corrected:
            words = _("Your colour was too pale for white letters: it has been darkened to %(colour)s.")
            messages.success(request, words % {"colour": form.used})
        return redirect("communities:look", community.slug)
    return show(request, community, "look", {"form": form}, status=422 if form.errors else 200)


def _dress(community, form, by):
    data = form.cleaned_data
    values = {name: data[name] for name in ("title", "summary", "website", "accent", "takes_requests")}
    values["sections"] = form.sections
    for field, column in (("cover", "lead_image"), ("logo", "logo")):
        if data[field]:
            alt = data["cover_alt"] if field == "cover" else data["title"]
            values[column] = offering.add_picture(
                community=community, by=by, file=data[field], title=data["title"], alt=alt
            )
        elif data.get(f"remove_{field}"):
            values[column] = None
    if (
        community.lead_image
        and "lead_image" not in values
        and form.fields["cover_alt"].has_changed(form.initial["cover_alt"], data["cover_alt"])
    ):
        offering.describe(community=community, picture=community.lead_image, alt=data["cover_alt"])
    life.change_page(page=community, by=by, **values)


@manage_page
def pages(request, community):
    """The pages that stay, and the sections: what there is, and one more of either."""
    page_form, section_form = TextPageForm(), SectionForm()
    status = 200
    if request.method == "POST" and request.POST.get("action") == "section":
        section_form = SectionForm(request.POST)
        if section_form.is_valid():
            opening.add_section(community=community, title=section_form.cleaned_data["title"])
            return redirect("communities:pages", community.slug)
        status = 422
    elif request.method == "POST":
        page_form = TextPageForm(request.POST)
        if page_form.is_valid():
            page = opening.add_text_page(community=community, by=request.user, **page_form.cleaned_data)
            messages.success(request, _("“%(title)s” is on line.") % {"title": page.title})
            return redirect("communities:pages", community.slug)
        status = 422
    children = list(community.get_children().specific(defer=True))
    context = {
        "text_pages": [child for child in children if isinstance(child, CommunityTextPage)],
        "sections": [child for child in children if getattr(child, "KIND", "")],
        "page_form": page_form,
        "section_form": section_form,
        "is_full": len(children) >= PAGES,
    }
    return show(request, community, "pages", context, status=status)


@manage_page
def text_page(request, community, pk):
    """One page that stays: its words, and whether it is on line."""
    page = get_object_or_404(CommunityTextPage.objects.child_of(community), pk=pk)
    if request.method == "POST" and request.POST.get("action") in ("hide", "show"):
        opening.show_page(page=page, by=request.user, is_shown=request.POST["action"] == "show")
        return redirect("communities:text_page", community.slug, page.pk)
    initial = {"title": page.title, "text": page.text}
    form = TextPageForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        opening.change_text_page(page=page, by=request.user, **form.cleaned_data)
        messages.success(request, _("The page has changed."))
        return redirect("communities:text_page", community.slug, page.pk)
    return show(request, community, "text_page", {"page": page, "form": form}, status=422 if form.errors else 200)
