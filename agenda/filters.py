"""The filters of the agenda: a form that answers to GET, and plain links that say the same."""

import datetime as dt
from functools import cache

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.reach import HERE, WORDS
from agenda.schedule import Period
from agenda.whole import places
from contributions.access import AccessFields, at_places_with
from contributions.choice_fields import SearchedChoiceField
from contributions.dates import spoken
from contributions.kinds import where_events_take_place
from contributions.models import Contribution, Tag
from contributions.restrictions import are_there_restrictions
from contributions.tags import tag_key
from intake.link_filters import LinkFilters
from maps.near import NearLinks

FIRST_YEAR, LAST_YEAR = 1900, 2200


class AgendaFilters(NearLinks, AccessFields, LinkFilters):
    """What a reader asks of an agenda. A value that means nothing is told, and left out."""

    PERIODS = [
        ("aujourdhui", _("Today")),
        ("week-end", _("This weekend")),
        ("semaine", _("Next seven days")),
        ("mois", _("Next thirty days")),
    ]

    periode = forms.ChoiceField(label=_("When"), required=False, choices=[("", _("Any time")), *PERIODS])
    jour = forms.DateField(label=_("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    du = forms.DateField(label=_("From day"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    au = forms.DateField(label=_("To day"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    genre = forms.ChoiceField(label=_("Kind of event"), required=False)
    public = forms.ChoiceField(label=_("Audience"), required=False)
    lieu = SearchedChoiceField(label=_("Place"), required=False)
    tag = forms.ModelChoiceField(
        label=_("Tag"), required=False, queryset=Tag.objects.all(), to_field_name="slug", widget=forms.HiddenInput()
    )
    gratuit = forms.BooleanField(label=_("Free"), required=False)
    en_ligne = forms.BooleanField(label=_("On line"), required=False)
    territoire = forms.ChoiceField(label=_("Where to look"), required=False, widget=forms.HiddenInput())

    def __init__(self, data, events, *, now=None, reach=None):
        """`reach`: the Reach of a territory's agenda, by which `events` were found."""
        super().__init__(data)
        self.events, self.reach = events, reach
        self.fields["territoire"].choices = self.reaches
        self.now = now or timezone.now()
        self.today = timezone.localdate(self.now)
        model = events.model
        self.fields["genre"].choices = [("", _("All genres")), *model.Genre.choices]
        self.fields["public"].choices = [("", _("All audiences")), *model.Audience.choices]
        self.offer_places()
        self.full_clean()

    def reaches(self):
        return [(each, WORDS[each]) for each in self.reach.choices] if self.reach else []

    def places_to_choose(self):
        """The places where something is announced."""
        places = self.events.not_over(self.now).exclude(place=None).order_by().values("place")
        return Contribution.objects.live().filter(pk__in=places, **where_events_take_place())

    def offer_places(self):
        """Reads them once somebody asks for one, or sees the form."""
        self.fields["lieu"].choices = cache(self.named_places)

    def place_rows(self):
        """[(key, title, town)] of these places, in no order."""
        if self.is_whole:
            territory = self.reach.territory
            return places(territory.pk, self.now, model=self.events.model, shows_others=territory.shows_others)
        return list(self.places_to_choose().order_by().values_list("pk", "title", "city"))

    def named_places(self):
        """The places as choices; of two that share a name the town is said too."""
        rows = self.place_rows()
        names = [title for _pk, title, _city in rows]
        named = [
            (str(pk), f"{title} ({city})" if city and names.count(title) > 1 else title) for pk, title, city in rows
        ]
        return [("", _("All places")), *sorted(named, key=lambda choice: tag_key(choice[1]))]

    def clean(self):
        data = super().clean()
        for name in ("jour", "du", "au"):
            if data.get(name) and not FIRST_YEAR < data[name].year < LAST_YEAR:
                self.add_error(name, _("This date is not one of an agenda."))
        first, last = data.get("du"), data.get("au")
        if first and last and last < first:
            self.add_error("au", _("It is before the first day."))
        self.clean_near(self.events)
        return data

    @property
    def offered(self):
        return [
            self.events.model.KIND,
            self.reach and [*self.reach.choices, self.reach.usual],
            repr(self.place_rows()),
        ]

    @property
    def is_whole(self):
        """Whether it is the agenda of a territory as it is, without any filter."""
        at_home = self.reach is not None and self.reach.chosen == HERE == self.reach.usual
        return at_home and not any(self.data.values()) and not are_there_restrictions()

    @property
    def period(self):
        """The period asked for, or None."""
        data = self.cleaned_data
        if data.get("jour"):
            return Period.of_days(data["jour"], data["jour"])
        if data.get("du") or data.get("au"):
            first = data.get("du") or self.today
            last = data.get("au") or max(first, self.today) + dt.timedelta(days=365)
            return Period.of_days(min(first, last), last)
        return Period.named(data.get("periode"), self.today)

    @property
    def has_days(self):
        """Whether days are asked for by themselves, which a named period then gives way to."""
        return any(self.cleaned_data.get(name) for name in ("jour", "du", "au"))

    def apply(self, *, period=True):
        """The events that answer; without the period where another one rules (the month's grid)."""
        data, events = self.cleaned_data, self.narrowed(self.events)
        if period and self.period:
            events = events.within(self.period)
        if data.get("genre"):
            events = events.filter(genre=data["genre"])
        if data.get("public"):
            events = events.for_audience(data["public"])
        if data.get("lieu"):
            events = events.at(data["lieu"])
        if data.get("tag"):
            events = events.tagged(data["tag"].alias_of or data["tag"])
        if self.asked_access:
            events = events.filter(at_places_with(self.asked_access))
        if data.get("gratuit"):
            events = events.free()
        if data.get("en_ligne"):
            events = events.online()
        return events

    def _words(self, name):
        value = self.cleaned_data[name]
        return spoken(value, "j F Y") if isinstance(value, dt.date) else super()._words(name)

    # --- Links and words ---------------------------------------------------------------

    MAIN = ("genre", "public", "lieu", "pres", "rayon", "jour", "du", "au")
    CHECKS = ("gratuit", "en_ligne", *AccessFields.ACCESS)
    CHECKS_LABEL = _("Price and access")

    @property
    def reach_links(self):
        """How far the agenda looks, as links; none where there is nothing to choose."""
        choices = self.reach.choices if self.reach and len(self.reach.choices) > 1 else []
        return [
            {
                "words": WORDS[each],
                "query": self.query_with(territoire="" if each == self.reach.usual else each),
                "is_current": each == self.reach.chosen,
            }
            for each in choices
        ]

    @property
    def chips(self):
        """The filters in force but a named period, whose link is marked already."""
        named = self.fields["periode"].label
        return [each for each in self.in_force if each["label"] != named]

    @property
    def is_named_period(self):
        """Whether nothing is asked but "today" or another period with a name: a page for search engines."""
        return self.query in {f"periode={value}" for value, _words in self.PERIODS}

    @property
    def period_links(self):
        """The periods as links, the one in force marked."""
        chosen = self.cleaned_data.get("periode")
        links = [("", _("Any time")), *self.PERIODS]
        return [
            {
                "words": words,
                "query": self.query_with(periode=value, jour="", du="", au=""),
                "is_current": (chosen or "") == value and not (not value and self.period),
            }
            for value, words in links
        ]
