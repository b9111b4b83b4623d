"""Questions about follows and subscriptions, in words that chain."""

from django.db import models
from django.utils import timezone


class FollowQuerySet(models.QuerySet):
    """`member.follows.of("tag")`, `Follow.objects.to(page).visible_to(viewer)`."""

    def of(self, name):
        """Those of one kind of target: "member", "tag", "page", "saved_filter"."""
        return self.filter(**{f"{name}__isnull": False})

    def to(self, target):
        """Those of one thing."""
        return self.filter(**{field_for(target): target})

    def with_targets(self):
        """With what their lists show, in one query."""
        return self.select_related("member", "tag", "page", "saved_filter")

    def by_active(self):
        """Of people who can be told."""
        return self.filter(follower__is_active=True, follower__origin="")

    def visible_to(self, viewer):
        """Follows whose follower lets `viewer` see what they follow."""
        levels = ["everyone", "members"] if viewer.is_authenticated else ["everyone"]
        shown = models.Q(follower__follow_choice__visibility__in=levels, follower__is_active=True)
        return self.filter(shown | models.Q(follower=viewer.pk))


class SubscriptionQuerySet(models.QuerySet):
    def confirmed(self):
        return self.filter(confirmed_at__isnull=False)

    def never_confirmed(self, since):
        """Asked for that long ago, and never confirmed."""
        return self.filter(confirmed_at=None, created_at__lt=timezone.now() - since)


def field_for(target):
    """The field of a follow that points at such a thing; any kind of page is "page"."""
    names = {"member": "member", "tag": "tag", "savedfilter": "saved_filter"}
    return names.get(target._meta.model_name, "page")
