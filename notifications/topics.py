"""What notifications are about, as members choose how often to be written to, and how often that can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Topic(models.TextChoices):
    """What a member chooses a rhythm for; each kind of notification belongs to one."""

    PUBLICATION = "publication", _("A publication of what I follow")
    EVENT_CHANGE = "event_change", _("An event that is cancelled or postponed")
    COMMENT = "comment", _("A comment on my pages")
    REPLY = "reply", _("An answer to my comments")
    MENTION = "mention", _("Somebody names me")
    RECOMMENDATION = "recommendation", _("A recommendation of my pages")
    COMMUNITY = "community", _("Invitations and news of my communities")
    MODERATION = "moderation", _("Decisions on my pages and my reports")
    SYSTEM = "system", _("News of the site itself")
    SECURITY = "security", _("What happens to my account and my data")


class Rhythm(models.TextChoices):
    """How soon a mail says it."""

    AT_ONCE = "at_once", _("At once")
    DAILY = "daily", _("Once a day")
    WEEKLY = "weekly", _("Once a week")
    NEVER = "never", _("Never by mail")


DEFAULT_RHYTHMS = {
    Topic.PUBLICATION: Rhythm.DAILY,
    Topic.EVENT_CHANGE: Rhythm.AT_ONCE,
    Topic.COMMENT: Rhythm.AT_ONCE,
    Topic.REPLY: Rhythm.AT_ONCE,
    Topic.MENTION: Rhythm.AT_ONCE,
    Topic.RECOMMENDATION: Rhythm.WEEKLY,
    Topic.COMMUNITY: Rhythm.AT_ONCE,
    Topic.MODERATION: Rhythm.AT_ONCE,
    Topic.SYSTEM: Rhythm.AT_ONCE,
    Topic.SECURITY: Rhythm.AT_ONCE,
}
#: What nobody may be left without, nor whoever took over their account switch off: decisions with a delay for appeal,
#: invitations that expire, what is done with the account.
ALWAYS_AT_ONCE = frozenset({Topic.COMMUNITY, Topic.MODERATION, Topic.SECURITY})
