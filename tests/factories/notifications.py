"""Notifications and mails whose words are given, for tests of what carries them."""

from notifications.actions import notify, post_letter
from notifications.topics import Topic
from notifications.written import name_of


def make_notification(
    member, *, key="1", topic=Topic.COMMENT, title="Jeanne a commenté votre page", text="", url="/", **facts
):
    """One notification of a topic, in these words."""
    return notify(
        member=member, kind=name_of(Topic(topic)), key=key, data={"title": title, "text": text, "url": url}, **facts
    )


def given(*, key, to="marie@example.org", subject="Bonjour", text="Un mot.\n", html="", headers=None, **more):
    """The arguments of `post_letter` for a mail in these words."""
    params = {"subject": subject, "text": text, "html": html, "headers": headers or {}}
    return {"key": key, "to": to, "template": "given", "params": params, **more}


def post_given(**mail):
    """Puts a mail in these words in the outbox."""
    return post_letter(**given(**mail))
