"""The one guard for everything the server fetches: embeds, link cards, feeds, imports, other servers.

A name is resolved once, every address it gives is judged, and the connection goes to a judged address: a name that
answers differently the second time (DNS rebinding) gains nothing. Redirects are judged anew. Size and time are counted
over the whole visit, and size both as it travels and unpacked.
"""

import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass
from functools import cache
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpcore
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from intake.answers import Answer
from intake.public_addresses import is_public

MAX_BYTES = 2 * 1024 * 1024
MAX_SECONDS = 5.0
MAX_REDIRECTS = 3
MAX_URL = 4000
REDIRECTS = {301, 302, 303, 307, 308}


class FetchError(Exception):
    """The address could not be fetched; ``message`` is for the person who gave it."""

    message = _("This address does not answer. Check it, or try again later.")


class ForbiddenAddress(FetchError):
    message = _("This address cannot be reached from here: give the public https:// address of a page.")


class TooLarge(FetchError):
    message = _("What this address sends is too large.")


class TooSlow(FetchError):
    message = _("This address takes too long to answer. Try again later.")


class TooManyRedirects(FetchError):
    message = _("This address leads from one page to another without end. Give the address of the last page.")


@dataclass(frozen=True)
class Allowance:
    """For tests: one address and port inside the installation that may be fetched, without TLS."""

    address: str
    port: int


def fetch(
    url,
    *,
    method="GET",
    headers=None,
    body=None,
    max_bytes=MAX_BYTES,
    max_seconds=MAX_SECONDS,
    allowance=None,
):
    """The answer of a public https address. Raises a FetchError for anything that is not plainly well.

    ``headers`` is a mapping, or a function of the address (signed requests are signed anew after a redirect).
    Statuses of 400 and more are answers too: the caller judges them.
    """
    deadline = time.monotonic() + max_seconds
    for _hop in range(MAX_REDIRECTS + 1):
        answer = _visit(url, method, headers, body, max_bytes, deadline, allowance)
        location = answer.headers.get("location")
        if answer.status not in REDIRECTS or not location or method not in ("GET", "HEAD"):
            return answer
        url = urljoin(url, location)
    raise TooManyRedirects(url)


def _visit(url, method, headers, body, max_bytes, deadline, allowance):
    """One request, no redirect followed; every failure of the world outside becomes a FetchError."""
    url, host, port = _checked_url(url, allowance)
    request_headers = {
        "User-Agent": f"Echosciences (+{getattr(settings, 'SITE_URL', '')})",
        "Accept-Encoding": "gzip",
        "Connection": "close",
        **(headers(url) if callable(headers) else headers or {}),
    }
    backend = _GuardedBackend(deadline, allowance)
    origin = httpcore.Origin(urlsplit(url).scheme.encode(), host.encode(), port)
    try:
        sent = [(name.encode(), str(value).encode("latin-1")) for name, value in request_headers.items()]
        with (
            httpcore.HTTPConnection(origin, ssl_context=_tls(), network_backend=backend) as connection,
            connection.stream(method, url, headers=sent, content=body) as response,
        ):
            received = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            content = b"" if method == "HEAD" else _read(response, received, max_bytes)
            return Answer(response.status, received, content, url)
    except FetchError:
        raise
    except (httpcore.TimeoutException, TimeoutError) as error:
        raise TooSlow(url) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError, ValueError, zlib.error) as error:
        raise FetchError(f"{url}: {error!r}") from error


