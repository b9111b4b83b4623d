"""Verbs on whole territories and on those who animate them."""

from home.actions.animators import (
    animators_name,
    appoint_animator,
    appoint_invited,
    let_edit,
    open_roles,
    welcome_animator,
)
from home.actions.territories import add_missing_sections, create_territory, parse_host, refuse_taken_host

__all__ = [
    "add_missing_sections",
    "animators_name",
    "appoint_animator",
    "appoint_invited",
    "create_territory",
    "let_edit",
    "open_roles",
    "parse_host",
    "refuse_taken_host",
    "welcome_animator",
]
