"""The words by which somebody is known, and whatever still holds them anywhere in the database."""

import json
import re

from django.apps import apps
from django.db import models
from django.db.models.functions import Cast
from wagtail.fields import StreamField

#: Tables that hold no words of people: kinds of things, permissions, the frames of pictures.
WITHOUT_WORDS = {"contenttypes.ContentType", "auth.Permission", "sessions.Session"}
#: Apps whose tables only repeat, for finding, what others hold; they follow by themselves.
REPEATING = {"search", "wagtailsearch"}
HOLDING_WORDS = (models.CharField, models.TextField, models.JSONField, models.FileField, StreamField)


class Words:
    """The name, the addresses and the profile of one person, as they stand in texts and, escaped, in JSON.

    A name is found as whole words: "Ana" is neither in "Canal" nor in "Anatole".
    """

    def __init__(self, member, addresses=()):
        self.addresses = sorted({address.lower() for address in (member.email, *addresses) if address})
        self.names = [name for name in (member.display_name.strip(),) if len(name) > 2]
        # A slug alone may be any word; with what stands before it, it is a mention or the address of the profile.
        self.profiles = [f"{before}{member.slug}" for before in ("@", "/membres/") if member.slug]
        found = [*self.names, *self.addresses, *self.profiles]
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

    def are_in_value(self, value):
        """The same for what a column of any type holds: JSON, and JSON written as a text within it, is looked into."""
        if isinstance(value, dict):
            return any(self.are_in_value(each) for each in value.values())
        if isinstance(value, (list, tuple)):
            return any(self.are_in_value(each) for each in value)
        text = "" if value is None else str(value)
        if text[:1] in ("[", "{"):
            try:
                return self.are_in_value(json.loads(text))
            except ValueError:  # it only looked like JSON
                pass
        return self.are_in(text)

    def found_in(self, queryset, *names):
        """The rows in which one of these columns, whatever its type, may hold one of the words: the database does not
        know where a word begins and ends (see `are_in_value`).
        """
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
    """Whole words, whatever their capitals; a slug ends where its last hyphenated part does."""
    longest_first = sorted(words, key=len, reverse=True)
    joined = "|".join(
        re.escape(word) + r"(?![\w-])" if word[:1] in "@/" else r"(?<!\w)" + re.escape(word) + r"(?!\w)"
        for word in longest_first
    )
    return re.compile(joined, re.IGNORECASE) if joined else None


def find_names(words, *, but=None):
    """{"app.Model.column": [primary keys]} of what still holds one of the words, in every table that Django knows
    and that does not only repeat others.

    `but`: a row that is left out.
    """
    occurrences = {}
    if not words.forms:
        return occurrences
    for model in apps.get_models(include_auto_created=True):
        if not model._meta.managed or model._meta.proxy or model._meta.label in WITHOUT_WORDS:
            continue
        if model._meta.app_label in REPEATING:
            continue
        names = [
            field.name
            for field in model._meta.local_concrete_fields
            if isinstance(field, HOLDING_WORDS) and not field.primary_key
        ]
        if not names:
            continue
        everywhere = model._base_manager.order_by()
        if isinstance(but, model):
            everywhere = everywhere.exclude(pk=but.pk)
        rows = words.found_in(everywhere, *names).values_list("pk", *names)
        for pk, *values in rows.iterator(chunk_size=100):
            for name, value in zip(names, values, strict=True):
                if words.are_in_value(value):
                    occurrences.setdefault(f"{model._meta.label}.{name}", []).append(pk)
    return occurrences
