"""The fetch guard, against a real server on this machine. Without the tests' allowance that server is out of reach."""

import gzip
import socket
import threading
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from intake.fetch import Allowance, FetchError, ForbiddenAddress, TooLarge, TooManyRedirects, TooSlow, fetch
from intake.public_addresses import is_public

BOMB = gzip.compress(bytes(30_000_000))


class Handler(BaseHTTPRequestHandler):
    """One path for each way a server can behave."""

    def do_GET(self):
        self.server.seen.append((self.command, self.path, dict(self.headers)))
        getattr(
            self, "answer_" + self.path.split("?")[0].strip("/").split("/")[0].replace("-", "_"), self.answer_page
        )()

    do_HEAD = do_POST = do_GET

    def send(self, body=b"", status=200, **headers):
        self.send_response(status)
        for name, value in {"Content-Type": "text/plain", "Content-Length": len(body), **headers}.items():
            if value is not None:
                self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def answer_page(self):
        self.send("déjà vu".encode(), Content_Type="text/html; charset=UTF-8")

    def answer_latin(self):
        self.send("déjà".encode("latin-1"), Content_Type='text/plain; charset="iso-8859-1"')

    def answer_json(self):
        self.send(b'{"a": 1}', Content_Type="application/json")

    def answer_missing(self):
        self.send(b"no", status=404)

    def answer_hop(self):
        left = int(self.path.rsplit("/", 1)[1])
        self.send(status=302, Location=f"/hop/{left - 1}" if left else "/page")

    def answer_inside(self):
        self.send(status=302, Location=self.path.split("?to=")[1])

    def answer_gzip(self):
        self.send(gzip.compress(b"packed"), Content_Encoding="gzip")

    def answer_deflate(self):
        self.send(zlib.compress(b"packed"), Content_Encoding="deflate")

    def answer_brotli(self):
        self.send(b"\x00", Content_Encoding="br")

    def answer_broken_gzip(self):
        self.send(b"not gzip at all", Content_Encoding="gzip")

    def answer_bomb(self):
        self.send(BOMB, Content_Encoding="gzip")

    def answer_large(self):
        self.send(bytes(3_000_000))

    def answer_endless(self):
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(bytes(100_000))

    def answer_slow(self):
        self.server.let_go.wait(10)

    def answer_dripping(self):
        """A byte every tenth of a second: each read is quick, the whole never ends."""
        self.send_response(200)
        self.end_headers()
        while not self.server.let_go.wait(0.1):
            self.wfile.write(b".")

    def answer_cut(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"short")

    def log_message(self, *args):
        """Silence."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """The guard hangs up on purpose."""


@pytest.fixture
def server():
    server = Server(("127.0.0.1", 0), Handler)
    server.seen, server.let_go = [], threading.Event()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server
    server.let_go.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(server):
    """`visit("/page")` fetches from the server of this test, which the allowance names."""
    port = server.server_address[1]
    return lambda path, **options: fetch(
        f"http://127.0.0.1:{port}{path}", allowance=Allowance("127.0.0.1", port), **options
    )


def test_a_page(visit, server):
    answer = visit("/page?q=é#part")
    assert (answer.status, answer.text(), answer.content_type) == (200, "déjà vu", "text/html")
    command, path, headers = server.seen[0]
    assert (command, path) == ("GET", "/page?q=%C3%A9")
    assert (headers["Host"], headers["Accept-Encoding"]) == (f"127.0.0.1:{server.server_address[1]}", "gzip")


def test_other_charsets_json_and_statuses(visit):
    assert visit("/latin").text() == "déjà"
    assert visit("/json").json() == {"a": 1}
    assert visit("/missing").status == 404


def test_packed_answers(visit):
    assert [visit("/gzip").body, visit("/deflate").body] == [b"packed", b"packed"]


def test_a_post_with_headers_of_its_address(visit, server):
    visit("/page", method="POST", body=b"abc", headers=lambda url: {"X-Signed": url})
    command, _path, headers = server.seen[0]
    assert (command, headers["Content-Length"], headers["X-Signed"][-5:]) == ("POST", "3", "/page")


def test_without_the_allowance_the_same_server_is_out_of_reach(server):
    port = server.server_address[1]
    for url in (f"http://127.0.0.1:{port}/page", f"https://127.0.0.1:{port}/page", f"https://localhost:{port}/page"):
        with pytest.raises(ForbiddenAddress):
            fetch(url)
    assert server.seen == []


def test_the_allowance_opens_one_port_only(server):
    port = server.server_address[1]
    for allowance in (Allowance("127.0.0.1", port + 1), Allowance("127.0.0.2", port)):
        with pytest.raises(ForbiddenAddress):
            fetch(f"http://127.0.0.1:{port}/page", allowance=allowance)
    assert server.seen == []


def test_three_redirects_are_followed(visit, server):
    answer = visit("/hop/2")
    assert (answer.text(), answer.url.rsplit("/", 1)[1], len(server.seen)) == ("déjà vu", "page", 4)
    with pytest.raises(TooManyRedirects):
        visit("/hop/3")


def test_a_post_is_not_redirected(visit, server):
    assert (visit("/hop/0", method="POST", body=b"").status, len(server.seen)) == (302, 1)


@pytest.mark.parametrize(
    "target",
    ["http://127.0.0.1:1/", "https://localhost/", "https://[::1]/", "file:///etc/passwd", "http://example.org/"],
)
def test_redirects_are_judged_anew(visit, server, target):
    with pytest.raises(ForbiddenAddress):
        visit(f"/inside?to={target}")
    assert len(server.seen) == 1


@pytest.mark.parametrize("path", ["/large", "/endless", "/bomb"])
def test_too_large(visit, path):
    with pytest.raises(TooLarge):
        visit(path)


def test_the_caller_may_allow_more_or_less(visit):
    assert len(visit("/large", max_bytes=4_000_000).body) == 3_000_000
    with pytest.raises(TooLarge):
        visit("/page", max_bytes=5)


@pytest.mark.parametrize("path", ["/slow", "/dripping"])
def test_the_whole_visit_has_one_deadline(visit, path):
    with pytest.raises(TooSlow):
        visit(path, max_seconds=0.5)


@pytest.mark.parametrize("path", ["/cut", "/broken-gzip", "/brotli"])
def test_broken_answers(visit, path):
    with pytest.raises(FetchError):
        visit(path)


def test_nobody_listens():
    with pytest.raises(FetchError):
        fetch("http://127.0.0.1:1/", allowance=Allowance("127.0.0.1", 1))


@pytest.mark.parametrize(
    "url",
    [
        "https://localhost/", "https://127.0.0.1/", "https://127.1/", "https://0x7f.1/", "https://2130706433/", "https://0/",
        "https://[::1]/", "https://[::]/", "https://[::ffff:10.0.0.1]/", "https://[fe80::1]/", "https://[fec0::1]/",
        "https://[64:ff9b::7f00:1]/", "https://[64:ff9b:1::a00:1]/", "https://[2002:7f00:1::]/", "https://[ff02::1]/",
        "https://10.0.0.1/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data/", "https://100.64.0.1/",
        "https://224.0.0.1/", "http://example.org/", "https://user:pw@example.org/", "https://example.org:8443/",
        "file:///etc/passwd", "gopher://example.org/", "https://", "https://[::1", "", "https://a b/", None,
        "https://exa\r\nmple.org/", "https://example.org/" + "a" * 5000,
    ],
)  # fmt: skip
def test_addresses_that_are_never_visited(url):
    with pytest.raises(FetchError) as refused:
        fetch(url, max_seconds=2)
    assert type(refused.value) is ForbiddenAddress


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1:248:1893:25c8:1946", True), ("1.1.1.1", True),
        ("127.0.0.1", False), ("0.0.0.0", False),  # noqa: S104
        ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.0.1", False),
        ("169.254.0.1", False), ("100.64.0.1", False), ("192.0.2.1", False), ("198.18.0.1", False), ("203.0.113.9", False),
        ("192.88.99.1", False), ("224.0.0.1", False), ("239.255.255.250", False), ("240.0.0.1", False),
        ("255.255.255.255", False), ("::", False), ("::1", False), ("::127.0.0.1", False), ("::ffff:8.8.8.8", False),
        ("::ffff:127.0.0.1", False), ("64:ff9b::8.8.8.8", False), ("64:ff9b:1::1", False), ("100::1", False),
        ("2001::1", False), ("2001:db8::1", False), ("2002:808:808::1", False), ("fc00::1", False), ("fe80::1", False),
        ("fec0::1", False), ("ff0e::1", False), ("5f00::1", False), ("4000::1", False),
    ],
)  # fmt: skip
def test_public_addresses(address, public):
    assert is_public(address) is public


@pytest.mark.parametrize(
    "answers", [["93.184.216.34", "127.0.0.1"], ["127.0.0.1", "93.184.216.34"], ["2606:2800::1", "::1"]]
)
def test_a_name_with_one_address_inside_is_refused(monkeypatch, answers):
    looked_up = []

    def getaddrinfo(host, port, *args, **kwargs):
        looked_up.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answer, port)) for answer in answers]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(ForbiddenAddress):
        fetch("https://rebind.example/")
    assert looked_up == ["rebind.example"]


def test_every_refusal_has_words():
    for kind in (FetchError, ForbiddenAddress, TooLarge, TooSlow, TooManyRedirects):
        assert str(kind.message)[-1] == "."
