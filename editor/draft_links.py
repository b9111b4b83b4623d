"""Whoever opened a draft by its secret link sees its pictures and takes its files too, as long as the link is open."""

from contributions.media_access import MediaRule
from editor.models import DraftLink

SESSION_KEY = "draft_links"
#: How many drafts one reader has open; the oldest gives way.
REMEMBERED = 20


def open_links():
    """The links that still show a draft: not of what was thrown away, nor of what the moderation hid."""
    return DraftLink.objects.filter(contribution__discarded=None, contribution__hidden=None)


def remember(request, link):
    """Notes in the session that this reader has the link."""
    tokens = request.session.get(SESSION_KEY, [])
    if link.token not in tokens:
        request.session[SESSION_KEY] = [*tokens, link.token][-REMEMBERED:]


def has_link(request, page):
    """Whether this reader came by an open link to this page."""
    tokens = request.session.get(SESSION_KEY)
    return bool(tokens) and open_links().filter(contribution_id=page.pk, token__in=tokens).exists()


MEDIA_RULE = MediaRule(reads_draft=has_link)
