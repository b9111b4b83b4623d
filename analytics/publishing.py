"""What is published in a territory, and by whom."""

from collections import Counter, defaultdict
from datetime import datetime

from django.db.models import Count, Min
from django.db.models.functions import TruncDate, TruncMonth
from django.utils.translation import gettext as _

from analytics.tables import Figure
from contributions.dates import day_of
from contributions.kinds import KINDS
from contributions.models import Contribution
from members.models import Member

MOST_ROWS = 20
#: Contributors by what they published in the period.
STEPS = [(1, 5), (6, 20), (21, None)]


def published(territory, period):
    """What was published in the period and is on line still, our own and not taken from elsewhere."""
    pages = Contribution.objects.live().local().in_territory(territory).order_by()
    return pages.filter(**period.moments_within("published_at"))


def publishing_figures(territory, period):
    pages = published(territory, period)
    return [
        over_time("publications", _("Contributions"), pages, "published_at", period, _("Contributions")),
        by_kind(pages),
        by_community(pages),
        by_commune(pages),
    ]


def people_figures(territory, period):
    pages = published(territory, period)
    per_author = dict(pages.exclude(author=None).values_list("author").annotate(count=Count("pk")))
    authors = Member.objects.filter(pk__in=list(per_author))
    newcomers = Member.objects.filter(home_territory=territory, **period.moments_within("date_joined")).order_by()
    return [
        by_account_kind(authors),
        by_number(per_author),
        by_novelty(territory, period, per_author),
        over_time("inscriptions", _("New members"), newcomers, "date_joined", period, _("Members"), of_people=True),
        by_activity(territory),
    ]


def over_time(key, title, rows, moment, period, column, *, of_people=False):
    """How many rows there are at each step of the period."""
    step = TruncDate(moment) if period.is_by_day else TruncMonth(moment)
    found = Counter()
    for start, count in rows.annotate(step=step).values_list("step").annotate(count=Count("pk")):
        found[day_of(start) if isinstance(start, datetime) else start] += count
    labels = period.steps()
    return Figure(
        key,
        title,
        [_("Day") if period.is_by_day else _("Month"), column],
        [(label, found[start]) for start, label in labels.items()],
        over_time=True,
        of_people=of_people,
    )


def by_kind(pages):
    counts = dict(pages.values_list("kind").annotate(count=Count("pk")))
    return Figure(
        "types",
        _("By kind"),
        [_("Kind"), _("Contributions")],
        [(str(label), counts.get(kind, 0)) for kind, label in KINDS.choices()],
    )


def by_community(pages):
    found = pages.exclude(community=None).values_list("community__title").annotate(count=Count("pk"))
    return ranking("communautes", _("By community"), _("Community"), found, _("Contributions"))


def by_commune(pages):
    found = pages.exclude(city="").values_list("city").annotate(count=Count("pk"))
    return ranking("communes", _("By town"), _("Town"), found, _("Contributions"))


def ranking(key, title, label, found, column, *, of_people=False):
    """(label, count) pairs, the greatest first, the many small ones together."""
    ordered = sorted(found, key=lambda pair: (-pair[1], str(pair[0])))
    rows = [(str(name), count) for name, count in ordered[:MOST_ROWS]]
    if rest := sum(count for _name, count in ordered[MOST_ROWS:]):
        rows.append((_("Others"), rest))
    return Figure(key, title, [label, column], rows, of_people=of_people)


def by_account_kind(authors):
    counts = dict(authors.order_by().values_list("account_kind").annotate(count=Count("pk")))
    rows = [(str(kind.label), counts.get(kind.value, 0)) for kind in Member.AccountKind]
    return Figure("comptes", _("Who publishes"), [_("Account"), _("Contributors")], rows, of_people=True)


def by_number(per_author):
    rows = []
    for least, most in STEPS:
        label = _("%(least)s to %(most)s publications") if most else _("%(least)s publications or more")
        count = sum(1 for number in per_author.values() if least <= number <= (most or number))
        rows.append((label % {"least": least, "most": most}, count))
    return Figure(
        "assiduite",
        _("Contributors by number of publications"),
        [_("Publications"), _("Contributors")],
        rows,
        of_people=True,
    )


def by_novelty(territory, period, per_author):
    """Whose first publication of all on this territory was in the period, and who had published before."""
    first = defaultdict(lambda: period.first)
    pages = Contribution.objects.live().local().in_territory(territory).filter(author__in=list(per_author))
    first |= dict(pages.order_by().values_list("author").annotate(first=Min("published_at__date")))
    new = sum(1 for author in per_author if first[author] >= period.first)
    rows = [(_("New: a first publication"), new), (_("Returning"), len(per_author) - new)]
    return Figure(
        "nouveaux", _("New and returning contributors"), [_("Contributors"), _("People")], rows, of_people=True
    )


def by_activity(territory):
    members = Member.objects.filter(home_territory=territory, is_active=True).exclude(activity="").order_by()
    counts = dict(members.values_list("activity").annotate(count=Count("pk")))
    found = [(activity.label, counts[activity.value]) for activity in Member.Activity if activity.value in counts]
    return ranking("domaines", _("Members by field"), _("Field"), found, _("Members"), of_people=True)
