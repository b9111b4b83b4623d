"""The documented nginx in front of a server of the bench: its own cache beside a file that it gives from the disk."""

import http.client
import shutil
import ssl
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

FILE = "/the-same-as-a-file"
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")


@contextmanager
def nginx(folder, platform, body):
    """(port, process) of nginx with our file of docs/deploy before this port; it gives `body` at `FILE` as well.

    Only names, ports and paths of the file are changed.
    """
    folder, plain, secure = Path(folder), free_port(), free_port()
    folder.chmod(0o755)
    write_certificate(folder)
    (folder / "file").write_bytes(body)
    ours = (settings.ROOT / "docs/deploy/nginx.conf").read_text()
    for documented, here in {
        "127.0.0.1:8000": f"127.0.0.1:{platform}",
        "listen [::]:": "# listen ",
        "listen 80": f"listen 127.0.0.1:{plain}",
        "listen 443": f"listen 127.0.0.1:{secure}",
        "sciences.example occitanie.example": "localhost",
        "/etc/letsencrypt/live/sciences.example": str(folder),
        "/var/cache/nginx/echosciences": str(folder / "kept"),
        "    location / {\n        proxy_pass": (
            f"    location = {FILE} {{\nalias {folder}/file;\ndefault_type text/html;\n"
            "add_header Content-Encoding br;\n}\n    location / {\n        proxy_pass"
        ),
    }.items():
        ours = ours.replace(documented, here)
    paths = "\n".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"user root;\nworker_processes 1;\ndaemon off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\naccess_log off;\nsendfile on;\nkeepalive_requests 1000000;\n{paths}\n{ours}\n}}\n"
    )
    command = [NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "error.log")]
    process = subprocess.Popen(command)  # noqa: S603
    try:
        wait_for(secure, process)
        yield secure, process
    finally:
        process.terminate()
        process.wait(timeout=30)


def secure_connection(port):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return http.client.HTTPSConnection("localhost", port, timeout=30, context=context)  # a name that nginx answers to


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
