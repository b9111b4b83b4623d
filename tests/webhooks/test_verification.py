"""The code that partners copy from docs/webhooks.md: run as it stands, on a genuine message and on forged ones."""

import json
import re
import shutil
import subprocess
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from api.webhook_check import PYTHON
from webhooks.signing import new_secret, signed_headers

DOCUMENT = (settings.ROOT / "docs" / "webhooks.md").read_text()
BODY = '{"type":"test","data":{"name":"Élan"}}'.encode()


def code(language):
    return re.search(rf"```{language}\n(.*?)```", DOCUMENT, re.S)[1]


def cases():
    """{name: (secret, headers, body, is genuine)}"""
    secret, other, now = new_secret(), new_secret(), timezone.now()
    headers = signed_headers("msg_1", now, BODY, [secret])
    two = signed_headers("msg_1", now, BODY, [other, secret])
    old = signed_headers("msg_1", now - timedelta(minutes=6), BODY, [secret])
    return {
        "genuine": (secret, headers, BODY, True),
        "of two secrets": (secret, two, BODY, True),
        "of another secret": (other, headers, BODY, False),
        "with another body": (secret, headers, BODY + b" ", False),
        "with another number": (secret, {**headers, "webhook-id": "msg_2"}, BODY, False),
        "old": (secret, old, BODY, False),
        "unsigned": (secret, {**headers, "webhook-signature": ""}, BODY, False),
    }


def test_python():
    names = {}
    exec(code("python"), names)  # noqa: S102 (our own document)
    found = {name: names["is_genuine"](*case[:3]) for name, case in cases().items()}
    assert found == {name: case[3] for name, case in cases().items()}


def test_the_page_of_the_api_shows_the_same():
    assert code("python") == PYTHON


def test_javascript(tmp_path):
    if not shutil.which("node"):
        pytest.skip("no Node.js on this machine")
    known = cases()
    (tmp_path / "check.mjs").write_text(code("js"))
    (tmp_path / "run.mjs").write_text(
        'import { isGenuine } from "./check.mjs";\n'
        f"const cases = {json.dumps({n: [s, h, b.decode()] for n, (s, h, b, _known) in known.items()})};\n"
        "console.log(JSON.stringify(Object.fromEntries(Object.entries(cases).map("
        "([n, [s, h, b]]) => [n, isGenuine(s, h, Buffer.from(b))]))));\n"
    )
    ran = subprocess.run(["node", "run.mjs"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True)
    assert json.loads(ran.stdout) == {name: case[3] for name, case in known.items()}


def test_php(tmp_path):
    if not shutil.which("php"):
        pytest.skip("no PHP on this machine")
    known = cases()
    given = json.dumps({n: [s, h, b.decode()] for n, (s, h, b, _known) in known.items()})
    (tmp_path / "cases.json").write_text(given)
    (tmp_path / "run.php").write_text(
        "<?php\n" + code("php") + "$cases = json_decode(file_get_contents('cases.json'), true);\n"
        "echo json_encode(array_map(fn($c) => is_genuine($c[0], $c[1], $c[2]), $cases));\n"
    )
    ran = subprocess.run(["php", "run.php"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True)
    assert json.loads(ran.stdout) == {name: case[3] for name, case in known.items()}
