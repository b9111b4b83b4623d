"""The boxes: what each is called, which parameters it takes, what it shows."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.coming import with_next_dates
from agenda.series import with_dates_of_series
from contributions.filters import PERIOD_DAYS
from contributions.kinds import KINDS
from contributions.models import Contribution
from embed import forms


@dataclass(frozen=True)
class Content:
    """What a box shows. `subject`: the one thing that it is about, or None; `more`: the path of the whole list."""

    items: list
    more: str = ""
    subject: Contribution | None = None


@dataclass(frozen=True, kw_only=True)
class Box:
    """One sort of box; `/embed/<word>/` is its address, `templates/embed/<word>.html` its template."""

    word: str
    label: str
    sentence: str
    form: type
    #: (form that is valid) -> Content
    find: Callable
    #: The height of its frame, in pixels, until the script has measured it.
    height: int
    #: What is said where it shows nothing, and what leads to the whole list.
    empty: str = ""
    more: str = ""

    @property
    def template(self):
        return f"embed/{self.word}.html"


def events(form):
    """The events to come that meet the filters; of a period those with a date in it."""
    found = form.apply()
    if community := form.cleaned_data.get("communaute"):
        found = found.filter(pk__in=_keys_of(community))
    start = max(form.period.start, form.now) if form.period else form.now
    return Content(with_next_dates(found.for_cards().coming(start)[: form.limit]), more=_more(form, "/agenda/"))


def latest(form):
    """The newest of the chosen kinds, without what is over."""
    found, period = _filtered(form), form.cleaned_data.get("periode")
    if period:
        found = found.filter(published_at__gte=timezone.now() - dt.timedelta(days=PERIOD_DAYS[period]))
    if not form.cleaned_data.get("type"):
        found = found.except_kind(*KINDS.names(is_for_everybody=True))
    return Content(_listed(found, form), more=_more_of_latest(form))


def located(form):
    """The same with a place, of all kinds that have one of their own."""
    found = _filtered(form).located().except_kind(*KINDS.names(holds_contributions=True))
    return Content(_listed(found, form), more=_more(form, "/carte/"))


def contribution(form):
    shown = form.cleaned_data["adresse"].contribution
    return Content(with_dates_of_series([shown]) if shown else [], subject=shown)


def community(form):
    """A community and its newest contributions."""
    subject = form.cleaned_data["communaute"]
    found = subject.get_contributions().public()
    return Content(_listed(found, form), more=subject.url, subject=subject)


def _filtered(form):
    data = form.cleaned_data
    found = Contribution.objects.live().public().shown_in(form.territory)
    found = found.exclude(kind__in=KINDS.passing(), ends_at__lt=timezone.now())
    if data.get("type"):
        found = found.of_kind(*data["type"])
    if data.get("tag"):
        found = found.tagged(data["tag"])
    if town := (data.get("lieu") or "").strip():
        found = found.filter(city__iexact=town)
    if data.get("communaute"):
        found = found.filter(pk__in=_keys_of(data["communaute"]))
    return found


def _keys_of(community):
    return community.get_contributions().order_by().values("pk")


def _listed(found, form):
    return with_dates_of_series(found.newest_first().for_cards()[: form.limit])


def _more(form, path):
    """Where the whole list is, with the same filters; a community is its own whole."""
    if community := form.cleaned_data.get("communaute"):
        return community.url
    return f"{path}?{form.filter_query}" if form.filter_query else path


def _more_of_latest(form):
    """The section of the one chosen kind; for several the page of the chosen tag, or the front page."""
    data = form.cleaned_data
    kinds = data.get("type") or []
    if data.get("communaute") or len(kinds) == 1:
        return _more(form, f"/{KINDS[kinds[0]].section}/" if kinds else "/")
    return data["tag"].get_absolute_url() if data.get("tag") else "/"


BOXES = {
    box.word: box
    for box in (
        Box(
            word="agenda",
            label=_("Agenda"),
            sentence=_("What comes: dates, hours and places, kept up to date."),
            form=forms.AgendaBoxForm,
            find=events,
            height=640,
            empty=_("Nothing is announced for the moment."),
            more=_("The whole agenda"),
        ),
        Box(
            word="carte",
            label=_("Map"),
            sentence=_("The territory with its places and what happens there; no map server is asked before a click."),
            form=forms.MapBoxForm,
            find=located,
            height=900,
            empty=_("Nothing to show on this map for the moment."),
            more=_("The whole map"),
        ),
        Box(
            word="dernieres",
            label=_("Latest contributions"),
            sentence=_("The newest articles, events, announcements, projects and dossiers."),
            form=forms.LatestBoxForm,
            find=latest,
            height=640,
            empty=_("Nothing has been published here for the moment."),
            more=_("See everything"),
        ),
        Box(
            word="contribution",
            label=_("One contribution"),
            sentence=_("An article, an event, a place… as a card that leads to its page."),
            form=forms.ContributionBoxForm,
            find=contribution,
            height=480,
        ),
        Box(
            word="communaute",
            label=_("A community"),
            sentence=_("What it is, and what it publishes."),
            form=forms.CommunityBoxForm,
            find=community,
            height=640,
            empty=_("It has not published anything yet."),
            more=_("The page of the community"),
        ),
    )
}
