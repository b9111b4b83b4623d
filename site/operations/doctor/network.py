"""What readers' browsers need: the name of each territory leads here, with a certificate that lasts."""

import socket
import ssl
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.models import Site

from operations.doctor.findings import problem, skipped, warning, well

SECONDS = 5
HTTPS = 443
SOON = timedelta(days=14)
LOCAL = ("localhost", "127.0.0.1", "::1")


def hosts():
    """A finding for each name under which the platform is read."""
    names = {urlsplit(settings.SITE_URL).hostname, *Site.objects.values_list("hostname", flat=True)}
    for name in sorted(filter(None, names)):
        yield of_this_machine(name) if is_local(name) else look_at(name)


def is_local(name):
    return name in LOCAL or name.endswith(".localhost")


def of_this_machine(name):
    return warning(
        _("%s is a name of this machine alone: nobody else can read there.") % name,
        _("Give the territory its own name (Settings, Sites)."),
    )


def look_at(name):
    """Whether a name resolves, and whether its certificate is good for it and for two more weeks."""
    try:
        socket.getaddrinfo(name, HTTPS, proto=socket.IPPROTO_TCP)
    except socket.gaierror as error:
        if error.errno == socket.EAI_AGAIN:
            return skipped(_("%s: the network cannot be asked from here.") % name)
        return problem(
            _("%s does not lead anywhere.") % name, _("Add its A and AAAA records where the domain is kept.")
        )
    try:
        ends = end_of_certificate(name, HTTPS)
    except ssl.SSLCertVerificationError as error:
        return problem(
            _("The certificate of %(name)s is not good: %(error)s") % {"name": name, "error": error.verify_message}
        )
    except OSError as error:
        said = {"name": name, "error": error.strerror or str(error)}
        return problem(_("%(name)s does not answer by HTTPS: %(error)s") % said)
    said = _("%(name)s answers by HTTPS; its certificate is good until %(day)s.") % {
        "name": name,
        "day": f"{ends:%Y-%m-%d}",
    }
    if ends < datetime.now(UTC) + SOON:
        return warning(said, _("Renew it: see why certbot or Caddy has not."))
    return well(said)


def end_of_certificate(name, port):
    """When the certificate that is shown for this name ends. Raises OSError, SSLCertVerificationError among them."""
    context = ssl.create_default_context()
    with (
        socket.create_connection((name, port), timeout=SECONDS) as plain,
        context.wrap_socket(plain, server_hostname=name) as sealed,
    ):
        ends = ssl.cert_time_to_seconds(sealed.getpeercert()["notAfter"])
    return datetime.fromtimestamp(ends, UTC)
