"""The notification about what becomes of an idea."""

from django.utils.translation import gettext as _

from notifications.kinds import NotificationKind, Words, fetch_targets
from notifications.topics import Topic
from surveys.models import Idea


def about_idea(notification):
    """`data`: "state", what was decided then."""
    idea = notification.target
    state = Idea.State(notification.data["state"]).label
    return Words(f"{_('Your idea:')} {state}", idea.word or idea.title, idea.get_absolute_url())


IDEA_STATE = NotificationKind(
    "idea-state", Topic.SYSTEM, about_idea, fetch_targets(lambda: Idea.objects.select_related("territory"))
)
