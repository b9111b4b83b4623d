"""What people answer to a contribution: comments, recommendations, support for a project."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from reactions import texts
from reactions.querysets import CommentQuerySet, RecommendationQuerySet, SupportQuerySet

MAX_TEXT = 3000
#: How long one may correct what one wrote.
EDIT_WINDOW = timedelta(minutes=15)


def new_key():
    return uuid.uuid4().hex


class Comment(models.Model):
    """A word below a contribution, or an answer to one: threads are two levels deep.

    Written by a member, or by a reader who gave a name and confirmed an address; until then it waits.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting for its author’s address")
        VISIBLE = "visible", _("Visible")
        HIDDEN = "hidden", _("Hidden by the animators")
        REMOVED = "removed", _("Removed")

    contribution = models.ForeignKey(
        "contributions.Contribution",
        verbose_name=_("contribution"),
        on_delete=models.CASCADE,
        related_name="comments",
    )
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE, related_name="answers")
    #: The comment that it answers, which may itself be an answer in the thread of `parent`.
    answered = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="comments",
    )
    #: Of a reader without account, as they gave it; their address is never shown, and goes after a year.
    name = models.CharField(_("name"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    #: Whether a reader asked, when they wrote, to be told by mail of answers.
    wants_answers = models.BooleanField(default=False)
    text = models.TextField(_("text"), max_length=MAX_TEXT)
    mentioned = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.VISIBLE)
    written_at = models.DateTimeField(_("written"), default=timezone.now)
    edited_at = models.DateTimeField(_("corrected"), null=True, blank=True)
    #: Made with the form: the same form sent twice is one comment.
    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    #: Where an import took it from ("disqus:1234"); empty for what was written here.
    origin = models.CharField(max_length=80, blank=True, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        constraints = [
            models.UniqueConstraint(fields=["origin"], condition=~Q(origin=""), name="comment_imported_once")
        ]
        indexes = [
            models.Index(fields=["contribution", "parent", "written_at"], name="comment_thread"),
            # Of answers alone: SQLite otherwise takes all that answer nothing for the size of a thread.
            models.Index(fields=["parent"], name="comment_answers", condition=Q(parent__isnull=False)),
            models.Index(fields=["written_at"], name="comment_waiting", condition=Q(state="waiting")),
            models.Index(fields=["written_at"], name="comment_addressed", condition=~Q(email="")),
        ]

    def __str__(self):
        return f"{self.signature} : {self.text[:60]}"

    def get_absolute_url(self):
        """Leads to the comment on its page, on whichever page of a long thread."""
        return reverse("reactions:comment", args=[self.pk])

    @property
    def anchor(self):
        return f"commentaire-{self.pk}"

    @property
    def signature(self):
        """The name under which it stands."""
        return self.author.display_name if self.author else self.name or str(_("Former member"))

    @property
    def answers_whom(self):
        """The signature of the comment that it answers, where that is not the first of the thread and can be read."""
        if self.answered_id in (None, self.parent_id) or not self.answered.is_visible:
            return ""
        return self.answered.signature

    @property
    def is_visible(self):
        return self.state == self.State.VISIBLE

    @property
    def html(self):
        """The text with paragraphs, links and the names of whom it mentions."""
        return texts.render(self.text, self.those_mentioned)

    @cached_property
    def those_mentioned(self):
        """The members whom it mentions, as a list."""
        return list(self.mentioned.all())

    @property
    def may_still_be_edited(self):
        return self.is_visible and timezone.now() - self.written_at < EDIT_WINDOW


class ClosedThread(models.Model):
    """Nobody comments on this contribution any more; what was said stays."""

    contribution = models.OneToOneField(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="closed_thread", primary_key=True
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("closed discussion")
        verbose_name_plural = _("closed discussions")

    def __str__(self):
        return str(self.contribution)


class Recommendation(models.Model):
    """One person recommends one contribution.

    A reader without account is known by what their browser was given at the click (`reader`, of which only
    a keyed hash is kept) and, for a day, by a keyed hash of where they came from (`browser_hash`).
    """

    contribution = models.ForeignKey(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="recommendations"
    )
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="recommendations"
    )
    reader = models.CharField(max_length=32, blank=True)
    browser_hash = models.CharField(max_length=32, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "member"], condition=~Q(member=None), name="recommended_once_by_member"
            ),
            models.UniqueConstraint(
                fields=["contribution", "reader"], condition=~Q(reader=""), name="recommended_once_by_reader"
            ),
            models.UniqueConstraint(
                fields=["contribution", "browser_hash"],
                condition=~Q(browser_hash=""),
                name="recommended_once_from_there",
            ),
            models.CheckConstraint(
                condition=Q(member=None, reader__gt="") | Q(member__isnull=False, reader=""),
                name="recommended_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["created_at", "contribution"], name="recommended_lately"),
            models.Index(fields=["created_at"], name="recommended_traced", condition=~Q(browser_hash="")),
        ]

    def __str__(self):
        return f"{self.member or self.reader} → {self.contribution_id}"


class Support(models.Model):
    """One confirmed person supports one project.

    `voter` is a keyed hash of the confirmed address, so that a member who voted as a reader counts once.
    """

    project = models.ForeignKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="supports")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="supports"
    )
    voter = models.CharField(max_length=32)
    created_at = models.DateTimeField(default=timezone.now)

    objects = SupportQuerySet.as_manager()

    class Meta:
        verbose_name = _("support")
        verbose_name_plural = _("supports")
        constraints = [
            models.UniqueConstraint(fields=["project", "voter"], name="supported_once_by_address"),
            models.UniqueConstraint(
                fields=["project", "member"], condition=~Q(member=None), name="supported_once_by_member"
            ),
        ]

    def __str__(self):
        return f"{self.member or self.voter} → {self.project_id}"
