"""The documented nginx in front of a server of the bench: its own cache beside a file that it gives from the disk."""

import os
import shutil
import subprocess
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.conf import settings

from operations.bench.load import free_port, wait_for

NGINX = os.environ.get("TEST_NGINX") or shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
FILE = "/the-same-as-a-file"


def beside_a_file(folder, body):
    """What `nginx(folder, …)` is told so that it gives `body` at `FILE` as well, from the disk."""
    folder = Path(folder)
    folder.chmod(0o755)
    (folder / "file").write_bytes(body)
    pages = "    location / {\n        proxy_pass"
    file = f"alias {folder}/file;\ndefault_type text/html;\nadd_header Content-Encoding br;"
    return {
        "replaced": {pages: f"    location = {FILE} {{\n{file}\n}}\n{pages}"},
        "lines": "sendfile on;\nkeepalive_requests 1000000;",
    }


@contextmanager
def nginx(folder, platform, *, replaced=None, lines=""):
    """(port, process) of nginx with our file of docs/deploy before this port.

    Only names, ports and paths of the file are changed, and what `replaced` {text: other} says; `lines` stand before
    it. Raises LookupError where the file lacks a text that is to be changed.
    """
    folder, plain, secure = Path(folder), free_port(), free_port()
    write_certificate(folder)
    ours = (settings.ROOT / "docs/deploy/nginx.conf").read_text()
    for documented, here in {
        "127.0.0.1:8000": f"127.0.0.1:{platform}",
        "listen [::]:": "# listen ",
        "listen 80": f"listen 127.0.0.1:{plain}",
        "listen 443": f"listen 127.0.0.1:{secure}",
        "sciences.example occitanie.example": "localhost",
        "/etc/letsencrypt/live/sciences.example": str(folder),
        "/var/cache/nginx/echosciences": str(folder / "kept"),
        **(replaced or {}),
    }.items():
        if documented not in ours:
            raise LookupError(documented)
        ours = ours.replace(documented, here)
    paths = "\n".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"user root;\ndaemon off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{lines}\n{paths}\n{ours}\n}}\n"
    )
    command = [NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "error.log")]
    process = subprocess.Popen(command, env={"PATH": os.environ.get("PATH", "")})  # noqa: S603
    try:
        wait_for(secure, process)
        yield secure, process
    finally:
        process.terminate()
        process.wait(timeout=30)


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
