"""The yearly figures that the law asks for: what was reported, decided, contested, how fast and by whom."""

from collections import Counter
from statistics import median

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from contributions.reportables import KINDS
from moderation.models import Appeal, Case, Decision, Ground, Report, Verdict
from moderation.models.cases import ILLEGAL_GROUNDS


def figures(cases, year):
    """[(heading, [(what, how many)])] of one year, among these cases."""
    reports = Report.objects.filter(case__in=cases, created_at__year=year)
    decisions = Decision.objects.filter(case__in=cases, at__year=year)
    appeals = Appeal.objects.filter(decision__case__in=cases, at__year=year)
    opened = cases.filter(opened_at__year=year)
    return [
        (pgettext("moderation", "Reports"), counts_of_reports(reports, opened)),
        (_("Motives"), named(reports.values_list("ground", flat=True), Ground)),
        (_("What was reported"), of_kinds(opened)),
        (_("Decisions"), named(decisions.values_list("verdict", flat=True), Verdict)),
        (_("How"), how(decisions, cases, year)),
        (_("Contested"), contested(appeals)),
    ]


def counts_of_reports(reports, opened):
    rows = list(reports.values_list("ground", "member", "email"))
    illegal = sum(ground in ILLEGAL_GROUNDS for ground, _member, _email in rows)
    return [
        (_("Reports received"), len(rows)),
        (_("of which about illegal content"), illegal),
        (_("of which without an account"), sum(member is None for _ground, member, _email in rows)),
        (_("Cases opened by reports"), opened.filter(source=Case.Source.REPORT).count()),
        (_("Cases opened by watched words"), opened.filter(source=Case.Source.WORDS).count()),
    ]


def named(values, choices):
    counted = Counter(values)
    return [(str(choice.label), counted[choice.value]) for choice in choices]


def of_kinds(opened):
    counted = Counter(opened.values_list("kind", flat=True))
    return [(str(kind.label), counted[name]) for name, kind in KINDS.items()]


def how(decisions, cases, year):
    delays = [at - opened for at, opened in decisions.values_list("at", "case__opened_at")]
    hours = round(median(delay.total_seconds() for delay in delays) / 3600, 1) if delays else "–"
    hidden = cases.filter(opened_at__year=year).exclude(undo={}).count()
    return [
        (_("Median time to decide, in hours"), hours),
        (_("Hidden by the number of reports until a person decided"), hidden),
        (_("Decided by a machine alone"), decisions.filter(is_automated=True).count()),
    ]


def contested(appeals):
    rows = list(appeals.values_list("outcome", "report", "answered_at", "at"))
    delays = [answered - at for _outcome, _report, answered, at in rows if answered]
    hours = round(median(delay.total_seconds() for delay in delays) / 3600, 1) if delays else "–"
    return [
        (_("Appeals of authors"), sum(report is None for _outcome, report, _answered, _at in rows)),
        (_("Appeals of who reported"), sum(report is not None for _outcome, report, _answered, _at in rows)),
        (_("Decisions that stand"), sum(row[0] == Appeal.Outcome.UPHELD for row in rows)),
        (_("Decisions taken back"), sum(row[0] == Appeal.Outcome.OVERTURNED for row in rows)),
        (_("Median time to answer, in hours"), hours),
    ]


def years(cases):
    """The years of which there is something to tell, the latest first."""
    return [day.year for day in cases.dates("opened_at", "year", order="DESC")]
