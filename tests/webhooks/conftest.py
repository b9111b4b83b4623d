"""A partner's server inside the test, which the fetch guard is told to allow."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from contributions.models.journal import last_number
from home.actions import appoint_animator
from intake.fetch import Allowance
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory
from tests.made_once import made_once
from webhooks.models import Endpoint, Event


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.heard.append((dict(self.headers), body))
        status, headers, text = self.server.answer(json.loads(body))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *args):
        pass


class Partner(ThreadingHTTPServer):
    """`heard`: (headers, bytes) of each message. `says(404, b"no")`: what it answers from now on."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.heard, self.url = [], f"http://127.0.0.1:{self.server_address[1]}/echosciences"
        self.allowance = Allowance("127.0.0.1", self.server_address[1])
        self.says(204)

    def says(self, status, text=b"", headers=None):
        self.answer = lambda _message: (status, headers or {}, text)

    @property
    def messages(self):
        return [json.loads(body) for _headers, body in self.heard]

    @property
    def told(self):
        """[(type, number of the contribution)]"""
        return [(message["type"], message["data"].get("id")) for message in self.messages]


@pytest.fixture
def partner():
    server = Partner()
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
@made_once
def animator(territory):
    person = MemberFactory(display_name="Animatrice")
    appoint_animator(territory=territory, member=person)
    return person


@pytest.fixture
def make_endpoint(territory, partner, animator):
    """`make_endpoint(kinds=["event"])`: (endpoint, its secret), which begins with the next change."""

    def make(**fields):
        given = {"territory": territory, "label": "La ville", "url": partner.url, "events": Event.values, **fields}
        endpoint = Endpoint(created_by=animator, position=last_number(), **given)
        secret = endpoint.renew_secret()
        endpoint.save()
        return endpoint, secret

    return make


@pytest.fixture
def endpoint(make_endpoint):
    return make_endpoint()[0]


@pytest.fixture
def write(section):
    """`write(title="Neige")`: an article that is published now."""

    def publish(**fields):
        page = ArticleFactory(parent=section("articles"), live=False, first_published_at=None, **fields)
        page.save_revision().publish()
        return type(page).objects.get(pk=page.pk)

    return publish
