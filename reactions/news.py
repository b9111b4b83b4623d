"""Who hears of a reaction: whoever is mentioned, answered, or commented; once for one comment, never oneself."""

from django.utils import timezone
from django.utils.functional import lazy
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from notifications import actions as post_office
from reactions.letters import mail_answer

SHOWN = 300


def lazystr(function):
    """Its words are chosen when they are written, in the language of whoever is told."""
    return lazy(function, str)


def tell(comment):
    """Tells everybody whom a visible comment concerns, each for the nearest reason."""
    page = comment.contribution
    told = {comment.author_id}
    for kind, member in _concerned(comment, page):
        if member.pk in told or not member.is_active:
            continue
        told.add(member.pk)
        post_office.notify(
            member=member,
            kind=kind,
            key=occasion_of(comment),
            title=title_for(member.pk, kind, comment),
            url=comment.get_absolute_url(),
            text=excerpt(comment),
            actor=comment.author,
            page=page,
            territory=page.territory,
        )
    for answered in {comment.answered, comment.parent} - {None}:
        if answered.author_id is None and answered.email and answered.wants_answers and answered.is_visible:
            mail_answer(comment=comment, answered=answered)


def occasion_of(comment):
    """The key of the notifications about a comment."""
    return f"comment/{comment.pk}"


def take_back(comment):
    """What was told of it goes with its words: notifications, and the mail that has not left yet."""
    post_office.forget_words(key=occasion_of(comment))
    post_office.take_back(key=occasion_of(comment))


def _concerned(comment, page):
    for member in comment.mentioned.all():
        yield "mention", member
    for answered in (comment.answered, comment.parent):
        if answered and answered.author:
            yield "reply", answered.author
    for member in page.signers:
        yield "comment", member


def excerpt(comment):
    return Truncator(comment.text).chars(SHOWN)


@lazystr
def title_for(member, kind, comment):
    """What somebody (by primary key) is told of a comment."""
    words = {"name": comment.signature, "title": comment.contribution.title}
    if kind == "mention":
        return _("%(name)s mentions you below “%(title)s”") % words
    if kind == "reply" and comment.answered and comment.answered.author_id != member:
        # Theirs is the first comment of a thread in which others answer each other.
        words["other"] = comment.answered.signature
        return _("%(name)s answers %(other)s in your discussion below “%(title)s”") % words
    if kind == "reply":
        return _("%(name)s answers you below “%(title)s”") % words
    return _("%(name)s comments “%(title)s”") % words


@lazystr
def recommended(title):
    return _("“%(title)s” is recommended") % {"title": title}


def tell_recommended(page, *, by=None):
    """Tells the author that the page is recommended, once a day at most: the number itself is on the page."""
    if page.author is None or page.author == by or not page.author.is_active:
        return
    post_office.notify(
        member=page.author,
        kind="recommendation",
        key=f"recommendation/{page.pk}/{timezone.localdate():%Y-%m-%d}",
        title=recommended(page.title),
        url=page.get_url() or page.short_url,
        page=page,
        territory=page.territory,
    )
