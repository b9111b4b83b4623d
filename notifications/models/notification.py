"""What people are told, how often each wants to be written to, and the addresses that letters do not reach."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """Why somebody is told."""

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
    """How soon a letter says it."""

    AT_ONCE = "at_once", _("At once")
    DAILY = "daily", _("Once a day")
    WEEKLY = "weekly", _("Once a week")
    NEVER = "never", _("Never by mail")


DEFAULT_RHYTHMS = {
    Kind.PUBLICATION: Rhythm.DAILY,
    Kind.EVENT_CHANGE: Rhythm.AT_ONCE,
    Kind.COMMENT: Rhythm.AT_ONCE,
    Kind.REPLY: Rhythm.AT_ONCE,
    Kind.MENTION: Rhythm.AT_ONCE,
    Kind.RECOMMENDATION: Rhythm.WEEKLY,
    Kind.COMMUNITY: Rhythm.AT_ONCE,
    Kind.MODERATION: Rhythm.AT_ONCE,
    Kind.SYSTEM: Rhythm.AT_ONCE,
    Kind.SECURITY: Rhythm.AT_ONCE,
}
#: What nobody may be left without, nor whoever took over their account switch off: decisions with a delay for appeal,
#: invitations that expire, what is done with the account.
ALWAYS_AT_ONCE = frozenset({Kind.COMMUNITY, Kind.MODERATION, Kind.SECURITY})


class NotificationQuerySet(models.QuerySet):
    """`member.notifications.unread().newest_first()`."""

    def unread(self):
        return self.filter(read_at=None)

    def newest_first(self):
        return self.order_by("-created_at", "-pk")

    def awaiting_letter(self, rhythm):
        """Not read on the site, and in no letter yet: what the next summary of that rhythm says."""
        return self.filter(rhythm=rhythm, mailed_at=None, read_at=None)

    def mark_read(self, now=None):
        """How many there were to read."""
        return self.unread().update(read_at=now or timezone.now())


class Notification(models.Model):
    """Something that one person is told once; `key` names the occasion."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications")
    key = models.CharField(max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    title = models.CharField(_("title"), max_length=250)
    text = models.TextField(_("text"), blank=True)
    url = models.CharField(_("address"), max_length=500)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    page = models.ForeignKey("wagtailcore.Page", null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    territory = models.ForeignKey(
        "territories.Territory", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reasons = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    rhythm = models.CharField(max_length=10, choices=Rhythm, default=Rhythm.NEVER)
    mailed_at = models.DateTimeField(null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        ordering = ["-created_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["member", "key"], name="told_once_of_an_occasion")]
        indexes = [
            models.Index(fields=["member", "-created_at"], name="notification_newest"),
            models.Index(fields=["member"], name="notification_unread", condition=Q(read_at=None)),
            models.Index(fields=["rhythm", "member"], name="notification_to_mail", condition=Q(mailed_at=None)),
            models.Index(fields=["page", "kind"], name="notification_of_page"),
            models.Index(fields=["key"], name="notification_occasion"),
        ]

    def __str__(self):
        return self.title

    @property
    def is_read(self):
        return self.read_at is not None


class PreferenceQuerySet(models.QuerySet):
    def rhythms_of(self, kind, members):
        """Member's key -> rhythm for one kind, with a single query for many members."""
        keys = [member.pk for member in members]
        if kind in ALWAYS_AT_ONCE:
            return dict.fromkeys(keys, Rhythm.AT_ONCE)
        chosen = dict(self.filter(kind=kind, member__in=keys).values_list("member", "rhythm"))
        return {key: chosen.get(key, DEFAULT_RHYTHMS[kind]) for key in keys}


class Preference(models.Model):
    """How often a member wants letters of one kind; no row: the default."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="letter_preferences")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    rhythm = models.CharField(_("rhythm"), max_length=10, choices=Rhythm)

    objects = PreferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("preference for letters")
        verbose_name_plural = _("preferences for letters")
        constraints = [models.UniqueConstraint(fields=["member", "kind"], name="one_rhythm_for_a_kind")]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.get_rhythm_display()}"

    @classmethod
    def for_member(cls, member):
        """{kind: rhythm} for every kind that a member may choose, in the order of `Kind`."""
        chosen = dict(cls.objects.filter(member=member).values_list("kind", "rhythm"))
        return {kind: Rhythm(chosen.get(kind, DEFAULT_RHYTHMS[kind])) for kind in Kind if kind not in ALWAYS_AT_ONCE}

    @classmethod
    def choose(cls, member, kind, rhythm):
        """Sets one; what already waits for a letter of this kind goes by the new rhythm."""
        cls.objects.update_or_create(member=member, kind=kind, defaults={"rhythm": rhythm})
        # What has happened is no longer "at once": it goes with the next summary.
        later = Rhythm.DAILY if rhythm == Rhythm.AT_ONCE else rhythm
        member.notifications.filter(kind=kind, mailed_at=None).exclude(rhythm=Rhythm.NEVER).update(rhythm=later)


class Suspension(models.Model):
    """An address that letters do not reach, or whose owner called them spam: nothing but answers to what they do."""

    class Reason(models.TextChoices):
        BOUNCE = "bounce", _("Letters come back from this address.")
        COMPLAINT = "complaint", _("A letter was reported as spam from this address.")

    address = models.EmailField(_("e-mail address"), unique=True)
    reason = models.CharField(_("reason"), max_length=20, choices=Reason)
    detail = models.CharField(_("what the server said"), max_length=300, blank=True)
    since = models.DateTimeField(_("since"), default=timezone.now)

    class Meta:
        verbose_name = _("suspended address")
        verbose_name_plural = _("suspended addresses")
        ordering = ["-since"]

    def __str__(self):
        return self.address

    @classmethod
    def of(cls, address):
        """The suspension of an address, or None."""
        return cls.objects.filter(address=address.lower()).first() if address else None
