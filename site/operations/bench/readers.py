"""Readers that cost next to nothing themselves: what `http.client` takes to read 20 headers is more than what a kept
page takes the server, and a rate would tell how fast the bench is."""

import re
import socket
import ssl
import threading
import time

#: What a browser says of itself when one of our pages asks for something.
BROWSER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"}
BROWSER["Sec-Fetch-Site"] = "same-origin"
SECONDS = 4
#: Seconds that a reader waits for an answer.
PATIENCE = 30
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.I)
CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.I)
GOOD = (b"200", b"304")


class Reader:
    """One connection that stays open and asks for one page again and again."""

    def __init__(self, port, address, headers, *, is_secure=False):
        lines = {"Host": "localhost", **BROWSER, **headers}
        said = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        self.request = f"GET {address} HTTP/1.1\r\n{said}\r\n".encode()
        self.port, self.is_secure = port, is_secure
        self.socket = self.connect()

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if not self.is_secure:
            return connection
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context.wrap_socket(connection, server_hostname="localhost")  # a name that nginx answers to

    def ask(self):
        """Whether the answer was a page, or that it is still the same. Raises OSError where the server goes away."""
        self.socket.sendall(self.request)
        answer = self._more(b"")
        while (end := answer.find(b"\r\n\r\n")) < 0:
            answer = self._more(answer)
        head, status = answer[:end], answer[9:12]
        if CHUNKED.search(head):
            while not answer.endswith(b"0\r\n\r\n"):
                answer = self._more(answer)
        elif status != b"304" and (length := LENGTH.search(head)):
            missing = end + 4 + int(length[1]) - len(answer)
            while missing > 0:
                missing -= len(self._more(b""))
        return status in GOOD

    def _more(self, answer):
        got = self.socket.recv(262_144)
        if not got:
            raise ConnectionError("the server closed the connection")
        return answer + got

    def close(self):
        self.socket.close()


def rate(port, address, readers, *, headers=None, seconds=SECONDS, counted=False, is_secure=False):
    """Requests answered in a second while so many readers ask for the same page; with `counted` also how many."""
    counts = [0] * readers
    end = time.perf_counter() + seconds

    def read(number):
        reader = Reader(port, address, headers or {}, is_secure=is_secure)
        while time.perf_counter() < end:
            counts[number] += reader.ask()
        reader.close()

    threads = [threading.Thread(target=read, args=[number]) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return (sum(counts) / seconds, sum(counts)) if counted else sum(counts) / seconds
