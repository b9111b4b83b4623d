"""The documented nginx in front of the documented server: whoever is slow waits there."""

import os
import shutil
import socket
import ssl
import subprocess
import time
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.config.conftest import MEGABYTE, free_port, wait_for
from tests.processes import ROOT

NGINX = os.environ.get("TEST_NGINX") or shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
FORM = "Content-Type: application/x-www-form-urlencoded"
UNFINISHED = 24


def write_certificate(folder):
    """A certificate for localhost, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    built = x509.CertificateBuilder().issuer_name(name).subject_name(name).public_key(key.public_key())
    built = built.serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=1))
    certificate = built.not_valid_after(now + timedelta(days=1)).sign(key, hashes.SHA256())
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )


@pytest.fixture(scope="module")
def proxy(web, tmp_path_factory):
    """The port of nginx with our configuration, of which only ports, names and paths are changed."""
    if not NGINX:
        pytest.skip("no nginx on this machine (TEST_NGINX names one)")
    folder, plain, secure = tmp_path_factory.mktemp("nginx"), free_port(), free_port()
    write_certificate(folder)
    ours = (ROOT / "docs/deploy/nginx.conf").read_text()
    for documented, here in {
        "127.0.0.1:8000": f"127.0.0.1:{web}",
        "listen [::]:": "# listen ",
        "listen 80": f"listen 127.0.0.1:{plain}",
        "listen 443": f"listen 127.0.0.1:{secure}",
        "sciences.example occitanie.example": "localhost",
        "/etc/letsencrypt/live/sciences.example": str(folder),
    }.items():
        assert documented in ours
        ours = ours.replace(documented, here)
    folders = "\n".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"user root;\ndaemon off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{folders}\n{ours}\n}}\n"
    )
    command = [NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "error.log")]
    process = subprocess.Popen(command, env={"PATH": os.environ.get("PATH", "")})
    try:
        wait_for(secure, process)
        yield secure
    finally:
        process.terminate()
        process.wait(timeout=30)


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
