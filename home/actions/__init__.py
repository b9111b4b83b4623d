"""Verbs on whole territories and on those who animate them."""

from home.actions.animators import animators_name, appoint_animator, appoint_invited, open_roles, welcome_animator
from home.actions.territories import add_missing_sections, create_territory

__all__ = [
    "add_missing_sections",
    "animators_name",
    "appoint_animator",
    "appoint_invited",
    "create_territory",
    "open_roles",
    "welcome_animator",
]
