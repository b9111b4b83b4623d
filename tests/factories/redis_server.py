"""A Redis of the test's own: Debian's `redis-server` on a free port, keeping nothing on the disk."""

import shutil
import signal
import socket
import subprocess
import time

import pytest


class RedisServer:
    """`url`; `start()`, `stop()` as a crash would, `freeze()` and `thaw()` as a machine that hangs."""

    def __init__(self, program):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.program, self.process = program, None
        self.url = f"redis://127.0.0.1:{self.port}/0"

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _time in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.05)
        raise RuntimeError("redis-server did not start")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
            self.process.wait(10)

    def freeze(self):
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self.process.send_signal(signal.SIGCONT)


def redis_server():
    """A RedisServer that is not started; skips the test where there is none."""
    pytest.importorskip("redis", reason="the extra for Redis is not installed (requirements/redis.txt)")
    program = shutil.which("redis-server")
    if not program:
        pytest.skip("no redis-server here (Debian: apt-get install redis-server)")
    return RedisServer(program)
