"""The scripts that install and upgrade: their answers, their words, their shell; and the first steps."""

import os
import shutil
import subprocess

import pytest
from django.core.management import CommandError, call_command

from members.models import Member
from territories.models import Territory
from tests.processes import ROOT

FOLDER = ROOT / "docs/deploy"
SCRIPTS = ["install.sh", "upgrade.sh", "steps.sh", "echosciences"]
ANSWERS = {
    "HOST": "sciences.example",
    "NAME": "Echosciences d'Essai",
    "ADMIN_EMAIL": "chef@sciences.example",
    "EMAIL_URL": "smtp+tls://user:password@mail.sciences.example:587",
}


def check(language="en", **changed):
    """(code, what it says) of the script that only looks at its answers."""
    given = {f"ECHOSCIENCES_{name}": value for name, value in {**ANSWERS, **changed}.items()}
    given |= {"PATH": os.environ["PATH"], "ECHOSCIENCES_LANGUAGE": language}
    command = ["bash", str(FOLDER / "install.sh"), "--check-answers"]
    done = subprocess.run(command, env=given, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return done.returncode, (done.stdout + done.stderr).strip()


def test_answers_that_can_be_used_are_told_in_both_languages():
    assert check() == (0, "These answers can be used.")
    assert check("fr") == (0, "Ces réponses conviennent.")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HOST", "https://sciences.example"),
        ("HOST", "localhost"),
        ("ADMIN_EMAIL", "chef"),
        ("EMAIL_URL", "mail.example"),
        ("EMAIL_URL", "smtp://user:it's@mail.example"),
        ("DATABASE", "mysql"),
        ("TLS", "none"),
        ("TERRITORY_LANGUAGE", "de"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_before_anything_is_done(name, value):
    code, said = check(**{name: value})
    assert code == 1
    assert said.splitlines()[0].startswith(f"ECHOSCIENCES_{name} (")
    assert said.splitlines()[-1] == "Nothing was done."


def test_every_wrong_answer_is_told_at_once():
    code, said = check("fr", HOST="", ADMIN_EMAIL="")
    assert (code, len(said.splitlines()), said.splitlines()[-1]) == (
        1,
        4,
        "Rien n’a été fait.",
    )  # the sender's address is of that host


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_have_no_fault_that_a_machine_can_tell(script):
    assert subprocess.run(["bash", "-n", FOLDER / script], check=False, env={}).returncode == 0
    if not shutil.which("shellcheck"):
        pytest.skip("shellcheck is not installed")
    done = subprocess.run(
        ["shellcheck", "-x", "-P", ROOT, FOLDER / script], capture_output=True, text=True, check=False,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
    )  # fmt: skip
    assert done.stdout == ""


def test_every_unit_is_hardened_alike_and_starts_the_release_in_use():
    hardening = {}
    for unit in sorted(FOLDER.glob("*.service")):
        lines = unit.read_text().splitlines()
        assert "User=echosciences" in lines
        assert "WorkingDirectory=/srv/echosciences/current" in lines
        [start] = [line for line in lines if line.startswith("ExecStart=")]
        assert start.startswith("ExecStart=/srv/echosciences/current/.venv/bin/")
        begin = next(number for number, line in enumerate(lines) if line.startswith("# Nothing of the machine"))
        hardening[unit.name] = tuple(line for line in lines[begin:] if "=" in line and not line.startswith("WantedBy"))
    assert len(hardening) == 4
    assert len(set(hardening.values())) == 1
    assert "NoNewPrivileges=yes" in next(iter(hardening.values()))


# --- First steps ------------------------------------------------------------------------------


def begin(**changed):
    given = {"name": "Sciences", "host": "sciences.example", "language": "fr", "email": "chef@example.org"}
    call_command("first_steps", **{**given, "display_name": "Chef", **changed})


@pytest.mark.django_db
def test_the_first_steps_are_made_once(client, capsys, monkeypatch, territory):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "un-mot-de-passe-long-42")
    territories = Territory.objects.count()
    begin()
    chief = Member.objects.get(email="chef@example.org")
    assert (chief.is_superuser, chief.check_password("un-mot-de-passe-long-42")) == (True, True)
    assert "chef@example.org administers the installation." in capsys.readouterr().out
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "another-password-43")
    begin(email="other@example.org")
    assert capsys.readouterr().out == ""
    assert (Territory.objects.count(), Member.objects.filter(is_superuser=True).count()) == (territories, 1)
    assert Member.objects.get(pk=chief.pk).check_password("un-mot-de-passe-long-42")


@pytest.mark.django_db
@pytest.mark.parametrize("password", ["short", "1234567890123"])
def test_a_weak_password_makes_nobody(territory, monkeypatch, password):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", password)
    with pytest.raises(CommandError):
        begin()
    assert not Member.objects.filter(is_superuser=True).exists()


@pytest.mark.django_db
def test_somebody_s_account_is_not_made_an_administrator_s(territory, member):
    with pytest.raises(CommandError, match="has an account already"):
        begin(email=member.email)
