"""The kind project."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contributions.kinds import Ends, FrontBlock, KindSpec, Writing
from projects.forms import ProjectForm
from projects.models import ProjectIndexPage, ProjectPage


def to_support(projects, now):
    """Those that are open at this moment, what closes first in front."""
    return projects.filter(Q(ends_at=None) | Q(ends_at__gte=now)).order_by("ends_at")


PROJECT = KindSpec(
    kind=ProjectPage.KIND,
    order=40,
    label=_("Project"),
    section_title=_("Projects"),
    section="projets",
    page=ProjectPage,
    index=ProjectIndexPage,
    icon="project",
    admin_icon="pick",
    sheets=(("gold", "accent", "night", "paper"), ("gold", "night", "accent", "paper")),
    schema_type="Project",
    ends=Ends.AT_A_DEADLINE,
    front_block=FrontBlock(name="projects", label=_("Projects to support"), order=60, choose=to_support, limit=3),
    writing=Writing(
        word="projet",
        label=_("Project"),
        sentence=_("A campaign that looks for support: its story, its goal, its link."),
        form=ProjectForm,
        questions={
            "": [
                _("What will exist if it succeeds?"),
                _("Who are you?"),
                _("What will the money be used for?"),
                _("What do those who help receive?"),
            ],
        },
    ),
)
