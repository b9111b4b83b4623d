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
        """With all that showing a comment needs, in a constant number of queries."""
        return self.select_related("author", "answered__author").prefetch_related("mentioned")

    def threads(self, *, hidden_too=False):
        """The first comments of each thread, the oldest first, each with its `shown_answers`.

        What is hidden or removed stays as a trace while visible answers hang on it; whoever may
        bring the hidden ones back (`hidden_too`) sees them all.
        """
        shown = Q(state="visible")
        if hidden_too:
            shown |= Q(state="hidden")
        answers = self.model.objects.filter(shown).for_reading().order_by("written_at", "pk")
        held = Exists(self.model.objects.filter(parent=OuterRef("pk"), state="visible"))
        trace = Q(state__in=("hidden", "removed")) & Q(held)
        return (
            self.filter(parent=None)
            .filter(shown | trace)
            .for_reading()
            .prefetch_related(Prefetch("answers", queryset=answers, to_attr="shown_answers"))
            .order_by("written_at", "pk")
        )

    def _with_pages(self):
        return self.prefetch_related(cards_of("contribution", self.model))


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
