"""Which version of a contribution a program has read: entity tags, and the conditions of a change (RFC 9110)."""

import re
from datetime import UTC, datetime, timedelta
from hashlib import blake2s

from django.utils.translation import gettext as _

from api.problems import Problem
from editor.drafts import Base

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: Number of the revision, its moment in microseconds, and a print of the whole answer.
TAG = re.compile(r'(?:W/)?"(\d{1,18})\.(\d{1,18})\.[0-9a-f]{8}"')


def version_of(page):
    """(number of its latest revision, its moment in microseconds); zeros for a page without one."""
    revision = page.latest_revision
    return (revision.pk, _microseconds(revision.created_at)) if revision else (0, 0)


def entity_tag(page, text):
    """The tag of an answer: it changes with the answer, and says of which version it is."""
    number, moment = version_of(page)
    return f'"{number}.{moment}.{blake2s(text.encode(), digest_size=4).hexdigest()}"'


def check_version(request, page, *, told, sent=None, required=False):
    """Compares `If-Match` with the page as it stands, its row held. Raises Problem.

    `told()` is what the program is shown of the page as it is now.
    """
    condition = request.headers.get("If-Match", "").strip()
    if not condition:
        if required:
            words = _("Send the ETag of what you read as If-Match; “*” replaces whatever is there.")
            raise Problem("precondition-required", words)
        return
    if condition == "*" or version_of(page) in {(int(one), int(two)) for one, two in TAG.findall(condition)}:
        return
    words = _("Your text was not written. Read it again, put both together, and send it with the new ETag.")
    raise Problem("changed-meanwhile", words, more={"current": told(), "sent": sent or {}})


def base_of(page):
    """What the editor's verbs ask of whoever has read the latest version."""
    revision = page.latest_revision
    if revision is None:
        return Base()
    return Base(revision=revision.pk, revision_at=revision.created_at.isoformat())


def _microseconds(moment):
    return (moment - EPOCH) // timedelta(microseconds=1)
