"""Communities in the animator's admin: their list, what waits on the admin's dashboard, the guard of their files."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from communities import admin_urls
from communities.models import CommunityPage
from communities.models.records import CommunityProposal
from communities.opening import furnish
from communities.views import guard_document
from contributions.dates import spoken
from territories import dashboard_panels
from territories.animators import animates, territories_at_work
from territories.dashboard_panels import Item, Panel

hooks.register("before_serve_document", guard_document)


class AnimatorsMenuItem(MenuItem):
    """For those who animate a territory."""

    def is_shown(self, request):
        return animates(request)


@hooks.register("register_admin_urls")
def admin_addresses():
    return [path("communities/", include(admin_urls))]


@hooks.register("register_admin_menu_item")
def menu_item():
    return AnimatorsMenuItem(
        _("Communities"), reverse("communities_admin:index"), name="communities", icon_name="group", order=95
    )


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action("communities.archive", _("Archive"), _("Community archived"))
    actions.register_action("communities.reopen", _("Open again"), _("Community opened again"))


@hooks.register("after_create_page")
def furnish_new_community(request, page):
    """A community that an animator makes in the tree gets all that the others have."""
    if isinstance(page, CommunityPage):
        furnish(page)


@dashboard_panels.register
def morning_panel(request):
    """What the admin's dashboard says of communities: proposals to answer, and those that sleep."""
    territories = territories_at_work(request)
    proposals = CommunityProposal.objects.waiting().filter(territory__in=territories).select_related("proposer")
    asleep = CommunityPage.objects.live().filter(territory__in=territories, archived_at=None).exclude(asleep_at=None)
    items = [
        Item(
            title=proposal.name,
            url=reverse("communities_admin:index") + f"#proposal-{proposal.pk}",
            note=_note(_("Proposed by %(name)s on %(day)s"), proposal),
        )
        for proposal in proposals
    ]
    items += [
        Item(
            title=community.title,
            url=reverse("communities_admin:community", args=[community.pk]),
            note=_("Asleep for a year: archive it?"),
        )
        for community in asleep.defer_streamfields()
    ]
    if not items:
        return None
    return Panel(
        name="communities",
        title=_("Communities: proposals and sleepers"),
        count=len(items),
        items=items,
        url=reverse("communities_admin:index"),
        order=40,
    )


def _note(sentence, proposal):
    return sentence % {"name": proposal.proposer, "day": spoken(proposal.proposed_at)}
