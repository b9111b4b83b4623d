"""Pictures and files in an S3-compatible store. Its client is slow to import: nothing else lives in this module."""

import posixpath

from botocore.config import Config
from django.conf import settings
from django.utils.deconstruct import deconstructible
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from config.media_storage import UnguessableNames


@deconstructible
class ObjectStoreMedia(UnguessableNames, S3Storage):
    """In a bucket that nobody reads but the platform, which hands the files on to those who may read them."""

    def __init__(self, **options):
        super().__init__(**options)
        # Checksums of the newer protocol only where it wants them: many compatible stores do not understand them.
        checksums = Config(request_checksum_calculation="when_required", response_checksum_validation="when_required")
        # By default a thread would wait five minutes for a store that does not answer.
        patience = Config(connect_timeout=3, read_timeout=20, retries={"total_max_attempts": 2})
        self.client_config = self.client_config.merge(checksums).merge(patience)

    def url(self, name, parameters=None, expire=None, http_method=None):
        """The address of the platform, never the store's: pages name no other host, and every file has one guard."""
        return settings.MEDIA_URL + filepath_to_uri(name).lstrip("/")

    def open_stream(self, name):
        """A stored file, open for reading once, as it comes: `open()` fetches all of it into memory first."""
        return self.bucket.Object(posixpath.join(self.location, name)).get()["Body"]

    def stored_names(self):
        """Yields the name of every file, a thousand to a question."""
        folder = f"{self.location.rstrip('/')}/" if self.location else ""
        for stored in self.bucket.objects.filter(Prefix=folder):
            yield stored.key.removeprefix(folder)
