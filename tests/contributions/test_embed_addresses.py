"""Addresses of videos and posts: which are known, what they play, and from which moment."""

import csv
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from contributions.body.embeds import EmbedError, parse_embed

SHARED = Path(__file__).parents[3] / "shared" / "data" / "embeds" / "oembed_providers_examples.csv"
VIDEO = "https://www.youtube.com/watch?v=iwGFalTRHDA"


@pytest.mark.parametrize(
    ("given", "provider", "identifier", "frame"),
    [
        (VIDEO, "youtube", "iwGFalTRHDA", "https://www.youtube-nocookie.com/embed/iwGFalTRHDA?autoplay=1&rel=0"),
        ("https://youtu.be/iwGFalTRHDA?t=75", "youtube", "iwGFalTRHDA", "https://www.youtube-nocookie.com/embed/iwGFalTRHDA?autoplay=1&rel=0&start=75"),
        ("https://m.youtube.com/shorts/a12CpYea0i4", "youtube", "a12CpYea0i4", "https://www.youtube-nocookie.com/embed/a12CpYea0i4?autoplay=1&rel=0"),
        ("https://www.youtube.com/embed/iwGFalTRHDA", "youtube", "iwGFalTRHDA", "https://www.youtube-nocookie.com/embed/iwGFalTRHDA?autoplay=1&rel=0"),
        ("https://youtube.com/playlist?list=PLpeDXSh4nHjRmry7-h62UHfo86evvMK7E", "youtube", "PLpeDXSh4nHjRmry7-h62UHfo86evvMK7E", "https://www.youtube-nocookie.com/embed/videoseries?list=PLpeDXSh4nHjRmry7-h62UHfo86evvMK7E&autoplay=1&rel=0"),
        ("https://vimeo.com/76979871", "vimeo", "76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"),
        ("https://vimeo.com/76979871/8c1a2b3c4d", "vimeo", "76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8c1a2b3c4d"),
        ("https://player.vimeo.com/video/76979871?h=8c1a2b3c4d", "vimeo", "76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8c1a2b3c4d"),
        ("https://www.dailymotion.com/video/x8abcde?playlist=x1", "dailymotion", "x8abcde", "https://geo.dailymotion.com/player.html?video=x8abcde&autoplay=1"),
        ("https://dai.ly/x8abcde", "dailymotion", "x8abcde", "https://geo.dailymotion.com/player.html?video=x8abcde&autoplay=1"),
        ("https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv", "peertube", "framatube.org/kkGMgK9ZtnKfYAgnEtQxbv", "https://framatube.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0&warningTitle=0&autoplay=1"),
        ("https://www.canal-u.tv/174500", "canal-u", "174500", "https://www.canal-u.tv/embed/174500?autoplay=1"),
        ("https://soundcloud.com/forss/flickermood", "soundcloud", "forss/flickermood", "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Fflickermood&auto_play=true&visual=false&show_comments=false"),
        ("https://fr.ulule.com/un-telescope/", "ulule", "un-telescope", ""),
        ("https://www.kisskissbankbank.com/fr/projects/un-telescope?ref=x", "kisskissbankbank", "fr/projects/un-telescope", ""),
        ("https://bsky.app/profile/emilyliu.me/post/3jzn6g7ixgq2y", "bluesky", "profile/emilyliu.me/post/3jzn6g7ixgq2y", ""),
        ("https://mastodon.social/@Gargron/113456789012345678", "mastodon", "@Gargron/113456789012345678", ""),
        ("https://piaille.fr/@casemate@mastodon.zaclys.com/113456789012345678", "mastodon", "@casemate@mastodon.zaclys.com/113456789012345678", ""),
        ("https://www.instagram.com/p/Cabc123/?igsh=xyz", "instagram", "p/Cabc123", ""),
        ("https://www.facebook.com/casemate/posts/pfbid02abc", "facebook", "casemate/posts/pfbid02abc", ""),
        ("https://www.facebook.com/watch/?v=123", "facebook", "watch", ""),
    ],
)  # fmt: skip
def test_known_addresses(given, provider, identifier, frame):
    embed = parse_embed(given)
    assert (embed.provider, embed.identifier, embed.frame_url) == (provider, identifier, frame)
    # What we keep of an address is understood again, and says the same.
    assert parse_embed(embed.url).url == embed.url


PLAYLIST = "PLpeDXSh4nHjRmry7-h62UHfo86evvMK7E"
SHORT_UUID = "kkGMgK9ZtnKfYAgnEtQxbv"
UUID = "73804a40-da9a-40c2-b1eb-2c6d9eec8f0a"


