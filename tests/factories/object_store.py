"""An S3-compatible store in a thread: it keeps what is put, and answers nobody who has not signed with its key."""

import hashlib
import threading
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

import pytest


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def _answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _handle(self):
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        key, objects = self.path.partition("?")[0], self.server.objects
        if not self.headers.get("Authorization", "").startswith(f"AWS4-HMAC-SHA256 Credential={self.server.key}/"):
            return self._answer(403)
        if self.command == "PUT":
            objects[key] = sent
            return self._answer(200, ETag=f'"{hashlib.md5(sent).hexdigest()}"')  # noqa: S324 (as S3 does)
        if self.command == "DELETE":
            objects.pop(key, None)
            return self._answer(204)
        if self.command == "GET" and "prefix=" in self.path:
            return self._answer(200, self._listing(key), Content_Type="application/xml")
        if key not in objects:
            return self._answer(404)
        body = objects[key]
        etag = f'"{hashlib.md5(body).hexdigest()}"'  # noqa: S324 (as S3 does)
        return self._answer(200, body, ETag=etag, Last_Modified="Fri, 27 Nov 2026 08:00:00 GMT")

    def _listing(self, bucket):
        """The XML with every key of a bucket that begins with the prefix asked for."""
        prefix = parse_qs(urlsplit(self.path).query).get("prefix", [""])[0]
        names = [unquote(path).removeprefix(f"{bucket}/") for path in sorted(self.server.objects)]
        entries = "".join(
            f"<Contents><Key>{escape(name)}</Key></Contents>" for name in names if name.startswith(prefix)
        )
        return f"<ListBucketResult><IsTruncated>false</IsTruncated>{entries}</ListBucketResult>".encode()

    do_GET = do_HEAD = do_PUT = do_DELETE = _handle

    def log_message(self, *args):
        pass


@contextmanager
def object_store(key="store-key"):
    """A running store: `objects` is {path: bytes}, `url(bucket)` its MEDIA_STORAGE_URL."""
    pytest.importorskip("boto3", reason="the extra for object stores is not installed (requirements/s3.txt)")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.objects, server.key = {}, key
    server.url = lambda bucket: f"s3://{key}:a%2Fsecret%2Bkey@127.0.0.1:{server.server_port}/{bucket}?tls=0"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
