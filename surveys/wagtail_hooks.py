"""Surveys and ideas in the animator's admin."""

from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.permissions import register_permission_policy

from contributions.dates import spoken
from surveys import admin_views
from surveys.models.ideas import Idea
from surveys.viewsets import IdeasViewSet
from territories import dashboard_panels
from territories.animators import AnimatorsPolicy, animates, territories_at_work
from territories.dashboard_panels import Item, Panel

SHOWN = 5
box = IdeasViewSet("idea_box", url_prefix="ideas")
register_permission_policy(Idea, AnimatorsPolicy(Idea), exact_class=True)


@hooks.register("register_admin_viewset")
def register_ideas():
    return box


@hooks.register("register_admin_urls")
def register_addresses():
    return [
        path("surveys/", admin_views.surveys, name="surveys_index"),
        path("surveys/new/<int:territory_pk>/", admin_views.new, name="surveys_new"),
    ]


class AskingMenu(SubmenuMenuItem):
    def is_shown(self, request):
        return animates(request)


@hooks.register("register_admin_menu_item")
def register_menu():
    items = [
        MenuItem(_("Surveys"), reverse("surveys_index"), name="surveys", icon_name="form", order=10),
        MenuItem(_("Idea box"), reverse("idea_box:index"), name="idea-box", icon_name="pick", order=20),
    ]
    return AskingMenu(_("Ask"), Menu(items=items), icon_name="help", name="asking", order=315)


@dashboard_panels.register
def new_ideas(request):
    """On the admin's dashboard: ideas that nobody has answered yet, the most wanted first."""
    waiting = Idea.objects.shown().filter(territory__in=territories_at_work(request), state=Idea.State.NEW)
    ideas = list(waiting.order_by("-vote_count", "-pk")[:SHOWN])
    if not ideas:
        return None
    return Panel(
        name="ideas",
        title=gettext("Ideas to answer"),
        count=waiting.count(),
        items=[
            Item(
                title=idea.title,
                url=reverse("idea_box:edit", args=[idea.pk]),
                note=gettext("Votes: %(count)s, proposed on %(day)s")
                % {"count": idea.vote_count, "day": spoken(idea.proposed_at, "j F")},
            )
            for idea in ideas
        ],
        url=reverse("idea_box:index"),
        order=75,
    )
