"""How an import writes the fields of a page, and reads them to see what somebody has edited since."""

from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from contributions.models import Tag
from intake.html import clean_html, plain_text

MAX_TAGS = 15


class PageFields:
    """Mixin of `Importer`: body, tags and position have ways of their own, the rest is set as it is."""

    def put(self, page, name, value):
        """Write a field; the value is as `values()` gave it."""
        if name == "body":
            page.body = [("text", RichText(clean_html(value)))] if value else []
        elif name == "tags":
            page.tags.set(self._tags(value))
        elif name == "position":
            if value:
                page.pin_at(*value[:2], is_approximate=len(value) > 2)
        else:
            setattr(page, name, value)

    def read(self, page, name):
        """A field as plain data that can be compared, whoever wrote it."""
        if name == "body":
            return "\n".join(plain_text(getattr(block.value, "source", str(block.value))) for block in page.body)
        if name == "tags":
            return sorted(tag.key for tag in page.tags.all())
        if name == "position":
            point = [page.latitude, page.longitude] if page.is_located else []
            return [*point, True] if page.is_approximate else point
        value = getattr(page, name)
        return value.pk if hasattr(value, "pk") else value

    def readable(self, name, value):
        """What `read()` will say once `value` is written."""
        if name == "body":
            return plain_text(clean_html(value))
        if name == "tags":
            return sorted(tag.key for tag in self._tags(value))
        if name == "position":
            return list(value) if value else []
        return value.pk if hasattr(value, "pk") else value

    def label(self, name):
        if name == "position":
            return _("position on the map")
        return str(self.page_model._meta.get_field(name).verbose_name)

    @staticmethod
    def _tags(names):
        """The tags that these words mean: existing ones by their key, merged ones by what they became."""
        return Tag.objects.named_all(names)[:MAX_TAGS]
