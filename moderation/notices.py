"""The notifications of the moderation: of decisions, as they are kept now."""

from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse

from moderation.models import Decision
from notifications.kinds import NotificationKind, Words, fetch_targets
from notifications.topics import Topic

SALT = "moderation.decision"


def decision_path(decision, report=None):
    """Where a decision can be read and contested: by its author, or by who reported (a report, or its key)."""
    token = signing.dumps([decision.pk, getattr(report, "pk", report) or 0], salt=SALT, compress=True)
    return reverse("moderation:decision", args=[token])


def about(template, text):
    """How a decision is put into words: with the subject of its mail, and the `text` of this column.

    `data`: "report", the key of the report, in what is told to who reported.
    """

    def words(notification):
        decision = notification.target
        context = {"case": decision.case, "decision": decision}
        title = " ".join(render_to_string(f"emails/{template}_subject.txt", context).split())
        return Words(title, getattr(decision, text), decision_path(decision, notification.data.get("report")))

    return words


decisions = fetch_targets(lambda: Decision.objects.select_related("case"))
STATEMENT = NotificationKind(
    "decision-statement", Topic.MODERATION, about("statement", "facts"), decisions, goes_with_actor=False
)
OUTCOME = NotificationKind(
    "decision-outcome", Topic.MODERATION, about("report_outcome", "facts"), decisions, goes_with_actor=False
)
TAKEN_BACK = NotificationKind(
    "decision-taken-back",
    Topic.MODERATION,
    about("taken_back", "taken_back_because"),
    decisions,
    goes_with_actor=False,
)
