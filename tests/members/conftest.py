"""Sign-up as a browser does it, and the letters that arrive."""

import re

import pytest
from django.core import mail

from notifications.sending import send_due_letters

PASSWORD = "une phrase assez longue"


@pytest.fixture
def signup_data(territory):
    return {
        "display_name": "Zoé Walk",
        "email": "zoe@example.org",
        "password1": PASSWORD,
        "account_kind": "person",
        "home_territory": territory.pk,
        "age": "on",
        "rules": "on",
        "telephone": "",
    }


@pytest.fixture
def sign_up(client, signup_data):
    """`sign_up(email=...)` sends the form; fields given as None are left out."""

    def send(**changes):
        data = {**signup_data, **changes}
        return client.post("/inscription/", {name: value for name, value in data.items() if value is not None})

    return send


@pytest.fixture
def letters():
    """`letters()`: those that have arrived since the start, as (to, subject, text)."""

    def arrived():
        send_due_letters()
        return [(message.to[0], message.subject, message.body) for message in mail.outbox]

    return arrived


@pytest.fixture
def code(letters):
    """`code()`: the six digits of the latest letter."""
    return lambda: re.search(r"^(\d{6})$", letters()[-1][2], re.MULTILINE).group(1)