@pytest.mark.parametrize(
    ("given", "frame"),
    [
        ("https://vimeo.com/showcase/1234567/video/76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"),
        ("https://vimeo.com/album/1234567/video/76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"),
        ("https://vimeo.com/showcase/1234567/video/76979871/8c1a2b3c4d", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8c1a2b3c4d"),
        ("https://vimeo.com/channels/1234567/76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"),
        ("https://vimeo.com/channels/staffpicks/76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"),
        ("https://vimeo.com/groups/123456/videos/76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"),
        ("https://vimeo.com/manage/videos/76979871/8c1a2b3c4d", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8c1a2b3c4d"),
        ("https://vimeo.com/76979871/8c1a2b3c4d?share=copy&fl=sv&fe=ci", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8c1a2b3c4d"),
        ("https://www.youtube.com/embed/videoseries?list=" + PLAYLIST, f"https://www.youtube-nocookie.com/embed/videoseries?list={PLAYLIST}&autoplay=1&rel=0"),
        (f"https://framatube.org/videos/watch/playlist/{UUID}", f"https://framatube.org/video-playlists/embed/{UUID}?p2p=0&warningTitle=0&autoplay=1"),
        ("https://www.dailymotion.com/playlist/x5zhzj", "https://geo.dailymotion.com/player.html?playlist=x5zhzj&autoplay=1"),
        ("https://www.dailymotion.com/fr/video/x8abcde_la-chute", "https://geo.dailymotion.com/player.html?video=x8abcde&autoplay=1"),
    ],
)  # fmt: skip
def test_the_video_of_a_collection_is_played_and_no_other(given, frame):
    assert parse_embed(given).frame_url == frame


@pytest.mark.parametrize(
    ("given", "page"),
    [
        ("https://vimeo.com/event/4567890", "https://vimeo.com/event/4567890"),
        ("https://vimeo.com/event/4567890/abcdef1234", "https://vimeo.com/event/4567890/abcdef1234"),
        ("https://vimeo.com/event/4567890/embed", "https://vimeo.com/event/4567890"),
        ("https://vimeo.com/showcase/1234567", "https://vimeo.com/showcase/1234567"),
        ("https://vimeo.com/ondemand/1234567", "https://vimeo.com/ondemand/1234567"),
        ("https://on.soundcloud.com/AbCdE12345", "https://on.soundcloud.com/AbCdE12345"),
        ("https://fb.watch/aBcD123/", "https://fb.watch/aBcD123/"),
        ("https://www.facebook.com/share/v/1AbCdEf/?mibextid=x", "https://www.facebook.com/share/v/1AbCdEf/"),
        ("https://www.instagram.com/share/Babc123?igsh=x", "https://www.instagram.com/share/Babc123"),
        ("https://www.instagram.com/reels/Cabc123/", "https://www.instagram.com/reels/Cabc123/"),
        ("https://vm.tiktok.com/ZMabc123/", "https://vm.tiktok.com/ZMabc123/"),
        ("https://www.tiktok.com/t/ZTabc123/", "https://www.tiktok.com/t/ZTabc123/"),
        ("https://lnkd.in/eAbC123", "https://lnkd.in/eAbC123"),
        ("https://spotify.link/AbC123", "https://spotify.link/AbC123"),
        ("https://smartlink.ausha.co/mon-podcast/episode-1", "https://smartlink.ausha.co/mon-podcast/episode-1"),
        ("https://mastodon.social/deck/@Gargron/113456789012345678", "https://mastodon.social/@Gargron/113456789012345678"),
        ("https://www.canal-u.tv/video/x/y.123", "https://www.canal-u.tv/video/x/y.123"),
    ],
)  # fmt: skip
def test_what_has_no_player_of_ours_is_a_card(given, page):
    embed = parse_embed(given)
    assert (embed.frame_url, embed.page_url, parse_embed(embed.url).url) == ("", page, page)


@pytest.mark.parametrize(
    ("given", "page", "frame"),
    [
        *(
            (address, f"{VIDEO}&t=90s", "https://www.youtube-nocookie.com/embed/iwGFalTRHDA?autoplay=1&rel=0&start=90")
            for address in (
                "https://youtu.be/iwGFalTRHDA?si=AbC_d-1&t=1m30s", "https://youtu.be/iwGFalTRHDA?t=90", f"{VIDEO}&t=90s",
                f"{VIDEO}#t=1m30s", f"{VIDEO}&t=1:30", f"{VIDEO}&t=0h1m30s", "https://www.youtube.com/embed/iwGFalTRHDA?start=90",
                "https://m.youtube.com/watch?t=1m30s&v=iwGFalTRHDA&feature=youtu.be", f"{VIDEO}&time_continue=90",
                "https://www.youtube.com/live/iwGFalTRHDA?si=x&t=90s", "https://music.youtube.com/watch?v=iwGFalTRHDA&t=90",
            )
        ),
        ("https://youtu.be/iwGFalTRHDA?t=1h2m3s", f"{VIDEO}&t=3723s", "https://www.youtube-nocookie.com/embed/iwGFalTRHDA?autoplay=1&rel=0&start=3723"),
        ("https://youtu.be/iwGFalTRHDA?t=1h30", f"{VIDEO}&t=5400s", "https://www.youtube-nocookie.com/embed/iwGFalTRHDA?autoplay=1&rel=0&start=5400"),
        ("https://youtube.com/shorts/iwGFalTRHDA?si=x&t=5", "https://www.youtube.com/shorts/iwGFalTRHDA?t=5s", "https://www.youtube-nocookie.com/embed/iwGFalTRHDA?autoplay=1&rel=0&start=5"),
        ("https://youtu.be/iwGFalTRHDA?t=bientot", VIDEO, "https://www.youtube-nocookie.com/embed/iwGFalTRHDA?autoplay=1&rel=0"),
        ("https://vimeo.com/76979871?share=copy#t=1m30s", "https://vimeo.com/76979871#t=90s", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t=90s"),
        ("https://player.vimeo.com/video/76979871?h=8c1a2b3c4d#t=90s", "https://vimeo.com/76979871/8c1a2b3c4d#t=90s", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8c1a2b3c4d#t=90s"),
        ("https://dai.ly/x8abcde?start=90", "https://www.dailymotion.com/video/x8abcde?start=90", "https://geo.dailymotion.com/player.html?video=x8abcde&autoplay=1&startTime=90"),
        (f"https://framatube.org/w/{SHORT_UUID}?start=1m30s", f"https://framatube.org/w/{SHORT_UUID}?start=90s", f"https://framatube.org/videos/embed/{SHORT_UUID}?p2p=0&warningTitle=0&autoplay=1&start=90s"),
        (f"https://framatube.org/w/{SHORT_UUID};threadId=12", f"https://framatube.org/w/{SHORT_UUID}", f"https://framatube.org/videos/embed/{SHORT_UUID}?p2p=0&warningTitle=0&autoplay=1"),
    ],
)  # fmt: skip
def test_a_video_starts_where_its_address_says(given, page, frame):
    embed = parse_embed(given)
    assert (embed.page_url, embed.frame_url) == (page, frame)
    # The moment makes no other video: its picture is looked for once.
    assert parse_embed(embed.page_url).url == embed.url == parse_embed(embed.url).url


def test_trackers_are_left_out_of_the_links():
    assert parse_embed("https://www.instagram.com/p/Cabc123/?igsh=xyz").url == "https://www.instagram.com/p/Cabc123/"
    assert (
        parse_embed("https://www.facebook.com/watch/?v=123&ref=sharing").url == "https://www.facebook.com/watch/?v=123"
    )


@pytest.mark.parametrize(
    "given",
    [
        "", "https://", "javascript:alert(1)", "https://example.org/video/1", "https://www.youtube.com/@casemate",
        "https://www.youtube.com/watch?v=short", "https://youtube.com.evil.example/watch?v=iwGFalTRHDA",
        "https://evil.example/?https://www.youtube.com/watch?v=iwGFalTRHDA", "https://vimeo.com/about",
        "https://www.instagram.com/casemate/", "https://user:pw@www.youtube.com/watch?v=iwGFalTRHDA",
        'https://www.youtube.com/embed/"><script>', "https://notyoutube.com/watch?v=iwGFalTRHDA",
        "https://unknown-peertube.example/w/kkGMgK9ZtnKfYAgnEtQxbv", "https://films.framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://vimeo.com/user/12345678/folder/7654321", "https://vimeo.com/user12345678/review/76979871/abcdef0123",
        "https://vimeo.com/blog/post/12345678", "https://vimeo.com/categories/12345", "https://vimeo.com/webinars/events/12345678",
        "https://www.youtube.com/embed/live_stream?channel=UC4R8DWoMoI7CAwX8_LjQHig", "https://www.youtube.com/clip/UgkxZZZ",
        "https://www.dailymotion.com/user/x8abcde", "https://w.soundcloud.com/player/?url=https%3A//evil.example/tracks/293",
        "https://fb.watch/", "https://vm.tiktok.com/", "https://on.soundcloud.com/", "https://www.instagram.com/share/", "ftp://www.youtube.com/watch?v=iwGFalTRHDA",
    ],
)  # fmt: skip
def test_other_addresses_are_refused_with_words(given):
    with pytest.raises(EmbedError) as refused:
        parse_embed(given)
    assert str(refused.value.message)[-1] == "."


def test_the_addresses_of_every_oembed_provider():
    """Of the services of the oEmbed registry, ours are understood and the others refused; none breaks anything."""
    if not SHARED.exists():
        pytest.skip("the shared examples are not here")
    understood = set()
    with SHARED.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for url in parse_qs(urlsplit(row["example_oembed_url"]).query).get("url", []):
                try:
                    understood.add((row["provider"], parse_embed(url).provider))
                except EmbedError:
                    understood.add((row["provider"], None))
    ours = {pair for pair in understood if pair[1]}
    assert ours == {
        ("Bluesky Social", "bluesky"),
        ("SoundCloud", "soundcloud"),
        ("Spotify", "spotify"),
        ("TikTok", "tiktok"),
        ("Vimeo", "vimeo"),
        ("YouTube", "youtube"),
    } | (
        ours
        & {
            ("Audiomeans", "audiomeans"),
            ("PeerTube", "peertube"),
            ("Dailymotion", "dailymotion"),
            ("Instagram", "instagram"),
        }
    )
    assert len(understood - ours) > 50
