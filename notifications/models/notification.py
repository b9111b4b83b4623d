"""What people are told, how often each wants to be written to, and the addresses that letters do not reach."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from notifications.kinds import KINDS, names_of
from notifications.topics import ALWAYS_AT_ONCE, DEFAULT_RHYTHMS, Rhythm, Topic
from notifications.wording import Wording


class NotificationQuerySet(models.QuerySet):
    """`member.notifications.unread().newest_first()`."""

    def unread(self):
        return self.filter(read_at=None)

    def newest_first(self):
        return self.order_by("-created_at", "-pk")

    def on(self, *topics):
        """Those of the kinds of these topics."""
        return self.filter(kind__in=names_of(*topics))

    def of_actor(self, member):
        """What tells others what this member did, and goes with them."""
        return self.filter(actor=member, kind__in=[kind.name for kind in KINDS.values() if kind.goes_with_actor])

    def awaiting_letter(self, rhythm):
        """Not read on the site, and in no letter yet: what the next summary of that rhythm says."""
        return self.filter(rhythm=rhythm, mailed_at=None, read_at=None)

    def mark_read(self, now=None):
        """How many there were to read."""
        return self.unread().update(read_at=now or timezone.now())


class Notification(models.Model):
    """Something that one person is told once: facts, put into words when it is read or mailed (`wording.py`).

    `key` names the occasion. `kind` is the name of a `NotificationKind`, which says what `target_id` is the key of and
    what `data` holds.
    """

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications")
    key = models.CharField(max_length=200)
    kind = models.CharField(_("kind"), max_length=40)
    #: Whose doing it is.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    #: What it is about when that is a page, or the page on which it happened.
    page = models.ForeignKey("wagtailcore.Page", null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    #: The primary key of what it is about, when that is no page.
    target_id = models.BigIntegerField(null=True, blank=True)
    #: What neither the target nor the page tells: {"change": "moved"}.
    data = models.JSONField(default=dict, blank=True)
    territory = models.ForeignKey(
        "territories.Territory", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
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
            models.Index(fields=["target_id", "kind"], name="notification_of_target"),
            models.Index(fields=["key"], name="notification_occasion"),
        ]

    def __str__(self):
        return self.key

    def refresh_from_db(self, *args, **kwargs):
        """Its words too are read anew."""
        super().refresh_from_db(*args, **kwargs)
        for name in ("words", "is_gone", "target"):
            self.__dict__.pop(name, None)

    @property
    def is_read(self):
        return self.read_at is not None

    @property
    def declared(self):
        """Its `NotificationKind`; None for one of an app that is gone."""
        return KINDS.get(self.kind)

    @property
    def topic(self):
        return self.declared.topic if self.declared else Topic.SYSTEM

    @cached_property
    def words(self):
        """Its `Words` in the language in force; several at once are put into words by `wording.Wording`."""
        Wording([self]).put(self)
        return self.words

    @cached_property
    def is_gone(self):
        """Whether what it tells of cannot be seen any more."""
        Wording([self]).put(self)
        return self.is_gone

    @property
    def title(self):
        return self.words.title

    @property
    def text(self):
        return self.words.text

    @property
    def url(self):
        return self.words.url

    @property
    def reasons(self):
        return list(self.words.reasons)


class PreferenceQuerySet(models.QuerySet):
    def rhythms_of(self, topic, members):
        """Member's key -> rhythm for one topic, with a single query for many members."""
        keys = [member.pk for member in members]
        if topic in ALWAYS_AT_ONCE:
            return dict.fromkeys(keys, Rhythm.AT_ONCE)
        chosen = dict(self.filter(topic=topic, member__in=keys).values_list("member", "rhythm"))
        return {key: chosen.get(key, DEFAULT_RHYTHMS[topic]) for key in keys}


class Preference(models.Model):
    """How often a member wants mails of one topic; no row: the default."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="letter_preferences")
    topic = models.CharField(_("topic"), max_length=20, choices=Topic)
    rhythm = models.CharField(_("rhythm"), max_length=10, choices=Rhythm)

    objects = PreferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("preference for letters")
        verbose_name_plural = _("preferences for letters")
        constraints = [models.UniqueConstraint(fields=["member", "topic"], name="one_rhythm_for_a_kind")]

    def __str__(self):
        return f"{self.get_topic_display()}: {self.get_rhythm_display()}"

    @classmethod
    def for_member(cls, member):
        """{topic: rhythm} for every topic that a member may choose, in the order of `Topic`."""
        chosen = dict(cls.objects.filter(member=member).values_list("topic", "rhythm"))
        return {
            topic: Rhythm(chosen.get(topic, DEFAULT_RHYTHMS[topic])) for topic in Topic if topic not in ALWAYS_AT_ONCE
        }

    @classmethod
    def choose(cls, member, topic, rhythm):
        """Sets one; what already waits for a mail of this topic goes by the new rhythm."""
        cls.objects.update_or_create(member=member, topic=topic, defaults={"rhythm": rhythm})
        # What has happened is no longer "at once": it goes with the next summary.
        later = Rhythm.DAILY if rhythm == Rhythm.AT_ONCE else rhythm
        waiting = member.notifications.on(topic).filter(mailed_at=None)
        waiting.exclude(rhythm=Rhythm.NEVER).update(rhythm=later)


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
