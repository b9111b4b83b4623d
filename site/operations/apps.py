from importlib import import_module

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """Commands for who runs or develops an installation: start, check, measure."""

    name = "operations"

    def ready(self):
        import_module("config.page_cache.writes").watch()
