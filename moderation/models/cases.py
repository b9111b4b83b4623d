"""Cases: what was reported, by whom, what was decided and why, and what was answered to an appeal."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

#: The law gives six months to contest a decision.
APPEAL_WINDOW = timedelta(days=183)


def private_key():
    return get_random_string(32)


class Ground(models.TextChoices):
    """Why somebody reports; the first ones break the rules of the house, the others the law."""

    SPAM = "spam", _("Advertising, mass posting")
    INSULT = "insult", _("Insults, harassment")
    FALSE = "false", _("False, and dangerous to people")
    OFF_TOPIC = "off_topic", _("Has nothing to do here")
    RULES = "rules", _("Breaks the rules in another way")
    HATE = "hate", _("Illegal: hatred, threats, praise of violence")
    CHILD = "child", _("Illegal: sexual abuse of children")
    PRIVACY = "privacy", _("Illegal: private life, picture rights, defamation")
    COPY = "copy", _("Illegal: copied without permission")
    ILLEGAL = "illegal", _("Illegal in another way")


ILLEGAL_GROUNDS = frozenset({Ground.HATE, Ground.CHILD, Ground.PRIVACY, Ground.COPY, Ground.ILLEGAL})


class CaseQuerySet(models.QuerySet):
    """`Case.objects.of_territories(territories).to_decide()`."""

    def of_territories(self, territories):
        return self.filter(territory__in=territories)

    def to_decide(self):
        return self.filter(state=Case.State.OPEN)

    def with_appeal(self):
        """Decided, contested, and not answered yet."""
        return self.filter(decisions__appeals__isnull=False, decisions__appeals__answered_at=None).distinct()

    def about(self, member):
        return self.filter(author=member)


class Case(models.Model):
    """All that is said of one thing at one time: several reports are one case.

    The thing is named by kind and number (contributions/reportables.py knows the kinds); title and quote are what
    readers saw when it was first reported, so that a page that was changed or deleted can still be judged.
    """

    class State(models.TextChoices):
        OPEN = "open", _("To decide")
        DECIDED = "decided", _("Decided")

    class Source(models.TextChoices):
        REPORT = "report", _("Reported")
        WORDS = "words", _("Holds a watched word")

    territory = models.ForeignKey(
        "territories.Territory", verbose_name=_("territory"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kind = models.CharField(_("kind"), max_length=20)
    object_id = models.PositiveBigIntegerField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who wrote it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="moderation_cases",
    )
    #: Name and address of a reader without account who wrote it.
    author_contact = models.JSONField(default=dict, blank=True)
    title = models.CharField(_("title"), max_length=250)
    quote = models.TextField(_("as it was"), blank=True)
    url = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=10, choices=Source, default=Source.REPORT)
    words = models.CharField(_("words found"), max_length=250, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.OPEN)
    opened_at = models.DateTimeField(_("since"), default=timezone.now)
    decided_at = models.DateTimeField(null=True, blank=True)
    #: Taken out of sight by the number of reports, until somebody decides.
    hidden_at = models.DateTimeField(null=True, blank=True)
    #: What that changed, so that it can be taken back.
    undo = models.JSONField(default=dict, blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["-opened_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id"], condition=Q(state="open"), name="one_open_case_for_a_thing"
            )
        ]
        indexes = [
            models.Index(fields=["territory", "state", "-opened_at"], name="case_queue"),
            models.Index(fields=["kind", "object_id"], name="case_of_thing"),
        ]

    def __str__(self):
        return self.title

    @property
    def is_open(self):
        return self.state == self.State.OPEN

    def get_absolute_url(self):
        return reverse("moderation_admin:case", args=[self.pk])


class Report(models.Model):
    """What one person says of one thing, with or without an account."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who reports"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reports_made",
    )
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    ground = models.CharField(_("motive"), max_length=20, choices=Ground)
    text = models.TextField(_("explanation"), max_length=3000, blank=True)
    location = models.CharField(_("exact place"), max_length=600, blank=True)
    quote = models.TextField(_("as it was"), blank=True)
    #: A keyed hash of its network address, to tell independent reports from one person’s many; erased in time.
    network_hash = models.CharField(max_length=32, blank=True)
    key = models.CharField(max_length=32, unique=True, default=private_key, editable=False)
    created_at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["case", "member"], condition=~Q(member=None), name="member_reports_once"),
            models.UniqueConstraint(fields=["case", "email"], condition=~Q(email=""), name="address_reports_once"),
        ]

    def __str__(self):
        return f"{self.get_ground_display()} ({timezone.localdate(self.created_at):%Y-%m-%d})"

    @property
    def signature(self):
        return self.member.display_name if self.member else self.name

    @property
    def address(self):
        """Where the receipt and the outcome go; empty when nobody is to be told."""
        return self.member.email if self.member else self.email


