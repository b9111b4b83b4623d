"""The tag workshop in the animator's admin, and its task on the admin's dashboard."""

from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search import workshop, workshop_urls
from territories import dashboard_panels
from territories.animators import territories_at_work
from territories.dashboard_panels import Action, Item, Panel

SHOWN = 4


@hooks.register("register_admin_urls")
def register_workshop():
    return [path("tag-workshop/", include(workshop_urls))]


class WorkshopItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm("contributions.change_tag")


@hooks.register("register_admin_menu_item")
def register_workshop_item():
    return WorkshopItem(gettext_lazy("Tag workshop"), reverse("tag_workshop:index"), icon_name="tag", order=111)


@dashboard_panels.register
def tags_to_repair(request):
    """A few pairs to judge with the coffee; all of them in the workshop."""
    if not request.user.has_perm("contributions.change_tag"):
        return None
    waiting = workshop.proposals_for(request.user, territories_at_work(request)).filter(asked_at=None)
    address = reverse("tag_workshop:index")
    return Panel(
        name="tags",
        title=_("Tags to repair"),
        count=waiting.count(),
        items=[
            Item(
                title=f"{proposal.source.name} → {proposal.target.name}",
                url=address,
                note=str(proposal.get_reason_display()),
                actions=[
                    Action(
                        label=_("Merge"),
                        url=address,
                        fields={"merge": proposal.pk},
                        is_primary=True,
                    ),
                    Action(
                        label=_("Keep apart"),
                        url=address,
                        fields={"apart": proposal.pk},
                    ),
                ],
            )
            for proposal in waiting[:SHOWN]
        ],
        url=address,
        order=30,
    )
