from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from contributions import links_above as links


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self):
        import_module("search.following")  # registers the questions that can be saved
        upkeep = import_module("search.upkeep")  # registers a check
        import_module("contributions.projections").register(import_module("search.projection").SearchEntries())
        links.TAG.lead_to("search:tag")
        links.TAGS.lead_to("search:tags")
        links.TAG_SUGGESTIONS.lead_to("search:tag_suggestions")
        post_migrate.connect(upkeep.restore, sender=self)
