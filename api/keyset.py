"""Pages of a list by keyset: each begins behind the last row of the one before, whatever was written in between.

A list is ordered by columns that a row keeps for ever, the last of which is unique. What is there from the first page
to the last is then answered exactly once, however much is published or withdrawn meanwhile.
"""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.timezone import get_default_timezone, is_naive, make_aware

LARGEST = 2**63 - 1
LONGEST_CURSOR = 500


class InvalidCursor(ValueError):
    """A cursor that no page of this list gave."""


@dataclass(frozen=True)
class Keyset:
    """The order of a list: one or two columns, the last of them unique."""

    columns: tuple
    descending: bool = False

    def page(self, queryset, *, cursor, limit):
        """(rows, cursor of the next page or ""): the first `limit` rows behind the cursor, or of the whole list.

        Raises InvalidCursor.
        """
        sign = "-" if self.descending else ""
        queryset = queryset.order_by(*(f"{sign}{column}" for column in self.columns))
        if cursor:
            queryset = queryset.filter(self._behind(self._read(queryset.model, cursor)))
        rows = list(queryset[: limit + 1])
        return rows[:limit], self.cursor(rows[limit - 1]) if len(rows) > limit else ""

    def cursor(self, row):
        """What stands for the place behind this row: opaque to whoever sends it back."""
        values = [getattr(row, column) for column in self.columns]
        texts = [value.isoformat() if isinstance(value, datetime) else value for value in values]
        return urlsafe_b64encode(json.dumps(texts, separators=(",", ":")).encode()).decode().rstrip("=")

    def _read(self, model, cursor):
        try:
            texts = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        except (binascii.Error, ValueError, RecursionError) as error:
            raise InvalidCursor(cursor) from error
        if not isinstance(texts, list) or len(texts) != len(self.columns):
            raise InvalidCursor(cursor)
        return [self._value(model, column, text) for column, text in zip(self.columns, texts, strict=True)]

    @staticmethod
    def _value(model, column, text):
        field = model._meta.pk if column == "pk" else model._meta.get_field(column)
        try:
            value = field.target_field.to_python(text) if field.remote_field else field.to_python(text)
        except (ValidationError, TypeError, ValueError, OverflowError) as error:
            raise InvalidCursor(text) from error
        if value is None or isinstance(value, bool) or (isinstance(value, int) and abs(value) > LARGEST):
            raise InvalidCursor(text)
        if isinstance(value, str) and "\x00" in value:
            raise InvalidCursor(text)
        if isinstance(value, datetime):
            return make_aware(value, get_default_timezone()) if is_naive(value) else value
        return value

    def _behind(self, values):
        """The rows behind these values. The first condition alone lets a database begin in the middle of an index."""
        step = "lt" if self.descending else "gt"
        if len(self.columns) == 1:
            return Q(**{f"{self.columns[0]}__{step}": values[0]})
        (first, second), (value, key) = self.columns, values
        return Q(**{f"{first}__{step}e": value}) & (Q(**{f"{first}__{step}": value}) | Q(**{f"{second}__{step}": key}))


#: The most recent first.
NEWEST_FIRST = Keyset(("published_at", "pk"), descending=True)
BY_NUMBER = Keyset(("pk",))
BY_KEY = Keyset(("key",))
IN_ORDER_OF_TIME = Keyset(("starts_at", "pk"))
