"""Cases, reports, decisions, appeals, sanctions and the settings of the moderation."""

from moderation.models.cases import Appeal, Case, Decision, Ground, Report, Verdict
from moderation.models.sanctions import Suspension, Sweep
from moderation.models.settings import CannedAnswer, Greeting, ModerationSettings

__all__ = [
    "Appeal",
    "CannedAnswer",
    "Case",
    "Decision",
    "Greeting",
    "Ground",
    "ModerationSettings",
    "Report",
    "Suspension",
    "Sweep",
    "Verdict",
]
