from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorConfig(AppConfig):
    name = "editor"
    verbose_name = _("Editor")

    def ready(self):
        import_module("editor.receivers")
        # Models are there only now.
        access, links = import_module("contributions.media_access"), import_module("editor.draft_links")
        access.register(links.MEDIA_RULE)
