"""The services whose videos and sounds are played here: how each names them, and where its player is.

Each pattern covers the whole path of an address. A number that stands somewhere else in it (of an event, of a
showcase, of a group) is not the number of a video, and would play somebody else's.
"""

import re
from urllib.parse import quote, urlsplit

from contributions.body.embed_types import Embed, page_card, query_value, start_seconds

YOUTUBE_PATH = re.compile(r"/(?:embed|shorts|live|watch|v|e)/([\w-]{11})/?")
#: What stands in the place of an identifier in players of something else.
YOUTUBE_WORDS = {"videoseries", "live_stream"}
VIMEO_PATHS = tuple(
    re.compile(path)
    for path in (
        # An unlisted video carries a key after its number.
        r"(?:/[a-z]{2})?/(?P<number>\d{5,12})(?:/(?P<key>[0-9a-f]{6,20}))?(?:/[a-z]+)?/?",
        r"/(?:video|manage/videos)/(?P<number>\d{5,12})(?:/(?P<key>[0-9a-f]{6,20}))?/?",
        r"/(?:showcase|album)/\d+/video/(?P<number>\d{5,12})(?:/(?P<key>[0-9a-f]{6,20}))?/?",
        r"/(?:channels|ondemand)/[\w-]+/(?P<number>\d{5,12})/?",
        r"/groups/[\w-]+/videos?/(?P<number>\d{5,12})/?",
    )
)
#: Collections and live events: their players stand on addresses that our policy does not let in.
VIMEO_PAGES = re.compile(r"(/(?:event/\d+(?:/[0-9a-f]{6,20})?|(?:showcase|album)/\d+|ondemand/[\w-]+))(?:/embed)?/?")
DAILYMOTION_PATH = re.compile(
    r"(?:/[a-z]{2})?(?:/(?:embed|swf|crawler))?/(?P<kind>video|playlist)/(?P<key>[A-Za-z0-9]{5,24})(?:[_/].*)?"
)
PEERTUBE_PATHS = {
    "video-playlists": re.compile(
        r"/(?:w/p|videos/watch/playlist|video-playlists/embed)/([0-9A-Za-z-]{8,40})(?:[;/].*)?"
    ),
    "videos": re.compile(r"/(?:w|videos/watch|videos/embed)/([0-9A-Za-z-]{8,40})(?:;.*)?/?"),
}


def parse_youtube(provider, host, parts):
    if host == "youtu.be":
        identifier = parts.path.strip("/").split("/")[0]
    elif match := YOUTUBE_PATH.fullmatch(parts.path):
        identifier = match[1]
    else:
        identifier = query_value(parts, "v")
    if re.fullmatch(r"[\w-]{11}", identifier) and identifier not in YOUTUBE_WORDS:
        return _youtube_video(provider, identifier, parts)
    playlist = query_value(parts, "list")
    if not re.fullmatch(r"[\w-]{12,64}", playlist):
        return None
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


def _youtube_video(provider, identifier, parts):
    tall, seconds = parts.path.startswith("/shorts/"), start_seconds(parts)
    return Embed(
        provider.key,
        provider.name,
        identifier,
        url=f"https://www.youtube.com/{'shorts/' if tall else 'watch?v='}{identifier}",
        frame_url=f"https://www.youtube-nocookie.com/embed/{identifier}?autoplay=1&rel=0"
        + (f"&start={seconds}" if seconds else ""),
        shape="tall" if tall else "wide",
        picture_url=f"https://i.ytimg.com/vi/{identifier}/hqdefault.jpg",
        picture_kind="image",
        start=f"{'?' if tall else '&'}t={seconds}s" if seconds else "",
    )


