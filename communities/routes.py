"""The addresses of a community below its page: front, resources, contributors, feed, calendar, map."""

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import SimpleLazyObject
from wagtail.contrib.routable_page.models import path

from agenda.models import EventPage
from communities.front import section_of
from contributions.feeds.listing import Listing
from contributions.feeds.routes import FeedRoutes
from contributions.pagination import paginate
from members.models import Member

PER_PAGE = 48


class CommunityRoutes(FeedRoutes):
    """`/communautes/<slug>/` and what lies below it; its sections are pages of their own."""

    @path("")
    def welcome(self, request):
        """Its front page: the sections, in its own order."""
        context = {
            "sections": [(key, section_of(self, key)) for key in self.shown_sections],
            "listing": self.get_listing(request),
        }
        return self.render(request, context_overrides=context)

    @path("ressources/")
    def resource_list(self, request):
        return self.render(
            request,
            template="communities/resource_list.html",
            context_overrides={"resources": self.published_resources(), "current": "ressources"},
        )

    @path("contributeurs/")
    def contributor_list(self, request):
        page = paginate(self.get_contributors(), request.GET.get("page"), per_page=PER_PAGE)
        return self.render(
            request,
            template="communities/contributor_list.html",
            context_overrides={"contributors": page, "current": "contributeurs"},
        )

    def get_listing(self, request):
        return Listing(
            title=self.title,
            address=self.own_address(request),
            contributions=SimpleLazyObject(self.get_contributions),  # asked by its files, not by its page
            events=SimpleLazyObject(self.get_events),
            subtitle=self.summary,
            version=SimpleLazyObject(self.version_of_lists),
            filename=self.slug,
        )

    # --- What the sections hold ------------------------------------------------------

    def get_events(self):
        """Its published events, and those of others that it shows."""
        shown = self.get_contributions().of_kind(EventPage.KIND).order_by().values("pk")
        return EventPage.objects.live().filter(pk__in=shown)

    def published_resources(self):
        return self.resources.published().for_list()

    def get_contributors(self):
        """Its people, administrators first, and whoever signs what it shows; `published` counts it."""
        shown = self.get_contributions().order_by()
        belong = self.memberships.accepted().order_by()
        signed = shown.filter(author=OuterRef("pk")).values("author").annotate(total=Count("pk")).values("total")
        return (
            Member.objects.filter(Q(pk__in=shown.values("author")) | Q(pk__in=belong.values("member")), is_active=True)
            .annotate(
                published=Coalesce(Subquery(signed), 0),
                runs=Exists(belong.administrators().filter(member=OuterRef("pk"))),
            )
            .order_by("-runs", "-published", "display_name", "pk")
        )
