"""Where pictures and files are kept: `s3://key:secret@endpoint/bucket/prefix`, or the disk of this machine."""

from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

LOCAL = {"BACKEND": "config.media_storage.LocalMedia"}


def media_storage(url):
    """The default storage that a MEDIA_STORAGE_URL stands for; an empty one is the local disk.

    Key and secret are percent-encoded ("/" is %2F, "+" is %2B). The prefix is a folder of the bucket and may be
    missing. Parameters: `region`, and `tls=0` for a store on one's own network. Raises ImproperlyConfigured.
    """
    if not url:
        return LOCAL
    parts = urlsplit(url)
    bucket, _slash, prefix = parts.path.strip("/").partition("/")
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # what follows the colon is no number: a secret with "/" ends the host too early
        port, bucket = "", ""
    if parts.scheme != "s3" or not (parts.username and parts.password and parts.hostname and bucket):
        raise ImproperlyConfigured(
            "MEDIA_STORAGE_URL is s3://key:secret@endpoint/bucket; write / in the key or the secret as %2F, + as %2B."
        )
    parameters = parse_qs(parts.query)
    scheme = "http" if parameters.get("tls") == ["0"] else "https"
    return {
        "BACKEND": "config.object_store.ObjectStoreMedia",
        "OPTIONS": {
            "access_key": unquote(parts.username),
            "secret_key": unquote(parts.password),
            "endpoint_url": f"{scheme}://{parts.hostname}{port}",
            "region_name": parameters.get("region", [None])[0],
            "bucket_name": bucket,
            "location": prefix,
            # Names are new each time: to ask the store before each file whether it has one is a question too many.
            "file_overwrite": True,
        },
    }
