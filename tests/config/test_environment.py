"""Which settings and which database a process gets, from `.env` and from the shell."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.crypto import get_random_string

from tests.conftest import for_tests_only
from tests.migrated import copy_to
from tests.processes import ROOT, environment

PRODUCTION, DEVELOPMENT = "config.settings.production", "config.settings.development"
INSTALLATION = "DATABASE_URL=postgres://of-the-file/sciences\nCACHE_URL=redis://of-the-file\n"
ASK = """
import json, os
from config.environment import choose_settings
choose_settings({default})
import config.settings
print(json.dumps([os.environ.get(name) for name in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL", "CACHE_URL")]))
"""


def chosen(folder, file, *, default="", **variables):
    """(settings, database, cache) of a process beside a `.env` with these lines, in a shell with these variables."""
    (folder / ".env").write_text(file)
    bare = {name: value for name, value in environment(folder).items() if name in ("PATH", "PYTHONPATH")}
    bare |= {"ENV_FILE": str(folder / ".env"), **variables}
    code = ASK.format(default=repr(default))
    return json.loads(subprocess.run([sys.executable, "-c", code], env=bare, check=True, capture_output=True).stdout)


def test_a_file_that_names_a_database_means_production(tmp_path):
    assert chosen(tmp_path, INSTALLATION) == [PRODUCTION, "postgres://of-the-file/sciences", "redis://of-the-file"]


def test_a_file_that_names_its_settings_is_believed(tmp_path):
    named = f"DJANGO_SETTINGS_MODULE={DEVELOPMENT}\n{INSTALLATION}"
    assert chosen(tmp_path, named) == [DEVELOPMENT, "postgres://of-the-file/sciences", "redis://of-the-file"]


def test_a_database_of_the_shell_means_production_too(tmp_path):
    assert chosen(tmp_path, "", DATABASE_URL="postgres://of-the-shell/x")[0] == PRODUCTION


@pytest.mark.parametrize("file", ["", "TILE_URL=https://tiles.example\n", "DATABASE_URL=\n"])
def test_without_a_database_it_is_development(tmp_path, file):
    assert chosen(tmp_path, file)[0] == DEVELOPMENT


def test_the_servers_are_production_whatever_the_file_leaves_out(tmp_path):
    assert chosen(tmp_path, "", default=PRODUCTION)[0] == PRODUCTION


@pytest.mark.parametrize("asked", [DEVELOPMENT, "config.settings.test"])
def test_whoever_asks_for_other_settings_gets_nothing_of_the_installation(tmp_path, asked):
    assert chosen(tmp_path, INSTALLATION, DJANGO_SETTINGS_MODULE=asked) == [asked, None, None]


def test_tests_read_no_file_at_all(tmp_path):
    found = chosen(tmp_path, "CACHE_URL=redis://of-the-file\n", DJANGO_SETTINGS_MODULE="config.settings.test")
    assert found == ["config.settings.test", None, None]


def test_the_shell_wins_over_the_file(tmp_path):
    found = chosen(tmp_path, INSTALLATION, CACHE_URL="redis://of-the-shell")
    assert found == [PRODUCTION, "postgres://of-the-file/sciences", "redis://of-the-shell"]


# --- Commands in the checkout of an installation ----------------------------------------


@pytest.fixture
def installation(tmp_path, migrated_folder):
    """`installation("manage.py", "worker")` runs Python beside the `.env` of an installation: (code, said)."""
    copy_to(tmp_path / "sciences.sqlite3", migrated_folder)
    variables = {
        "SECRET_KEY": get_random_string(60),
        "SITE_URL": "https://sciences.example",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'sciences.sqlite3'}",
        "EMAIL_URL": "smtp+tls://user:not-to-be-told@mail.example:587",
        "DATA_DIR": str(tmp_path / "data"),
    }

    def run(*words, changed=()):
        lines = [f"{name}={value}" for name, value in {**variables, **dict(changed)}.items()]
        (tmp_path / ".env").write_text("\n".join(lines))
        own = {name: value for name, value in environment(tmp_path).items() if name not in variables}
        del own["DJANGO_SETTINGS_MODULE"]
        own["ENV_FILE"] = str(tmp_path / ".env")
        ran = subprocess.run([sys.executable, *words], cwd=ROOT, env=own, capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout + ran.stderr

    return run


def test_the_worker_says_with_what_it_runs(installation, tmp_path):
    code, said = installation("manage.py", "worker", "--batch")
    assert said.splitlines()[0] == (
        f"Worker starts: settings config.settings.production; database SQLite {tmp_path / 'sciences.sqlite3'}; "
        "mail by SMTP mail.example:587; addresses sciences.example"
    )
    assert code == 0


def test_the_worker_says_that_mail_goes_to_files(tmp_path, migrated_folder):
    copy_to(tmp_path / "db.sqlite3", migrated_folder)
    command = [sys.executable, str(ROOT / "manage.py"), "worker", "--batch"]
    said = subprocess.run(command, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, check=True)
    assert said.stdout.splitlines()[0] == (
        f"Worker starts: settings config.settings.development; database SQLite {tmp_path / 'db.sqlite3'}; "
        f"mail only to files in {tmp_path / 'mail'}; addresses localhost:8000"
    )


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (
            ["quickstart", "--prepare"],
            "CommandError: The demo never runs with the settings of an installation (DATABASE_URL names its database).",
        ),
        (["demo"], "Unknown command: 'demo'"),  # an installation does not even have it
    ],
)
def test_the_demo_is_refused_beside_the_file_of_an_installation(installation, tmp_path, command, words):
    before = (tmp_path / "sciences.sqlite3").read_bytes()
    code, said = installation("manage.py", *command)
    assert (code, said.splitlines()[0]) == (1, words)
    assert (tmp_path / "sciences.sqlite3").read_bytes() == before


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"SECRET_KEY": "abc"}, "SECRET_KEY can be guessed: it has 3 characters, and 32 are the least."),
        ({"SECRET_KEY_FALLBACKS": "abc"}, "SECRET_KEY_FALLBACKS can be guessed: it has 3 characters"),
        ({"SITE_URL": "sciences.example"}, "SITE_URL has to be the public address"),
        ({"SECRET_KEY": "", "EMAIL_URL": ""}, "Set these environment variables first"),
    ],
    ids=["short key", "short former key", "address without a scheme", "missing"],
)
def test_production_does_not_start_with_what_harms(installation, changed, said):
    code, words = installation("-c", "import config.wsgi", changed=changed)
    assert code == 1
    assert said in words


def test_nothing_is_promised_for_subdomains_unless_asked(installation):
    show = (
        "from config.settings import production as s; print(s.SECURE_HSTS_INCLUDE_SUBDOMAINS, s.SECURE_HSTS_PRELOAD)"
    )
    assert installation("-c", show) == (0, "False False\n")
    promised = {"HSTS_SUBDOMAINS": "1", "HSTS_PRELOAD": "1"}
    assert installation("-c", show, changed=promised) == (0, "True True\n")


# --- What tests start --------------------------------------------------------------------


def test_processes_of_tests_get_nothing_that_was_exported(monkeypatch, tmp_path):
    exported = ["DATABASE_URL", "CACHE_URL", "SEARCH_URL", "EMAIL_URL", "MEDIA_STORAGE_URL", "SECRET_KEY", "SITE_URL"]
    for name in exported:
        monkeypatch.setenv(name, "of-the-shell")
    given = environment(tmp_path)
    assert given["DATABASE_URL"] == f"sqlite:///{tmp_path}/db.sqlite3"
    assert "of-the-shell" not in given.values()


@pytest.mark.parametrize(
    ("database", "used", "unused"),
    [
        ({"ENGINE": "django.db.backends.postgresql", "NAME": "sciences"}, "test_sciences", "sciences_of_no_test"),
        (
            {"ENGINE": "config.sqlite", "NAME": "/srv/db.sqlite3", "TEST": {"NAME": "/tmp/t.sqlite3"}},  # noqa: S108
            "/tmp/t.sqlite3",  # noqa: S108
            "/tmp/data/of-no-test.sqlite3",  # noqa: S108
        ),
    ],
    ids=["PostgreSQL", "SQLite"],
)
def test_the_named_database_is_never_the_one_of_the_tests(database, used, unused):
    assert for_tests_only(database, "/tmp/data") == {"NAME": unused, "TEST": {"NAME": used}}  # noqa: S108


def test_every_process_of_a_test_is_given_its_environment():
    """Whoever hands on `os.environ` hands on the database of whoever runs the tests."""
    starts = ("subprocess.run(", "subprocess.Popen(")
    own = {
        Path(__file__),
        ROOT / "tests/processes.py",
        ROOT / "tests/postgres.py",  # starts PostgreSQL's own tools
        ROOT / "tests/config/test_proxy.py",  # starts nginx
        ROOT / "tests/factories/redis_server.py",  # starts Redis
        ROOT / "tests/operations/test_install.py",  # starts a script with an environment of its own
        ROOT / "tests/media/test_pictures.py",  # starts the program that opens pictures, which knows no database
        # They start programs of partners, which know no database either.
        ROOT / "tests/e2e/test_api_first_steps.py",
        ROOT / "tests/webhooks/test_verification.py",
    }
    careless = [
        path.name
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if path not in own and any(start in (text := path.read_text()) for start in starts)
        and ("environment(" not in text or "**os.environ" in text or "os.environ |" in text)
    ]  # fmt: skip
    assert careless == []


def test_the_settings_of_tests_have_no_installation_in_them():
    assert settings.SETTINGS_MODULE == "config.settings.test"
    assert settings.EMAIL_BACKEND == "django.core.mail.backends.locmem.EmailBackend"
    assert settings.CACHES["default"]["BACKEND"] == "django.core.cache.backends.locmem.LocMemCache"
