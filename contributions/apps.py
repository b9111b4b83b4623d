from importlib import import_module

from django.apps import AppConfig
from django.db.models import OuterRef
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from notifications import kinds as notification_kinds


class ContributionsConfig(AppConfig):
    name = "contributions"
    verbose_name = _("Contributions")

    def ready(self):
        import_module("contributions.receivers")
        wagtail, models = import_module("wagtail.signal_handlers"), import_module("contributions.models")
        models.Contribution.without_reference_index = staticmethod(wagtail.disable_reference_index_auto_update)
        projections, derived = import_module("contributions.projections"), import_module("contributions.derived")
        for projection in (derived.PlaceInTree, derived.Card, derived.TagRows, derived.References):
            projections.register(projection())
        co_authors = models.CoAuthor.objects.accepted().filter(contribution=OuterRef("pk"))
        import_module("contributions.beside").register("co_authors", co_authors)
        projections.register(import_module("contributions.listings").Listings())
        projections.register(import_module("contributions.journal").Journal())
        formats = import_module("contributions.feeds.formats")
        for own in import_module("contributions.feeds.own_formats").OWN_FORMATS:
            formats.register(own)
        notification_kinds.register(import_module("contributions.notices").SHARED)
        renditions = import_module("media.renditions")
        renditions.register_address(lambda *parts: reverse("contributions:picture", args=parts))
