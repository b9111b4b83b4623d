"""Videos and posts: where their players are, what the reader receives, and how their pictures reach us."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils import translation
from django_tasks_db.models import DBTaskResult

from contributions.body.blocks import BodyBlock
from contributions.body.embed_pictures import MAX_TRIES, fetch_embed_picture, find_picture, sign_embed
from contributions.body.embeds import frame_sources, parse_embed
from contributions.media_views import embed_picture
from intake.fetch import Allowance, FetchError, ForbiddenAddress
from media.models import EmbedPicture
from tests.factories import media

VIDEO = "https://www.youtube.com/watch?v=iwGFalTRHDA"


def test_the_block_gives_these_words_to_the_writer():
    body = BodyBlock().to_python([{"type": "video", "value": {"video": "https://example.org/v/1"}, "id": "1"}])
    words = "This site is not among those that can be shown here. Use a link card instead."
    with translation.override("en"):
        with pytest.raises(ValidationError) as refused:
            BodyBlock().clean(body)
        assert words in json.dumps(refused.value.as_json_data(), default=str)


def test_a_site_adds_its_peertube(settings):
    settings.EMBED_PEERTUBE_HOSTS = ["videos.example.org"]
    embed = parse_embed("https://videos.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv")
    assert embed.frame_url.startswith("https://videos.example.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?")
    assert "https://videos.example.org" in frame_sources(settings.EMBED_PEERTUBE_HOSTS)


def test_every_player_is_in_the_policy_and_nothing_else():
    assert settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["frame-src"][1:] == frame_sources(
        settings.EMBED_PEERTUBE_HOSTS
    )
    assert all(source.startswith("https://") and urlsplit(source).path == "" for source in frame_sources())
    for url in (VIDEO, "https://vimeo.com/76979871", "https://dai.ly/x8abcde", "https://www.canal-u.tv/174500"):
        frame = urlsplit(parse_embed(url).frame_url)
        assert f"{frame.scheme}://{frame.netloc}" in frame_sources()


# --- What the reader receives -----------------------------------------------------------------


def shown(url, caption=""):
    body = BodyBlock().to_python([{"type": "video", "value": {"video": url, "caption": caption}, "id": "1"}])
    with translation.override("en"):
        return body.render_as_block()


def addresses(html):
    """Everything a browser would load by itself, our own scripts apart."""
    sources = [part.split('"')[0] for part in html.split(' src="')[1:]]
    return [source for source in sources if not source.startswith("/static/")]


def test_before_the_click_nothing_comes_from_elsewhere():
    html = shown(VIDEO, "Le lac")
    assert addresses(html) == [reverse("contributions:embed_picture", args=[sign_embed(parse_embed(VIDEO))])]
    assert html.count("<iframe") == 0
    assert f'href="{VIDEO}"' in html


def test_the_way_to_the_service_keeps_the_moment():
    html = shown("https://youtu.be/iwGFalTRHDA?si=x&t=1m30s")
    assert html.count(f'href="{VIDEO}&amp;t=90s"') == 2
    assert 'data-src="https://www.youtube-nocookie.com/embed/iwGFalTRHDA?autoplay=1&amp;rel=0&amp;start=90"' in html


def test_a_card_is_a_plain_link():
    html = shown("https://www.instagram.com/p/Cabc123/")
    assert (
        addresses(html),
        html.count("<embed-frame"),
        html.count('href="https://www.instagram.com/p/Cabc123/"'),
    ) == ([], 0, 1)


def test_a_service_that_left_the_list_is_a_plain_link():
    html = shown("https://video.google.example/1", "Un film")
    assert '<a href="https://video.google.example/1" rel="nofollow noopener noreferrer">Un film</a>' in html


# --- Pictures, fetched by our server ----------------------------------------------------------


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        answers = {
            "/thumb.jpg": ("image/jpeg", media.jpeg_of_a_phone((1600, 900), orientation=1)),
            "/oembed": ("application/json", b'{"thumbnail_url": "/thumb.jpg"}'),
            "/oembed-elsewhere": ("application/json", b'{"thumbnail_url": "https://localhost/thumb.jpg"}'),
            "/oembed-empty": ("application/json", b"[]"),
            "/page": (
                "text/html",
                b'<meta property="og:image" content="thumb.jpg"><meta property="og:image" content="/b">',
            ),
            "/page-without": ("text/html", b"<p>no"),
            "/page-of-a-file": ("text/html", b'<meta property="og:image" content="file:///etc/passwd">'),
            "/not-a-picture": ("image/jpeg", b"<html>"),
        }
        kind, body = answers.get(self.path, ("text/plain", b""))
        self.send_response(200 if self.path in answers else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Silence."""


