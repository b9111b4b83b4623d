"""RSS and Atom of all ages."""

from pathlib import Path

import pytest

from intake.feeds import read_feed
from intake.rows import UnreadableFile

SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "data" / "feeds" / "feedvalidator"
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Le &lt;b&gt;carnet&lt;/b&gt;</title>
<entry><id>tag:a</id><title>A &amp; B</title><link href="/a"/><updated>2026-11-09T10:00:00Z</updated>
<category term="oiseaux"/><summary>Court</summary>
<content type="html">&lt;p&gt;Long&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;</content></entry></feed>"""


def test_atom():
    feed = read_feed(ATOM, url="https://carnet.example/flux")
    [item] = feed.items
    assert feed.title == "Le carnet"
    assert (item.uid, item.title, item.link) == ("tag:a", "A & B", "https://carnet.example/a")
    assert (item.summary, item.tags) == ("Court", ("oiseaux",))
    assert item.published_at.isoformat() == "2026-11-09T10:00:00+00:00"


@pytest.mark.parametrize("data", [
    b"", b"<html><body><p>Une page</p></body></html>", b"rien", b"\x00\xff", b"%PDF-1.4", b"https://carnet.example/flux", b"<rss/>",
])  # fmt: skip
def test_what_is_no_feed_is_refused(data):
    with pytest.raises(UnreadableFile):
        read_feed(data)


def test_a_feed_without_items_is_a_feed():
    assert read_feed(b"<rss version='2.0'><channel><title>Le carnet</title></channel></rss>").items == []


def test_entities_do_not_reach_files_nor_grow():
    bomb = b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    data = bomb + b'<rss version="2.0"><channel><item><title>t&f;&b;</title><guid>1</guid></item></channel></rss>'
    titles = [item.title for item in read_feed(data).items]
    assert not any("root:" in title for title in titles)


def test_unusable_values_are_left_out():
    data = (
        '<rss version="2.0"><channel><item><title>Un titre</title><link>javascript:alert(1)</link>'
        f"<guid>{'g' * 400}</guid><pubDate>hier</pubDate></item></channel></rss>"
    ).encode()
    [item] = read_feed(data).items
    assert (item.link, item.published_at, len(item.uid)) == ("", None, 40)


@pytest.mark.skipif(not SAMPLE.is_dir(), reason="the sample of feeds is not here")
def test_feeds_of_the_validator_never_crash():
    paths = sorted(SAMPLE.glob("*.xml"))
    read = 0
    for path in paths:
        try:
            for item in read_feed(path.read_bytes(), url="https://carnet.example/").items:
                assert (item.uid != "", len(item.title) <= 255) == (True, True)
        except UnreadableFile:
            continue
        read += 1
    assert read >= len(paths) * 0.9
