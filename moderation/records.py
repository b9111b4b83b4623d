"""What the moderation keeps about a member, on the day they leave.

Decisions are kept as the law asks, so that they can be contested; what is theirs in them loses the name.
"""

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from moderation.models import Appeal, Case, Decision, Report
from moderation.models.sanctions import Sweep

NOBODY = "…"


@transaction.atomic
def forget(member, words):
    """The day a member leaves: cases about them, reports and appeals of theirs stay, unsigned; a hidden portrait goes.

    `words` (dashboard.name_search.Words) takes their name and addresses out of their own words, and out of what
    is quoted of it. What those who decided wrote is left alone.
    """
    changed = 0
    mine = Q(author=member) | Q(author_contact__email__in=words.addresses)
    cases = list(Case.objects.filter(mine))
    for case in cases:
        is_profile = case.kind == "member"
        case.title = str(_("Former member")) if is_profile else words.without(case.title, NOBODY) or NOBODY
        case.url = "" if is_profile else case.url
        case.quote, case.author_contact = words.without(case.quote, NOBODY), {}
        case.save(update_fields=["title", "url", "quote", "author_contact"])
        changed += 1
    reports = list(Report.objects.filter(Q(member=member) | Q(email__in=words.addresses)))
    quotes = Report.objects.filter(case__in=cases).exclude(quote="")
    for report in reports:
        text = words.without(report.text, NOBODY)
        changed += Report.objects.filter(pk=report.pk).update(name="", email="", text=text)
    for report in quotes:
        Report.objects.filter(pk=report.pk).update(quote=words.without(report.quote, NOBODY))
    theirs = Appeal.objects.filter(Q(report=None, decision__case__in=cases) | Q(report__in=reports))
    for appeal in theirs:
        Appeal.objects.filter(pk=appeal.pk).update(text=words.without(appeal.text, NOBODY))
    forget_portraits(member, cases)
    return {"reports and decisions unsigned": changed}


def forget_portraits(member, cases):
    """The portraits that decisions and cleanings took out of sight, kept for the day they would be taken back."""
    profiles = [case for case in cases if case.kind == "member"]
    kept = [case.undo for case in profiles]
    kept += [each.undo.get("thing", {}) for each in Decision.objects.filter(case__in=profiles)]
    kept += [each.undo.get("profile", {}) for each in Sweep.objects.filter(member=member)]
    for name in {undo["avatar"] for undo in kept if isinstance(undo, dict) and undo.get("avatar")}:
        transaction.on_commit(lambda name=name: default_storage.delete(name))
    Case.objects.filter(pk__in=[case.pk for case in profiles]).update(undo={})
    Decision.objects.filter(case__in=profiles).update(undo={})
