"""The words by which somebody is known, and whatever still holds them anywhere in the database."""

import json
import re

from django.apps import apps
from django.db import models
from django.db.models.functions import Cast
from wagtail.fields import StreamField

#: Tables that hold no words of people: kinds of things, permissions, the frames of pictures.
WITHOUT_WORDS = {"contenttypes.ContentType", "auth.Permission", "sessions.Session"}
HOLDING_WORDS = (models.CharField, models.TextField, models.JSONField, models.FileField, StreamField)


class Words:
    """The names and addresses of one person, as they stand in texts and, escaped, in JSON."""

    def __init__(self, member, addresses=()):
        self.addresses = sorted({address.lower() for address in (member.email, *addresses) if address})
        self.names = [name for name in (member.display_name.strip(),) if len(name) > 2]
        found = [*self.names, *self.addresses]
        self.forms = sorted({form for word in found for form in written(word)}, key=len, reverse=True)
        self.in_addresses = pattern({form for word in self.addresses for form in written(word)})
        self.in_all = pattern(self.forms)

    def without(self, text, instead=""):
        """The text with neither name nor address; a name within a longer word is another name."""
        if not self.are_in(text):
            return text
        return self.in_all.sub(lambda _found: instead, text).strip(" ,;:·–-")

    def without_address(self, text):
        return self.in_addresses.sub("…", text) if self.in_addresses else text

    def are_in(self, text):
        return bool(self.in_all and self.in_all.search(text or ""))

    def found_in(self, queryset, *names):
        """The rows in which one of these columns, whatever its type, holds one of the words."""
        as_text = {f"text_of_{name}": Cast(name, models.TextField()) for name in names}
        condition = models.Q()
        for column in as_text:
            for form in self.forms:
                condition |= models.Q(**{f"{column}__icontains": form})
        return queryset.annotate(**as_text).filter(condition) if self.forms else queryset.none()


def written(word):
    """As it stands in a text, in JSON, and in the JSON of a body within the JSON of a version."""
    once = json.dumps(word)[1:-1]
    return {word, once, json.dumps(once)[1:-1]}


def pattern(words):
    """Whole words, whatever their capitals."""
    joined = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE) if joined else None


def find_traces(words):
    """{"app.Model.column": rows} of what still holds one of the words, in every table that Django knows."""
    traces = {}
    if not words.forms:
        return traces
    for model in apps.get_models(include_auto_created=True):
        if not model._meta.managed or model._meta.proxy or model._meta.label in WITHOUT_WORDS:
            continue
        for field in model._meta.local_concrete_fields:
            if not isinstance(field, HOLDING_WORDS) or field.primary_key:
                continue
            if count := words.found_in(model._base_manager.order_by(), field.name).count():
                traces[f"{model._meta.label}.{field.name}"] = count
    return traces
