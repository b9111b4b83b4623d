"""Caches of others in front of us, told by address or by key; Wagtail's backends, which say when they were not heard.

Wagtail's own write a line into the log and go on: what was not forgotten would stay until it is too old. Here each
raises PurgeError, so that the same changes are told again later. Services of the Internet are asked through the guard
of `intake.fetch`; a proxy of one's own stands on a private network, which the guard does not enter.
"""

import http.client
import json
import uuid
from urllib.parse import urlsplit

from wagtail.contrib.frontend_cache.backends import CloudflareBackend, CloudfrontBackend, HTTPBackend
from wagtail.contrib.frontend_cache.backends.base import BaseBackend

from intake.fetch import FetchError, fetch

SECONDS = 5
#: What one order may name: Fastly takes 256 keys, Cloudflare 30 tags or addresses.
NAMES_AT_ONCE = 30


class PurgeError(Exception):
    """A cache in front was not reached, or did not take the order."""


def path_of(url):
    """The path of an address, with its parameters."""
    parts = urlsplit(url)
    return f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"


class ProxyBackend(HTTPBackend):
    """Varnish or another proxy that understands `PURGE`: an address, or the header of the keys beside `/`."""

    def purge(self, url):
        self._order(urlsplit(url).netloc, path_of(url), {})

    def purge_keys(self, keys, header):
        self._order(self.cache_netloc, "/", {header: " ".join(keys)})

    def _order(self, host, path, headers):
        kind = http.client.HTTPSConnection if self.cache_scheme == "https" else http.client.HTTPConnection
        connection = kind(self.cache_netloc, timeout=SECONDS)
        try:
            connection.request("PURGE", path, headers={"Host": host, **headers})
            status = connection.getresponse().status
        except (OSError, http.client.HTTPException) as error:
            raise PurgeError(f"{self.cache_netloc}: {type(error).__name__}") from error
        finally:
            connection.close()
        # 404: it has nothing by that name.
        if status >= 300 and status != 404:
            raise PurgeError(f"{self.cache_netloc}: HTTP {status}")


class ServiceMixin:
    """A service that takes orders at an address of its own. For tests `API` names another, and `ALLOWANCE` lets the
    guard go there."""

    API = ""

    def __init__(self, params):
        self.api, self.allowance = params.pop("API", self.API), params.pop("ALLOWANCE", None)
        super().__init__(params)

    def _order(self, path, headers, body=b""):
        try:
            answer = fetch(
                f"{self.api}{path}", method="POST", headers=headers, body=body, max_seconds=SECONDS,
                allowance=self.allowance,
            )  # fmt: skip
        except FetchError as error:
            raise PurgeError(f"{urlsplit(self.api).hostname}: {type(error).__name__}") from error
        if answer.status >= 300:
            raise PurgeError(f"{urlsplit(self.api).hostname}: HTTP {answer.status}")


class CloudflareKeysBackend(ServiceMixin, CloudflareBackend):
    """By address or by tag (`Cache-Tag`)."""

    API = "https://api.cloudflare.com"

    def purge_batch(self, urls):
        for start in range(0, len(urls), NAMES_AT_ONCE):
            self._order_to_forget("files", urls[start : start + NAMES_AT_ONCE])

    def purge(self, url):
        self.purge_batch([url])

    def purge_keys(self, keys, header):
        self._order_to_forget("tags", keys)

    def _order_to_forget(self, what, names):
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.cloudflare_token}"}
        path = f"/client/v4/zones/{self.cloudflare_zoneid}/purge_cache"
        self._order(path, headers, json.dumps({what: names}).encode())


class FastlyBackend(ServiceMixin, BaseBackend):
    """By key (`Surrogate-Key`), or by address where no keys are sent."""

    API = "https://api.fastly.com"

    def __init__(self, params):
        self.token, self.service = params.pop("TOKEN"), params.pop("SERVICE")
        super().__init__(params)

    def purge(self, url):
        self._order(f"/purge/{urlsplit(url).netloc}{path_of(url)}", self._headers)

    def purge_keys(self, keys, header):
        self._order(f"/service/{self.service}/purge", {**self._headers, "Surrogate-Key": " ".join(keys)})

    @property
    def _headers(self):
        return {"Fastly-Key": self.token, "Accept": "application/json"}


class StrictCloudfrontBackend(CloudfrontBackend):
    """By address alone."""

    def purge_batch(self, urls):
        paths = sorted({path_of(url) for url in urls})
        try:
            self.client.create_invalidation(
                DistributionId=self.cloudfront_distribution_id,
                InvalidationBatch={
                    "Paths": {"Quantity": len(paths), "Items": paths},
                    "CallerReference": str(uuid.uuid4()),
                },
            )
        except Exception as error:  # whatever its library raises
            raise PurgeError(f"CloudFront: {type(error).__name__}") from error
