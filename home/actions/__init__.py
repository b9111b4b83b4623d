"""Verbs on whole territories and on those who animate them."""

from home.actions.animators import (
    animators_name,
    appoint_animator,
    appoint_invited,
    give_pages_and_media,
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
    "give_pages_and_media",
    "open_roles",
    "parse_host",
    "refuse_taken_host",
    "welcome_animator",
]
