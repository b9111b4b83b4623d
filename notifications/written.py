"""Notifications whose words are kept: those from before facts were, one kind for each topic.

Their `data` holds `title`, `text` and `url`. Nothing new is written so.
"""

from notifications.kinds import NotificationKind, Words, register
from notifications.topics import Topic


def name_of(topic):
    return f"written-{topic}"


def as_written(notification):
    data = notification.data
    return Words(data.get("title", ""), data.get("text", ""), data.get("url", ""), tuple(data.get("reasons", ())))


#: What tells of a page or a decision stays when whoever did it is erased.
STAYS = {Topic.PUBLICATION, Topic.EVENT_CHANGE, Topic.MODERATION}
register(*(
    NotificationKind(name_of(topic), topic, as_written, goes_with_actor=topic not in STAYS) for topic in Topic
))  # fmt: skip
