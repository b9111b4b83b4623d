"""A setting whose package is not installed stops an installation at once, and says what to install."""

import subprocess
import sys

import pytest
from django.utils.crypto import get_random_string

from tests.processes import ROOT, environment

#: Whatever is named here cannot be imported, as if it were not installed.
START = """
import sys
sys.modules.update(dict.fromkeys({hidden!r}))
import config.settings.production
print("starts")
"""
SETTINGS = {
    "MEDIA_STORAGE_URL": "s3://key:secret@store.example/bucket",
    "CACHE_URL": "redis://cache.example:6379/0",
    "QUEUE_URL": "redis://queue.example:6379/1",
    "SENTRY_DSN": "https://key@errors.example/1",
}
SAID = {
    "MEDIA_STORAGE_URL": "MEDIA_STORAGE_URL is set, and its package boto3 is not installed: "
    "pip install -r requirements/s3.txt (see docs/deploy.md).",
    "CACHE_URL": "CACHE_URL is set, and its package redis is not installed: "
    "pip install -r requirements/redis.txt (see docs/deploy.md).",
    "QUEUE_URL": "QUEUE_URL is set, and its package redis is not installed: "
    "pip install -r requirements/redis.txt (see docs/deploy.md).",
    "SENTRY_DSN": "SENTRY_DSN is set, and its package sentry_sdk is not installed: "
    "pip install -r requirements/sentry.txt (see docs/deploy.md).",
}


@pytest.fixture
def start(tmp_path):
    """`start(**variables)` reads the settings of production where no extra is installed: (code, last line)."""

    def run(hidden=("boto3", "storages", "redis", "sentry_sdk"), **variables):
        given = environment(
            tmp_path,
            settings="config.settings.production",
            SECRET_KEY=get_random_string(60),
            SITE_URL="https://sciences.example",
            EMAIL_URL="smtp+tls://user:password@mail.example:587",
            **variables,
        )
        command = [sys.executable, "-c", START.format(hidden=hidden)]
        ran = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=False)
        return ran.returncode, (ran.stdout + ran.stderr).strip().splitlines()[-1]

    return run


def test_a_small_installation_needs_no_extra(start):
    assert start() == (0, "starts")
    assert start(CACHE_URL="locmemcache://") == (0, "starts")


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_without_its_package_is_refused(start, setting):
    error = "django.core.exceptions.ImproperlyConfigured: "
    assert start(**{setting: SETTINGS[setting]}) == (1, error + SAID[setting])


def test_every_missing_package_is_told_at_once(start):
    code, last = start(**SETTINGS)
    assert (code, last) == (1, SAID["SENTRY_DSN"])


@pytest.mark.parametrize("setting", SETTINGS)
def test_with_its_package_the_setting_is_taken(start, setting):
    for module in ("boto3", "redis", "sentry_sdk"):
        pytest.importorskip(module, reason=f"the extra {module} is not installed (requirements-dev.txt has it)")
    assert start(hidden=(), **{setting: SETTINGS[setting]}) == (0, "starts")
