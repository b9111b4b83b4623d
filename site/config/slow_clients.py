"""Whoever sends or receives slowly holds some of the server's threads, and never all of them.

A thread that reads a body waits for whoever sends it, one that streams a file for whoever receives it, and nothing
can interrupt either: with eight threads, eight requests that never end would hold the whole site, its health probe
included. Behind a proxy that buffers both (docs/deploy.md) nobody comes slowly; this holds without one too.
"""

import tempfile
import threading
from itertools import chain

#: Bytes of a body that are kept in memory; a longer one goes to a temporary file.
BODY_IN_MEMORY = 1024 * 1024
#: Bytes of a streamed answer that are handed to the server at once, which needs no thread to send them.
ANSWER_IN_MEMORY = 256 * 1024
PIECE = 64 * 1024
#: Seconds to wait for one's turn. The turn of a quick client takes milliseconds, so that the next one comes at once.
PATIENCE = 0.2

BUSY = "503 Service Unavailable"
BUSY_TEXT = b"Too much is on its way at this moment: try again in a few seconds.\n"


class SlowClientGuard:
    """WSGI middleware: at most `at_once` requests wait for their client at the same time, others are answered 503.

    A body is read whole when the application first asks for it, so that the application can refuse a request by its
    headers alone, and does its work only once everything is there.
    """

    def __init__(self, application, *, at_once):
        self.application = application
        self.turns = threading.BoundedSemaphore(at_once)

    def __call__(self, environ, start_response):
        body = None
        length = environ.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length):
            body = environ["wsgi.input"] = Body(environ["wsgi.input"], int(length), self.turns)
        beginning = []

        def start(*status_and_headers):
            beginning[:] = status_and_headers

        response = self.application(environ, start)
        answer = None if body and body.is_refused else Answer.of(response, self.turns)
        if answer is None:
            close(response)
            start_response(BUSY, [("Content-Type", "text/plain; charset=utf-8"), ("Retry-After", "5")])
            return [BUSY_TEXT]
        start_response(*beginning)
        return answer


class Body:
    """`wsgi.input` of a request of so many bytes; `is_refused` when it was not its turn to be read."""

    def __init__(self, stream, length, turns):
        self.stream = stream
        self.length = length
        self.turns = turns
        self.is_refused = False
        self.whole = None

    def read(self, size=-1):
        """So many bytes, or all that is left. Raises OSError when the body is refused."""
        return self.arrived().read(size)

    def readline(self, size=-1):
        return self.arrived().readline(size)

    def arrived(self):
        """The whole body, as a file."""
        if self.whole is None:
            self.is_refused = self.is_refused or not self.turns.acquire(timeout=PATIENCE)
            if self.is_refused:
                raise OSError(BUSY)
            try:
                self.whole = self.receive()
            finally:
                self.turns.release()
        return self.whole

    def receive(self):
        whole, left = tempfile.SpooledTemporaryFile(BODY_IN_MEMORY), self.length  # noqa: SIM115 (closed when let go)
        while left and (piece := self.stream.read(min(PIECE, left))):
            whole.write(piece)
            left -= len(piece)
        whole.seek(0)
        return whole


class Answer:
    """A streamed response, with one of the turns until the server has done with it."""

    @classmethod
    def of(cls, response, turns):
        """What the server may send: the response itself when it is short, None when it is long and not its turn."""
        if not getattr(response, "streaming", not isinstance(response, list)):
            return response
        pieces, beginning = iter(response), []
        for piece in pieces:
            beginning.append(piece)
            if sum(map(len, beginning)) > ANSWER_IN_MEMORY:
                break
        else:
            close(response)
            return [b"".join(beginning)]
        if not turns.acquire(timeout=PATIENCE):
            return None
        return cls(chain([b"".join(beginning)], pieces), response, turns)

    def __init__(self, pieces, response, turns):
        self.pieces = pieces
        self.response = response
        self.turns = turns

    def __iter__(self):
        return self.pieces

    def close(self):
        """Called by the server once, at the end or when the client is gone."""
        self.turns.release()
        close(self.response)


def close(response):
    if hasattr(response, "close"):
        response.close()
