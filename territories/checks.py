"""What is wrong with the settings of a territory, before they are saved."""

from urllib.parse import urlsplit
from zoneinfo import available_timezones

from django.utils.translation import gettext as _

from media.colours import HEX
from territories.accounts import ACCOUNTS
from territories.arrangement import BLOCKS, shown_of
from territories.opening import missing_for_opening
from territories.robots import wrong_lines


def problems_of(territory, *, is_opening):
    """{field: words} of all that is wrong; `is_opening`: whether it has been closed to the public until now."""
    problems = {**_wrong_look(territory), **_wrong_accounts(territory), **_wrong_audit(territory)}
    if wrong := wrong_lines(territory.robots_lines):
        problems["robots_lines"] = _(
            "These lines are none of robots.txt (“User-agent: …”, “Disallow: /…”, “Allow: /…”): %(lines)s"
        ) % {"lines": " · ".join(wrong[:5])}
    if is_opening and (missing := missing_for_opening(territory)):
        problems["is_open"] = _(
            "The law asks who publishes and who hosts a site. Complete the legal notice first: %(missing)s"
        ) % {"missing": " · ".join(missing)}
    return problems


def _wrong_look(territory):
    problems = {}
    if not HEX.fullmatch(territory.accent):
        problems["accent"] = _("Give the colour as # and six digits, such as #d9381e.")
    if territory.time_zone not in available_timezones():
        problems["time_zone"] = _("This time zone is unknown. Write it as Europe/Paris.")
    if territory.logo_is_name and not territory.logo_id:
        problems["logo_is_name"] = _("Choose the logo first.")
    if not shown_of(BLOCKS, territory.front_blocks):
        problems["front_blocks"] = _("Leave at least one block on the front page.")
    return problems


def _wrong_accounts(territory):
    return {
        field: _("This is not an address of %(account)s: it begins with https://%(host)s/.")
        % {"account": account, "host": host}
        for field, (account, host) in ACCOUNTS.items()
        if host and (address := getattr(territory, field)) and not _is_at(address, host)
    }


def _wrong_audit(territory):
    if territory.audit_state == territory.Conformity.NOT:
        return {}
    problems = {
        field: _("Needed to state anything but “not compliant”.")
        for field in ("audit_on", "audit_rate")
        if getattr(territory, field) is None
    }
    rate, is_full = territory.audit_rate, territory.audit_state == territory.Conformity.FULLY
    if rate is not None and is_full and rate < 100:
        problems["audit_rate"] = _("“Fully compliant” means 100 percent of the criteria.")
    if rate is not None and not is_full and rate < 50:
        problems["audit_rate"] = _("“Partially compliant” means at least 50 percent of the criteria.")
    return problems


def _is_at(address, host):
    found = urlsplit(address).hostname or ""
    return found == host or found.endswith(f".{host}")
