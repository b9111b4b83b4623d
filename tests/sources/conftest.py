"""A server of feeds inside the test, which the fetch guard is told to allow."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from intake.fetch import Allowance
from sources.models import Source


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(dict(self.headers))
        status, headers, body = self.server.answer
        if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
            status, body = 304, b""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def web():
    """`web.answer = (status, headers, body)` is what the server says; `web.asked` the headers that it heard."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked, server.answer = [], (404, {}, b"")
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def allowance(web):
    return Allowance("127.0.0.1", web.server_address[1])


@pytest.fixture
def source(territory, web):
    """A source of articles at the server of this test."""
    return Source.objects.create(
        territory=territory,
        name="Le carnet",
        address=f"http://127.0.0.1:{web.server_address[1]}/flux",
        tags="nature, veille",
    )


def rss(*items, title="Le carnet"):
    """A feed of these (guid, title, text) items."""
    body = "".join(
        f'<item><guid isPermaLink="false">{guid}</guid><title>{name}</title><link>https://carnet.example/{guid}</link>'
        f"<description>{text}</description><pubDate>Mon, 09 Nov 2026 10:00:00 GMT</pubDate></item>"
        for guid, name, text in items
    )
    return f'<rss version="2.0"><channel><title>{title}</title>{body}</channel></rss>'.encode()


def calendar(*events):
    """A calendar of these (uid, title, day) events."""
    body = "".join(
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\nDTSTART:{day}T180000Z\r\nDTEND:{day}T190000Z\r\nEND:VEVENT\r\n"
        for uid, title, day in events
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{body}END:VCALENDAR\r\n".encode()
