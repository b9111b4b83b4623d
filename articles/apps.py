from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from contributions.kinds import KINDS


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Articles")

    def ready(self):
        KINDS.register(import_module("articles.kind").ARTICLE)
