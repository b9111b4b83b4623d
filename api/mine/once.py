"""A write in one transaction: tried without a trace (`dry_run`), or done once for an idempotency key."""

import json
import re
from dataclasses import dataclass, field
from hashlib import sha256

from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.utils.translation import gettext as _

from api.formats import MEDIA_TYPES
from api.problems import Problem
from api.tokens.models import RememberedAnswer

KEY = re.compile(r"[\x21-\x7e]{1,255}")


@dataclass
class Answer:
    """What is answered to a write."""

    content: dict
    status: int = 200
    headers: dict = field(default_factory=dict)

    @property
    def text(self):
        return json.dumps(self.content, ensure_ascii=False, separators=(",", ":"))


def done_once(request, work, *, dry_run=False, content=None):
    """The response to a write. `work()` does it and gives the `Answer`, or raises Problem, which undoes it.

    `content`: the bytes that tell this request from others, where its body cannot be read any more.
    """
    key = _key_of(request)
    with transaction.atomic():
        remembered = None
        if key and not dry_run:
            remembered, is_first = _claim(request, key, _fingerprint(request, content))
            if not is_first:
                return _response(remembered.content, remembered.status, remembered.headers, is_replayed=True)
        answer = work()
        if dry_run:
            transaction.set_rollback(True)
        if remembered:
            remembered.status, remembered.content, remembered.headers = answer.status, answer.text, answer.headers
            remembered.save()
    return _response(answer.text, answer.status, {} if dry_run else answer.headers)


def remembered_answer(request, content):
    """The response that this very request had before; None when it is new. For what is costly to begin."""
    key = _key_of(request)
    found = RememberedAnswer.objects.filter(token=request.token, key=key).first() if key else None
    if found is None:
        return None
    _refuse_another(found, _fingerprint(request, content))
    return _response(found.content, found.status, found.headers, is_replayed=True)


def _claim(request, key, fingerprint):
    """(row, whether this request is the first with the key). Another one that is under way is waited for."""
    try:
        with transaction.atomic():
            row = RememberedAnswer.objects.create(token=request.token, key=key, fingerprint=fingerprint)
        return row, True
    except IntegrityError:
        row = RememberedAnswer.objects.get(token=request.token, key=key)
    _refuse_another(row, fingerprint)
    return row, False


def _refuse_another(row, fingerprint):
    if row.fingerprint != fingerprint:
        raise Problem("key-reused", _("Take a new key for each new request; a key is remembered for a day."))


def _key_of(request):
    key = request.headers.get("Idempotency-Key")
    if key is not None and not KEY.fullmatch(key):
        words = _("An idempotency key has 1 to 255 signs of ASCII, without spaces.")
        raise Problem("bad-request", words)
    return key


def _fingerprint(request, content):
    told = sha256(f"{request.method} {request.get_full_path()}\n{request.headers.get('If-Match', '')}\n".encode())
    told.update(request.body if content is None else content)
    return told.hexdigest()


def _response(text, status, headers, *, is_replayed=False):
    response = HttpResponse(text, status=status, content_type=f"{MEDIA_TYPES['json']}; charset=utf-8")
    for name, value in headers.items():
        response[name] = value
    if is_replayed:
        response["Idempotency-Replayed"] = "true"
    return response
