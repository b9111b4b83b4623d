"""`manage.py worker`: the background worker as its own process."""

import logging
import signal

from django.core.checks import Tags
from django.core.management.base import BaseCommand

from jobs.declaring import Queue
from jobs.surroundings import describe_surroundings
from jobs.worker import Engine


class Command(BaseCommand):
    help = "Runs background tasks, recurring jobs and the outbox of mail until it is told to stop."

    def add_arguments(self, parser):
        parser.add_argument("--interval", type=float, default=1.0, help="seconds between two looks at an empty queue")
        parser.add_argument(
            "--queue",
            action="append",
            choices=Queue.values,
            help="serve this queue only (may be given several times); all of them otherwise",
        )
        parser.add_argument("--batch", action="store_true", help="do what is due now, then end")

    def handle(self, *, interval, batch, queue, verbosity, **options):
        # Commands leave these out: a worker that runs for months says at its start what the database lacks.
        self.check(tags=[Tags.database], databases=["default"])
        if verbosity < 2:
            logging.getLogger("django_tasks").setLevel(logging.WARNING)
            logging.getLogger("django_tasks_db").setLevel(logging.WARNING)
        self.stdout.write(f"Worker starts: {describe_surroundings()}")
        self.stdout.flush()
        engine = Engine(interval=interval, batch=batch, queues=queue or tuple(Queue))
        if not batch:
            signal.signal(signal.SIGTERM, engine.stop)
            signal.signal(signal.SIGINT, engine.stop)
        engine.run()
