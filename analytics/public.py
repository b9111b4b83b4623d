"""The few figures that everybody may read, on the press kit."""

from django.utils import timezone
from django.utils.translation import gettext as _

from agenda.models import EventPage
from analytics.audience import totals
from analytics.periods import Period
from analytics.tables import SMALL, count_text
from contributions.kinds import KINDS
from contributions.models import Contribution
from contributions.public_figures import PublicFigure


def public_figures(territory, community=None):
    """The `PublicFigure`s of a territory or of one of its communities; small numbers of people are left out."""
    published = Contribution.objects.live().local().in_territory(territory)
    published = published.in_community(community) if community else published
    period = Period.twelve_months(timezone.localdate())
    recent = published.filter(**period.moments_within("published_at"))
    people = published.exclude(author=None).values("author").distinct().count()
    shared = KINDS.having(is_for_everybody=True)
    found = [
        (published.except_kind(*(spec.kind for spec in shared)).count(), _("contributions on line")),
        (recent.of_kind(EventPage.KIND).count(), _("events announced in twelve months")),
        (people if people >= SMALL else 0, _("people and institutions who publish")),
    ]
    if community is None:
        found += [(published.of_kind(spec.kind).count(), spec.plural) for spec in shared]
        found.append((totals(territory, period)["views"], _("pages read in twelve months")))
    return [PublicFigure(count_text(number), words) for number, words in found if number]
