"""Python on the served territory, in one process that stays: starting Django anew for each line takes seconds.

Reads lines of JSON {"code": ...} and answers each with a line {"printed": ..., "error": ...}.
"""

import contextlib
import gc
import io
import json
import sys
import traceback

import django

gc.set_threshold(100_000, 20, 20)  # as manage.py has it
django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.db import close_old_connections  # noqa: E402


def open_session(member):
    """Signs somebody in without a form; returns the key for their cookie."""
    session = SessionStore()
    session[SESSION_KEY] = str(member.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = member.get_session_auth_hash()
    session.save()
    return session.session_key


def run(code):
    printed = io.StringIO()
    close_old_connections()
    try:
        with contextlib.redirect_stdout(printed):
            exec(code, {"open_session": open_session})  # noqa: S102 - our own tests' code
    except Exception:  # noqa: BLE001 - said to the test that asked
        return {"printed": printed.getvalue(), "error": traceback.format_exc()}
    return {"printed": printed.getvalue(), "error": ""}


for line in sys.stdin:
    sys.stdout.write(json.dumps(run(json.loads(line)["code"])) + "\n")
    sys.stdout.flush()
