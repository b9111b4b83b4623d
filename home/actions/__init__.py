"""Verbs on whole territories and on those who animate them."""

from home.actions.animators import (
    PAGE_PERMISSIONS,
    animators_name,
    appoint_animator,
    appoint_invited,
    open_roles,
    permission_on_pages,
    welcome_animator,
)
from home.actions.territories import add_missing_sections, create_territory, parse_host

__all__ = [
    "PAGE_PERMISSIONS",
    "add_missing_sections",
    "animators_name",
    "appoint_animator",
    "appoint_invited",
    "create_territory",
    "open_roles",
    "parse_host",
    "permission_on_pages",
    "welcome_animator",
]