def parse_vimeo(provider, host, parts):
    if page := VIMEO_PAGES.fullmatch(parts.path):
        return page_card(provider, parts._replace(path=page[1]))
    match = next((found for path in VIMEO_PATHS if (found := path.fullmatch(parts.path))), None)
    if not match:
        return None
    number, seconds = match["number"], start_seconds(parts)
    key = match.groupdict().get("key") or query_value(parts, "h")
    key = key if re.fullmatch(r"[0-9a-f]{6,20}", key) else ""
    start = f"#t={seconds}s" if seconds else ""
    url = f"https://vimeo.com/{number}" + (f"/{key}" if key else "")
    return Embed(
        provider.key,
        provider.name,
        number,
        url=url,
        frame_url=f"https://player.vimeo.com/video/{number}?dnt=1&autoplay=1" + (f"&h={key}" if key else "") + start,
        picture_url=f"https://vimeo.com/api/oembed.json?url={quote(url, safe='')}",
        picture_kind="oembed",
        start=start,
    )


def parse_dailymotion(provider, host, parts):
    kind, key = "video", ""
    if host == "dai.ly":
        key = parts.path.strip("/")
    elif match := DAILYMOTION_PATH.fullmatch(parts.path):
        kind, key = match["kind"], match["key"]
    elif parts.path.startswith("/player"):
        kind = "video" if query_value(parts, "video") else "playlist"
        key = query_value(parts, kind)
    if not re.fullmatch(r"[A-Za-z0-9]{5,24}", key):
        return None
    seconds = start_seconds(parts)
    url = f"https://www.dailymotion.com/{kind}/{key}"
    return Embed(
        provider.key,
        provider.name,
        key,
        url=url,
        frame_url=f"https://geo.dailymotion.com/player.html?{kind}={key}&autoplay=1"
        + (f"&startTime={seconds}" if seconds else ""),
        picture_url=f"https://www.dailymotion.com/thumbnail/video/{key}" if kind == "video" else url,
        picture_kind="image" if kind == "video" else "page",
        start=f"?start={seconds}" if seconds else "",
    )


def parse_peertube(provider, host, parts):
    if host not in provider.hosts:
        return None  # a host below a known one has a player of its own, which our policy does not let in
    section, match = next(
        ((section, found) for section, path in PEERTUBE_PATHS.items() if (found := path.fullmatch(parts.path))),
        ("", None),
    )
    if not match:
        return None
    identifier, seconds = match[1], start_seconds(parts)
    url = f"https://{host}/w/{'p/' if section == 'video-playlists' else ''}{identifier}"
    return Embed(
        provider.key,
        provider.name,
        f"{host}/{identifier}",
        url=url,
        frame_url=f"https://{host}/{section}/embed/{identifier}?p2p=0&warningTitle=0&autoplay=1"
        + (f"&start={seconds}s" if seconds else ""),
        picture_url=f"https://{host}/services/oembed?format=json&url={quote(url, safe='')}",
        picture_kind="oembed",
        start=f"?start={seconds}s" if seconds else "",
    )


def parse_canal_u(provider, host, parts):
    match = re.fullmatch(r"/(?:embed/|fr/)?(\d{3,9})/?", parts.path)
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
    # The long addresses, of today and of old, do not carry the number that the player wants.
    return page_card(provider, parts) if re.match(r"/(?:fr/)?(?:chaines|video)/[\w-]+", parts.path) else None


def parse_soundcloud(provider, host, parts):
    if host == "on.soundcloud.com":  # what phones share; the player does not follow it
        return page_card(provider, parts) if re.fullmatch(r"/\w+/?", parts.path) else None
    if host == "w.soundcloud.com":
        return _played_by_soundcloud(provider, query_value(parts, "url"))
    if not re.match(r"^/[\w-]+/[\w-]+", parts.path):
        return None
    url = f"https://{host}{quote(parts.path, safe='/%')}"
    options = "auto_play=true&visual=false&show_comments=false"
    return Embed(
        provider.key,
        provider.name,
        parts.path.strip("/"),
        url=url,
        frame_url=f"https://w.soundcloud.com/player/?url={quote(url, safe='')}&{options}",
        shape="sound",
        picture_url=f"https://soundcloud.com/oembed?format=json&url={quote(url, safe='')}",
        picture_kind="oembed",
    )


def _played_by_soundcloud(provider, address):
    """What the address of SoundCloud's own player plays."""
    parts = urlsplit(address)
    if parts.scheme != "https" or parts.netloc not in ("soundcloud.com", "api.soundcloud.com"):
        return None
    return parse_soundcloud(provider, parts.netloc, parts)
