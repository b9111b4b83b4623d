"""Model and form fields that validate: no picture and no file is stored without coming through them.

The form fields give the words of a refusal to the person; the model fields catch every other way in (Wagtail's second
step of a multiple upload, imports, code), since they clean whatever reaches storage.
"""

from io import BytesIO

import willow
from django.db import models
from django.forms import FileField
from wagtail.documents.fields import WagtailDocumentField
from wagtail.images.fields import WagtailImageField as WagtailImageFormField
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile, get_upload_to

from media.files import clean_file
from media.pictures import clean_picture


class PictureFieldFile(WagtailImageFieldFile):
    def save(self, name, content, save=True):
        picture = clean_picture(content, name=name)
        super().save(picture.name, picture, save=save)


class PictureField(WagtailImageField):
    """An image column whose files have all come through the picture validation."""

    attr_class = PictureFieldFile

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("upload_to", get_upload_to)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": PictureFormField, **kwargs})


class PictureFormField(WagtailImageFormField):
    """An upload field that hands over the cleaned picture, or says what to do with the one given."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.help_text = kwargs.get("help_text") or self.help_text  # Wagtail writes its own over ours

    def to_python(self, data):
        file = FileField.to_python(self, data)
        if file is None:
            return None
        picture = clean_picture(file)
        # Wagtail's forms and uploader read the decoded image from the file.
        picture.image = willow.Image.open(BytesIO(picture.read()))
        picture.seek(0)
        return picture


class OfferedFieldFile(models.fields.files.FieldFile):
    def save(self, name, content, save=True):
        file = clean_file(content, name=name)
        super().save(file.name, file, save=save)


class OfferedFileField(models.FileField):
    """A file column whose files have all come through the file validation."""

    attr_class = OfferedFieldFile

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": OfferedFormField, **kwargs})


class OfferedFormField(WagtailDocumentField):
    """An upload field that hands over the cleaned file, or says what to do with the one given."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.help_text = kwargs.get("help_text") or self.help_text  # Wagtail writes its own over ours

    def to_python(self, data):
        file = super().to_python(data)
        return None if file is None else clean_file(file)
