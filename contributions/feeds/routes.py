"""The feeds of a page that is a list: `flux.atom`, `flux.json`, `agenda.ics`… under its own address."""

from wagtail.contrib.routable_page.models import re_path
from wagtail.models import Page

from contributions.feeds.answering import feed_response
from contributions.feeds.formats import FeedName


class FeedRoutes:
    """For a routable page that says by `get_listing(request)` what it shows with the filters asked for."""

    def get_listing(self, request):
        raise NotImplementedError

    def own_address(self, request):
        """The path of the page here, also where it was first published elsewhere; "" before it is saved."""
        return Page.get_url(self, request) or ""

    @re_path(rf"^(?P<name>{FeedName.regex})$", name="feed_file")
    def feed_file(self, request, name):
        return feed_response(request, self.get_listing(request), name)
