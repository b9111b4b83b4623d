"""The idea box: what members would like to see done on the platform, and who else would."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Value
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


def new_key():
    return uuid.uuid4().hex


class IdeaQuerySet(models.QuerySet):
    def in_territory(self, territory):
        return self.filter(territory=territory)

    def shown(self):
        return self.filter(is_hidden=False)

    def for_reading(self, member):
        """With their author, and whether this person votes for each (`has_my_vote`)."""
        own = IdeaVote.objects.filter(idea=OuterRef("pk"), member=member.pk)
        voted = Exists(own) if member.is_authenticated else Value(False, output_field=models.BooleanField())
        return self.select_related("author").annotate(has_my_vote=voted)


class Idea(models.Model):
    """One thing to improve, in somebody's words; the animator says what becomes of it."""

    class State(models.TextChoices):
        NEW = "new", pgettext_lazy("idea", "New")
        ACCEPTED = "accepted", pgettext_lazy("idea", "Accepted")
        UNDER_WAY = "under-way", pgettext_lazy("idea", "Under way")
        DONE = "done", pgettext_lazy("idea", "Done")
        DECLINED = "declined", pgettext_lazy("idea", "Set aside")

    OPEN = (State.NEW, State.ACCEPTED, State.UNDER_WAY)

    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="ideas")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="ideas",
    )
    title = models.CharField(_("in one sentence"), max_length=120)
    text = models.TextField(_("in more words"), max_length=2000, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.NEW)
    word = models.TextField(
        _("your word"), max_length=1000, blank=True, help_text=_("Shown below the idea: why, when, how.")
    )
    is_hidden = models.BooleanField(_("out of sight"), default=False)
    vote_count = models.PositiveIntegerField(_("votes"), default=0, editable=False)
    proposed_at = models.DateTimeField(_("proposed"), default=timezone.now, editable=False)
    #: Made with the form: the same form sent twice is one idea.
    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)

    objects = IdeaQuerySet.as_manager()

    class Meta:
        verbose_name = _("idea")
        verbose_name_plural = _("ideas")
        indexes = [
            models.Index(fields=["territory", "-vote_count", "-proposed_at"], name="ideas_most_wanted"),
            models.Index(fields=["territory", "-proposed_at"], name="ideas_newest"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("ideas:idea", args=[self.pk])

    @property
    def is_open(self):
        """Whether votes still say something."""
        return self.state in self.OPEN


class IdeaVote(models.Model):
    """One member would like one idea done."""

    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="votes")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    voted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("vote")
        verbose_name_plural = _("votes")
        constraints = [models.UniqueConstraint(fields=["idea", "member"], name="idea_voted_once")]

    def __str__(self):
        return f"{self.member_id} → {self.idea_id}"