class Verdict(models.TextChoices):
    KEEP = "keep", _("Keep")
    WARN = "warn", _("Warn the author")
    EDIT = "edit", _("Changed by the animators")
    HIDE = "hide", _("Hide")
    REMOVE = "remove", _("Remove")
    SILENCE = "silence", _("Suspend comments")
    SUSPEND = "suspend", _("Suspend the account")


class Decision(models.Model):
    """What was decided of a case, with what its author must be told: facts, ground, scope, redress."""

    #: How long what was removed, and what was quoted, stays where nobody but the moderation sees it.
    KEPT = APPEAL_WINDOW + timedelta(days=30)

    class Basis(models.TextChoices):
        RULES = "rules", _("The house rules")
        LAW = "law", _("The law")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="decisions")
    verdict = models.CharField(_("decision"), max_length=10, choices=Verdict)
    facts = models.TextField(_("facts and reasons"), max_length=3000)
    basis = models.CharField(_("ground"), max_length=10, choices=Basis, default=Basis.RULES)
    reference = models.CharField(_("which rule, which law"), max_length=250, blank=True)
    until = models.DateTimeField(_("until"), null=True, blank=True)
    is_automated = models.BooleanField(default=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    key = models.CharField(max_length=32, unique=True, default=private_key, editable=False)
    #: What the effect changed, so that it can be taken back.
    undo = models.JSONField(default=dict, blank=True)
    overturned_at = models.DateTimeField(null=True, blank=True)
    #: Who took it back of their own accord, and the reasons as its author was told them; an appeal has its own.
    taken_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    taken_back_because = models.TextField(_("why it is taken back"), max_length=3000, blank=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-at"]

    def __str__(self):
        return f"{self.get_verdict_display()} ({timezone.localdate(self.at):%Y-%m-%d})"

    @property
    def stands(self):
        return self.overturned_at is None

    @property
    def appeal_until(self):
        return self.at + APPEAL_WINDOW

    @property
    def may_be_appealed(self):
        return self.stands and timezone.now() < self.appeal_until


class AppealQuerySet(models.QuerySet):
    def to_answer(self):
        return self.filter(answered_at=None)


class Appeal(models.Model):
    """A decision is contested: by its author, or (`report`) by somebody who reported in vain."""

    class Outcome(models.TextChoices):
        UPHELD = "upheld", _("The decision stands")
        OVERTURNED = "overturned", _("The decision is taken back")

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="appeals")
    report = models.ForeignKey(Report, null=True, blank=True, on_delete=models.CASCADE, related_name="appeals")
    text = models.TextField(_("why"), max_length=3000)
    at = models.DateTimeField(_("when"), default=timezone.now)
    outcome = models.CharField(_("answer"), max_length=12, choices=Outcome, blank=True)
    answer = models.TextField(_("reasons"), max_length=3000, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = AppealQuerySet.as_manager()

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["decision"], condition=Q(report=None), name="author_appeals_once"),
            models.UniqueConstraint(
                fields=["decision", "report"], condition=~Q(report=None), name="reporter_appeals_once"
            ),
        ]

    def __str__(self):
        return f"{self.decision} ({timezone.localdate(self.at):%Y-%m-%d})"
