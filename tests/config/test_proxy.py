"""The documented nginx in front of the documented server: whoever is slow waits there."""

import socket
import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from operations.bench.front import NGINX, nginx

from tests.config.conftest import MEGABYTE

FORM = "Content-Type: application/x-www-form-urlencoded"
UNFINISHED = 24


@contextmanager
def before(folder, platform):
    """The port of nginx with our configuration before this port."""
    if not NGINX:
        pytest.skip("no nginx on this machine (TEST_NGINX names one)")
    with nginx(folder, platform) as (port, _process):
        yield port


@pytest.fixture(scope="module")
def proxy(web, tmp_path_factory):
    """The port of nginx with our configuration."""
    with before(tmp_path_factory.mktemp("nginx"), web) as port:
        yield port


def connect(port, name="localhost"):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout=30), server_hostname=name)


def begin(port, request):
    connection = connect(port)
    connection.sendall(request.replace("\n", "\r\n").encode())
    return connection


def status_of(connection):
    return int(connection.recv(12).split()[1])


def test_forms_that_never_end_hold_not_even_a_form(proxy):
    unfinished = [
        begin(proxy, f"POST /connexion/ HTTP/1.1\nHost: localhost\n{FORM}\nContent-Length: 1000\n\nlo")
        for _ in range(UNFINISHED)
    ]
    time.sleep(1)
    asked = ["GET /healthz HTTP/1.1\nHost: localhost\n\n", "GET /connexion/ HTTP/1.1\nHost: localhost\n\n"]
    assert [status_of(begin(proxy, request)) for request in asked] == [200, 200]
    sent = f"POST /connexion/ HTTP/1.1\nHost: localhost\nReferer: https://localhost/\n{FORM}\nContent-Length: 7\n\nlogin=x"
    assert status_of(begin(proxy, sent)) == 403  # read, and without its key: a platform at leisure
    for connection in unfinished:
        connection.close()


def test_readers_who_take_nothing_hold_not_even_a_picture(proxy):
    asked = "GET /static/big.jpg HTTP/1.1\nHost: localhost\n\n"
    readers = [begin(proxy, asked) for _ in range(UNFINISHED)]
    time.sleep(2)
    assert [status_of(begin(proxy, asked)) for _ in range(5)] == [200] * 5
    for reader in readers:
        reader.close()


def test_photographs_pass_and_more_than_any_form_does_not(proxy):
    head = "POST /connexion/ HTTP/1.1\nHost: localhost\nReferer: https://localhost/\nContent-Type: multipart/form-data; boundary=x\n"
    passes = begin(proxy, f"{head}Content-Length: {2 * MEGABYTE}\n\n")
    passes.sendall(b"x" * 2 * MEGABYTE)
    assert status_of(passes) == 400  # what was sent is no form: the platform has read it
    refused = begin(proxy, f"{head}Content-Length: {60 * MEGABYTE}\n\n")
    assert status_of(refused) == 413


def test_other_names_get_no_answer(proxy):
    with pytest.raises(ssl.SSLError):
        connect(proxy, "evil.example")
    forged = begin(proxy, "GET / HTTP/1.1\nHost: evil.example\n\n")
    assert forged.recv(100) == b""


class Origin(ThreadingHTTPServer):
    """In the place of the platform: numbers its answers, and says who may keep them as the platform does."""

    daemon_threads = True

    def __init__(self):
        self.asked = []
        self.seconds = 0.0
        super().__init__(("127.0.0.1", 0), Numbered)


class Numbered(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked.append(self.path)
        number = len(self.server.asked)
        time.sleep(self.server.seconds)
        is_private = "sessionid" in self.headers.get("Cookie", "") or self.path.startswith("/own/")
        body = f"{number} {self.headers.get('Accept-Encoding', '')}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Cookie, HX-Request, Accept-Encoding")
        self.send_header("Cache-Control", "private, no-cache" if is_private else "public, max-age=0, s-maxage=2")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words):
        """Says nothing."""


@pytest.fixture
def origin():
    server = Origin()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def kept(origin, tmp_path):
    """`kept(path, **headers)` is what a reader gets through the documented nginx in front of that origin."""
    with before(tmp_path, origin.server_address[1]) as port:

        def ask(path="/", **headers):
            lines = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
            with begin(port, f"GET {path} HTTP/1.1\nHost: localhost\nConnection: close\n{lines}\n") as connection:
                answer = b"".join(iter(lambda: connection.recv(65536), b""))
            return answer.partition(b"\r\n\r\n")[2].decode().strip()

        yield ask


def test_what_may_be_kept_is_kept_apart_by_encoding_language_and_fragment(kept):
    assert [kept(), kept()] == ["1", "1"]
    assert [kept(Accept_Encoding="gzip, deflate, br"), kept(Accept_Encoding="br, gzip")] == ["2 br", "2 br"]
    assert [kept(Cookie="django_language=en"), kept(Cookie="a=b; django_language=en"), kept()] == ["3", "3", "1"]
    assert [kept(HX_Request="true"), kept(HX_Request="true"), kept("/?page=2")] == ["4", "4", "5"]


def test_what_is_somebodys_is_neither_kept_nor_given_to_others(kept):
    assert [kept(Cookie="sessionid=x"), kept(Cookie="sessionid=x"), kept(), kept()] == ["1", "2", "3", "3"]
    assert [kept(Cookie="a=b; lecteur=x"), kept(Authorization="Bearer x"), kept()] == ["4", "5", "3"]
    assert [kept("/own/"), kept("/own/")] == ["6", "7"]


def test_one_request_makes_a_page_and_while_it_is_made_anew_the_others_get_the_last_one(kept, origin):
    origin.seconds = 0.5
    with ThreadPoolExecutor(8) as readers:
        assert list(readers.map(lambda _: kept(), range(8))) == ["1"] * 8
        time.sleep(3)
        assert sorted(readers.map(lambda _: kept(), range(8))) == ["1"] * 7 + ["2"]
