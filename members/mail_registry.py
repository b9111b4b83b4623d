"""Mails: what each says is a template with parameters, put into words when it leaves.

Members is the lowest app that writes mail, so it declares two registries. An app registers its `MailTemplate`s in
`AppConfig.ready()`; the app that keeps the outbox registers the outbox (`register_outbox`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from django.utils.crypto import get_random_string
from django.utils.functional import Promise


@dataclass(frozen=True)
class Mail:
    """What a mail says at the moment at which it leaves."""

    subject: str
    text: str
    html: str = ""
    #: From whom: '"Echosciences Grenoble" <bonjour@example.org>'.
    sender: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


#: What is left of a mail that has left.
NOTHING = Mail("", "")


class MailRow(Protocol):
    """A mail that waits, as those who put it into words read it."""

    key: str
    recipient: str
    member: Any
    territory: Any
    params: dict
    created_at: datetime


@dataclass(frozen=True)
class MailTemplate:
    """One sort of mail."""

    #: As it stands in the outbox: "moderation/statement".
    name: str
    #: A waiting mail, and a dict that lives as long as one run of the outbox (for what many mails share) -> its words,
    #: or None when nothing that it would say is true any more: then it is not sent.
    compose: Callable[[MailRow, dict], Mail | None]
    #: What sort of mail it is, for the copy of one's data.
    label: str | Promise


TEMPLATES: dict[str, MailTemplate] = {}


def register(*templates: MailTemplate):
    """Makes templates known, by their names."""
    TEMPLATES.update({template.name: template for template in templates})


def compose(row, shared=None):
    """The `Mail` that a waiting row says now, or None; `KeyError` for a template that nobody registered."""
    return TEMPLATES[row.template].compose(row, {} if shared is None else shared)


class Outbox(Protocol):
    """Where mails wait: `notifications.actions.post_letter`."""

    def __call__(
        self,
        *,
        key: str,
        to: str,
        template: str,
        params: dict,
        territory: Any = None,
        member: Any = None,
        actor: Any = None,
        valid_until: datetime | None = None,
        keeps_address: bool = True,
    ) -> Any:
        """Puts a mail in the outbox, in the caller's transaction; None when this occasion (`key`) has had its mail."""


_outboxes: list[Outbox] = []


def register_outbox(outbox: Outbox):
    """Called once, by the app that keeps it."""
    _outboxes[:] = [outbox]


def post(**mail):
    """Puts a mail in the outbox; the arguments of `Outbox`."""
    return _outboxes[0](**mail)


def post_once(*, template, occasion="", **mail):
    """A mail whose occasion is this very moment (a code, a notice)."""
    return post(key=f"{occasion or template}/{get_random_string(24)}", template=template, **mail)
