"""Pictures and files in an S3-compatible store. Its client is slow to import: nothing else lives in this module."""

import logging
import posixpath
import threading
import time
from collections import defaultdict
from contextlib import contextmanager

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.utils.deconstruct import deconstructible
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from config.media_storage import UnguessableNames
from media.outages import StoreUnavailable

logger = logging.getLogger(__name__)
#: A reader waits no longer for a store that does not answer; botocore's own are a minute each, five times.
PATIENCE = {"connect_timeout": 2, "read_timeout": 6, "retries": {"total_max_attempts": 2, "mode": "standard"}}
#: While the store is away, one question in so many seconds finds out whether it is back.
PAUSE = 5


class Outage:
    """Whether the store is away, as one process knows it.

    A store that hangs holds each question until its time is up: the pictures of a page would hold every thread of the
    server. So one of them waits, and the others are refused at once.
    """

    def __init__(self):
        self.lock = threading.Lock()
        self.is_on, self.next_try = False, 0.0

    def refuses(self):
        """Whether the store is to be left alone; False for the one that tries."""
        with self.lock:
            if not self.is_on:
                return False
            if time.monotonic() < self.next_try:
                return True
            self.next_try = time.monotonic() + PAUSE
            return False

    def begin(self, error):
        with self.lock:
            was_on, self.is_on, self.next_try = self.is_on, True, time.monotonic() + PAUSE
        if not was_on:
            logger.error("The store of pictures and files is away: %s", type(error).__name__)

    def end(self):
        with self.lock:
            was_on, self.is_on = self.is_on, False
        if was_on:
            logger.warning("The store of pictures and files is back")


#: Address of a store -> its Outage.
OUTAGES = defaultdict(Outage)


@contextmanager
def answering(name, outage):
    """Says StoreUnavailable where the store cannot be reached, refuses our key or is in trouble itself."""
    if outage.refuses():
        raise StoreUnavailable(f"{name}: the store did not answer a moment ago")
    try:
        yield
        outage.end()
    except BotoCoreError as error:
        outage.begin(error)
        raise StoreUnavailable(f"{name}: {error}") from error
    except ClientError as error:
        outage.end()
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
        if status == 404:
            raise FileNotFoundError(name) from error
        if status >= 500 or status in (401, 403, 429):
            raise StoreUnavailable(f"{name}: {error}") from error
        raise


@deconstructible
class ObjectStoreMedia(UnguessableNames, S3Storage):
    """In a bucket that nobody reads but the platform, which hands the files on to those who may read them."""

    def __init__(self, **options):
        super().__init__(**options)
        # Checksums of the newer protocol only where it wants them: many compatible stores do not understand them.
        wishes = Config(
            request_checksum_calculation="when_required", response_checksum_validation="when_required", **PATIENCE
        )
        self.client_config = self.client_config.merge(wishes)

    @property
    def outage(self):
        """Of the server, for all storages of this process that are kept there."""
        return OUTAGES[self.endpoint_url]

    def url(self, name, parameters=None, expire=None, http_method=None):
        """The address of the platform, never the store's: pages name no other host, and every file has one guard."""
        return settings.MEDIA_URL + filepath_to_uri(name).lstrip("/")

    def _open(self, name, mode="rb"):
        with answering(name, self.outage):
            file = super()._open(name, mode)
            if mode.startswith("r"):
                file.file  # noqa: B018 (fetches it: what the store has to say is said here)
            return file

    def _save(self, name, content):
        with answering(name, self.outage):
            return super()._save(name, content)

    def delete(self, name):
        with answering(name, self.outage):
            super().delete(name)

    def exists(self, name):
        with answering(name, self.outage):
            return super().exists(name)

    def size(self, name):
        with answering(name, self.outage):
            return super().size(name)

    def open_stream(self, name):
        """A stored file, open for reading once, as it comes: `open()` fetches all of it into memory first."""
        with answering(name, self.outage):
            return self.bucket.Object(posixpath.join(self.location, name)).get()["Body"]

    def stored_names(self):
        """Yields the name of every file, a thousand to a question."""
        folder = f"{self.location.rstrip('/')}/" if self.location else ""
        with answering(folder, self.outage):
            for stored in self.bucket.objects.filter(Prefix=folder):
                yield stored.key.removeprefix(folder)
