"""What changed since: the journal of changes, for programs that keep a copy."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from ninja import Query

from api import filters, formats, schemas
from api.keyset import LARGEST
from api.licence import licence
from api.network import Network
from api.parameters import ChangeParameters, choosing
from api.problems import Problem
from api.resources import MIXED
from api.routing import reads
from api.serializers import Serializer, rows_for_cards
from contributions.models import Change, Contribution
from contributions.models.journal import GONE_KEPT_FOR, last_number

#: A mark that is older may have missed that something went: the journal forgets it after a year.
KEPT_FOR = GONE_KEPT_FOR - timedelta(days=5)


@dataclass(frozen=True)
class Mark:
    """How far a reader has read: a number of the journal, the day, and the territories that were open then."""

    number: int
    day: date
    territories: tuple

    def written(self):
        """What readers keep, and send back as it is."""
        text = json.dumps([self.number, self.day.toordinal(), *self.territories], separators=(",", ":"))
        return urlsafe_b64encode(text.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, text):
        """The Mark that was written so. Raises ValueError."""
        numbers = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if not isinstance(numbers, list) or len(numbers) < 2 or not all(type(each) is int for each in numbers):
            raise ValueError(text)
        number, day, *territories = numbers
        if not 0 <= number <= LARGEST:
            raise ValueError(text)
        return cls(number, date.fromordinal(day), tuple(territories))


@reads(
    "/changes", name="changes", tag="changes", response=list[schemas.Change],
    summary=gettext_noop("What was published, changed or taken off line since a mark"),
)  # fmt: skip
def changes(request, parameters: Query[choosing(ChangeParameters, schemas.Change, ("contribution",))]):
    formats.chosen_format(request, ("json",))
    network = Network()
    opened, today = tuple(network.open), timezone.localdate()
    if not parameters.since:
        return answer_of(request, [], Mark(last_number(), today, opened), is_last=True)
    since = mark_of(parameters.since, opened, today)
    territories = network.chosen(parameters.territory)
    rows = list(rows_since(since.number, parameters, territories)[: parameters.limit + 1])
    is_last, rows = len(rows) <= parameters.limit, rows[: parameters.limit]
    newest = {row.contribution_id: row for row in rows}  # of several rows of one, the last
    published = filters.published(Contribution, territories).filter(pk__in=newest)
    answers = items_of(request, network, newest, published, expanded="contribution" in parameters.expand)
    items = formats.picked(answers, parameters.fields)
    last = rows[-1].number if rows else since.number
    return answer_of(request, items, Mark(last, today, opened), is_last=is_last)


def mark_of(text, opened, today):
    """The Mark that a reader sends back. Raises Problem where the journal cannot tell what they missed."""
    try:
        mark = Mark.read(text)
    except (ValueError, OverflowError, RecursionError) as error:
        told = {"parameter": "since", "detail": _("No answer gave this mark.")}
        raise Problem("invalid-parameters", told["detail"], errors=[told]) from error
    if mark.territories != opened or mark.day < today - KEPT_FOR:
        raise Problem("start-again", _("Throw your copy away, ask for a new mark, then for all contributions."))
    return mark


def rows_since(number, parameters, territories):
    """The rows of the journal behind this number that concern these territories."""
    there = Q(territory__in=[each.pk for each in territories])
    if not parameters.territory:  # of a territory that is no more, all is gone
        there |= Q(territory=None)
    found = Change.objects.since(number).filter(there)
    return found.filter(kind__in=parameters.kind) if parameters.kind else found


def items_of(request, network, newest, published, *, expanded):
    """A `schemas.Change` for each contribution, as it is now: what a later change made of it is told already."""
    if expanded:
        pages = list(rows_for_cards(published))
        found = dict(
            zip([page.pk for page in pages], Serializer(request, network).contributions(pages, MIXED), strict=True)
        )
    else:
        found = dict.fromkeys(published.values_list("pk", flat=True))
    return [
        schemas.Change(
            number=row.number, id=key, kind=row.kind, gone=key not in found, at=row.at, contribution=found.get(key)
        )
        for key, row in sorted(newest.items(), key=lambda pair: pair[1].number)
    ]


def answer_of(request, items, mark, *, is_last):
    content = {"items": items, "next_since": mark.written(), "is_last": is_last, "licence": licence(request)}
    response = formats.finished(formats.json_response(content), request)
    response["Cache-Control"] = "public, max-age=5"
    return response
