from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """Commands for who runs or develops an installation: start, check, measure."""

    name = "operations"
