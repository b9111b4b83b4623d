"""Questions about many reactions, in words that chain."""

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q


class CommentQuerySet(models.QuerySet):
    """`Comment.objects.on(page).threads()`."""

    def on(self, contribution):
        return self.filter(contribution_id=contribution.pk)

    def visible(self):
        return self.filter(state="visible")

    def by(self, member):
        """What a member wrote and can still see, the newest first, with the pages it stands on."""
        return self._with_pages().filter(author=member).exclude(state="removed").order_by("-written_at", "-pk")

    def for_reading(self):
        """With the rows that showing a comment needs, but for whom it mentions."""
        return self.select_related("author", "answered__author")

    def threads(self, *, hidden_too=False):
        """The first comments of each thread, the oldest first; `has_answers`: whether any answers it, shown or not.

        What is hidden or removed stays as a trace while visible answers hang on it; whoever may
        bring the hidden ones back (`hidden_too`) sees them all.
        """
        held = Exists(self.model.objects.filter(parent=OuterRef("pk"), state="visible"))
        trace = Q(state__in=("hidden", "removed")) & Q(held)
        found = self.filter(_shown(hidden_too) | trace, parent=None).for_reading().order_by("written_at", "pk")
        return found.annotate(has_answers=Exists(self.model.objects.filter(parent=OuterRef("pk"))))

    def shown_answers(self, *, hidden_too=False):
        """The answers to first comments, the oldest first."""
        return self.filter(_shown(hidden_too)).for_reading().order_by("written_at", "pk")

    def _with_pages(self):
        return self.prefetch_related(cards_of("contribution", self.model))


def _shown(hidden_too):
    return Q(state__in=("visible", "hidden")) if hidden_too else Q(state="visible")


class RecommendationQuerySet(models.QuerySet):
    def on(self, contribution):
        return self.filter(contribution_id=contribution.pk)

    def by(self, member):
        """What a member recommended, the latest first, with pages ready for their cards."""
        return (
            self.filter(member=member, contribution__live=True)
            .prefetch_related(cards_of("contribution", self.model))
            .order_by("-created_at", "-pk")
        )


class SupportQuerySet(models.QuerySet):
    def by(self, member):
        """The projects a member supports, the latest first, ready for their cards."""
        return (
            self.filter(member=member, project__live=True)
            .prefetch_related(cards_of("project", self.model))
            .order_by("-created_at", "-pk")
        )


def cards_of(name, model):
    """The pages behind a key, with all that their cards show."""
    pages = model._meta.get_field(name).related_model
    return Prefetch(name, queryset=pages.objects.for_cards())
