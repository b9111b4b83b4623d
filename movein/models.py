"""Moves of whole sites: the file, what it held, what became of each item, and whose texts they are."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

#: A move that has said nothing for so long has lost its worker.
SILENT_AFTER = timedelta(minutes=70)


class Move(models.Model):
    """One file that an animator brings: read first, then moved in when she says so; again and again if need be."""

    class Kind(models.TextChoices):
        WORDPRESS = "wordpress", _("A WordPress site (its export, .xml)")
        ARTICLES = "articles", _("Articles (a table, .csv)")
        MEMBERS = "members", _("People to invite (a table, .csv)")

    class State(models.TextChoices):
        READING = "reading", _("Being read")
        READY = "ready", _("Read: nothing has been moved yet")
        MOVING = "moving", _("Moving in")
        DONE = "done", _("Moved in")
        STOPPED = "stopped", _("Stopped")
        REFUSED = "refused", pgettext_lazy("move", "Refused")

    territory = models.ForeignKey(
        "territories.Territory", verbose_name=_("territory"), on_delete=models.CASCADE, related_name="+"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(_("what comes"), max_length=12, choices=Kind, default=Kind.WORDPRESS)
    file = models.FileField(_("file"), upload_to="moves", max_length=200)
    name = models.CharField(_("name of the file"), max_length=200)
    as_drafts = models.BooleanField(
        _("everything as drafts"),
        default=False,
        help_text=_("Otherwise what was on line there is on line here at once, at its old date."),
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.READING)
    #: What the reading found, for the page that shows it (`movein.preview`).
    found = models.JSONField(default=dict)
    trouble = models.CharField(max_length=500, blank=True)
    #: The rank of the last item that was dealt with: a move that is cut short goes on behind it.
    position = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(_("brought"), default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(_("finished"), null=True)

    class Meta:
        verbose_name = pgettext_lazy("site", "move")
        verbose_name_plural = pgettext_lazy("site", "moves")

    def __str__(self):
        return self.name

    @property
    def is_at_work(self):
        """Whether a worker has it in hand, or should."""
        return self.state in (self.State.READING, self.State.MOVING)

    @property
    def is_silent(self):
        """Whether its worker has told nothing for too long."""
        return self.is_at_work and self.seen_at < timezone.now() - SILENT_AFTER

    @property
    def can_begin(self):
        return self.state in (self.State.READY, self.State.DONE, self.State.STOPPED)


class Outcome(models.Model):
    """What became of one item, in one run of a move; or one remark on it."""

    class Result(models.TextChoices):
        CREATED = "created", pgettext_lazy("move", "Created")
        UPDATED = "updated", pgettext_lazy("move", "Updated")
        UNCHANGED = "unchanged", pgettext_lazy("move", "Unchanged")
        REFUSED = "refused", pgettext_lazy("move", "Refused")
        LEFT_OUT = "left_out", pgettext_lazy("move", "Left out")
        NOTICE = "notice", pgettext_lazy("move", "To know")
        MEDIA = "media", pgettext_lazy("move", "Picture or file missing")

    move = models.ForeignKey(Move, on_delete=models.CASCADE, related_name="outcomes")
    rank = models.PositiveIntegerField(default=0)
    title = models.CharField(max_length=255, blank=True)
    result = models.CharField(max_length=10, choices=Result)
    reason = models.TextField(blank=True)
    contribution = models.ForeignKey(
        "contributions.Contribution", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("outcome of a move")
        verbose_name_plural = _("outcomes of moves")
        indexes = [models.Index(fields=["move", "result", "rank"], name="outcome_of_move")]

    def __str__(self):
        return f"{self.rank} {self.title}"


class MovedAuthor(models.Model):
    """Somebody who wrote on the site that moved, or whom a table names: no account, until they make one and say yes.

    Their address serves the invitation alone, and goes when they decline or after a year without an answer.
    """

    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="+")
    source = models.CharField(max_length=200)
    login = models.CharField(_("name there"), max_length=254)
    name = models.CharField(_("signature"), max_length=160)
    email = models.EmailField(_("e-mail address"), blank=True)
    #: What a table says of a person, for the empty fields of their profile: {"occupation": …}.
    profile = models.JSONField(default=dict)
    contributions = models.ManyToManyField("contributions.Contribution", related_name="moved_authors")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="moved_as")
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    invited_at = models.DateTimeField(_("invited"), null=True)
    answered_at = models.DateTimeField(_("answered"), null=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("author who moved in")
        verbose_name_plural = _("authors who moved in")
        constraints = [
            models.UniqueConstraint(fields=["territory", "source", "login"], name="moved_author_once_in_source")
        ]

    def __str__(self):
        return self.name

    @property
    def has_declined(self):
        return self.answered_at is not None and self.member_id is None

    @property
    def can_be_invited(self):
        return bool(self.email) and self.answered_at is None


class FetchedMedia(models.Model):
    """A picture or a file of the old site that was asked for: what it became here, or why it did not come."""

    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="+")
    #: blake2s of the address, which may be longer than any index holds.
    key = models.CharField(max_length=40)
    address = models.TextField()
    image = models.ForeignKey("media.CreditedImage", null=True, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey("media.ContributionFile", null=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("picture or file of a site that moved")
        verbose_name_plural = _("pictures and files of sites that moved")
        constraints = [models.UniqueConstraint(fields=["territory", "key"], name="moved_media_once")]

    def __str__(self):
        return self.address
