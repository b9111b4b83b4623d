"""An old site inside the test: a server of its pictures, and exports of WordPress that name them."""

import io
import threading
from functools import partial
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PIL import Image

from intake.fetch import Allowance
from movein.moving import WordPressMove

SPACES = (
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'
)


def drawn(colour="red"):
    """The bytes of a small picture."""
    made = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(made, "JPEG")
    return made.getvalue()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        body = self.server.files.get(self.path)
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *args):
        pass


@pytest.fixture
def old_site():
    """`old_site.files[path] = bytes` is what it has, `old_site.asked` what it was asked, `old_site.url` where it is."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.files, server.asked = {}, []
    server.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def cdata(text):
    return f"<![CDATA[{text}]]>"


def item(number, title="Un titre", *, kind="post", status="publish", html="", link="", inside="", **fields):
    """One item of an export."""
    fields = {"post_name": "", "post_date_gmt": "2019-05-02 08:30:00", **fields}
    more = "".join(f"<wp:{name}>{cdata(value)}</wp:{name}>" for name, value in fields.items())
    return (
        f"<item><title>{cdata(title)}</title><link>{escape(link)}</link><dc:creator>{cdata('lea')}</dc:creator>"
        f"<content:encoded>{cdata(html)}</content:encoded><excerpt:encoded>{cdata('')}</excerpt:encoded>"
        f"<wp:post_id>{number}</wp:post_id><wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>"
        f"{more}{inside}</item>"
    )


def meta(**values):
    """Fields of an item."""
    return "".join(
        f"<wp:postmeta><wp:meta_key>{name}</wp:meta_key><wp:meta_value>{cdata(value)}</wp:meta_value></wp:postmeta>"
        for name, value in values.items()
    )


def export(*items, url="https://ancien.example", before=""):
    """An export of these items, as bytes."""
    author = (
        "<wp:author><wp:author_login>lea</wp:author_login><wp:author_email>lea@example.org</wp:author_email>"
        "<wp:author_display_name>Léa Martin</wp:author_display_name></wp:author>"
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<rss version="2.0" {SPACES}><channel><title>Le carnet</title>'
        f"<link>{url}</link><wp:base_blog_url>{url}</wp:base_blog_url>{author}"
        "<wp:category><wp:category_nicename>nature</wp:category_nicename><wp:cat_name>Nature</wp:cat_name></wp:category>"
        f"{''.join(items)}</channel></rss>"
    ).encode()


@pytest.fixture
def moved(territory, section, old_site):
    """`moved(item(...), ...)` moves an export of these items in; the answer is the Progress of the run."""
    section("articles"), section("agenda")

    def run(*items, raw=None, **options):
        data = raw or export(*items, url=old_site.url)
        allowance = Allowance("127.0.0.1", old_site.server_address[1])
        move = WordPressMove(territory=territory, open_file=partial(io.BytesIO, data), allowance=allowance)
        return move.run(**options)

    return run


def counts(done):
    """(created, updated, unchanged, refused) of a run."""
    report = done.report
    return report.created, report.updated, report.unchanged, report.refused
