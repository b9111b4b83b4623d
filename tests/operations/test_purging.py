"""A cache of others in front of us is told which pages changed, again and again until it has heard."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from config.settings.frontend import frontend_cache
from django.core.exceptions import ImproperlyConfigured
from operations.purging import purge_changes

from contributions.models import Change
from intake.fetch import Allowance
from tests.factories.contributions import ArticleFactory


class Orders(BaseHTTPRequestHandler):
    """Notes every order: verb, host and path, and what was sent beside."""

    def take(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        given = {
            name: self.headers[name] for name in ("Surrogate-Key", "Authorization", "Fastly-Key") if self.headers[name]
        }
        self.server.orders.append(
            (self.command, f"{self.headers['Host']}{self.path}", given, body and json.loads(body))
        )
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_PURGE = do_POST = take

    def log_message(self, *_words):
        """Says nothing."""


@pytest.fixture
def proxy():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Orders)
    server.orders, server.status, server.port = [], 200, server.server_address[1]
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def article(section):
    page = ArticleFactory(parent=section("articles"), slug="neige")
    page.save_revision().publish()
    return page


def test_what_changed_is_forgotten_with_the_lists_that_show_it(article, proxy, settings):
    assert purge_changes() == 0  # no such cache
    settings.WAGTAILFRONTENDCACHE = frontend_cache(f"http://127.0.0.1:{proxy.port}")
    told = purge_changes()
    forgotten = {where for verb, where, *_more in proxy.orders if verb == "PURGE"}
    assert len(forgotten) == told == len(proxy.orders)
    assert {"testserver/articles/neige/", "testserver/articles/", "testserver/articles/flux.atom", "testserver/"} <= (
        forgotten
    )


def test_it_is_told_until_it_has_heard_and_then_no_more(article, proxy, settings, clock):
    Change.objects.update(at=clock("2030-01-10 12:00"))
    settings.WAGTAILFRONTENDCACHE = frontend_cache(f"http://127.0.0.1:{proxy.port}")
    settings.SURROGATE_KEY_HEADER, settings.SHARED_CACHE_SECONDS = "Surrogate-Key", 600
    proxy.status = 503
    assert purge_changes() == 0
    proxy.status = 200
    counts = []
    for minute in range(1, 5):  # what is young is told once more, for a page may have been on its way
        clock(f"2030-01-10 12:0{minute}")
        counts.append(purge_changes())
    order = ("PURGE", f"127.0.0.1:{proxy.port}/", {"Surrogate-Key": f"territory-{article.territory_id}"}, b"")
    assert (counts, proxy.orders) == ([1, 1, 0, 0], [order] * 3)


@pytest.mark.parametrize(
    ("url", "path", "header", "body"),
    [
        ("cloudflare://to%2Fken@Zone", "/client/v4/zones/Zone/purge_cache", {"Authorization": "Bearer to/ken"}, True),
        ("fastly://to%2Fken@Service", "/service/Service/purge", {"Fastly-Key": "to/ken"}, False),
    ],
)
def test_networks_of_caches_are_told_by_key(article, proxy, settings, url, path, header, body):
    settings.SURROGATE_KEY_HEADER = "Surrogate-Key"
    key, here = f"territory-{article.territory_id}", f"127.0.0.1:{proxy.port}"
    known = frontend_cache(url)["default"]
    settings.WAGTAILFRONTENDCACHE = {
        "default": {**known, "API": f"http://{here}", "ALLOWANCE": Allowance("127.0.0.1", proxy.port)}
    }
    assert purge_changes() == 1
    given = header if body else {**header, "Surrogate-Key": key}
    assert proxy.orders == [("POST", f"{here}{path}", given, {"tags": [key]} if body else b"")]


def test_addresses_of_caches():
    assert frontend_cache("") is None
    assert frontend_cache("cloudfront://E2ABC")["default"]["DISTRIBUTION_ID"] == "E2ABC"
    with pytest.raises(ImproperlyConfigured):
        frontend_cache("varnish")
