"""Who hears of a reaction: whoever is mentioned, answered, or commented; once for one comment, never oneself."""

from django.utils import timezone
from django.utils.functional import lazy
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from notifications import actions as post_office


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
            key=_occasion(comment),
            title=_title(kind, comment, page),
            url=comment.get_absolute_url(),
            text=Truncator(comment.text).chars(300),
            actor=comment.author,
            page=page,
            territory=page.territory,
        )


def take_back(comment):
    """What was told of it goes with its words: notifications, and the mail that has not left yet."""
    post_office.take_back(key=_occasion(comment))


def _occasion(comment):
    return f"comment/{comment.pk}"


def _concerned(comment, page):
    for member in comment.mentioned.all():
        yield "mention", member
    if comment.parent_id and comment.parent.author:
        yield "reply", comment.parent.author
    for member in page.signers:
        yield "comment", member


@lazystr
def _title(kind, comment, page):
    words = {"name": comment.signature, "title": page.title}
    if kind == "mention":
        return _("%(name)s mentions you below “%(title)s”") % words
    if kind == "reply":
        return _("%(name)s answers you below “%(title)s”") % words
    return _("%(name)s comments “%(title)s”") % words


@lazystr
def _recommended(title):
    return _("“%(title)s” is recommended") % {"title": title}


def tell_recommended(page, *, by=None):
    """Tells the author that the page is recommended, once a day at most: the number itself is on the page."""
    if page.author is None or page.author == by or not page.author.is_active:
        return
    post_office.notify(
        member=page.author,
        kind="recommendation",
        key=f"recommendation/{page.pk}/{timezone.localdate():%Y-%m-%d}",
        title=_recommended(page.title),
        url=page.get_url() or page.short_url,
        page=page,
        territory=page.territory,
    )
