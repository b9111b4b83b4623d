"""What notifications about comments and recommendations say now: nothing of what was erased, hidden or withdrawn."""

import re

from contributions.models import Contribution
from notifications.models import Kind
from notifications.wording import Words, reads
from reactions import news
from reactions.models import Comment

OCCASION = re.compile(r"^comment/(\d+)$")


def keys_of(notifications):
    """{primary key of a notification: that of its comment}"""
    matches = {each.pk: OCCASION.match(each.key) for each in notifications}
    return {pk: int(match[1]) for pk, match in matches.items() if match}


@reads(Kind.COMMENT, Kind.REPLY, Kind.MENTION)
def about_comments(notifications):
    keys = keys_of(notifications)
    comments = Comment.objects.visible().filter(pk__in=keys.values(), contribution__live=True)
    comments = comments.select_related("author", "contribution", "parent__author", "answered__author").in_bulk()

    def say(notification):
        comment = comments.get(keys.get(notification.pk))
        if comment is None:
            return None
        title = str(news.title_for(notification.member_id, notification.kind, comment))
        return Words(title, news.excerpt(comment), comment.get_absolute_url())

    return say


@reads(Kind.RECOMMENDATION)
def about_recommendations(notifications):
    pages = Contribution.objects.live().filter(pk__in={each.page_id for each in notifications})
    titles = dict(pages.values_list("pk", "title"))

    def say(notification):
        title = titles.get(notification.page_id)
        return Words(str(news.recommended(title)), notification.text, notification.url) if title else None

    return say
