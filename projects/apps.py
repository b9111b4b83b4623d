from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from contributions.kinds import KINDS


class ProjectsConfig(AppConfig):
    name = "projects"
    verbose_name = _("Projects")

    def ready(self):
        KINDS.register(import_module("projects.kind").PROJECT)
