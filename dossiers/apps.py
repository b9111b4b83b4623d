from importlib import import_module

from django.apps import AppConfig
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from contributions import beside
from contributions.kinds import KINDS


class DossiersConfig(AppConfig):
    name = "dossiers"
    verbose_name = _("Dossiers")

    def ready(self):
        KINDS.register(import_module("dossiers.kind").DOSSIER)
        items = import_module("dossiers.models").DossierItem.objects.filter(contribution=OuterRef("pk"))
        beside.register("dossiers", items)
