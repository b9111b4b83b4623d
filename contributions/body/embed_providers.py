"""The services known to ``embeds``: how each names its videos and posts, and where its player and pictures are."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote

#: PeerTube servers of the field; a site adds its own with the setting EMBED_PEERTUBE_HOSTS.
PEERTUBE_HOSTS = (
    "framatube.org",
    "peertube.fr",
    "tube.numerique.gouv.fr",
    "tube-sciences-technologies.apps.education.fr",
    "tubes.apps.education.fr",
)


@dataclass(frozen=True)
class Embed:
    """One video, sound or post: what the reader is shown first, and what the click loads."""

    provider: str
    name: str
    identifier: str
    #: The page of the service, where a reader without JavaScript goes.
    url: str
    #: The player that the click loads; empty where the service has none that respects readers.
    frame_url: str = ""
    #: wide (16:9), tall (9:16) or sound.
    shape: str = "wide"
    #: Where our server finds the picture: an image, or a page or oEmbed answer that names one.
    picture_url: str = ""
    picture_kind: str = ""

    @property
    def is_frame(self):
        return bool(self.frame_url)

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


def _query(parts, name):
    return parse_qs(parts.query).get(name, [""])[0]


def _parse_youtube(provider, host, parts):
    if host == "youtu.be":
        identifier = parts.path.strip("/").split("/")[0]
    elif match := re.match(r"^/(?:embed|shorts|live|v)/([\w-]+)", parts.path):
        identifier = match[1]
    else:
        identifier = _query(parts, "v")
    playlist = _query(parts, "list")
    if re.fullmatch(r"[\w-]{11}", identifier):
        tall = parts.path.startswith("/shorts/")
        start = re.fullmatch(r"(\d{1,6})s?", _query(parts, "t") or _query(parts, "start"))
        return Embed(
            provider.key,
            provider.name,
            identifier,
            url=f"https://www.youtube.com/{'shorts/' if tall else 'watch?v='}{identifier}",
            frame_url=f"https://www.youtube-nocookie.com/embed/{identifier}?autoplay=1&rel=0"
            + (f"&start={start[1]}" if start else ""),
            shape="tall" if tall else "wide",
            picture_url=f"https://i.ytimg.com/vi/{identifier}/hqdefault.jpg",
            picture_kind="image",
        )
    if re.fullmatch(r"[\w-]{12,64}", playlist):
        url = f"https://www.youtube.com/playlist?list={playlist}"
        return Embed(
            provider.key,
            provider.name,
            playlist,
            url=url,
            frame_url=f"https://www.youtube-nocookie.com/embed/videoseries?list={playlist}&autoplay=1&rel=0",
            picture_url=f"https://www.youtube.com/oembed?format=json&url={quote(url, safe='')}",
            picture_kind="oembed",
        )
    return None


def _parse_vimeo(provider, host, parts):
    match = re.search(r"/(\d{5,12})(?:/([0-9a-f]{6,20}))?(?:/|$)", parts.path)
    if not match:
        return None
    # An unlisted video carries a key, in its path or its query.
    key = match[2] or _query(parts, "h")
    key = key if re.fullmatch(r"[0-9a-f]{6,20}", key) else ""
    url = f"https://vimeo.com/{match[1]}" + (f"/{key}" if key else "")
    return Embed(
        provider.key,
        provider.name,
        match[1],
        url=url,
        frame_url=f"https://player.vimeo.com/video/{match[1]}?dnt=1&autoplay=1" + (f"&h={key}" if key else ""),
        picture_url=f"https://vimeo.com/api/oembed.json?url={quote(url, safe='')}",
        picture_kind="oembed",
    )


def _parse_dailymotion(provider, host, parts):
    if host == "dai.ly":
        identifier = parts.path.strip("/")
    elif match := re.match(r"^/(?:embed/)?video/([A-Za-z0-9]+)", parts.path):
        identifier = match[1]
    else:
        identifier = _query(parts, "video")
    if not re.fullmatch(r"[A-Za-z0-9]{5,24}", identifier):
        return None
    return Embed(
        provider.key,
        provider.name,
        identifier,
        url=f"https://www.dailymotion.com/video/{identifier}",
        frame_url=f"https://geo.dailymotion.com/player.html?video={identifier}&autoplay=1",
        picture_url=f"https://www.dailymotion.com/thumbnail/video/{identifier}",
        picture_kind="image",
    )


def _parse_peertube(provider, host, parts):
    match = re.match(r"^/(?:w|videos/watch|videos/embed)/(p/)?([0-9A-Za-z-]{8,40})(?:/|$)", parts.path)
    if not match:
        return None
    host = parts.hostname
    playlist, identifier = bool(match[1]), match[2]
    url = f"https://{host}/w/{'p/' if playlist else ''}{identifier}"
    section = "video-playlists" if playlist else "videos"
    return Embed(
        provider.key,
        provider.name,
        f"{host}/{identifier}",
        url=url,
        frame_url=f"https://{host}/{section}/embed/{identifier}?p2p=0&warningTitle=0&autoplay=1",
        picture_url=f"https://{host}/services/oembed?format=json&url={quote(url, safe='')}",
        picture_kind="oembed",
    )


def _parse_canal_u(provider, host, parts):
    match = re.match(r"^/(?:embed/|fr/)?(\d{3,9})/?$", parts.path)
    if match:
        return Embed(
            provider.key,
            provider.name,
            match[1],
            url=f"https://www.canal-u.tv/{match[1]}",
            frame_url=f"https://www.canal-u.tv/embed/{match[1]}?autoplay=1",
            picture_url=f"https://www.canal-u.tv/{match[1]}",
            picture_kind="page",
        )
    # The long addresses do not carry the number that the player wants.
    return _page_card(provider, parts) if parts.path.startswith("/chaines/") else None


def _parse_soundcloud(provider, host, parts):
    if not re.match(r"^/[\w-]+/[\w-]+", parts.path):
        return None
    url = f"https://{parts.hostname}{quote(parts.path, safe='/%')}"
    options = "auto_play=true&visual=false&show_comments=false"
    player = f"https://w.soundcloud.com/player/?url={quote(url, safe='')}&{options}"
    return Embed(
        provider.key,
        provider.name,
        parts.path.strip("/"),
        url=url,
        # The player does not follow short addresses.
        frame_url="" if host == "on.soundcloud.com" else player,
        shape="sound",
        picture_url=f"https://soundcloud.com/oembed?format=json&url={quote(url, safe='')}",
        picture_kind="oembed",
    )


def _card(pattern, *, with_picture=True, query=()):
    """A parser for services shown as cards: their page must match, and no player is loaded."""

    def parse(provider, host, parts):
        return _page_card(provider, parts, with_picture, query) if re.match(pattern, parts.path) else None

    return parse


def _page_card(provider, parts, with_picture=True, query=()):
    # Of the query only what names the post is kept: the rest follows readers around.
    kept = [f"{name}={quote(_query(parts, name), safe='')}" for name in query if _query(parts, name)]
    url = f"https://{parts.hostname}{quote(parts.path, safe='/%@:~')}" + (f"?{'&'.join(kept)}" if kept else "")
    return Embed(
        provider.key,
        provider.name,
        parts.path.strip("/"),
        url=url,
        picture_url=url if with_picture else "",
        picture_kind="page" if with_picture else "",
    )


PROVIDERS = (
    Provider(
        "youtube",
        "YouTube",
        _parse_youtube,
        ("youtube.com", "youtu.be", "youtube-nocookie.com"),
        ("https://www.youtube-nocookie.com",),
    ),
    Provider("vimeo", "Vimeo", _parse_vimeo, ("vimeo.com",), ("https://player.vimeo.com",)),
    Provider(
        "dailymotion",
        "Dailymotion",
        _parse_dailymotion,
        ("dailymotion.com", "dai.ly"),
        ("https://geo.dailymotion.com",),
    ),
    Provider("canal-u", "Canal-U", _parse_canal_u, ("canal-u.tv",), ("https://www.canal-u.tv",)),
    Provider("soundcloud", "SoundCloud", _parse_soundcloud, ("soundcloud.com",), ("https://w.soundcloud.com",)),
    Provider("ulule", "Ulule", _card(r"^/[\w-]+/?"), ("ulule.com",)),
    Provider(
        "kisskissbankbank", "KissKissBankBank", _card(r"^/(?:[a-z]{2}/)?projects/[\w-]+"), ("kisskissbankbank.com",)
    ),
    Provider("helloasso", "HelloAsso", _card(r"^/associations/[\w-]+"), ("helloasso.com",)),
    Provider("bluesky", "Bluesky", _card(r"^/profile/[\w.:-]+/post/\w+"), ("bsky.app",)),
    # These services answer machines with a sign-in wall: no picture to look for.
    Provider(
        "instagram", "Instagram", _card(r"^/(?:[\w.]+/)?(?:p|reel|tv)/[\w-]+", with_picture=False), ("instagram.com",)
    ),
    Provider(
        "facebook",
        "Facebook",
        _card(
            r"^/(?:[\w.-]+/(?:posts|videos|photos)/|(?:watch|reel|events|share|groups|photo|permalink\.php|story\.php)(?:/|$))",
            with_picture=False,
            query=("v", "fbid", "story_fbid", "id"),
        ),
        ("facebook.com", "fb.watch"),
    ),
    Provider("linkedin", "LinkedIn", _card(r"^/(?:posts|feed/update|pulse)/", with_picture=False), ("linkedin.com",)),
    Provider("tiktok", "TikTok", _card(r"^/@[\w.]+/(?:video|photo)/\d+", with_picture=False), ("tiktok.com",)),
    Provider(
        "spotify", "Spotify", _card(r"^/(?:[\w-]+/)?(?:episode|show|track|album|playlist)/\w+"), ("open.spotify.com",)
    ),
    Provider("audiomeans", "Audiomeans", _card(r"^/.+"), ("podcasts.audiomeans.fr",)),
    Provider("ausha", "Ausha", _card(r"^/.+"), ("podcast.ausha.co",)),
)

#: The fediverse has no list of hosts: the shape of the address tells (/@somebody@somewhere/113…).
MASTODON = Provider("mastodon", "Mastodon", _card(r"^/(?:@[\w.-]+(?:@[\w.-]+)?|users/[\w.-]+/statuses)/\d{15,20}/?$"))


def peertube(extra_hosts):
    hosts = tuple(dict.fromkeys((*PEERTUBE_HOSTS, *extra_hosts)))
    return Provider("peertube", "PeerTube", _parse_peertube, hosts, tuple(f"https://{host}" for host in hosts))
