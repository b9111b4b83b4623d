"""What is kept of an answer, and how it is given again: as a whole, compressed, or as “not modified”."""

import gzip
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import blake2s
from itertools import chain

import brotli
from backports import zstd
from django.http import FileResponse, HttpResponse
from django.utils.cache import cc_delim_re
from django.utils.http import http_date, parse_etags, parse_http_date_safe
from django_http_compression.middleware import best_coding

from config.compression import CompressionMiddleware

#: Larger ones are rendered each time.
LARGEST = 4 * 1024 * 1024
#: What an answer may depend on: all of it is in the key (questions.py), or chooses among `bodies`.
VARIES_BY = frozenset({"cookie", "accept-encoding", "hx-request", "accept-language", "accept", "authorization"})
#: Made anew for each answer, or told by this reader's count.
NOT_KEPT = frozenset(
    {"content-encoding", "content-length", "etag", "last-modified", "ratelimit", "ratelimit-policy", "date"}
)
#: What “not modified” leaves out (RFC 9110, 15.4.5). The rest it says again: a browser that asks for another site
#: looks for `Access-Control-Allow-Origin` in it.
OF_THE_BODY = frozenset(
    {"content-type", "content-language", "content-disposition", "content-encoding", "content-length"}
)
IDENTITY = "identity"
COMPRESS = {
    # Better than at the first time: it is done once for all who read the page.
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
    "zstd": lambda body: zstd.compress(body, 6),
}
DECOMPRESS = {"br": brotli.decompress, "gzip": gzip.decompress, "zstd": zstd.decompress, IDENTITY: lambda body: body}
#: Smaller ones are not compressed, as in the middleware of compression.
SMALLEST = 200


@dataclass(slots=True)
class Answer:
    """An answer for everybody, good from `made_at` to `until` while the stamps are these.

    `bodies`: {coding: bytes}, made when they are first asked for; None where compressing makes it no smaller.
    """

    headers: list
    etag: str
    bodies: dict
    made_at: datetime
    until: datetime
    stamps: tuple
    last_modified: int
    is_dated: bool
    seen: int = field(default=0, compare=False)

    @classmethod
    def of(cls, response, *, made_at, until, stamps):
        coding = response.headers.get("Content-Encoding", IDENTITY)
        moment = parse_http_date_safe(response.headers.get("Last-Modified", ""))
        return cls(
            headers=[(name, value) for name, value in response.headers.items() if name.lower() not in NOT_KEPT],
            etag=response.headers["ETag"],
            bodies={coding: response.content},
            made_at=made_at,
            until=until,
            stamps=stamps,
            last_modified=moment or int(made_at.timestamp()),
            is_dated=moment is not None,
        )

    @property
    def size(self):
        return sum(len(body) for body in self.bodies.values() if body) + 2_000

    def is_in_time(self, now):
        return self.made_at <= now < self.until

    def body(self, coding):
        """(body, coding) for a reader who understands this one; whether it had to be made is told by `bodies`."""
        if coding not in self.bodies:
            self.bodies[coding] = self._compressed(coding)
        body = self.bodies[coding]
        return (body, coding) if body is not None else self.body(IDENTITY)

    def _compressed(self, coding):
        known = next(name for name, body in self.bodies.items() if body is not None)
        plain = self.bodies.get(IDENTITY) or DECOMPRESS[known](self.bodies[known])
        if coding == IDENTITY:
            return plain
        content_type = next((value for name, value in self.headers if name == "Content-Type"), "")
        if len(plain) < SMALLEST or not CompressionMiddleware.content_type_re.match(content_type):
            return None
        smaller = COMPRESS[coding](plain)
        return smaller if len(smaller) < len(plain) else None

    def response(self, meta, now):
        """The answer to who asks with these headers."""
        body, coding = self.body(best_coding(meta.get("HTTP_ACCEPT_ENCODING", "")))
        etag = self.etag if coding == IDENTITY or self.etag.startswith("W/") else f"W/{self.etag}"
        # Within its second another version may come, which our own moment would not tell apart.
        is_settled = self.is_dated or now - self.made_at > timedelta(seconds=2)
        if self._is_known(meta, is_settled):
            response = HttpResponse(status=304)
            del response.headers["Content-Type"]
            for name, value in said_again(self.headers):
                response.headers[name] = value
        else:
            response = HttpResponse(body)
            for name, value in self.headers:
                response.headers[name] = value
            response.headers["Content-Length"] = str(len(body))
            if coding != IDENTITY:
                response.headers["Content-Encoding"] = coding
        response.headers["ETag"] = etag
        if is_settled:
            response.headers["Last-Modified"] = http_date(self.last_modified)
        return response

    def _is_known(self, meta, is_settled):
        """Whether the reader has it already (RFC 9110, 13.2.2: the tag counts, the moment only without one)."""
        if tags := meta.get("HTTP_IF_NONE_MATCH"):
            known = {tag.removeprefix("W/") for tag in parse_etags(tags)}
            return "*" in known or self.etag.removeprefix("W/") in known
        since = parse_http_date_safe(meta.get("HTTP_IF_MODIFIED_SINCE", "")) if is_settled else None
        return since is not None and self.last_modified <= since


def said_again(headers):
    """Those of these (name, value) that “not modified” has too."""
    return [(name, value) for name, value in headers if name.lower() not in OF_THE_BODY]


def may_be_kept(response):
    """Whether this answer is the same for everybody who asks the same."""
    if response.status_code != 200 or response.streaming or response.cookies or "ETag" not in response.headers:
        return False
    return is_for_everybody(response) and len(response.content) <= LARGEST


def gathered(response):
    """A stream that may be kept (the points of a map) as one answer; files, and what is too long, as they were."""
    if not response.streaming or isinstance(response, FileResponse) or not is_for_everybody(response):
        return response
    parts, size, stream = [], 0, iter(response.streaming_content)
    for part in stream:
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            response.streaming_content = chain(parts, stream)
            return response
    whole = HttpResponse(b"".join(parts), status=response.status_code, reason=response.reason_phrase)
    for name, value in response.headers.items():
        whole.headers[name] = value
    whole.headers["Content-Length"] = str(size)
    whole.headers.setdefault("ETag", f'W/"{blake2s(whole.content, digest_size=16).hexdigest()}"')
    whole.cookies = response.cookies
    return whole


def is_for_everybody(response):
    """Whether it says that any cache may keep it, and varies by nothing but what is in the key."""
    control = set(cc_delim_re.split(response.headers.get("Cache-Control", "").lower()))
    if "public" not in control or control & {"private", "no-store", "no-cache"}:
        return False
    varies_by = {name.strip().lower() for name in response.headers.get("Vary", "").split(",")} - {""}
    return varies_by <= VARIES_BY
