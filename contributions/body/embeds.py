"""The videos, sounds and posts that may be shown: addresses parsed to an identifier, never to HTML.

There is no oEmbed discovery: a service is in the list or its pages are plain links. The hosts of its player, and no
others, make the ``frame-src`` of our content policy. The settings read this module, so it imports no model.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from contributions.body.embed_providers import MASTODON, PROVIDERS, peertube
from intake.html import clean_web_link


class EmbedError(ValueError):
    """This address cannot be shown as a video or post; ``message`` says what to do instead."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message


def parse_embed(url):
    """The Embed that this address names. Raises EmbedError when the service or the address is not one of ours."""
    url = clean_web_link((url or "").strip())
    if not url:
        raise EmbedError(_("Paste the full address of the page of the video or post: it starts with https://."))
    parts = urlsplit(url)
    host = parts.hostname.removeprefix("www.").removeprefix("m.")
    for provider in providers():
        if provider.knows(host):
            if embed := provider.parse(provider, host, parts):
                return embed
            raise EmbedError(
                _("This address of %(name)s names no video or post. Open the video or post and copy its address.")
                % {"name": provider.name}
            )
    if post := MASTODON.parse(MASTODON, host, parts):
        return post
    raise EmbedError(_("This site is not among those that can be shown here. Use a link card instead."))


def providers():
    """Every service, PeerTube with the servers of this installation."""
    return (*PROVIDERS, peertube(getattr(settings, "EMBED_PEERTUBE_HOSTS", ())))


def frame_sources(peertube_hosts=()):
    """The origins that pages may load in a frame, for the ``frame-src`` of the content policy."""
    known = [origin for provider in PROVIDERS for origin in provider.frames]
    return sorted({*known, *peertube(peertube_hosts).frames})
