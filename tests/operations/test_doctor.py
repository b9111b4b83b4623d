"""The doctor: a healthy installation, a broken one, and each thing that it looks at."""

import json
import socket
import sqlite3
import ssl
import threading
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings as project
from django.db import connection
from django.utils import timezone, translation
from django.utils.crypto import get_random_string
from operations.doctor import backups, disk, mail, network, program, work
from operations.doctor.examination import CHECKS
from operations.doctor.findings import Level
from operations.models import BackupRun

from jobs.models import Heartbeat, Schedule
from members.models import Member
from notifications.models import Mail
from tests.factories.object_store import object_store
from tests.operations.installations import Installation

PRODUCTION = "config.settings.production"


def levels(findings):
    """{text: level} of findings, in English."""
    with translation.override("en"):
        return {finding.text: str(finding.level) for finding in findings}


def read(done):
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.fixture
def production(tmp_path, migrated_folder):
    """An installation as docs/deploy.md makes one, with its backups in a store."""
    if connection.vendor != "sqlite":
        pytest.skip("the same on both")
    with object_store() as store:
        installation = Installation(
            tmp_path / "installation",
            settings=PRODUCTION,
            SECRET_KEY=get_random_string(50),
            SITE_URL="https://sciences.example",
            EMAIL_URL="smtp+tls://user:password@mail.sciences.example:587",
            DEFAULT_FROM_EMAIL="Echosciences <bonjour@sciences.example>",
            BACKUP_URL=store.url("saved"),
            BACKUP_PASSPHRASE="a long passphrase that is kept elsewhere",
        )
        installation.migrate(migrated_folder)
        installation.folder.chmod(0o700)
        static = installation.folder / "static"
        (static / "css").mkdir(parents=True)
        (static / "css" / "site.0123456789ab.css").write_text("")
        paths = {"css/site.css": "css/site.0123456789ab.css"}
        (static / "staticfiles.json").write_text(json.dumps({"version": "1.1", "paths": paths, "hash": "0"}))
        yield installation


def test_a_healthy_installation_has_no_problem(production):
    account = ("--noinput", "--email=admin@sciences.example", "--display_name=A")
    ready = production.run_all(
        ("territory", "create", "--name", "Sciences", "--host", "sciences.example", "--language", "en"),
        ("createsuperuser", *account),
        ("worker", "--batch"),
        DJANGO_SUPERUSER_PASSWORD="x",
    )
    assert ready.returncode == 0, ready.stderr
    saved = production.run("backup")
    assert (saved.returncode, saved.stderr) == (0, "")
    with closing(sqlite3.connect(production.folder / "db.sqlite3")) as opened:
        now = datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ")
        opened.execute("INSERT INTO jobs_heartbeat (worker_id, seen_at) VALUES ('one', ?)", [now])
        opened.execute("UPDATE members_member SET is_superuser = 1, is_active = 1")
        opened.commit()
    done = production.run("doctor", "--offline", "--json")
    problems = [line["text"] for line in read(done) if line["level"] == "problem"]
    assert (problems, done.returncode) == ([], 0)
    said = production.run("doctor", "--offline")
    assert "All is well." in said.stdout  # in the words of the first territory
    assert "The last backup is 0" in said.stdout


def test_a_broken_installation_is_told_in_french_and_ends_with_one(tmp_path, migrated_folder):
    broken = Installation(tmp_path / "broken").migrate(migrated_folder)
    done = broken.run("doctor", "--offline", "--language", "fr")
    assert (done.returncode, done.stderr) == (1, "")
    for words in (
        "Ce ne sont pas les réglages de production (config.settings.development)",
        "Il n’y a pas encore de territoire.",
        "Personne n’administre l’installation.",
        "Aucune tâche de fond ne tourne : aucun courriel ne part.",
        "Aucune sauvegarde n’a encore été faite.",
        "Le courriel ne part pas : il est écrit dans des fichiers.",
        "Styles et scripts ne sont pas rassemblés",
    ):
        assert words in done.stdout
    lines = read(broken.run("doctor", "--offline", "--language", "en", "--json"))
    assert {line["check"] for line in lines} <= {check.name for check in CHECKS if not check.asks_network}
    assert "There is no territory yet." in {line["text"] for line in lines if line["level"] == "problem"}


def test_a_database_that_is_away_stops_no_other_check(tmp_path):
    away = Installation(tmp_path / "away", database="postgres://nobody@127.0.0.1:9/none")
    done = away.run("doctor", "--offline", "--language", "en", "--json")
    lines = {line["check"]: line for line in read(done)}
    assert done.returncode == 1
    assert lines["database"]["text"].startswith("Cannot be looked at: OperationalError")
    assert lines["disk"]["level"] in Level._value2member_map_


@pytest.mark.django_db
class TestWork:
    def test_a_worker_that_lives_and_one_that_fell_silent(self):
        assert levels(work.worker()) == {"No worker is at work: no mail leaves.": "problem"}
        beat = Heartbeat.objects.create(worker_id="one", seen_at=timezone.now())
        assert levels(work.worker()) == {"1 worker is at work.": "well"}
        Heartbeat.objects.filter(pk=beat.pk).update(seen_at=timezone.now() - timedelta(hours=2))
        assert levels(work.worker()) == {"No worker is at work since 2\xa0hours: no mail leaves.": "problem"}

    def test_recurring_work_that_nobody_began(self):
        Heartbeat.objects.create(worker_id="one", seen_at=timezone.now())
        Schedule.objects.create(name="late", next_run_at=timezone.now() - timedelta(hours=1))
        assert levels(work.worker())["Recurring work is overdue: late."] == "problem"

    def test_mail_that_does_not_leave(self, member):
        assert levels(work.queues()) == {"Nothing waits longer than usual.": "well"}
        Mail.objects.create(key="one", member=member, template="given", not_before=timezone.now() - timedelta(hours=1))
        assert levels(work.queues()) == {
            "1 mails have been waiting to leave for more than half an hour.": "problem",
        }

    def test_a_worker_of_the_future(self):
        Heartbeat.objects.create(worker_id="one", seen_at=timezone.now() + timedelta(hours=1))
        assert levels(work.clock())["A worker says that it lives in the future: clocks differ."] == "problem"


