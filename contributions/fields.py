"""The body of a page, and the numbers on it, as fields."""

from django.db import models
from wagtail.fields import StreamField

from contributions.blocks import BodyBlock


class BodyField(StreamField):
    """A StreamField of the platform's blocks.

    Migrations do not record the list of blocks: the column is JSON whatever they are,
    and a block may then be renamed without rewriting history.
    """

    def __init__(self, *args, **kwargs):
        kwargs.pop("block_lookup", None)
        super().__init__(BodyBlock(), **kwargs)

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


class CounterField(models.PositiveIntegerField):
    """A number that readers move while somebody has the page open: saving the page leaves it as it is.

    It changes by `update(view_count=F("view_count") + 1)` alone; a page that is new begins with what it was given.
    """

    def pre_save(self, model_instance, add):
        return super().pre_save(model_instance, add) if add else models.F(self.attname)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.PositiveIntegerField", args, kwargs
