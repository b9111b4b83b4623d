"""Why the moderation keeps a publication off line, as its animators are told where they edit it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages

from contributions.models import Contribution
from contributions.withholding import REFUSALS, Withheld
from moderation import permissions
from moderation.models import Case, Decision, Suspension, Sweep, Verdict

HIDING = (Verdict.HIDE, Verdict.REMOVE, Verdict.SILENCE, Verdict.SUSPEND)
SHOWN = 300


@dataclass(frozen=True)
class Cause:
    """What was decided, in words, and where in the admin it is taken back."""

    words: str
    url: str
    label: str


def cause_of(page):
    """The decision, the open case, the suspension or the cleaning that hides a page; None when none is known."""
    about = {"kind": "contribution", "object_id": page.pk}
    standing = Decision.objects.filter(case__in=Case.objects.filter(**about), overturned_at=None, verdict__in=HIDING)
    if decision := standing.select_related("case").order_by("-at").first():
        words = _("Decided on %(day)s: “%(facts)s”") % {
            "day": date_format(localtime(decision.at), "DATE_FORMAT"),
            "facts": Truncator(decision.facts).chars(SHOWN),
        }
        return Cause(words, decision.case.get_absolute_url(), _("The case, to take the decision back"))
    if case := Case.objects.to_decide().filter(**about).exclude(hidden_at=None).first():
        words = _("It is hidden by the number of reports, until you decide.")
        return Cause(words, case.get_absolute_url(), _("Decide the case"))
    for suspension in Suspension.objects.standing().filter(member=page.author_id):
        if page.pk in suspension.hidden_pages:
            return _of_person(page, _("It is hidden with the account of its author, and comes back with it."))
    for sweep in Sweep.objects.filter(member=page.author_id, undone_at=None):
        if page.pk in sweep.undo.get("pages", []):
            return _of_person(page, _("It was hidden with all that its author published, as spam."))
    return None


def _of_person(page, words):
    return Cause(words, reverse("moderation_admin:person", args=[page.author_id]), _("All about this person"))


def say_why_it_is_off_line(request, page):
    """Hook `before_edit_page`: a banner above the form of what the moderation keeps off line."""
    page = page.specific_deferred
    if request.method != "GET" or not isinstance(page, Contribution):
        return
    state = page.withheld
    if state not in Withheld.by_moderation:
        return
    cause = cause_of(page) if permissions.may_moderate(request.user, page.territory) else None
    words = " ".join(filter(None, [str(REFUSALS[state]), cause.words if cause else ""]))
    messages.warning(request, words, buttons=[messages.button(cause.url, cause.label)] if cause else None)
