"""The filters of a section: a form that is also a set of plain links."""

from datetime import timedelta

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contributions.choice_fields import TagField
from contributions.kinds import KINDS, Ends
from gazetteer.widgets import TownInput
from intake.link_filters import LinkFilters

PERIODS = [("", _("Any time")), ("week", _("Past week")), ("month", _("Past month")), ("year", _("Past year"))]
PERIOD_DAYS = {"week": 7, "month": 31, "year": 366}
STATES = [("", _("Open")), ("termines", _("Over")), ("tous", _("All"))]
ORDERS = [
    ("", _("Newest first")),
    ("recommended", _("Most recommended")),
    ("recommended-month", _("Most recommended this month")),
]


class SectionFilter(LinkFilters):
    """Reads `?etat=&genre=&periode=&tag=&lieu=&tri=`; what makes no sense is told and left out.

    `orders` are more than all sections have: {value: (label, names to order by)}.
    """

    etat = forms.ChoiceField(label=_("State"), required=False, choices=STATES)
    genre = forms.ChoiceField(label=_("Genre"), required=False)
    periode = forms.ChoiceField(label=_("Period"), required=False, choices=PERIODS)
    tag = TagField(label=_("Tag"), required=False, max_length=100)
    lieu = forms.CharField(label=_("Town"), required=False, max_length=100, widget=TownInput(writes="name"))
    tri = forms.ChoiceField(label=_("Order"), required=False, choices=ORDERS)

    MAIN = ("etat", "genre", "periode", "tag", "lieu", "tri")

    def __init__(self, data, *, kind, orders=None):
        super().__init__(data)
        self.orders = orders or {}
        self.fields["tri"].choices = [*ORDERS, *((value, label) for value, (label, _names) in self.orders.items())]
        genres = KINDS[kind].genres
        self.fields["genre"].choices = [("", _("All genres")), *genres.items()]
        self.ends = KINDS[kind].ends is Ends.AT_A_DEADLINE
        if not genres:
            del self.fields["genre"]
        if not self.ends:
            del self.fields["etat"]
        self.data = {name: value for name, value in self.data.items() if name in self.fields}
        self.full_clean()

    def apply(self, queryset):
        chosen = self.chosen
        if self.ends and chosen.get("etat") != "tous":
            over = Q(ends_at__lt=timezone.now())
            queryset = queryset.filter(over) if chosen.get("etat") == "termines" else queryset.exclude(over)
        if genre := chosen.get("genre"):
            queryset = queryset.filter(genre=genre)
        if period := chosen.get("periode"):
            queryset = queryset.filter(published_at__gte=timezone.now() - timedelta(days=PERIOD_DAYS[period]))
        if chosen.get("tag"):
            queryset = queryset.tagged(chosen["tag"])
        if town := chosen.get("lieu"):
            queryset = queryset.filter(city__iexact=town.strip())
        order = chosen.get("tri")
        if order == "recommended":
            return queryset.most_recommended()
        if order == "recommended-month":
            return queryset.most_recommended_since(timezone.now() - timedelta(days=PERIOD_DAYS["month"]))
        if order in self.orders:
            return queryset.order_by(*self.orders[order][1])
        return queryset
