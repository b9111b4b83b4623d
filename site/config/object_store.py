"""Pictures and files in an S3-compatible store. Its client is slow to import: nothing else lives in this module."""

from django.conf import settings
from django.utils.deconstruct import deconstructible
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from config.media_storage import UnguessableNames


@deconstructible
class ObjectStoreMedia(UnguessableNames, S3Storage):
    """In a bucket that nobody reads but the platform, which hands the files on to those who may read them."""

    def url(self, name, parameters=None, expire=None, http_method=None):
        """The address of the platform, never the store's: pages name no other host, and every file has one guard."""
        return settings.MEDIA_URL + filepath_to_uri(name).lstrip("/")
