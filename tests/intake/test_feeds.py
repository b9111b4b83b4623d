"""RSS and Atom of all ages."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from intake.feeds import read_feed
from intake.rows import UnreadableFile

PARIS = ZoneInfo("Europe/Paris")
CASES = Path(__file__).resolve().parents[3] / "shared" / "data" / "cases"
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


def rss(*items, head='<?xml version="1.0" encoding="utf-8"?>\n'):
    return f'{head}<rss version="2.0"><channel><title>Carnet</title>\n{"".join(items)}</channel></rss>'


def item(**values):
    return "<item>" + "".join(f"<{name}>{value}</{name}>" for name, value in values.items()) + "</item>\n"


def told(feed):
    return [(remark.rank, remark.line, remark.title) for remark in feed.notices]


@pytest.mark.parametrize(
    ("items", "kept", "notices"),
    [
        # Two links: two items, whatever the order in which they come next time.
        ([item(guid="x", title="Un", link="https://a.example/1"), item(guid="x", title="Deux", link="https://a.example/2")],
         [("Un", "https://a.example/1"), ("Deux", "https://a.example/2")], [(1, 3, "Un"), (2, 4, "Deux")]),
        ([item(guid="x", title="Un", link="https://a.example/1"), item(guid="x", title="Un", link="https://a.example/1")],
         [("Un", "https://a.example/1")], []),
        ([item(guid="x", title="Un", link="https://a.example/1"), item(guid="x", title="Deux", link="https://a.example/1")],
         [("Un", "https://a.example/1")], [(2, 4, "Deux")]),
        ([item(guid="", title="Un", link="https://a.example/1"), item(guid=" ", title="Deux", link="https://a.example/2")],
         [("Un", "https://a.example/1"), ("Deux", "https://a.example/2")], []),
        ([item(title="Un", link="https://a.example/"), item(title="Deux", link="https://a.example/")],
         [("Un", "https://a.example/"), ("Deux", "https://a.example/")], [(1, 3, "Un"), (2, 4, "Deux")]),
        ([item(title="Un"), item(title="Deux"), item(title="Un")], [("Un", ""), ("Deux", "")], []),
        ([item(guid="g" * 300 + "1", title="Un"), item(guid="g" * 300 + "2", title="Deux")], [("Un", ""), ("Deux", "")], []),
    ],
)  # fmt: skip
def test_items_are_told_apart(items, kept, notices):
    feed = read_feed(rss(*items).encode())
    turned = read_feed(rss(*reversed(items)).encode())

    assert [(each.title, each.link) for each in feed.items] == kept
    assert len({each.uid for each in feed.items}) == len(kept)
    assert told(feed) == notices
    if len(kept) == len(items):
        assert {(each.uid, each.link) for each in feed.items} == {(each.uid, each.link) for each in turned.items}


@pytest.mark.parametrize(
    ("date", "read"),
    [
        ("Mon, 09 Nov 2026 10:00:00 GMT", "2026-11-09T10:00:00+00:00"),
        ("Mon, 09 Nov 2026 10:00:00 +0100", "2026-11-09T09:00:00+00:00"),
        ("lun., 09 nov. 2026 10:00:00 +0100", "2026-11-09T09:00:00+00:00"),
        ("lundi 9 novembre 2026 à 10h", "2026-11-09T09:00:00+00:00"),
        ("jeu. 09 juil. 2026 10:00", "2026-07-09T08:00:00+00:00"),
        ("Mon, 09 Nov 2026 10:00:00 CET", "2026-11-09T09:00:00+00:00"),
        ("09/11/2026 10:00", "2026-11-09T09:00:00+00:00"),
        ("09-11-2026", "2026-11-08T23:00:00+00:00"),
        ("2026/11/09", "2026-11-08T23:00:00+00:00"),
    ],
)
def test_french_dates(date, read):
    feed = read_feed(rss(item(guid="1", title="Un", pubDate=date)).encode(), zone=PARIS)

    assert ([each.published_at.isoformat() for each in feed.items], feed.notices) == ([read], [])


@pytest.mark.parametrize("date", ["hier", "1762678800", "11/13/2026", "31 février 2026"])
def test_a_date_that_cannot_be_read_is_told_with_its_item(date):
    feed = read_feed(rss(item(guid="0", title="Zéro"), item(guid="1", title="Un", pubDate=date)).encode())

    assert ([each.published_at for each in feed.items], told(feed)) == ([None, None], [(2, 4, "Un")])


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "utf-8", ""),
        ("utf-8", "iso-8859-1", "iso-8859-1"),
        ("cp1252", "iso-8859-1", ""),
        ("cp1252", "utf-8", "utf-8"),
        ("cp1252", "", ""),
        ("utf-16", "utf-16", ""),
        ("koi8-r", "koi8-r", ""),
        ("iso8859-2", "", "iso-8859-2"),
    ],
)
def test_every_encoding_whatever_is_declared(encoding, declared, charset):
    title = {"koi8-r": "Привет", "iso8859-2": "Dzień"}.get(encoding, "L’été à Agnès")
    head = f'<?xml version="1.0" encoding="{declared}"?>\n' if declared else ""

    feed = read_feed(rss(item(guid="1", title=title), head=head).encode(encoding), charset=charset)

    assert ([each.title for each in feed.items], feed.notices) == ([title], [])


def test_lost_characters_are_told_with_the_item_and_never_reach_a_page():
    data = rss(
        item(guid="0", title="Zéro"), item(guid="1", title="Caf\ufffdé", description="d&#65533;été &amp;#xfffd;")
    ).encode()

    feed = read_feed(data)

    assert [(each.title, each.summary) for each in feed.items] == [("Zéro", ""), ("Café", "dété")]
    assert told(feed) == [(2, 4, "Café")]


def test_what_is_cut_or_too_much_is_told():
    many = rss(*(item(guid=number, title=f"N {number}") for number in range(203)))
    cut = rss(item(guid="1", title="Un"), item(guid="2", title="Deux", description="Un long texte"))

    assert (len(read_feed(many.encode()).items), told(read_feed(many.encode()))) == (200, [(0, 0, "")])
    feed = read_feed(cut[: cut.index("long texte")].encode())
    assert ([each.title for each in feed.items], told(feed)) == (["Un", "Deux"], [(0, 0, "")])


def test_a_title_with_markup_is_plain():
    titles = [
        "L&amp;eacute;gende &amp;lt;b&amp;gt;noire&amp;lt;/b&amp;gt;",
        "<![CDATA[<b>Un</b>&nbsp;titre]]>",
        "5 &lt; 10 &amp; 3",
    ]

    feed = read_feed(rss(*(item(guid=number, title=title) for number, title in enumerate(titles))).encode())

    assert [each.title for each in feed.items] == ["Légende noire", "Un titre", "5 < 10 & 3"]


@pytest.mark.skipif(not CASES.is_dir(), reason="the shared data is not here")
def test_the_reported_case():
    feed = read_feed((CASES / "feed-04-dup-guid.xml").read_bytes())

    assert [each.title for each in feed.items] == ["Un", "Deux"]


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