def _checked_url(url, allowance):
    """The address without its fragment, its host and port; only https, no user name, the usual port."""
    if not isinstance(url, str) or len(url) > MAX_URL or any(character.isspace() for character in url):
        raise ForbiddenAddress("not an address")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ForbiddenAddress(url) from error
    if not host or "@" in parts.netloc:
        raise ForbiddenAddress(url)
    if allowance and (host, port) == (allowance.address, allowance.port) and parts.scheme == "http":
        pass
    elif parts.scheme != "https" or port not in (None, 443):
        raise ForbiddenAddress(url)
    try:
        host = host.encode("ascii").decode() if host.isascii() else host.encode("idna").decode()
    except UnicodeError as error:
        raise ForbiddenAddress(url) from error
    netloc = f"[{host}]" if ":" in host else host
    netloc += f":{port}" if port else ""
    # What is outside ASCII travels escaped; what is escaped already stays.
    path = _ascii(parts.path or "/")
    return urlunsplit((parts.scheme, netloc, path, _ascii(parts.query), "")), host, port or 443


def _ascii(text):
    return "".join(
        character if character.isascii() else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
        for character in text
    )


@cache
def _tls():
    return ssl.create_default_context()


def _read(response, headers, max_bytes):
    """The body, unpacked, with both its sizes bounded; a small bomb is stopped before it opens."""
    declared = headers.get("content-length", "")
    if declared.isdigit() and int(declared) > max_bytes:
        raise TooLarge(declared)
    encoding = headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise FetchError(f"encoding {encoding}")
    unpacker = zlib.decompressobj(wbits=47) if encoding in ("gzip", "x-gzip", "deflate") else None
    travelled, content = 0, bytearray()
    for chunk in response.iter_stream():
        travelled += len(chunk)
        if travelled > max_bytes:
            raise TooLarge(str(travelled))
        content += unpacker.decompress(chunk, max_bytes + 1 - len(content)) if unpacker else chunk
        if len(content) > max_bytes or (unpacker and unpacker.unconsumed_tail):
            raise TooLarge("unpacked")
    return bytes(content)


class _GuardedBackend(httpcore.SyncBackend):
    """Opens connections to judged addresses only, and gives every operation the time that is left."""

    def __init__(self, deadline, allowance):
        self.deadline, self.allowance = deadline, allowance

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):
        addresses = _resolve(host, port, self.deadline)
        if not self._is_allowed(host, port) and not all(is_public(address) for address in addresses):
            raise ForbiddenAddress(f"{host}: {addresses}")
        problem = None
        for address in addresses[:4]:
            try:
                stream = super().connect_tcp(address, port, _time_left(self.deadline), local_address, socket_options)
                return _DeadlineStream(stream, self.deadline)
            except httpcore.NetworkError as error:
                problem = error
        raise problem

    def connect_unix_socket(self, *args, **kwargs):
        raise ForbiddenAddress("unix socket")

    def _is_allowed(self, host, port):
        return self.allowance is not None and (host, port) == (self.allowance.address, self.allowance.port)


class _DeadlineStream(httpcore.NetworkStream):
    """A connection whose every read and write ends with the visit: a server that drips cannot hold us."""

    def __init__(self, stream, deadline):
        self.stream, self.deadline = stream, deadline

    def read(self, max_bytes, timeout=None):
        return self.stream.read(max_bytes, _time_left(self.deadline))

    def write(self, buffer, timeout=None):
        self.stream.write(buffer, _time_left(self.deadline))

    def close(self):
        self.stream.close()

    def start_tls(self, ssl_context, server_hostname=None, timeout=None):
        return _DeadlineStream(
            self.stream.start_tls(ssl_context, server_hostname, _time_left(self.deadline)), self.deadline
        )

    def get_extra_info(self, info):
        return self.stream.get_extra_info(info)


def _time_left(deadline):
    left = deadline - time.monotonic()
    if left <= 0:
        raise TooSlow("deadline")
    return left


def _resolve(host, port, deadline):
    """The addresses of a name, each once. In a thread, since the system's resolver knows no deadline."""
    found, problems = [], []

    def ask():
        try:
            found.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            problems.append(error)

    resolver = threading.Thread(target=ask, daemon=True)
    resolver.start()
    resolver.join(_time_left(deadline))
    if resolver.is_alive():
        raise TooSlow(host)
    if problems or not found:
        raise FetchError(f"{host}: {problems}")
    return list(dict.fromkeys(info[4][0] for info in found))
