"""The few figures that everybody may read, on the press kit."""

from django.utils import timezone
from django.utils.translation import gettext as _

from analytics.audience import totals
from analytics.periods import Period
from analytics.tables import SMALL, told
from contributions.models import Contribution, Kind
from contributions.public_figures import PublicFigure


def public_figures(site, community=None):
    """The `PublicFigure`s of a territory or of one of its communities; small numbers of people are left out."""
    published = Contribution.objects.live().local().in_territory(site)
    published = published.in_community(community) if community else published
    period = Period.twelve_months(timezone.localdate())
    recent = published.filter(**period.moments_within("published_at"))
    people = published.exclude(author=None).values("author").distinct().count()
    found = [
        (published.except_kind(Kind.PLACE, Kind.COMMUNITY).count(), _("contributions on line")),
        (recent.of_kind(Kind.EVENT).count(), _("events announced in twelve months")),
        (people if people >= SMALL else 0, _("people and institutions who publish")),
    ]
    if community is None:
        found += [
            (published.of_kind(Kind.COMMUNITY).count(), _("communities")),
            (published.of_kind(Kind.PLACE).count(), _("places to visit")),
            (totals(site, period)["views"], _("pages read in twelve months")),
        ]
    return [PublicFigure(told(number), words) for number, words in found if number]
