"""The pattern page of developers: every component in its states, on samples that no database holds."""

import datetime as dt
from types import SimpleNamespace

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from contributions.dates import last_day_of
from contributions.kinds import KINDS, Ends
from media.covers import ALL, SHEETS, cover

LONG = "Pourquoi une colonne de calcaire de cent mètres vibre-t-elle comme une corde de violoncelle avant de tomber ?"
TAGS = [("montagne", 212), ("intelligence artificielle", 96), ("eau", 7)]
COLOURS = "paper raised wash halo ink soft rule edge accent accent-ink accent-mark accent-fill accent-deep gold focus"


class Sample(SimpleNamespace):
    """What a card reads of a contribution."""

    DEFAULTS = {
        "pk": 1, "genre": "", "summary": "Une phrase qui donne envie de lire la suite, et pas davantage.",
        "byline": "Marie Durand", "signature": "Marie Durand", "author": None, "lead_image": None, "card": {},
        "city": "Grenoble", "status": "", "status_label": "", "starts_at": None, "ends_at": None, "is_over": False,
        "runs_now": False, "recommendation_count": 0, "view_count": 1204, "community": None, "url": "#", "origin": "",
        "latitude": None, "longitude": None, "is_located": True, "short_code": "motifs", "support_count": 128,
        "co_signers": [], "shown_co_signers": [], "is_nearby": False, "territory_id": None,
    }  # fmt: skip

    def __init__(self, kind, title, number, **given):
        own = {"published_at": timezone.now(), "cover_url": f"/motifs/{kind}-{number}.svg", "cover_accent": ""}
        own["motifs"] = sorted(ALL)[number % len(ALL) :] + sorted(ALL)
        values = self.DEFAULTS | own
        super().__init__(**values | {"kind": kind, "title": title, "pk": number} | given)

    @property
    def spec(self):
        return KINDS[self.kind]

    @property
    def genre_label(self):
        return self.spec.label

    @property
    def takes_place(self):
        return self.spec.ends is Ends.WITH_ITS_DATES and bool(self.starts_at)

    @property
    def last_day(self):
        return last_day_of(self.ends_at)


class SampleForm(forms.Form):
    """Fields of each sort, some of them wrong."""

    name = forms.CharField(label="Nom affiché", help_text="Tel que chacun le verra.")
    email = forms.EmailField(label="Adresse e-mail")
    text = forms.CharField(label="Texte", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    kind = forms.ChoiceField(label="Genre", choices=KINDS.choices)
    who = forms.ChoiceField(
        label="Vous êtes", choices=[("p", "Une personne"), ("i", "Une institution")], widget=forms.RadioSelect
    )
    rules = forms.BooleanField(label="J’accepte les règles de la maison")


def cards():
    """One card of each kind, then the states that change them."""
    now = timezone.now()
    day, week = dt.timedelta(days=1), dt.timedelta(days=7)
    full = {"status": "full", "status_label": "Complet"}
    return [
        Sample("article", "Écouter la montagne", 1, recommendation_count=41),
        Sample("event", "La nuit des étoiles basses", 2, starts_at=now + 3 * day, ends_at=now + 3 * day),
        Sample("announcement", "Le lycée de Vizille cherche trois scientifiques", 3, ends_at=now + 2 * week),
        Sample("project", "Un planétarium gonflable pour les écoles", 4, card={"supports": 128, "progress": 64}),
        Sample("dossier", "Le sol sous nos pieds", 5, card={"titles": ["Le ver de terre", "Un sol en bocal"]}),
        Sample("community", "Herbiers du Vercors", 6, card={"count": 34}),
        Sample("place", "Le jardin des plantes tinctoriales", 7, card={"wheelchair": "yes"}, is_nearby=True),
        Sample("article", LONG, 8, summary=""),
        Sample("event", "Brumes", 9, starts_at=now - week, ends_at=now + week, runs_now=True),
        Sample("event", "Atelier vélo-générateur", 10, starts_at=now + day, ends_at=now + day, **full),
        Sample("announcement", "Cherche sismomètre, même en panne", 11, ends_at=now - week, is_over=True),
        Sample("project", "La roue du moulin", 12, ends_at=now - week, is_over=True, card={"progress": 112}),
    ]  # fmt: skip


def pins():
    """Located samples, three of them at one point."""
    points = [(45.19, 5.72), (45.19, 5.72), (45.19, 5.72), (45.53, 4.88), (44.91, 5.79), (45.39, 6.07)]
    kinds = ["event", "article", "place", "article", "place", "event"]
    return [
        Sample(kind, f"Étape numéro {number}", number, latitude=latitude, longitude=longitude)
        for number, (kind, (latitude, longitude)) in enumerate(zip(kinds, points, strict=True), start=1)
    ]


def comments():
    """A comment in its states: of a member, of a reader, one's own, hidden, removed."""
    marie = SimpleNamespace(avatar=None, initials="MD", get_absolute_url="#")
    states = [
        {"author": marie, "author_id": 1, "signature": "Marie Durand"},
        {"signature": "Zoé", "html": format_html("<p>{}</p>", "Anticonstitutionnellement" * 8)},
        {"author": marie, "author_id": 2, "signature": "Moi", "may_still_be_edited": True, "edited_at": True},
        {"signature": "Yves", "is_visible": False, "state": "hidden"},
        {"signature": "", "is_visible": False, "state": "removed"},
    ]
    always = {
        "author": None, "author_id": None, "is_visible": True, "state": "visible", "written_at": timezone.now(),
        "edited_at": None, "answers_whom": "", "those_mentioned": [], "may_still_be_edited": False,
        "html": format_html("<p>{}</p>", "Et la nuit ?"),
        "get_absolute_url": "#",
    }  # fmt: skip
    return [
        SimpleNamespace(**always | state, pk=number, anchor=f"commentaire-{number}")
        for number, state in enumerate(states, start=1)
    ]


@require_safe
def page(request):
    """`/motifs/`: every component in its states; only where this app is installed."""
    form = SampleForm({"name": "", "email": "marie.durand@univ", "kind": "event"})
    middle = SimpleNamespace(
        has_other_pages=True, has_previous=True, has_next=True, number=3, previous_page_number=2, next_page_number=4
    )
    trail = [
        {"title": "Echosciences", "url": "/", "is_current": False},
        {"title": "Articles", "url": "/articles/", "is_current": False},
        {"title": LONG, "url": "#", "is_current": True},
    ]
    context = {
        "cards": cards(),
        "pins": pins(),
        "comments": comments(),
        "viewer": SimpleNamespace(pk=2, may_answer=True, may_hide=True, may_close=True),
        "covers": [(kind, number) for kind in SHEETS for number in range(len(ALL))],
        "form": form,
        "middle": middle,
        "trail": trail,
        "faces": [SimpleNamespace(avatar=None, initials=initials) for initials in ("MD", "JP", "ÉM")],
        "tags": [SimpleNamespace(name=name, count=count, get_absolute_url="#") for name, count in TAGS],
        "colours": COLOURS.split(),
        "sizes": range(7),
    }  # fmt: skip
    return render(request, "demo/patterns.html", context)


@require_safe
def drawing(request, kind, number):
    """`/motifs/<kind>-<number>.svg`: a cover of no page."""
    if kind not in SHEETS:
        raise Http404("patterns")
    motif = sorted(ALL)[number % len(ALL)]
    drawn = cover(kind, "Motif", request.territory.accent, number, motif)
    return HttpResponse(drawn, content_type="image/svg+xml")
