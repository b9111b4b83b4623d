"""Which drafts use which pictures and files. Wagtail's index of references knows only what readers see."""

import json
import re

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from media.models import ContributionFile, CreditedImage

#: What blocks of a body call their picture or their file.
BLOCK_KEYS = {"image": CreditedImage, "document": ContributionFile}
LINK = re.compile(r"<(?:a|embed)\b[^>]*>")
LINKED = re.compile(r'(?:link|embed)type="(image|document)"')
NUMBER = re.compile(r'\bid="(\d{1,18})"')


class DraftMediaQuerySet(models.QuerySet):
    def of(self, item):
        """The rows of one CreditedImage or ContributionFile."""
        return self.filter(**{"image" if isinstance(item, CreditedImage) else "document": item})


class DraftMedia(models.Model):
    """A version of this page, published or not, uses this picture or this file; a row outlives the version."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    image = models.ForeignKey("media.CreditedImage", null=True, on_delete=models.CASCADE, related_name="draft_uses")
    document = models.ForeignKey(
        "media.ContributionFile", null=True, on_delete=models.CASCADE, related_name="draft_uses"
    )

    objects = DraftMediaQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture or file of a draft")
        verbose_name_plural = _("pictures and files of drafts")
        constraints = [
            models.UniqueConstraint(fields=["page", "image"], name="draft_image_once"),
            models.UniqueConstraint(fields=["page", "document"], name="draft_document_once"),
        ]

    def __str__(self):
        return f"{self.page_id}: {self.image_id or self.document_id}"


def note_draft_media(revision):
    """Writes down what a version of a page uses. One without pictures and files costs no query."""
    model = ContentType.objects.get_for_id(revision.content_type_id).model_class()
    if model is None or not issubclass(model, Page):
        return
    used = media_in(model, revision.content)
    if not any(used.values()):
        return
    page = int(revision.object_id)
    for column, item_model in (("image", CreditedImage), ("document", ContributionFile)):
        keys = used[item_model]
        if keys:
            keys -= set(DraftMedia.objects.filter(page=page).values_list(column, flat=True))
        if keys:
            # What was deleted meanwhile may still be named in the text.
            found = item_model.objects.filter(pk__in=keys).values_list("pk", flat=True)
            rows = [DraftMedia(page_id=page, **{f"{column}_id": key}) for key in found]
            DraftMedia.objects.bulk_create(rows, ignore_conflicts=True)


def media_in(model, content):
    """{model: keys} of the pictures and files that the JSON of a version of a page names."""
    used = {CreditedImage: set(), ContributionFile: set()}
    _columns(model, content, used)
    for relation in get_all_child_relations(model):
        for row in content.get(relation.get_accessor_name()) or []:
            if isinstance(row, dict):
                _columns(relation.related_model, row, used)
    return used


def _columns(model, values, used):
    for field in model._meta.concrete_fields:
        value = values.get(field.name)
        if field.related_model in used:
            used[field.related_model] |= {value} if isinstance(value, int) else set()
        elif isinstance(value, str):
            _text(value, used)


def _text(value, used):
    """A body is JSON in a string; other texts may be HTML with links by number."""
    if value.startswith("["):
        try:
            return _walk(json.loads(value), used)
        except ValueError:
            pass
    return _links(value, used)


def _walk(value, used):
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            for key, model in BLOCK_KEYS.items():
                if isinstance(part.get(key), int):
                    used[model].add(part[key])
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
        elif isinstance(part, str):
            _links(part, used)


def _links(html, used):
    for tag in LINK.findall(html):
        kind, number = LINKED.search(tag), NUMBER.search(tag)
        if kind and number:
            used[BLOCK_KEYS[kind[1]]].add(int(number[1]))
