"""How many read, what, and whence they came: from the figures of days, never from single readers."""

from collections import Counter

from django.db.models import Max, Sum
from django.db.models.functions import TruncMonth
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.models import OTHERS, Audience, PageAudience, Share
from analytics.tables import Figure
from contributions.models import Contribution
from territories.arrangement import SECTIONS

BEST = 20
DEVICES = {
    "phone": gettext_lazy("Phone"),
    "tablet": gettext_lazy("Tablet"),
    "computer": gettext_lazy("Computer"),
}
#: The parts of the site that are no section of a kind.
OTHER_SECTIONS = {
    "home": gettext_lazy("Front page"),
    "tags": gettext_lazy("Tags"),
    "recherche": gettext_lazy("Search page"),
    "membres": gettext_lazy("Members"),
    "carte": gettext_lazy("Map"),
    "": gettext_lazy("Other pages"),
}


def audience_figures(territory, period):
    return [
        reading_over_time(territory, period),
        best_read(territory, period),
        share_figure(territory, period, Share.Dimension.SOURCE, _("Where readers come from"), _("Provenance")),
        share_figure(territory, period, Share.Dimension.SECTION, _("What they read"), _("Part of the site")),
        share_figure(territory, period, Share.Dimension.DEVICE, _("With what they read"), _("Device")),
        share_figure(territory, period, Share.Dimension.CAMPAIGN, _("Campaigns (utm_ words of links)"), _("Campaign")),
    ]


def totals(territory, period):
    """{views, visitors} of a period."""
    days = Audience.objects.filter(territory=territory, **period.within("day"))
    found = days.aggregate(views=Sum("views"), visitors=Sum("visitors"))
    return {name: found[name] or 0 for name in ("views", "visitors")}


def reading_over_time(territory, period):
    days = Audience.objects.filter(territory=territory, **period.within("day")).order_by()
    if period.is_by_day:
        found = {day: (views, visitors) for day, views, visitors in days.values_list("day", "views", "visitors")}
    else:
        months = days.annotate(month=TruncMonth("day")).values_list("month")
        found = {month: counts for month, *counts in months.annotate(Sum("views"), Sum("visitors"))}
    return Figure(
        "lectures",
        _("Pages read and visitors"),
        [_("Day") if period.is_by_day else _("Month"), _("Pages read"), _("Visitors of each day")],
        [(label, *found.get(start, (0, 0))) for start, label in period.steps().items()],
        note=_("Without cookies, a visitor is known for one day only: who comes on three days counts three times."),
        over_time=True,
    )


def best_read(territory, period):
    read = PageAudience.objects.filter(territory=territory, **period.within("day")).order_by()
    best = read.values_list("page").annotate(total=Sum("views")).order_by("-total", "page")[:BEST]
    best = dict(best)
    pages = Contribution.objects.filter(pk__in=best, live=True).defer_streamfields().in_bulk()
    shown = [(pages[key], total) for key, total in best.items() if key in pages]
    return Figure(
        "pages",
        _("The most read pages"),
        [_("Page"), _("Times read")],
        [(page.title, total) for page, total in shown],
        links={page.title: page.url for page, _total in shown},
    )


def share_figure(territory, period, dimension, title, column):
    shares = Share.objects.filter(territory=territory, dimension=dimension, **period.within("day")).order_by()
    counts = Counter(dict(shares.values_list("value").annotate(total=Sum("views"))))
    rows = [(value_label(dimension, value), count) for value, count in counts.most_common(BEST)]
    rest = sum(counts.values()) - sum(count for _label, count in rows)
    if rest:
        rows.append((_("Others"), rest))
    return Figure(str(dimension), title, [column, _("Pages read")], rows)


def value_label(dimension, value):
    if value == OTHERS:
        return str(_("Others"))
    if dimension == Share.Dimension.DEVICE:
        return str(DEVICES.get(value, value))
    if dimension == Share.Dimension.SECTION:
        return str(OTHER_SECTIONS.get(value) or SECTIONS.get(value, value))
    if dimension == Share.Dimension.SOURCE and not value:
        return str(_("Direct: typed, bookmarked, from a letter"))
    return value


def last_day():
    """The last day of which something is known."""
    return Audience.objects.aggregate(last=Max("day"))["last"]
