"""Model fields for what comes from outside."""

from pathlib import PurePosixPath

from django.db import models

from media.pictures import EXTENSIONS, MAX_SIDE, clean_picture


class CheckedImageFieldFile(models.fields.files.ImageFieldFile):
    def save(self, name, content, save=True):
        picture = clean_picture(content, name=name, max_side=self.field.max_side)
        super().save(str(PurePosixPath(name).with_suffix(EXTENSIONS[picture.format])), picture, save=save)


class CheckedImageField(models.ImageField):
    """An image column whose files have all been checked and encoded anew; `max_side` is in pixels."""

    attr_class = CheckedImageFieldFile

    def __init__(self, *args, max_side=MAX_SIDE, **kwargs):
        self.max_side = max_side
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"max_side": self.max_side}
