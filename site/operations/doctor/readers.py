"""What readers notice: pages that take their time, sources that bring nothing any more."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Max, Sum
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from operations.doctor.findings import skipped, warning, well
from operations.models import SlowPage
from sources.models import Source

DAYS = timedelta(days=1)
#: So many slow answers of one view since yesterday are more than chance.
OFTEN = 50
SHOWN = 5


def slow_since(day):
    """[{"view", "often", "total", "worst"}] of views since that day, the costliest first."""
    rows = SlowPage.objects.filter(day__gte=day).order_by().values("view")
    return rows.annotate(often=Sum("count"), total=Sum("seconds"), worst=Max("longest")).order_by("-total")


def slow_pages():
    """Views whose answers were slow again and again since yesterday."""
    if not settings.SLOW_SECONDS:
        yield skipped(_("Slow pages are not counted (SLOW_SECONDS)."))
        return
    rows = [row for row in slow_since(timezone.localdate() - DAYS) if row["often"] >= OFTEN]
    for row in rows[:SHOWN]:
        said = _("%(view)s: %(count)d answers since yesterday took more than %(seconds)s s, the longest %(worst)s s.")
        yield warning(
            said % {
                "view": row["view"],
                "count": row["often"],
                "seconds": f"{settings.SLOW_SECONDS:g}",
                "worst": f"{row['worst']:.1f}",
            },
            _("The machine may be too small, or busy with something else: see its load, and docs/cost.md."),
        )  # fmt: skip
    if not rows:
        yield well(_("Pages come in time."))


def sources():
    """Feeds and calendars that stopped by themselves."""
    stopped = Source.objects.given_up().order_by("name")
    count = stopped.count()
    if not count:
        yield well(_("No source has stopped by itself."))
        return
    names = ", ".join(stopped.values_list("name", flat=True)[:SHOWN])
    said = ngettext(
        "%(count)d source has stopped by itself: %(names)s.",
        "%(count)d sources have stopped by themselves: %(names)s.",
        count,
    )
    yield warning(said % {"count": count, "names": names}, _("Correct its address, or take it away (Tools, Sources)."))
