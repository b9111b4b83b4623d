"""Which keys production refuses to start with."""

from secrets import token_hex, token_urlsafe

import pytest
from config.settings.keys import fault_of

REFUSED = {
    "": "it has 0 characters, and 32 are the least",
    "abc": "it has 3 characters, and 32 are the least",
    "a" * 60: "it repeats itself",
    "password" * 8: "it repeats itself",
    "0123456789" * 5: "it repeats itself",
    "development-only-never-in-production-0123456789-abcdefghijklmnop": "it contains “development-only”, which is public",
    "django-insecure-" + "x8kQ2mZ9vR4tL7wY1cB6nH3jF5" * 2: "it contains “django-insecure”, which is public",
    "please_CHANGE_me_please_0123456789_abcdef": "it contains “change-me”, which is public",
}


@pytest.mark.parametrize("key", REFUSED)
def test_what_can_be_guessed_is_refused_with_a_reason(key):
    assert fault_of(key) == REFUSED[key]


@pytest.mark.parametrize("make", [lambda: token_urlsafe(50), lambda: token_hex(16), lambda: token_urlsafe(24)])
def test_random_keys_pass_always(make):
    assert {fault_of(make()) for _ in range(200)} == {""}
