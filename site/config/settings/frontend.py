"""The caches of others in front of us, which are told what changed: `FRONTEND_CACHE_URL`."""

from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

BACKENDS = "wagtail.contrib.frontend_cache.backends"


def frontend_cache(url):
    """Wagtail's settings for `http://varnish:6081` (any proxy that understands PURGE), `cloudflare://token@zone` or
    `cloudfront://distribution`; None for an empty one. Raises ImproperlyConfigured."""
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme in ("http", "https") and parts.hostname:
        return {"default": {"BACKEND": f"{BACKENDS}.HTTPBackend", "LOCATION": url.rstrip("/")}}
    if parts.scheme == "cloudflare" and parts.username and parts.hostname:
        token = unquote(parts.username)
        return {
            "default": {"BACKEND": f"{BACKENDS}.CloudflareBackend", "BEARER_TOKEN": token, "ZONEID": parts.hostname}
        }
    if parts.scheme == "cloudfront" and parts.netloc:
        return {"default": {"BACKEND": f"{BACKENDS}.CloudfrontBackend", "DISTRIBUTION_ID": parts.netloc}}
    raise ImproperlyConfigured(
        "FRONTEND_CACHE_URL is http://host:port, cloudflare://token@zone or cloudfront://distribution."
    )
