from importlib import import_module

from django.apps import AppConfig

from members import mail_registry


class OperationsConfig(AppConfig):
    """Commands for who runs or develops an installation: start, check, measure."""

    name = "operations"

    def ready(self):
        watching = import_module("operations.watching")
        mail_registry.register(watching.TROUBLE, watching.HEALED)
        models = import_module("operations.models")
        import_module("config.page_cache.tables").register_unseen(models.BackupRun, models.SlowPage, models.Trouble)
        import_module("config.page_cache.writes").watch()
