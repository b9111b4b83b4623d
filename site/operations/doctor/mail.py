"""Mail: does it leave, and do others believe that it is ours?"""

from email.utils import parseaddr

from django.conf import settings
from django.core.mail import get_connection
from django.utils.translation import gettext as _

from operations.doctor.findings import problem, skipped, warning, well

try:  # used where it happens to be installed
    from dns import exception as dns_errors
    from dns import resolver
except ImportError:
    resolver = None

SMTP = "django.core.mail.backends.smtp.EmailBackend"
SECONDS = 5


def settings_read():
    """The way out, and the sender."""
    backend, domain = settings.EMAIL_BACKEND, sender_domain()
    if not (backend == SMTP or backend.startswith("anymail.")):
        yield problem(_("Mail does not leave: it is written to files."), _("Set EMAIL_URL (docs/deploy.md)."))
    if domain.endswith("localhost") or "." not in domain:
        yield problem(
            _("Mail is sent in the name of %s, which nobody can answer.") % settings.DEFAULT_FROM_EMAIL,
            _("Set DEFAULT_FROM_EMAIL to an address of your domain."),
        )
    elif backend == SMTP and not (settings.EMAIL_USE_TLS or settings.EMAIL_USE_SSL):
        yield warning(_("Mail goes to its server in clear."), _("Write smtp+tls:// in EMAIL_URL."))
    else:
        yield well(_("Mail is sent as %s.") % settings.DEFAULT_FROM_EMAIL)
    if backend.startswith("anymail.") and not settings.ANYMAIL.get("WEBHOOK_SECRET"):
        yield warning(
            _("Mails that come back are not heard of."), _("Set ANYMAIL_WEBHOOK_SECRET and tell the provider.")
        )


def server():
    """Whether the SMTP server lets us in."""
    if settings.EMAIL_BACKEND != SMTP:
        yield skipped(_("Mail does not go by SMTP: its provider is not asked."))
        return
    connection = get_connection(timeout=SECONDS)
    try:
        connection.open()
    except OSError as error:  # those of smtplib among them
        said = {"host": settings.EMAIL_HOST, "error": str(error)}
        yield problem(_("The mail server %(host)s does not let us in: %(error)s") % said, _("Correct EMAIL_URL."))
    else:
        yield well(_("The mail server %s lets us in.") % settings.EMAIL_HOST)
    finally:
        connection.close()


def sender_records():
    """SPF and DMARC of the sender's domain. DKIM has a name that only the provider of mail knows."""
    domain = sender_domain()
    if resolver is None:
        yield skipped(
            _("SPF, DKIM and DMARC of %s are not looked up: the package dnspython is not installed.") % domain,
            f"dig +short TXT {domain}; dig +short TXT _dmarc.{domain}",
        )
        return
    for name, place, start in (("SPF", domain, "v=spf1"), ("DMARC", f"_dmarc.{domain}", "v=DMARC1")):
        try:
            texts = [str(record).strip('"') for record in resolver.resolve(place, "TXT", lifetime=SECONDS)]
        except (resolver.NoAnswer, resolver.NXDOMAIN):
            texts = []
        except dns_errors.DNSException:
            yield skipped(_("%s: the network cannot be asked from here.") % place)
            continue
        said = {"name": name, "domain": domain}
        if any(text.startswith(start) for text in texts):
            yield well(_("%(name)s of %(domain)s is published.") % said)
        else:
            advice = _("The provider of mail says which record to add.")
            yield problem(_("%(name)s of %(domain)s is missing: mail is taken for spam.") % said, advice)
    yield skipped(_("DKIM is not looked up: only the provider of mail knows its name."))


def sender_domain():
    """Of the address in whose name mail is sent."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
