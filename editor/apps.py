from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import mail_registry
from notifications import kinds


class EditorConfig(AppConfig):
    name = "editor"
    verbose_name = _("Editor")

    def ready(self):
        import_module("editor.receivers")
        notices = import_module("editor.notices")
        kinds.register(notices.PAGE_HANDLED, notices.PAGE_DELETED, notices.PUT_OFF)
        mail_registry.register(notices.INVITATION)
        # Models are there only now.
        access, links = import_module("contributions.media_access"), import_module("editor.draft_links")
        access.register(links.MEDIA_RULE)
