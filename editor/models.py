"""What writing leaves beside the page: the tab that writes, words that do not fit yet, the secret link."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

TOKEN_LENGTH = 32


def make_token():
    return get_random_string(TOKEN_LENGTH)


class WritingSession(models.Model):
    """One open tab of one member. A phone often loses the answer of a save that did happen:
    the tab's own name lets the next one recognise it, so that it makes neither a second draft
    nor a conflict with oneself."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    client = models.CharField(max_length=64)
    contribution = models.ForeignKey("contributions.Contribution", on_delete=models.CASCADE, related_name="+")
    revision = models.BigIntegerField(null=True)
    revision_at = models.DateTimeField(null=True)
    saved_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("writing session")
        verbose_name_plural = _("writing sessions")
        constraints = [models.UniqueConstraint(fields=["member", "client"], name="writing_session_once")]

    def __str__(self):
        return self.client

    def wrote(self, revision):
        """Whether this tab wrote that revision, as it now stands."""
        return (self.revision, self.revision_at) == (revision.pk, revision.created_at)


class Unfinished(models.Model):
    """What was typed into fields that could not take it yet: half an address, an impossible date."""

    contribution = models.OneToOneField(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="unfinished", primary_key=True
    )
    fields = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("unfinished field")
        verbose_name_plural = _("unfinished fields")

    def __str__(self):
        return str(self.contribution_id)


class SetAside(models.Model):
    """A text that could not become its page's: others had changed the page, locked it, or closed it to its author.

    It is a version in the history of the page, below the one that stands; this says whose it is and why.
    """

    class Reason(models.TextChoices):
        CONFLICT = "conflict", _("the page had been changed meanwhile")
        LOCKED = "locked", _("the page was locked")
        CLOSED = "closed", _("the page could no longer be written by this person")

    revision = models.OneToOneField(
        "wagtailcore.Revision", on_delete=models.CASCADE, related_name="set_aside", primary_key=True
    )
    contribution = models.ForeignKey("contributions.Contribution", on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    #: The tab that sent it: one text for each, however often it tries.
    client = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=8, choices=Reason)
    #: What stood in fields that could not take it (see Unfinished).
    fields = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("text set aside")
        verbose_name_plural = _("texts set aside")
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "member", "client"], name="set_aside_once", condition=~models.Q(client="")
            )
        ]

    def __str__(self):
        return str(self.revision_id)

    def get_absolute_url(self):
        return reverse("editor:version", args=[self.contribution_id, self.revision_id])


class DraftLink(models.Model):
    """The secret address at which anybody may read a draft, until its author closes it."""

    contribution = models.OneToOneField(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="draft_link"
    )
    token = models.CharField(max_length=TOKEN_LENGTH, unique=True, default=make_token, editable=False)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    opened_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("link to a draft")
        verbose_name_plural = _("links to drafts")

    def __str__(self):
        return str(self.contribution_id)

    def get_absolute_url(self):
        return reverse("editor:read", args=[self.token])
