"""The annual report: sentences that a funder understands, each with the table that it is drawn from."""

from dataclasses import dataclass, field

from django.db.models import Count, Min, Sum
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agenda.models import EventPage
from analytics.answers import comments, follows, letters, recommendations, supports
from analytics.audience import best_read, reading_over_time, share_figure, totals
from analytics.models import Audience, Share
from analytics.periods import Period
from analytics.publishing import (
    by_account_kind,
    by_commune,
    by_community,
    by_kind,
    by_novelty,
    by_number,
    published,
)
from analytics.tables import SMALL, count_text
from contributions.dates import day_of
from contributions.models import Contribution
from members.models import Member

TOP = 10


@dataclass
class Section:
    title: str
    sentences: list
    figures: list = field(default_factory=list)


@dataclass
class Report:
    """One year of one territory."""

    territory: object
    year: int
    title: str
    opening: str
    sections: list
    method: list


def years_of(territory):
    """The years of which something can be told, the latest first."""
    this = timezone.localdate().year
    first = day_of(Contribution.objects.live().in_territory(territory).aggregate(first=Min("published_at"))["first"])
    first_day = Audience.objects.filter(territory=territory).aggregate(first=Min("day"))["first"]
    since = min([this, *([first.year] if first else []), *([first_day.year] if first_day else [])])
    return list(range(this, max(since, this - 15) - 1, -1))


def build_report(territory, year):
    name = territory.full_name
    today = timezone.localdate()
    whole = Period.year(year)
    period = Period(whole.first, min(whole.last, today))
    opening = _("What the territory published, who wrote it and who read it in %(year)s.") % {"year": year}
    if year == today.year:
        opening += " " + _("The year is not over: these figures stop on %(day)s.") % {
            "day": date_format(today, "j F Y")
        }
    return Report(
        territory,
        year,
        _("%(name)s: report of the year %(year)s") % {"name": name, "year": year},
        opening,
        [
            reading(territory, period),
            publishing(territory, period),
            contributors(territory, period),
            exchanges(territory, period),
        ],
        [
            _("Readers are counted without cookies and without keeping who they are; known programs are left out."),
            _("A visitor is known for one day only, so that somebody who comes on three days counts three times."),
            _(
                "Numbers of people below %(small)s are not told, so that nobody can be recognised; nor others from "
                "which they could be worked out."
            )
            % {"small": SMALL},
        ],
    )


def reading(territory, period):
    """The audience, against the year before where it is known."""
    now = totals(territory, period)
    sentences = [
        ngettext(
            "%(views)s page was read in the year, by %(visitors)s visitors when those of each day are added up.",
            "%(views)s pages were read in the year, by %(visitors)s visitors when those of each day are added up.",
            now["views"],
        )
        % {"views": count_text(now["views"]), "visitors": count_text(now["visitors"])}
    ]
    before = year_before(territory, period)
    if before and now["views"]:
        sentences.append(compared(now["views"], before))
    devices = share_figure(territory, period, Share.Dimension.DEVICE, _("With what they read"), _("Device"))
    phone = dict(devices_share(territory, period)).get("phone", 0)
    if phone:
        sentences.append(
            _("%(percent)s of the pages were read on a phone.") % {"percent": percent(phone, now["views"])}
        )
    best = best_read(territory, period)
    if best.rows:
        sentences.append(
            _("The most read contribution, “%(title)s”, was opened %(count)s times.")
            % {"title": best.rows[0][0], "count": count_text(best.rows[0][1])}
        )
        best.rows = best.rows[:TOP]
    sources = share_figure(territory, period, Share.Dimension.SOURCE, _("Where readers come from"), _("Provenance"))
    sources.rows = sources.rows[:TOP]
    return Section(_("Readers"), sentences, [reading_over_time(territory, period), best, sources, devices])


