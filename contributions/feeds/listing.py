"""What a list shows: the page and the feeds of a list are made from the same `Listing`."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from contributions.kinds import KINDS, Ends
from contributions.models import Contribution
from territories.models import Territory


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A list of contributions with the filters that are in force."""

    title: str
    #: The path of its page, a slash at the end; its feeds lie under it.
    address: str
    #: What is in it, in the order of its feeds: the newest first.
    contributions: QuerySet
    #: The filters in force as a query string, without those that mean nothing.
    query: str = ""
    subtitle: str = ""
    #: The territory whose journal tells of every change of the list; None: that of the whole network does.
    territory: Territory | None = None
    #: What can change the list beside the journal of changes.
    version: str = ""
    #: The kinds that it can hold; empty: all of them.
    kinds: tuple = ()
    #: Its events, where the calendar holds others than the feed; the period asked for; whether all dates are told.
    events: QuerySet | None = None
    period: object = None
    has_every_date: bool = False
    #: What its map shows, where these are not its contributions.
    points: QuerySet | None = None
    #: The only formats that it is offered in; empty: all that suit its kinds.
    formats: tuple = ()
    #: What was asked and means nothing, in words: a tag that has left, a place where nothing is announced any more.
    #: The page tells it and shows the list without it; a file has no room for words, and is empty rather than whole.
    wrong: str = ""
    #: More entries of its feeds, which are no contributions: () -> [`contributions.feeds.entries.Entry`].
    more_entries: Callable = field(default=list)
    #: What its calendar is called once saved.
    filename: str = "agenda"

    @property
    def link(self):
        """The path of its page, with the filters."""
        return self._with_query(self.address)

    def file(self, name):
        """The path of one of its feeds, with the same filters."""
        return self._with_query(self.address + name)

    def _with_query(self, path):
        return f"{path}?{self.query}" if self.query else path

    def emptied(self):
        """The same list with nothing in it, which says why."""
        nothing = {
            "contributions": self.contributions.none(),
            "events": None if self.events is None else self.events.none(),
            "points": None if self.points is None else self.points.none(),
        }
        words = _("This means nothing here: %(wrong)s") % {"wrong": self.wrong}
        return replace(self, subtitle=words, more_entries=list, **nothing)

    @property
    def has_dates(self):
        """Whether it can hold something that takes place at known times."""
        return not self.kinds or any(KINDS[kind].ends is Ends.WITH_ITS_DATES for kind in self.kinds)

    @property
    def has_points(self):
        """Whether it can hold something that has a place of its own."""
        return not self.kinds or not all(KINDS[kind].holds_contributions for kind in self.kinds)


def everything_in(territory):
    """All that readers of a territory find in its lists, the newest first."""
    return Contribution.objects.live().public().shown_in(territory).newest_first()
