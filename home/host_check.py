"""Whether the name of a new territory leads to this server yet."""

import socket
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLongError

#: Whoever looks at the page waits for it.
SECONDS = 3
_resolver = ThreadPoolExecutor(max_workers=2, thread_name_prefix="dns")


def addresses_of(hostname):
    """The addresses of a host, as a sorted list of texts; none where the name is unknown or nobody answers in time."""
    asked = _resolver.submit(socket.getaddrinfo, hostname, None, type=socket.SOCK_STREAM)
    try:
        return sorted({found[4][0] for found in asked.result(timeout=SECONDS)})
    except (OSError, UnicodeError, TookTooLongError):
        return []


def leads_here(hostname, known):
    """(whether one of its addresses is one of the host `known`, its addresses)."""
    there = addresses_of(hostname)
    return bool(there and set(there) & set(addresses_of(known))), there
