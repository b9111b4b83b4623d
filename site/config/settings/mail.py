"""How mail leaves: `smtp+tls://user:password@host:587`, or any provider that django-anymail knows.

`anymail+brevo://KEY@`, `anymail+mailgun://KEY@?sender_domain=mg.sciences.example`: the name of the provider, its
key, and whatever else django-anymail asks for (`MAILGUN_SENDER_DOMAIN`) as parameters.
"""

from urllib.parse import parse_qsl, unquote, urlsplit

from environ import Env

ANYMAIL_SCHEME = "anymail+"
#: Providers whose setting of the key has another name than `<PROVIDER>_API_KEY`.
KEY_NAMES = {
    "postmark": "POSTMARK_SERVER_TOKEN",
    "mailtrap": "MAILTRAP_API_TOKEN",
    "mailersend": "MAILERSEND_API_TOKEN",
}


def mail_settings(url, *, webhook_secret=""):
    """The settings that an EMAIL_URL stands for."""
    parts = urlsplit(url)
    anymail = {"WEBHOOK_SECRET": webhook_secret} if webhook_secret else {}
    if not parts.scheme.startswith(ANYMAIL_SCHEME):
        return {**Env.email_url_config(url), "ANYMAIL": anymail}
    provider = parts.scheme.removeprefix(ANYMAIL_SCHEME).replace("-", "_")
    key = unquote(parts.username or "")
    anymail[KEY_NAMES.get(provider, f"{provider.upper()}_API_KEY")] = key
    anymail |= {f"{provider.upper()}_{name.upper()}": value for name, value in parse_qsl(parts.query)}
    return {"EMAIL_BACKEND": f"anymail.backends.{provider}.EmailBackend", "ANYMAIL": anymail}
