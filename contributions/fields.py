"""The numbers on a page as fields."""

from django.db import models


class CounterField(models.PositiveIntegerField):
    """A number that readers move while somebody has the page open: saving the page leaves it as it is.

    It changes by `update(view_count=F("view_count") + 1)` alone; a page that is new begins with what it was given.
    """

    def pre_save(self, model_instance, add):
        return super().pre_save(model_instance, add) if add else models.F(self.attname)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.PositiveIntegerField", args, kwargs
