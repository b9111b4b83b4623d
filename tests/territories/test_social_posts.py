"""The latest posts of a territory's accounts: read from feeds on a server of this machine, cleaned, kept, shown."""

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from intake.fetch import Allowance
from territories.models import SocialPost, Territory
from territories.social import KEPT, LONGEST, read_one, read_posts
from territories.tasks import read_posts as task

pytestmark = pytest.mark.django_db

ITEM = (
    "<item><guid>{n}</guid><link>https://mastodon.example/@isere/{n}</link><pubDate>Sun, {n:02} Nov 2026 10:00:00 "
    "GMT</pubDate><description>{text}</description></item>"
)
HOSTILE = "&lt;p&gt;Bonjour &lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;tous&lt;/b&gt; &amp;amp; toutes&lt;/p&gt;"


def feed(*items):
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{"".join(items)}</channel></rss>'


ANSWERS = {
    "/posts.rss": feed(*(ITEM.format(n=n, text=HOSTILE if n == 19 else f"Message {n}") for n in range(10, 20))),
    "/long.rss": feed(ITEM.format(n=1, text="mot " * 200)),
    "/wrong.rss": feed("<item><link>javascript:alert(1)</link><description>Non</description></item>", "<item></item>"),
    "/page.html": "<!doctype html><title>Ce n’est pas un flux</title>",
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = ANSWERS.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Silence."""


@pytest.fixture
def read(territory):
    """`read("/posts.rss")` reads that feed for the first territory, and gives its posts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    port = server.server_address[1]
    look = Territory.objects.get(pk=territory.pk)

    def reader(path):
        read_one(look, f"http://127.0.0.1:{port}{path}", Allowance("127.0.0.1", port))
        return list(SocialPost.objects.filter(territory=territory).order_by("-published_at"))

    yield reader
    server.shutdown()
    server.server_close()


def test_the_newest_posts_are_kept_in_plain_words(read):
    posts = read("/posts.rss")
    assert len(posts) == KEPT
    assert (posts[0].text, posts[0].host, posts[0].url) == (
        "Bonjour tous & toutes",
        "mastodon.example",
        "https://mastodon.example/@isere/19",
    )
    assert [post.text for post in posts[1:3]] == ["Message 18", "Message 17"]
    assert [post.pk is not None for post in read("/posts.rss")] == [True] * KEPT


def test_a_long_post_is_cut(read):
    assert [(len(post.text) <= LONGEST, post.text[-1]) for post in read("/long.rss")] == [(True, "…")]


@pytest.mark.parametrize("path", ["/wrong.rss", "/page.html", "/missing"])
def test_what_is_no_feed_gives_nothing_and_breaks_nothing(read, path):
    assert read(path) == []


def test_posts_of_an_account_that_was_taken_away_go(read, territory):
    assert len(read("/posts.rss")) == KEPT
    read_posts(territory=Territory.objects.get(pk=territory.pk))
    assert SocialPost.objects.count() == 0


def test_addresses_inside_the_house_are_not_fetched(territory):
    look = Territory.objects.get(pk=territory.pk)
    look.social_feed = "https://127.0.0.1/flux.xml"
    look.save()
    task.call()
    assert SocialPost.objects.count() == 0


def test_mastodon_and_bluesky_have_feeds_of_their_own():
    look = Territory(mastodon="https://mastodon.example/@isere/", bluesky="https://bsky.app/profile/isere.example")
    assert look.feeds == ["https://mastodon.example/@isere.rss", "https://bsky.app/profile/isere.example/rss"]


def test_the_front_page_shows_three_for_one_query(client, home, read, territory):
    Territory.objects.filter(pk=territory.pk).update(mastodon="https://mastodon.example/@isere")
    client.get("/")

    def visit():
        with CaptureQueriesContext(connection) as counted:
            text = client.get("/").content.decode()
        return re.findall(r'<li class="post"><p>([^<]+)</p>', text), len(counted)

    none, before = visit()
    read("/posts.rss")
    three, after = visit()
    assert (none, three) == ([], ["Bonjour tous &amp; toutes", "Message 18", "Message 17"])
    assert after == before
    Territory.objects.filter(pk=territory.pk).update(mastodon="")
    assert visit()[0] == []
