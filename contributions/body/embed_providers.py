"""The services known to ``embeds``: those with a player (embed_players), and those shown as a card with a link."""

import re

from contributions.body.embed_players import (
    parse_canal_u,
    parse_dailymotion,
    parse_peertube,
    parse_soundcloud,
    parse_vimeo,
    parse_youtube,
)
from contributions.body.embed_types import Provider, page_card

#: PeerTube servers of the field; a site adds its own with the setting EMBED_PEERTUBE_HOSTS.
PEERTUBE_HOSTS = (
    "framatube.org",
    "peertube.fr",
    "tube.numerique.gouv.fr",
    "tube-sciences-technologies.apps.education.fr",
    "tubes.apps.education.fr",
)


def _card(pattern, *, with_picture=True, query=(), short=(), around=""):
    """A parser for services shown as cards: their page must match, and no player is loaded.

    Of the hosts in `short`, which phones share, every address leads to a post. What matches `around` in a path is
    another view of the same post, and is left out.
    """

    def parse(provider, host, parts):
        if around:
            parts = parts._replace(path=re.sub(around, "", parts.path))
        is_post = (
            re.fullmatch(r"/[\w-]+(?:/[\w-]+)?/?", parts.path) if host in short else re.match(pattern, parts.path)
        )
        return page_card(provider, parts, with_picture=with_picture, query=query) if is_post else None

    return parse


PROVIDERS = (
    Provider(
        "youtube",
        "YouTube",
        parse_youtube,
        ("youtube.com", "youtu.be", "youtube-nocookie.com"),
        ("https://www.youtube-nocookie.com",),
    ),
    Provider("vimeo", "Vimeo", parse_vimeo, ("vimeo.com",), ("https://player.vimeo.com",)),
    Provider(
        "dailymotion",
        "Dailymotion",
        parse_dailymotion,
        ("dailymotion.com", "dai.ly"),
        ("https://geo.dailymotion.com",),
    ),
    Provider("canal-u", "Canal-U", parse_canal_u, ("canal-u.tv",), ("https://www.canal-u.tv",)),
    Provider("soundcloud", "SoundCloud", parse_soundcloud, ("soundcloud.com",), ("https://w.soundcloud.com",)),
    Provider("ulule", "Ulule", _card(r"^/[\w-]+/?"), ("ulule.com",)),
    Provider(
        "kisskissbankbank", "KissKissBankBank", _card(r"^/(?:[a-z]{2}/)?projects/[\w-]+"), ("kisskissbankbank.com",)
    ),
    Provider("helloasso", "HelloAsso", _card(r"^/associations/[\w-]+"), ("helloasso.com",)),
    Provider("bluesky", "Bluesky", _card(r"^/profile/[\w.:-]+/post/\w+"), ("bsky.app",)),
    # These services answer machines with a sign-in wall: no picture to look for.
    Provider(
        "instagram",
        "Instagram",
        _card(r"^/(?:share/[\w-]+/?$|(?:[\w.]+/)?(?:p|reels?|tv)/[\w-]+)", with_picture=False),
        ("instagram.com", "instagr.am"),
    ),
    Provider(
        "facebook",
        "Facebook",
        _card(
            r"^/(?:[\w.-]+/(?:posts|videos|photos)/"
            r"|(?:watch|reel|events|share|groups|photo|(?:permalink|story|photo|video)\.php)(?:/|$))",
            with_picture=False,
            query=("v", "fbid", "story_fbid", "id"),
            short=("fb.watch", "fb.me"),
        ),
        ("facebook.com", "fb.com", "fb.watch", "fb.me"),
    ),
    Provider(
        "linkedin",
        "LinkedIn",
        _card(
            r"^/(?:posts|feed/update|pulse|events)/",
            with_picture=False,
            short=("lnkd.in",),
            around=r"^/embed(?=/feed/)",
        ),
        ("linkedin.com", "lnkd.in"),
    ),
    Provider(
        "tiktok",
        "TikTok",
        _card(
            r"^/(?:@[\w.]+/(?:video|photo)/\d+|t/\w+|v/\d+\.html)",
            with_picture=False,
            short=("vm.tiktok.com", "vt.tiktok.com"),
        ),
        ("tiktok.com",),
    ),
    Provider(
        "spotify",
        "Spotify",
        _card(r"^/(?:[\w-]+/)?(?:episode|show|track|album|playlist)/\w+", short=("spotify.link",)),
        ("open.spotify.com", "spotify.link"),
    ),
    Provider("audiomeans", "Audiomeans", _card(r"^/.+"), ("podcasts.audiomeans.fr",)),
    Provider("ausha", "Ausha", _card(r"^/.+"), ("podcast.ausha.co", "smartlink.ausha.co")),
)

#: The fediverse has no list of hosts: the shape of the address tells (/@somebody@somewhere/113…).
MASTODON = Provider(
    "mastodon",
    "Mastodon",
    _card(
        r"^/(?:@[\w.-]+(?:@[\w.-]+)?|users/[\w.-]+/statuses)/\d{15,20}/?$",
        around=r"^/(?:deck|web)(?=/@)|(?<=\d)/embed/?$",
    ),
)


def peertube(extra_hosts):
    hosts = tuple(dict.fromkeys((*PEERTUBE_HOSTS, *extra_hosts)))
    return Provider("peertube", "PeerTube", parse_peertube, hosts, tuple(f"https://{host}" for host in hosts))
