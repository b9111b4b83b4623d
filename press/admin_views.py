"""The animator's programmes: a list, a form to tick, the sheet on screen and as PDF."""

from pathlib import Path

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst, slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from agenda.templatetags.dates import hours, when
from contributions.dates import spoken
from contributions.paper import pdf
from contributions.qr import qr_svg
from press.actions import next_four_weeks, scans_of, set_sheet
from press.forms import ProgrammeForm
from press.models import Programme
from press.permissions import own_programme
from territories.animators import chosen_territory

TEMPLATE = Path(__file__).parent / "paper" / "programme.typ"


def programmes(request):
    """The saved programmes of a territory."""
    territory, territories = chosen_territory(request)
    return render(
        request,
        "press/admin/programmes.html",
        {
            "territory_site": territory,
            "territories": territories,
            "programmes": Programme.objects.filter(territory=territory),
            "kit": f"{territory.root_url}/presse/",
        },
    )


def new(request):
    territory, _territories = chosen_territory(request)
    first, last = next_four_weeks()
    programme = Programme(territory=territory, made_by=request.user, first_day=first, last_day=last)
    return edit_form(request, programme)


def edit(request, pk):
    return edit_form(request, own_programme(request, pk))


def edit_form(request, programme):
    """The boxes. "List" shows the events of other days without saving; "Save" leads to the sheet."""
    territory = programme.territory
    form = ProgrammeForm(request.POST or None, instance=programme, territory=territory)
    if request.method == "POST" and "list" not in request.POST and form.is_valid():
        with transaction.atomic():
            form.save()
            form.save_ticked()
        messages.success(request, _("The programme “%(title)s” is saved.") % {"title": programme.title})
        return redirect("press_sheet", programme.pk)
    if "list" in request.POST:
        listed = ProgrammeForm(instance=programme, territory=territory, initial=days_of(form))
        form = listed
    return render(
        request, "press/admin/programme_form.html", {"form": form, "programme": programme, "territory_site": territory}
    )


def days_of(form):
    """What was typed so far, and the days to list."""
    first, last = form.days()
    typed = {name: form.data.get(name, "") for name in ("title", "introduction")}
    return {**typed, "first_day": first, "last_day": last}


def sheet(request, pk):
    """The programme as it will be printed, on A5."""
    programme = own_programme(request, pk)
    found = set_sheet(programme, programme.territory.root_url)
    return render(
        request,
        "press/admin/sheet.html",
        {"sheet": found, "programme": programme, "scans": scans_of(programme), "territory_site": programme.territory},
    )


@require_POST
def delete(request, pk):
    programme = own_programme(request, pk)
    programme.delete()
    messages.success(request, _("The programme “%(title)s” is thrown away.") % {"title": programme.title})
    return redirect("press_programmes")


def sheet_pdf(request, pk):
    programme = own_programme(request, pk)
    found = set_sheet(programme, programme.territory.root_url)
    response = HttpResponse(pdf(TEMPLATE, paper_data(request, found)), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{slugify(programme.title) or "programme"}.pdf"'
    return response


def paper_data(request, found):
    """What the template on paper reads."""
    programme = found.programme
    return {
        "title": programme.title,
        "introduction": programme.introduction,
        "lang": (get_language() or "fr").partition("-")[0],
        "accent": getattr(getattr(request, "territory", None), "accent", "") or "#d9381e",
        "territory": programme.territory.full_name,
        "address": programme.territory.root_url.partition("://")[2],
        "period": _("from %(first)s to %(last)s")
        % {"first": spoken(programme.first_day, "j F"), "last": spoken(programme.last_day)},
        "code_of": _("QR code of: "),
        "lasting_title": _("On at the moment"),
        "pages_title": _("To read, to visit"),
        "days": [
            {
                "name": capfirst(spoken(day, "l j F")),
                "places": [
                    {"name": place or _("Place to be announced"), "lines": [paper_line(line) for line in lines]}
                    for place, lines in places
                ],
            }
            for day, places in found.days
        ],
        "lasting": [paper_line(line) for line in found.lasting],
        "pages": [paper_line(line) for line in found.pages],
    }


def paper_line(line):
    page = line.contribution
    if line.date is None:
        moment, place = str(page.genre_label), page.full_address
    elif line.date.spans_days:
        moment, place = when(line.date), page.where
    else:
        moment, place = hours(line.date) or _("all day"), ""
    price = _("free") if getattr(page, "is_free", False) else getattr(page, "price", "")
    return {
        "title": page.title,
        "moment": moment,
        "place": place,
        "notes": " · ".join(str(note) for note in (page.status_label, getattr(page, "ages", ""), price) if note),
        "summary": page.summary[:160],
        "short": line.address.partition("://")[2].partition("?")[0],
        "qr": qr_svg(line.address).decode(),
    }
