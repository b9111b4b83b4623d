"""The kinds of contribution and their genres."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """The seven kinds of contribution, told apart by silhouette, icon and word."""

    ARTICLE = "article", _("Article")
    EVENT = "event", _("Event")
    ANNOUNCEMENT = "announcement", _("Announcement")
    PROJECT = "project", _("Project")
    DOSSIER = "dossier", _("Dossier")
    COMMUNITY = "community", _("Community")
    PLACE = "place", _("To visit")


#: What somebody proposed for all to use: it is no writing of theirs, and no verb on a person touches it.
FOR_EVERYBODY = frozenset({Kind.COMMUNITY, Kind.PLACE})


class GenreRegistry(dict):
    """Kind -> {genre: label}; filled by each type, read by cards of mixed kinds."""

    def register(self, model):
        self[model.KIND] = dict(model.Genre.choices)
        return model


GENRES = GenreRegistry()
