"""What an embed and a service are, and how the parts of an address are read."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote

#: A moment in a video: 90, 90s, 1m30s, 1h2m3s, 1h30 or 1:30.
CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,5}):(\d{1,2})")
MOMENT = re.compile(r"(?:(\d{1,3})h)?(?:(\d{1,5})m)?(?:(\d{1,6})(?:\.\d+)?s?)?")
#: What services call that moment, in the query or after the number sign.
MOMENT_NAMES = ("t", "start", "time_continue")


@dataclass(frozen=True)
class Embed:
    """One video, sound or post: what the reader is shown first, and what the click loads."""

    provider: str
    name: str
    identifier: str
    #: The page of the service, the same whatever the moment at which the video is to start.
    url: str
    #: The player that the click loads; empty where the service has none that respects readers.
    frame_url: str = ""
    #: wide (16:9), tall (9:16) or sound.
    shape: str = "wide"
    #: Where our server finds the picture: an image, or a page or oEmbed answer that names one.
    picture_url: str = ""
    picture_kind: str = ""
    #: What is added to `url` for the page to start where the address said; empty where it starts at its beginning.
    start: str = ""

    @property
    def is_frame(self):
        return bool(self.frame_url)

    @property
    def page_url(self):
        """Where a reader without JavaScript goes: the page of the service, at the moment that the address named."""
        return self.url + self.start

    @property
    def short_address(self):
        """The address as people read it."""
        return self.url.removeprefix("https://").removeprefix("http://").removeprefix("www.").split("?")[0].rstrip("/")


@dataclass(frozen=True)
class Provider:
    key: str
    name: str
    parse: object
    hosts: tuple = ()
    #: Origins of the player, for frame-src.
    frames: tuple = ()

    def knows(self, host):
        return any(host == known or host.endswith(f".{known}") for known in self.hosts)


def query_value(parts, name):
    """The first value of this name in the query of a split address; "" where it has none."""
    return parse_qs(parts.query).get(name, [""])[0]


def start_seconds(parts):
    """At which second the address says that the video starts; 0 where it does not say."""
    for values in (parse_qs(parts.query), parse_qs(parts.fragment)):
        for name in MOMENT_NAMES:
            if seconds := _seconds(values.get(name, [""])[0].strip().lower()):
                return seconds
    return 0


def _seconds(text):
    found = CLOCK.fullmatch(text) or MOMENT.fullmatch(text)
    if not found:
        return 0
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    if found[1] and not found[2] and not text.endswith("s"):
        # "1h30" is an hour and thirty minutes.
        minutes, seconds = seconds, 0
    return hours * 3600 + minutes * 60 + seconds


def page_card(provider, parts, *, with_picture=True, query=()):
    """An embed without player: the page of the service, whose picture is looked for there."""
    # Of the query only what names the post is kept: the rest follows readers around.
    kept = [f"{name}={quote(value, safe='')}" for name in query if (value := query_value(parts, name))]
    url = f"https://{parts.hostname}{quote(parts.path, safe='/%@:~')}" + (f"?{'&'.join(kept)}" if kept else "")
    return Embed(
        provider.key,
        provider.name,
        parts.path.strip("/"),
        url=url,
        picture_url=url if with_picture else "",
        picture_kind="page" if with_picture else "",
    )
