"""The map of a whole territory: everything that has a place, by kind, tag and town."""

from django import forms
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path, re_path

from agenda.series import with_dates_of_series
from contributions.choice_fields import TagField
from contributions.feeds.answering import feed_response
from contributions.feeds.listing import Listing, everything_in
from contributions.feeds.routes import FeedRoutes
from contributions.kinds import KINDS
from contributions.models import Contribution
from contributions.pagination import paginate
from gazetteer.widgets import TownInput
from home.front import pins_of
from intake.link_filters import LinkFilters
from intake.short_addresses import short_address
from maps.near import NearLinks

PER_PAGE = 24


def kinds_on_map():
    """[(kind, label)] of what has a place of its own: a community is where its contributions are."""
    return [(spec.kind, spec.label) for spec in KINDS.having(holds_contributions=False)]


class WholeMapFilter(NearLinks, LinkFilters):
    """Reads `?type=event&type=place&tag=&lieu=&pres=&rayon=`; what makes no sense is told and left out."""

    type = forms.MultipleChoiceField(
        label=_("Kinds"), required=False, choices=kinds_on_map, widget=forms.CheckboxSelectMultiple
    )
    tag = TagField(label=_("Tag"), required=False, max_length=100)
    lieu = forms.CharField(label=_("Town"), required=False, max_length=100, widget=TownInput(writes="name"))

    MAIN = ("type", "pres", "rayon", "lieu", "tag")

    def __init__(self, data, contributions):
        super().__init__(data)
        self.contributions = contributions
        kinds, known = data.getlist("type"), dict(kinds_on_map())
        self.data["type"] = [kind for kind in dict.fromkeys(kinds) if kind in known]
        if not self.data["type"]:
            del self.data["type"]
        self.strangers = [(self.fields["type"].label, kind) for kind in kinds if kind and kind not in known]
        self.full_clean()

    def clean(self):
        data = super().clean()
        self.clean_near(self.contributions)
        return data

    def _words(self, name):
        if name != "type":
            return super()._words(name)
        labels = dict(kinds_on_map())
        return ", ".join(str(labels[kind]) for kind in self.cleaned_data["type"])

    def apply(self):
        contributions, chosen = self.narrowed(self.contributions), self.chosen
        if kinds := chosen.get("type"):
            contributions = contributions.of_kind(*kinds)
        if chosen.get("tag"):
            contributions = contributions.tagged(chosen["tag"])
        if town := chosen.get("lieu"):
            contributions = contributions.filter(city__iexact=town.strip())
        return contributions


class HomeMaps(FeedRoutes):
    """The feeds of the front page; `/carte/`, everything that has a place, and its feeds."""

    def get_listing(self, request):
        """Everything that is published here; on the map of the front page stand its pins."""
        pins = SimpleLazyObject(
            lambda: Contribution.objects.filter(pk__in=pins_of(self, request.territory, timezone.now()))
        )
        return Listing(
            title=request.territory.name_and_place,
            address=self.own_address(request),
            contributions=everything_in(request.territory),
            points=pins,
            subtitle=request.territory.description,
            territory=request.territory,
            version=str(self.last_published_at),
        )

    @path("carte/")
    @short_address
    def whole_map(self, request):
        form, found = self.on_map(request)
        page = paginate(found.for_cards_alone(), request.GET.get("page"), per_page=PER_PAGE)
        page.items = with_dates_of_series(page.items)
        return self.render(
            request,
            template="home/whole_map.html",
            context_overrides={
                "filters": form,
                "count": found.count() if form.query else None,
                "found": page,
                "legend": [
                    {"kind": spec.kind, "icon": spec.icon, "label": str(spec.label)}
                    for spec in KINDS.having(holds_contributions=False)
                ],
                "first_number": (page.number - 1) * PER_PAGE + 1,
                "listing": self.listing_of_map(request, form, found),
            },
        )

    @re_path(r"^carte/(?P<name>[a-z]+(?:\.[a-z]+)+)$")
    def whole_map_feed(self, request, name):
        return feed_response(request, self.listing_of_map(request, *self.on_map(request)), name)

    def listing_of_map(self, request, form, found):
        return Listing(
            title=_t("The map – %(territory)s") % {"territory": request.territory.name_and_place},
            address=f"{self.own_address(request)}carte/",
            query=form.query,
            wrong=form.wrong,
            contributions=found,
            kinds=tuple(kind for kind, _label in kinds_on_map()),
            territory=request.territory,
        )

    def on_map(self, request):
        """(form of filters, located contributions that pass them)."""
        everything = Contribution.objects.live().shown_in(request.territory).located()
        # What is over is not worth the way.
        current = everything.exclude(kind__in=KINDS.passing(), ends_at__lt=timezone.now())
        form = WholeMapFilter(request.GET, current.except_kind(*KINDS.names(holds_contributions=True)))
        return form, form.apply().newest_first()
