from django.apps import AppConfig
from django.db.models import OuterRef
from django.utils.module_loading import import_module
from django.utils.translation import gettext_lazy as _

from contributions import beside
from contributions.kinds import KINDS
from members import mail_registry
from notifications import kinds


class CommunitiesConfig(AppConfig):
    name = "communities"
    verbose_name = _("Communities")

    def ready(self):
        KINDS.register(import_module("communities.kind").COMMUNITY)
        # Its receivers, and the way out of its letters, which mail programs ask for by name.
        import_module("communities.receivers")
        import_module("communities.life")
        import_module("contributions.projections").register(import_module("communities.projection").CommunityCounts())
        placed = import_module("communities.models").Placement.objects.accepted().filter(contribution=OuterRef("pk"))
        beside.register("placements", placed)
        notices, mails = import_module("communities.notices"), import_module("communities.mails")
        kinds.register(*notices.KINDS)
        mail_registry.register(mails.INVITATION, mails.INVITATION_FOR, mails.LETTER)
        access, downloads = import_module("contributions.media_access"), import_module("communities.downloads")
        access.register(access.MediaRule(guard=downloads.guard_file))
