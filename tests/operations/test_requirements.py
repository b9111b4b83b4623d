"""What is installed: every package is locked, with its hashes, in the version that its source names."""

import re
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.ROOT)
#: Source: the file that is made from it (`make lock`).
LOCKS = {
    "requirements/base.in": "requirements.txt",
    "requirements/s3.in": "requirements/s3.txt",
    "requirements/redis.in": "requirements/redis.txt",
    "requirements/sentry.in": "requirements/sentry.txt",
    "requirements/metrics.in": "requirements/metrics.txt",
    "requirements/dev.in": "requirements-dev.txt",
    "requirements/engines.in": "requirements/engines.txt",
}
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]+\])?==([^\s;]+)", re.MULTILINE)


def pins(text):
    return {name.lower().replace("_", "-").replace(".", "-"): version for name, version in PIN.findall(text)}


@pytest.mark.parametrize("source", LOCKS)
def test_the_lock_has_every_version_that_its_source_names(source):
    asked, locked = (pins((ROOT / name).read_text()) for name in (source, LOCKS[source]))
    assert {name: locked.get(name) for name in asked} == asked


@pytest.mark.parametrize("lock", LOCKS.values())
def test_every_locked_package_has_its_hashes(lock):
    text = re.sub(r"^ *#.*\n", "", (ROOT / lock).read_text(), flags=re.MULTILINE)
    entries = re.findall(r"^\S.*(?:\n .*)*", text, flags=re.MULTILINE)
    assert [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)] == []
    assert [entry for entry in entries if not PIN.match(entry)] == []  # neither addresses nor options


def test_the_locks_agree_with_one_another():
    versions = {}
    for lock in LOCKS.values():
        for name, version in pins((ROOT / lock).read_text()).items():
            versions.setdefault(name, set()).add(version)
    assert {name: sorted(found) for name, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize("source", LOCKS)
def test_every_source_says_why_each_package_is_here(source):
    lines = [line for line in (ROOT / source).read_text().splitlines() if PIN.match(line)]
    assert [line for line in lines if "  # " not in line] == []
