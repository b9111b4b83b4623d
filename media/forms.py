"""The admin's forms for pictures and files, with our validating fields in place of Wagtail's own."""

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from media.fields import OfferedFormField, PictureFormField


class PictureForm(BaseImageForm):
    """Used for every upload of the admin: one picture, several, and from a chooser."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = _in_place_of(self.fields["file"], PictureFormField)


class FileForm(BaseDocumentForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = _in_place_of(self.fields["file"], OfferedFormField)


def _in_place_of(field, form_field):
    """The same question, with our validation."""
    return form_field(
        label=field.label,
        required=field.required,
        widget=field.widget,
        help_text=field.help_text,
        max_length=getattr(field, "max_length", None),
    )