@pytest.mark.django_db
class TestBackups:
    def run_of(self, kind="backup", *, age, error=""):
        ended = timezone.now() - age
        return BackupRun.objects.create(
            kind=kind, name="one", place="there", started_at=ended, ended_at=ended, size=2048, error=error
        )

    def test_without_any(self):
        assert levels(backups.kept()) == {
            "No backup is made by the clock.": "problem",
            "No backup has been made yet.": "problem",
        }

    def test_young_and_tried(self, settings):
        settings.BACKUP_URL, settings.BACKUP_PASSPHRASE = "s3://key:secret@store.example/saved", "x" * 30
        self.run_of(age=timedelta(hours=3))
        self.run_of("rehearsal", age=timedelta(days=3))
        assert levels(backups.kept()) == {
            "The last backup is 3\xa0hours old (2.0\xa0KB, there).": "well",
            "The last rehearsal was 3\xa0days ago, and went well.": "well",
        }

    def test_old_failed_and_never_tried(self, settings):
        settings.BACKUP_DIR = "/srv/backups"
        self.run_of(age=timedelta(days=3))
        self.run_of(age=timedelta(hours=3), error="The disk is full.")
        assert levels(backups.kept()) == {
            "Backups stay on this machine: a fire or a thief takes both.": "warning",
            "The last backup is 3\xa0days old (2.0\xa0KB, there).": "problem",
            "The backup to there failed: The disk is full.": "problem",
            "No backup has been tried for forty days.": "warning",
        }

    def test_in_clear_to_others(self, settings):
        settings.BACKUP_URL = "s3://key:secret@store.example/saved"
        said = "Backups leave this machine unencrypted, with everybody's addresses."
        assert levels(backups.kept())[said] == "problem"
        settings.BACKUP_PASSPHRASE = "short"
        assert levels(backups.kept())["BACKUP_PASSPHRASE is too short: less than 20 characters."] == "problem"

    def test_administrators_see_them_in_the_admin(self, client, territory, member):
        self.run_of(age=timedelta(hours=3), error="The disk is full.")
        client.force_login(member)
        assert client.get("/admin/reports/backups/").status_code in (302, 403)
        client.force_login(Member.objects.create_superuser("chief@example.org", "x", display_name="Chief"))
        shown = client.get("/admin/reports/backups/").content.decode()
        assert ("The disk is full." in shown, "Où en est-on" in shown or "How it stands" in shown) == (True, True)


def test_secrets_that_everybody_can_read(tmp_path, settings, monkeypatch):
    if connection.vendor != "sqlite":
        pytest.skip("there the database is no file")
    env = tmp_path / ".env"
    env.write_text("SECRET_KEY=x")
    monkeypatch.setenv("ENV_FILE", str(env))
    env.chmod(0o644)
    assert disk.is_open(env) is all(parent.stat().st_mode & 0o001 for parent in env.parents)
    env.chmod(0o600)
    assert not disk.is_open(env)


def test_mail_that_nobody_gets(settings):
    settings.DEFAULT_FROM_EMAIL = "Echosciences <ne-pas-repondre@localhost>"
    settings.EMAIL_BACKEND = "notifications.backends.EmlFileBackend"
    assert set(levels(mail.settings_read()).values()) == {"problem"}
    settings.EMAIL_BACKEND, settings.DEFAULT_FROM_EMAIL = mail.SMTP, "E <bonjour@sciences.example>"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", 9, True
    assert levels(mail.settings_read()) == {"Mail is sent as E <bonjour@sciences.example>.": "well"}
    [(said, level)] = levels(mail.server()).items()
    assert (said.startswith("The mail server 127.0.0.1 does not let us in: "), level) == (True, "problem")


def certificate(folder, days):
    """A certificate for localhost that signs itself, and its key; the path of both in one file."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=100))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{days}.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(made.public_bytes(Encoding.PEM) + private)
    return path


@contextmanager
def https(path):
    """The port of a server that shows this certificate, once."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer():
            plain, _address = listening.accept()
            try:
                context.wrap_socket(plain, server_side=True).close()
            except OSError:  # who asked did not believe us
                plain.close()

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        thread.join(5)


@pytest.mark.parametrize(("days", "level"), [(60, "well"), (5, "warning"), (-1, "problem")])
def test_a_certificate_that_lasts_and_those_that_do_not(tmp_path, monkeypatch, days, level):
    path = certificate(tmp_path, days)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with https(path) as port:
        monkeypatch.setattr(network, "HTTPS", port)
        [(said, found)] = levels([network.look_at("localhost")]).items()
    assert (found, "localhost" in said) == (level, True)


def test_a_certificate_that_nobody_believes(tmp_path, monkeypatch):
    with https(certificate(tmp_path, 60)) as port:
        monkeypatch.setattr(network, "HTTPS", port)
        assert "problem" in levels([network.look_at("localhost")]).values()


def test_settings_of_a_developer_are_none_for_readers(settings):
    said = levels(program.settings_read())
    assert [level for text, level in said.items() if text.startswith("These are not production settings")] == [
        "problem"
    ]
    assert project.SITE_URL.startswith("http://")
