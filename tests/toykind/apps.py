from importlib import import_module

from django.apps import AppConfig

from contributions.kinds import KINDS


class ToyKindConfig(AppConfig):
    name = "tests.toykind"
    label = "toykind"
    verbose_name = "Recettes"

    def ready(self):
        KINDS.register(import_module("tests.toykind.kind").RECIPE)
