"""Whoever sends or receives slowly does not keep the others waiting: the server as it is documented, without a proxy."""

import http.client
import select
import socket
import time

import pytest

from tests.config.conftest import MEGABYTE

UNFINISHED = 16
FORM = "Content-Type: application/x-www-form-urlencoded"


def begin(port, request, *, small_buffer=False):
    """A connection on which so much of a request was sent."""
    connection = socket.socket()
    if small_buffer:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.settimeout(20)
    connection.connect(("127.0.0.1", port))
    connection.sendall(request.replace("\n", "\r\n").encode())
    return connection


def ask(port, path, method="GET", body=None, **headers):
    """(status, body) of a whole request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, body=body, headers={"Host": "localhost", **headers})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def first_lines(connections, *, many, seconds):
    """{connection: how its answer begins} of the first so many that are answered on within these seconds."""
    waiting, answers, deadline = list(connections), {}, time.monotonic() + seconds
    while len(answers) < many and (left := deadline - time.monotonic()) > 0:
        for connection in select.select(waiting, [], [], left)[0]:
            waiting.remove(connection)
            answers[connection] = connection.recv(40)[:12]
    return answers


@pytest.fixture
def unfinished(web):
    """Sixteen forms, of which two letters have come."""
    begun = [
        begin(web, f"POST /connexion/ HTTP/1.1\nHost: localhost\n{FORM}\nContent-Length: 1000\n\nlo")
        for _ in range(UNFINISHED)
    ]
    time.sleep(1)
    yield begun
    for connection in begun:
        connection.close()


def test_forms_that_never_end_hold_nobody(web, unfinished):
    assert ask(web, "/healthz") == (200, b"ok\n")
    assert [ask(web, "/connexion/")[0] for _ in range(5)] == [200] * 5


def test_those_beyond_their_turn_are_told_so(web, unfinished):
    answers = first_lines(unfinished, many=12, seconds=20)
    answers |= first_lines(set(unfinished) - set(answers), many=1, seconds=0.5)  # the others still have their turn
    assert list(answers.values()) == [b"HTTP/1.1 503"] * 12


def test_once_they_are_gone_forms_are_read_again(web):
    deadline = time.monotonic() + 20
    while (
        ask(web, "/connexion/", "POST", b"login=x", **{"Content-Type": "application/x-www-form-urlencoded"})[0] == 503
    ):
        assert time.monotonic() < deadline
        time.sleep(0.2)


def test_readers_who_take_nothing_hold_nobody(web):
    ask(web, "/healthz")
    asked = "GET /static/big.jpg HTTP/1.1\nHost: localhost\n\n"
    readers = [begin(web, asked, small_buffer=True) for _ in range(UNFINISHED)]
    try:
        time.sleep(1)
        assert ask(web, "/healthz") == (200, b"ok\n")
        assert [ask(web, "/connexion/")[0] for _ in range(5)] == [200] * 5
    finally:
        for reader in readers:
            reader.close()
    deadline = time.monotonic() + 20
    while (answer := ask(web, "/static/big.jpg"))[0] == 503:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    assert (answer[0], len(answer[1])) == (200, 20 * MEGABYTE)


@pytest.mark.parametrize("session", ["", "Cookie: sessionid=abc\n"])
def test_two_hundred_megabytes_are_cut_at_once(web, session):
    """The server answers before the body has come, and takes no more of it than the line holds."""
    length = 200 * MEGABYTE
    head = f"POST /ecrire/api/fichier/ HTTP/1.1\nHost: localhost\n{session}Content-Type: multipart/form-data; boundary=x\n"
    connection = begin(web, f"{head}Content-Length: {length}\n\n")
    sent = 0
    try:
        while sent < length:
            sent += connection.send(b"x" * MEGABYTE)
    except OSError:
        pass  # cut
    finally:
        connection.close()
    assert sent < 20 * MEGABYTE
    waiting = begin(web, f"{head}Content-Length: {length}\n\n")
    assert waiting.recv(12) == b"HTTP/1.1 413"
    waiting.close()


def test_a_body_without_a_length_is_cut_too(web):
    head = f"POST /ecrire/api/fichier/ HTTP/1.1\nHost: localhost\n{FORM}\nTransfer-Encoding: chunked\n\n"
    connection = begin(web, head)
    piece = b"100000\r\n" + b"x" * MEGABYTE + b"\r\n"
    sent = 0
    try:
        while sent < 200 * MEGABYTE:
            sent += connection.send(piece)
    except OSError:
        pass
    finally:
        connection.close()
    assert sent < 20 * MEGABYTE
