"""The readers of the bench count whole answers, however the server sends them."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from operations.bench.readers import Reader, rate


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        status = {"/same": 304, "/gone": 410}.get(self.path, 200)
        self.send_response(status)
        if self.path == "/chunked":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for part in (b"3\r\nabc\r\n", b"0\r\n\r\n"):
                self.wfile.write(part)
                self.wfile.flush()
            return
        body = b"" if status == 304 else b"x" * 600_000
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words):
        """Says nothing."""


@pytest.fixture(scope="module")
def port():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()


def test_answers_of_all_shapes_are_read_to_their_end_on_one_connection(port):
    reader = Reader(port, "/", {})
    answers = []
    for address in ("/", "/chunked", "/same", "/gone", "/"):
        reader.request = reader.request.replace(reader.request.split()[1], address.encode(), 1)
        answers.append(reader.ask())
    reader.close()
    assert answers == [True, True, True, False, True]


def test_many_readers_are_counted_together(port):
    per_second, many = rate(port, "/same", 4, seconds=0.2, counted=True)
    assert many > 4 and per_second == many / 0.2
