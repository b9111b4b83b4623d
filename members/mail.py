"""How mails are put into words, and those about accounts."""

import re
from datetime import datetime

from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from members.mail_registry import Mail, MailTemplate, post_once
from territories.models import Territory
from territories.senders import origin_of, sender_of, speaking_for


def from_templates(path, context, territory, *, headers=None):
    """A `Mail` of `<path>_subject.txt` and `<path>_message.txt`, in the language and time of a territory."""
    with speaking_for(territory):
        context = {"territory": territory, **context}
        subject = render_to_string(f"{path}_subject.txt", context)
        text = re.sub(r"\n{3,}", "\n\n", render_to_string(f"{path}_message.txt", context)).strip() + "\n"
        return dressed(" ".join(subject.split()), text, context, headers=headers)


def dressed(subject, text, context, *, headers=None):
    """A `Mail` of these words, with the same in HTML: paragraphs, links that can be touched, the code in large."""
    territory = context["territory"]
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    html = render_to_string("emails/letter.html", {**context, "subject": subject, "paragraphs": paragraphs})
    return Mail(subject, text, html, sender_of(territory), headers or {})


# --- The mails about accounts ------------------------------------------------------------

#: What may stand in the parameters of such a mail: allauth's context has objects too.
PLAIN = (str, int, bool, datetime)


def post_about_account(prefix, *, to, territory, member=None, valid_until=None, context):
    """A mail of allauth's, by the prefix of its templates ("account/email/login_code") and what they may need."""
    facts = {name: value for name, value in context.items() if isinstance(value, PLAIN)}
    return post_once(
        template="account", occasion=prefix, to=to, territory=territory, member=member, valid_until=valid_until,
        params={"prefix": prefix, **facts},
    )  # fmt: skip


def about_account(row, shared):
    context = {"user": row.member, "email": row.recipient, **row.params}
    if isinstance(context.get("timestamp"), str):
        context["timestamp"] = datetime.fromisoformat(context["timestamp"])
    territory = row.territory or Territory.objects.first_one() or Territory()
    return from_templates(row.params["prefix"], {**context, "origin": origin_of(territory)}, territory)


ACCOUNT = MailTemplate("account", about_account, _("Security of the account"))
