"""A mail server that takes every letter, and writes one line about each before it says so.

    python mailbox.py PORT FILE

A line is JSON: when, to whom, the Message-ID. It is on the disk before the letter is acknowledged, so that a letter of
which nothing is written was never taken. It can be killed at any moment.
"""

import email
import json
import os
import socketserver
import sys
import time
from pathlib import Path


class Session(socketserver.StreamRequestHandler):
    """One connection: just enough of SMTP (RFC 5321)."""

    def handle(self):
        self.say("220 mailbox ready")
        recipients = []
        while line := self.rfile.readline():
            verb, _, rest = line.decode("utf-8", "replace").strip().partition(" ")
            verb = verb.upper()
            if verb == "RCPT":
                recipients.append(rest.partition("<")[2].partition(">")[0])
                self.say("250 ok")
            elif verb == "DATA":
                self.say("354 go on")
                self.keep(recipients, self.message())
                recipients = []
                self.say("250 taken")
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                recipients = [] if verb in ("RSET", "EHLO", "HELO") else recipients
                self.say("250 ok")

    def message(self):
        lines = []
        while (line := self.rfile.readline()) and line != b".\r\n":
            lines.append(line.removeprefix(b"."))
        if not line:
            raise ConnectionError("broken off in the middle of a letter")
        return email.message_from_bytes(b"".join(lines))

    def keep(self, recipients, message):
        line = {"at": time.time(), "to": recipients, "id": " ".join(message["Message-ID"].split())}
        with Path(self.server.kept).open("a") as file:
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())


class Mailbox(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True

    def handle_error(self, request, client_address):
        """Whoever was cut off comes again."""


if __name__ == "__main__":
    with Mailbox(("127.0.0.1", int(sys.argv[1])), Session) as server:
        server.kept = sys.argv[2]
        server.serve_forever()
