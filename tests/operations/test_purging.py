"""A cache of others in front of us is told which pages changed."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from config.settings.frontend import frontend_cache
from django.core.exceptions import ImproperlyConfigured
from operations.purging import purge_changes

from tests.factories.contributions import ArticleFactory


class Purged(BaseHTTPRequestHandler):
    def do_PURGE(self):
        self.server.purged.add(f"{self.headers['Host']}{self.path}")
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_words):
        """Says nothing."""


@pytest.fixture
def proxy():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Purged)
    server.purged = set()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_what_changed_is_forgotten_with_the_lists_that_show_it(section, proxy, settings, clock):
    article = ArticleFactory(parent=section("articles"), slug="neige")
    article.save_revision().publish()
    assert purge_changes() == 0  # no such cache
    settings.WAGTAILFRONTENDCACHE = frontend_cache(f"http://127.0.0.1:{proxy.server_address[1]}")
    purge_changes()
    assert {"testserver/articles/neige/", "testserver/articles/", "testserver/articles/flux.atom", "testserver/"} <= (
        proxy.purged
    )


def test_addresses_of_caches():
    assert frontend_cache("") is None
    assert frontend_cache("cloudflare://to%2Fken@zone") == {
        "default": {
            "BACKEND": "wagtail.contrib.frontend_cache.backends.CloudflareBackend",
            "BEARER_TOKEN": "to/ken",
            "ZONEID": "zone",
        }
    }
    assert frontend_cache("cloudfront://E2ABC")["default"]["DISTRIBUTION_ID"] == "E2ABC"
    with pytest.raises(ImproperlyConfigured):
        frontend_cache("varnish")
