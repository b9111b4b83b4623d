"""The editor in the animator's admin: the places that members propose."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Site

from editor.places import proposals


class ProposalsPanel(Component):
    """Places that wait to be checked, on the front page of the admin."""

    name = "place_proposals"
    template_name = "editor/admin_proposals.html"
    order = 90
    heading = _("Places to check")

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        sites = Site.objects.select_related("root_page")
        mine = [site for site in sites if site.root_page.permissions_for_user(request.user).can_edit()]
        waiting = [place for site in mine for place in proposals(site)]
        return {"heading": self.heading, "places": waiting}


@hooks.register("construct_homepage_panels")
def show_proposals(request, panels):
    panels.append(ProposalsPanel())
