"""Who follows what: a person, a tag, a page (community, place, dossier...), a question asked again and again."""

from hashlib import blake2s

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from follows.querysets import FollowQuerySet, SubscriptionQuerySet
from members.models import Visibility
from territories.other_sites import OfTerritoriesAlone

#: What a follow may point at: field of `Follow` -> the word of its button ("Follow" or "Subscribe").
TARGETS = ("member", "tag", "page", "saved_filter")


def private_key():
    return get_random_string(32)


class SavedFilter(models.Model):
    """A question to the agenda, to the search or to a tag, kept once however many people follow it."""

    scope = models.CharField(max_length=20)
    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="+")
    query = models.CharField(max_length=500)
    words = models.CharField(max_length=250)
    digest = models.CharField(max_length=32, unique=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("saved filter")
        verbose_name_plural = _("saved filters")

    def __str__(self):
        return self.words

    @staticmethod
    def digest_of(scope, territory, query):
        return blake2s(f"{scope}/{territory.pk}/{query}".encode(), digest_size=16).hexdigest()


class Follow(models.Model):
    """A member follows one thing."""

    follower = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="followed_by"
    )
    tag = models.ForeignKey(
        "contributions.Tag", null=True, blank=True, on_delete=models.CASCADE, related_name="followed_by"
    )
    page = models.ForeignKey(
        "contributions.Contribution", null=True, blank=True, on_delete=models.CASCADE, related_name="followed_by"
    )
    saved_filter = models.ForeignKey(
        SavedFilter, null=True, blank=True, on_delete=models.CASCADE, related_name="followed_by"
    )
    created_at = models.DateTimeField(default=timezone.now)

    objects = FollowQuerySet.as_manager()

    class Meta:
        verbose_name = _("follow")
        verbose_name_plural = _("follows")
        ordering = ["-created_at", "-pk"]
        constraints = [
            *(models.UniqueConstraint(fields=["follower", name], name=f"follows_{name}_once") for name in TARGETS),
            models.CheckConstraint(
                name="follows_one_thing",
                condition=Q(member__isnull=False, tag=None, page=None, saved_filter=None)
                | Q(member=None, tag__isnull=False, page=None, saved_filter=None)
                | Q(member=None, tag=None, page__isnull=False, saved_filter=None)
                | Q(member=None, tag=None, page=None, saved_filter__isnull=False),
            ),
            models.CheckConstraint(name="follows_somebody_else", condition=~Q(follower=models.F("member"))),
        ]

    def __str__(self):
        return f"{self.follower_id} → {self.label}"

    @property
    def target(self):
        """What is followed."""
        return self.member or self.tag or self.page or self.saved_filter

    @property
    def label(self):
        """In words, as a letter says why it comes."""
        return label_of(self.target)


def label_of(target):
    """`#astronomie`, `Marie Durand`, the title of a page, the words of a filter."""
    return f"#{target}" if target._meta.model_name == "tag" else str(target)


class FollowChoice(models.Model):
    """Who may see what a member follows; no row: nobody but themselves."""

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="follow_choice"
    )
    visibility = models.CharField(
        _("Who sees what I follow"), max_length=10, choices=Visibility, default=Visibility.NOBODY
    )

    class Meta:
        verbose_name = _("choice about follows")
        verbose_name_plural = _("choices about follows")

    def __str__(self):
        return f"{self.member_id}: {self.visibility}"

    @classmethod
    def shows(cls, member, viewer):
        """May `viewer` see what `member` follows?"""
        if viewer.is_authenticated and viewer.pk == member.pk:
            return True
        choice = cls.objects.filter(member=member).first()
        level = choice.visibility if choice else Visibility.NOBODY
        return level == Visibility.EVERYONE or (level == Visibility.MEMBERS and viewer.is_authenticated)


class Subscription(models.Model):
    """A reader without account receives a territory's weekly letter, or what answers a saved filter."""

    email = models.EmailField(_("e-mail address"))
    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="subscriptions")
    saved_filter = models.ForeignKey(
        SavedFilter, null=True, blank=True, on_delete=models.CASCADE, related_name="subscriptions"
    )
    key = models.CharField(max_length=32, unique=True, default=private_key, editable=False)
    consent = models.TextField(_("words agreed to"), blank=True)
    created_at = models.DateTimeField(_("asked"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscription by address")
        verbose_name_plural = _("subscriptions by address")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["email", "territory"], condition=Q(saved_filter=None), name="subscribes_to_a_letter_once"
            ),
            models.UniqueConstraint(
                fields=["email", "saved_filter"],
                condition=Q(saved_filter__isnull=False),
                name="subscribes_to_a_filter_once",
            ),
        ]

    def __str__(self):
        return self.email

    @property
    def wanted(self):
        """What one subscribes to, in words."""
        return str(self.saved_filter) if self.saved_filter else _("The weekly letter")


class Alert(models.Model):
    """That a page was published for the first time, and whether those who follow it have been told.

    One row per page for ever: an update, or a second way to the same page, finds it and tells nobody.
    """

    page = models.OneToOneField(
        "contributions.Contribution", primary_key=True, on_delete=models.CASCADE, related_name="alert"
    )
    due_at = models.DateTimeField()
    notified_at = models.DateTimeField(null=True, blank=True)
    #: How an event stood when people were told last: its status, its first moment, and the rest as
    #: `follows.alerts.facts_of` has it (None: not known).
    notified_status = models.CharField(max_length=20, blank=True)
    notified_starts_at = models.DateTimeField(null=True, blank=True)
    notified_facts = models.JSONField(null=True, blank=True)

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        indexes = [models.Index(fields=["due_at"], name="alert_to_tell", condition=Q(notified_at=None))]

    def __str__(self):
        return f"{self.page_id}"


@register_setting(icon="mail", order=300)
class LetterPlan(OfTerritoriesAlone, BaseSiteSetting):
    """When a territory's weekly letter leaves; and the last week for which it was written."""

    class Day(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    weekday = models.PositiveSmallIntegerField(_("day"), choices=Day, default=Day.THURSDAY)
    hour = models.PositiveSmallIntegerField(_("hour"), default=17, validators=[MaxValueValidator(23)])
    last_week = models.CharField(max_length=8, blank=True, editable=False)

    panels = [FieldRowPanel([FieldPanel("weekday"), FieldPanel("hour")])]

    class Meta:
        verbose_name = _("weekly letter")
        verbose_name_plural = _("weekly letters")

    def __str__(self):
        return str(self.site)
