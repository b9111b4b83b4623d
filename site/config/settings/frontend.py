"""The caches of others in front of us, which are told what changed: `FRONTEND_CACHE_URL`."""

from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

WAGTAILFRONTENDCACHE_BACKENDS = "operations.frontend_caches"


def frontend_cache(url):
    """Wagtail's settings for `http://varnish:6081` (any proxy that understands PURGE), `cloudflare://token@zone`,
    `fastly://token@service` or `cloudfront://distribution`; None for an empty one. Raises ImproperlyConfigured."""
    if not url:
        return None
    parts = urlsplit(url)
    # Names of zones and services tell capitals from small letters, which `hostname` does not.
    token, name = unquote(parts.username or ""), parts.netloc.rpartition("@")[2]
    if parts.scheme in ("http", "https") and parts.hostname:
        return {"default": {"BACKEND": f"{WAGTAILFRONTENDCACHE_BACKENDS}.ProxyBackend", "LOCATION": url.rstrip("/")}}
    if parts.scheme == "cloudflare" and token and name:
        return {
            "default": {
                "BACKEND": f"{WAGTAILFRONTENDCACHE_BACKENDS}.CloudflareKeysBackend",
                "BEARER_TOKEN": token,
                "ZONEID": name,
            }
        }
    if parts.scheme == "fastly" and token and name:
        return {
            "default": {"BACKEND": f"{WAGTAILFRONTENDCACHE_BACKENDS}.FastlyBackend", "TOKEN": token, "SERVICE": name}
        }
    if parts.scheme == "cloudfront" and parts.netloc:
        return {
            "default": {
                "BACKEND": f"{WAGTAILFRONTENDCACHE_BACKENDS}.StrictCloudfrontBackend",
                "DISTRIBUTION_ID": parts.netloc,
            }
        }
    raise ImproperlyConfigured(
        "FRONTEND_CACHE_URL is http://host:port, cloudflare://token@zone, fastly://token@service or "
        "cloudfront://distribution."
    )
