"""`make run`: everything from an empty folder to a living demo territory, in the foreground."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from hashlib import blake2s
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.utils.functional import cached_property
from wagtail.models import Site

from demo.ownership import NotOurs, claim_database
from demo.people import account_lines
from gazetteer.loading import load_france
from operations.schema import prepare_database


class Command(BaseCommand):
    help = "Prepares the demo territory if need be, then serves it with its background worker until stopped."

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
        parser.add_argument("--prepare", action="store_true", help="prepare only, do not serve")

    def handle(self, *, port, host, prepare, **options):
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        try:
            claim_database()
        except NotOurs as reason:
            raise CommandError(reason) from reason
        prepare_database(self.stdout.write)
        with self.collecting_static():
            if load_france():
                self.stdout.write("The towns of France are known (INSEE, La Poste, Licence Ouverte 2.0).")
            call_command("demo", stdout=self.stdout)
        Site.objects.filter(hostname__endswith="localhost").exclude(port=port).update(port=port)
        Site.clear_site_root_paths_cache()  # an update tells nobody: addresses would keep the old port
        if not prepare:
            self.serve(host, port)

    # --- Preparing -------------------------------------------------------------------

    @contextmanager
    def collecting_static(self):
        """Collects and compresses the static files, when they are not those collected last, while other work is done.

        In a process of its own: both take seconds of processor.
        """
        stamp = Path(settings.STATIC_ROOT) / ".collected"
        if stamp.exists() and stamp.read_text() == self.static_digest:
            yield
            return
        self.stdout.write("Collecting the static files…")
        command = [sys.executable, str(settings.ROOT / "manage.py"), "collectstatic", "--noinput", "--verbosity", "0"]
        collecting = subprocess.Popen(command, cwd=settings.ROOT)  # noqa: S603
        try:
            yield
        except BaseException:
            collecting.terminate()
            raise
        finally:
            failed = collecting.wait()
        if failed:
            raise CommandError("The static files could not be collected: see above.")
        stamp.write_text(self.static_digest)

    @cached_property
    def static_digest(self):
        """Changes with any of our files, and with the versions of the packages that bring theirs."""
        folders = [*settings.STATICFILES_DIRS, *(Path(app.path) / "static" for app in apps.get_app_configs())]
        packages = (settings.ROOT / "requirements.txt").read_text()
        facts = [
            f"{path}:{path.stat().st_size}:{path.stat().st_mtime_ns}"
            for folder in folders
            if settings.ROOT in Path(folder).parents and ".venv" not in Path(folder).parts
            for path in sorted(Path(folder).rglob("*"))
            if path.is_file()
        ]
        return blake2s("\n".join([packages, *facts]).encode(), digest_size=8).hexdigest()

    # --- Serving ---------------------------------------------------------------------

    def serve(self, host, port):
        """Runs the web server and the worker side by side; the end of one, or a signal, ends both."""
        environment = {**os.environ, "PYTHONPATH": str(settings.SITE)}
        web = [
            *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
            *("--workers", "1", "--blocking-threads", "8", "--log-level", "warning", "config.wsgi:application"),
        ]
        worker = [sys.executable, str(settings.ROOT / "manage.py"), "worker"]
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        children = [subprocess.Popen(command, cwd=settings.ROOT, env=environment) for command in (web, worker)]  # noqa: S603
        try:
            if self.answers(host, port, children[0]):
                self.announce(port)
                os.wait()
        except KeyboardInterrupt:
            pass
        finally:
            for child in children:
                child.terminate()
            for child in children:
                child.wait(timeout=10)

    @staticmethod
    def answers(host, port, web):
        """Whether the web server came up; waits for it while its process lives."""
        while web.poll() is None:
            try:
                socket.create_connection((host, port), timeout=1).close()
            except OSError:
                time.sleep(0.2)
            else:
                return True
        return False

    def announce(self, port):
        self.stdout.write("\n" + "\n".join(account_lines()))
        self.stdout.write(f"\nAnother territory: http://occitanie.localhost:{port}/")
        self.stdout.write(f"The showcase of the network: http://reseau.localhost:{port}/")
        self.stdout.write(f"Mail is written to {settings.EMAIL_FILE_PATH}")
        self.stdout.write(f"Ready: http://localhost:{port}/")
        self.stdout.flush()