@pytest.fixture
def service():
    """`service("/page")` is `(address, allowance)` on a server of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    port = server.server_address[1]
    yield lambda path: (f"http://127.0.0.1:{port}{path}", Allowance("127.0.0.1", port))
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("kind", "path"), [("image", "/thumb.jpg"), ("oembed", "/oembed"), ("page", "/page")])
def test_a_picture_is_found_and_cleaned(service, kind, path):
    url, allowance = service(path)
    picture = find_picture(kind, url, allowance=allowance)
    assert (picture.format, picture.width, picture.height, b"secret" in picture.read().lower()) == (
        "JPEG",
        1280,
        720,
        False,
    )


@pytest.mark.parametrize(
    ("kind", "path", "problem"),
    [
        ("image", "/missing", FetchError),
        ("image", "/not-a-picture", ValidationError),
        ("oembed", "/oembed-empty", FetchError),
        ("oembed", "/page", FetchError),
        ("oembed", "/oembed-elsewhere", ForbiddenAddress),
        ("page", "/page-without", FetchError),
        ("page", "/page-of-a-file", ForbiddenAddress),
    ],
)
def test_what_is_not_a_picture_is_left(service, kind, path, problem):
    url, allowance = service(path)
    with pytest.raises(problem):
        find_picture(kind, url, allowance=allowance)


def test_without_the_allowance_no_picture_is_looked_for_inside(service):
    url, _allowance = service("/thumb.jpg")
    with pytest.raises(ForbiddenAddress):
        find_picture("image", url)


@pytest.mark.django_db
class TestServing:
    @pytest.fixture(autouse=True)
    def territory(self, territory):
        """The pages of one territory."""

    @property
    def address(self):
        return reverse("contributions:embed_picture", args=[sign_embed(parse_embed(VIDEO))])

    def test_the_first_visit_gives_a_drawing_and_asks_once(self, client):
        answers = [client.get(self.address) for _ in range(3)]
        assert [(answer.status_code, answer["Content-Type"]) for answer in answers] == [(200, "image/svg+xml")] * 3
        picture = EmbedPicture.objects.get()
        assert (picture.url, picture.tries, DBTaskResult.objects.count()) == (VIDEO, 1, 1)

    def test_once_fetched_it_is_served_by_us(self, client):
        picture = EmbedPicture.objects.create(url=VIDEO)
        picture.file.save("a.jpg", media.upload(media.jpeg(), "a.jpg"))
        answer = client.get(self.address)
        assert (answer.status_code, answer["Location"]) == (302, picture.file.url)
        served = client.get(answer["Location"])
        assert (served.status_code, served["Content-Type"], DBTaskResult.objects.count()) == (200, "image/jpeg", 0)

    @pytest.mark.parametrize("token", ["abc", "abc:def", ":", "x" * 3000])
    def test_nobody_else_can_sign(self, rf, token):
        with pytest.raises(Http404):
            embed_picture(rf.get("/apercus/"), token)
        assert (EmbedPicture.objects.count(), DBTaskResult.objects.count()) == (0, 0)

    def test_it_is_not_tried_for_ever(self, client):
        EmbedPicture.objects.create(url=VIDEO, tries=MAX_TRIES)
        assert (client.get(self.address).status_code, DBTaskResult.objects.count()) == (200, 0)

    def test_a_service_that_does_not_answer_leaves_the_drawing(self, client):
        picture = EmbedPicture.objects.create(url=VIDEO)
        assert (fetch_embed_picture(picture=picture), bool(picture.file)) == (False, False)
