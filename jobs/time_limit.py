"""A time limit for Python code, in whichever thread it runs.

CPython raises an exception set with PyThreadState_SetAsyncExc at the thread's next bytecode; a call that waits in C
(a socket, a database) is not interrupted, so whatever waits needs a timeout of its own.
https://docs.python.org/3/c-api/init.html#c.PyThreadState_SetAsyncExc
"""

import ctypes
import threading
import time
from contextlib import contextmanager
from contextvars import ContextVar

_deadline = ContextVar("deadline", default=None)


class OutOfTimeError(Exception):
    """The work took longer than it may."""


def seconds_left():
    """How many seconds the work in hand still has; infinity outside of any time limit."""
    deadline = _deadline.get()
    return float("inf") if deadline is None else deadline - time.monotonic()


@contextmanager
def time_limit(seconds):
    """Raises OutOfTimeError inside the block once it has run for so many seconds."""
    thread, lock = threading.get_ident(), threading.Lock()
    state = {"ended": False, "raised": False}

    def interrupt():
        with lock:
            if not state["ended"]:
                state["raised"] = True
                _raise_in(thread, OutOfTimeError)

    timer = threading.Timer(seconds, interrupt)
    timer.daemon = True
    token = _deadline.set(time.monotonic() + seconds)
    timer.start()
    try:
        yield
    finally:
        with lock:
            state["ended"] = True
            if state["raised"]:
                _raise_in(thread, None)  # it may be set and not yet raised: it must not strike later
        timer.cancel()
        _deadline.reset(token)


def _raise_in(thread, exception):
    ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ctypes.c_ulong(thread), ctypes.py_object(exception) if exception else None
    )