def year_before(territory, period):
    """The pages read in the year before; 0 unless both years are known from their first day to their last."""
    before = Period.year(period.first.year - 1)
    first = Audience.objects.filter(territory=territory).aggregate(first=Min("day"))["first"]
    is_known = first is not None and first <= before.first and period == Period.year(period.first.year)
    return totals(territory, before)["views"] if is_known else 0


def devices_share(territory, period):
    shares = Share.objects.filter(territory=territory, dimension=Share.Dimension.DEVICE, **period.within("day"))
    return shares.order_by().values_list("value").annotate(Sum("views"))


def compared(now, before):
    """How the reading of a year stands to the year before."""
    change = round(100 * (now - before) / before)
    if abs(change) < 2:
        return _("That is as many as in the year before.")
    words = (
        _("That is %(percent)s more than in the year before.")
        if change > 0
        else _("That is %(percent)s less than in the year before.")
    )
    return words % {"percent": percent(abs(change), 100)}


def publishing(territory, period):
    pages = published(territory, period)
    kinds = dict(pages.values_list("kind").annotate(count=Count("pk")))
    total = sum(kinds.values())
    towns = pages.exclude(city="").values("city").distinct().count()
    sentences = [
        ngettext("%(count)s contribution was published.", "%(count)s contributions were published.", total)
        % {"count": count_text(total)}
    ]
    if events := kinds.get(EventPage.KIND):
        sentences.append(
            ngettext("%(count)s event was announced.", "%(count)s events were announced.", events)
            % {"count": count_text(events)}
        )
    if towns:
        sentences.append(
            ngettext("They take place in %(count)s town.", "They take place in %(count)s towns.", towns)
            % {"count": count_text(towns)}
        )
    towns_figure, communities = by_commune(pages), by_community(pages)
    towns_figure.rows = towns_figure.rows[:TOP]
    return Section(_("Contributions"), sentences, [by_kind(pages), communities, towns_figure])


def contributors(territory, period):
    pages = published(territory, period)
    per_author = dict(pages.exclude(author=None).values_list("author").annotate(count=Count("pk")))
    authors = Member.objects.filter(pk__in=list(per_author))
    sentences = []
    if len(per_author) >= SMALL:
        sentences.append(
            _("%(count)s people and institutions published at least once.") % {"count": count_text(len(per_author))}
        )
    elif per_author:
        sentences.append(_("Fewer than %(small)s people and institutions published.") % {"small": SMALL})
    novelty = by_novelty(territory, period, per_author)
    new = novelty.rows[0][1]
    if new:
        sentences.append(_("For %(count)s of them it was the first time.") % {"count": count_text(new)})
    return Section(_("Contributors"), sentences, [by_account_kind(authors), by_number(per_author), novelty])


def exchanges(territory, period):
    made = {
        "recommendations": recommendations(territory, period).count(),
        "comments": comments(territory, period).count(),
        "follows": follows(territory, period).count(),
        "supports": supports(territory, period).count(),
        "letters": letters(territory, period).aggregate(total=Sum("views"))["total"] or 0,
    }
    words = {
        "recommendations": (
            ngettext(
                "%(count)s recommendation was made.", "%(count)s recommendations were made.", made["recommendations"]
            )
        ),
        "comments": ngettext("%(count)s comment was written.", "%(count)s comments were written.", made["comments"]),
        "follows": ngettext("%(count)s follow was begun.", "%(count)s follows were begun.", made["follows"]),
        "letters": ngettext(
            "%(count)s letter left for members.", "%(count)s letters left for members.", made["letters"]
        ),
    }
    sentences = [text % {"count": count_text(made[name])} for name, text in words.items() if made[name]]
    if made["supports"] >= SMALL:
        sentences.append(
            _("Projects received the support of %(count)s people.") % {"count": count_text(made["supports"])}
        )
    return Section(_("Exchanges"), sentences or [_("No exchange in this period.")])


def percent(part, whole):
    """ "38 %", as the language writes it."""
    return _("%(number)s%%") % {"number": count_text(round(100 * part / whole)) if whole else 0}
