"""The map of a whole territory: everything that has a place, by kind, tag and town."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from agenda.series import with_dates_of_series
from contributions.kinds import KINDS
from contributions.models import Contribution, Tag
from contributions.pagination import paginate
from contributions.tags import tag_key
from home.front import pins_of
from maps.geojson import geojson_response

PER_PAGE = 24


def kinds_on_map():
    """[(kind, label)] of what has a place of its own: a community is where its contributions are."""
    return [(spec.kind, spec.label) for spec in KINDS.having(holds_contributions=False)]


class WholeMapFilter(forms.Form):
    """Reads `?type=event&type=place&tag=&lieu=`; what makes no sense is left out, never an error page."""

    type = forms.MultipleChoiceField(
        label=_("Kinds"), required=False, choices=kinds_on_map, widget=forms.CheckboxSelectMultiple
    )
    tag = forms.CharField(label=_("Tag"), required=False, max_length=100)
    lieu = forms.CharField(label=_("Town"), required=False, max_length=100)

    def __init__(self, data):
        data = data.copy()
        known = {kind for kind, _label in kinds_on_map()}
        data.setlist("type", [kind for kind in data.getlist("type") if kind in known])
        super().__init__(data)
        self.is_valid()

    @property
    def chosen(self):
        """The filters that are set, as {name: value}."""
        return {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}

    def apply(self, contributions):
        chosen = self.chosen
        if kinds := chosen.get("type"):
            contributions = contributions.of_kind(*kinds)
        if name := chosen.get("tag"):
            tag = Tag.objects.filter(key=tag_key(name)).select_related("alias_of").first()
            contributions = contributions.tagged(tag.target) if tag else contributions.none()
        if town := chosen.get("lieu"):
            contributions = contributions.filter(city__iexact=town.strip())
        return contributions


class HomeMaps:
    """`/carte.geojson`, the points of the front page; `/carte/`, everything, and its points."""

    @path("carte.geojson")
    def pins_points(self, request):
        pins = pins_of(self, request.territory, timezone.now())
        return geojson_response(request, Contribution.objects.filter(pk__in=pins))

    @path("carte/")
    def whole_map(self, request):
        form, found = self.on_map(request)
        page = paginate(found.for_cards(), request.GET.get("page"), per_page=PER_PAGE)
        page.items = with_dates_of_series(page.items)
        return self.render(
            request,
            template="home/whole_map.html",
            context_overrides={"filter": form, "found": page, "first_number": (page.number - 1) * PER_PAGE + 1},
        )

    @path("carte/carte.geojson")
    def whole_map_points(self, request):
        _form, found = self.on_map(request)
        return geojson_response(request, found)

    def on_map(self, request):
        """(form of filters, located contributions that pass them)."""
        form = WholeMapFilter(request.GET)
        everything = Contribution.objects.live().shown_in(request.territory).located()
        # What is over is not worth the way.
        current = everything.exclude(kind__in=KINDS.passing(), ends_at__lt=timezone.now())
        return form, form.apply(current.except_kind(*KINDS.names(holds_contributions=True))).newest_first()
