"""What is read once for a request that only reads, whoever asks for it again."""

from contextlib import contextmanager
from contextvars import ContextVar

_request = ContextVar("the request that is answered, where it changes nothing", default=None)


@contextmanager
def reading(request):
    """While this request is answered, addresses of pages are worked out from one look at the sites."""
    token = _request.set(request if request.method in ("GET", "HEAD") else None)
    try:
        yield
    finally:
        _request.reset(token)


def request_that_reads():
    """The request that is answered, where it changes nothing; None elsewhere."""
    return _request.get()
