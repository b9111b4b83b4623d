"""Which e-mail addresses a territory refuses, at sign-up and below comments."""

from typing import Protocol

from django.core.exceptions import ValidationError


class AddressRule(Protocol):
    """One reason to refuse."""

    def __call__(self, email: str, territory) -> str:
        """Why this address is refused there, in words for its owner; "" when it is not."""


_rules: list[AddressRule] = []


def register(rule: AddressRule):
    """Adds a rule; called in `AppConfig.ready()`."""
    if rule not in _rules:
        _rules.append(rule)


def check_address(email, territory):
    """Raises ValidationError for an address that a territory refuses."""
    for rule in _rules:
        if words := rule(email, territory):
            raise ValidationError(words, code="refused_address")
