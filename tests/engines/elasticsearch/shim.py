"""`python shim.py PORT SERVER_PORT`: makes an Elasticsearch 7.10 understand the client of version 8.

It passes each request on to the server on this machine, with the content types of version 8 written as plain JSON, and
adds the header by which that client knows its product. Engine, questions and outages are the server's own.
"""

import sys
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

VERSIONED, PLAIN = "application/vnd.elasticsearch+", "application/"
OF_ONE_CONNECTION = {"connection", "transfer-encoding", "content-length", "host", "keep-alive"}


def without_version(value):
    """ "application/vnd.elasticsearch+x-ndjson; compatible-with=8" is "application/x-ndjson"."""
    return value.partition(";")[0].replace(VERSIONED, PLAIN) if value.startswith(VERSIONED) else value


class Shim(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def pass_on(self):
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {
            name: without_version(value)
            for name, value in self.headers.items()
            if name.lower() not in OF_ONE_CONNECTION
        }
        server = HTTPConnection("127.0.0.1", self.server.behind, timeout=60)
        try:
            server.request(self.command, self.path, body=sent or None, headers=headers)
            answer = server.getresponse()
            body = answer.read()
        except (OSError, HTTPException):
            self.close_connection = True  # the server is away: so is this one
            return
        finally:
            server.close()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in OF_ONE_CONNECTION:
                self.send_header(name, value)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        # The length of what HEAD would have had is told by the server.
        length = answer.getheader("Content-Length", "0") if self.command == "HEAD" else str(len(body))
        self.send_header("Content-Length", length)
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = pass_on

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port, behind):
        super().__init__(("127.0.0.1", port), Shim)
        self.behind = behind


if __name__ == "__main__":
    Server(*map(int, sys.argv[1:3])).serve_forever()
