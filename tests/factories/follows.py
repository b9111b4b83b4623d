"""Follows, and tagged publications, for tests."""

from follows.actions import follow, save_filter
from follows.filters import SCOPES


def follow_all(member, *targets):
    """The member follows each of these."""
    for target in targets:
        follow(member=member, target=target)


def saved(territory, query, scope="agenda"):
    """The saved filter of that question."""
    asked = SCOPES[scope](territory, query)
    return save_filter(scope=scope, territory=territory, query=asked.query, words=asked.words)


def tagged(page, *names):
    """The page with these tags."""
    page.tags.add(*names)
    page.save()
    return page
