"""All checks in order, each one whatever the others meet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from operations.doctor import backups, disk, engines, mail, network, program, work
from operations.doctor.findings import Finding, problem


@dataclass(frozen=True)
class Check:
    """`look()` gives its findings; `asks_network`: of machines other than those of the installation."""

    name: str
    title: str | Promise
    look: Callable[[], Iterable[Finding]]
    asks_network: bool = False


CHECKS = [
    Check("settings", gettext_lazy("Settings"), program.settings_read),
    Check("versions", gettext_lazy("Versions"), engines.versions),
    Check("database", gettext_lazy("Database"), engines.database),
    Check("services", gettext_lazy("Cache and search"), engines.services),
    Check("files", gettext_lazy("Styles and translations"), program.files_made),
    Check("disk", gettext_lazy("Disk"), disk.room),
    Check("permissions", gettext_lazy("Who may read the files"), disk.permissions),
    Check("clock", gettext_lazy("Clock"), work.clock),
    Check("worker", gettext_lazy("Background worker"), work.worker),
    Check("queues", gettext_lazy("What waits"), work.queues),
    Check("mail", gettext_lazy("Mail"), mail.settings_read),
    Check("backups", gettext_lazy("Backups"), backups.kept),
    Check("hosts", gettext_lazy("Names of the territories"), network.hosts, asks_network=True),
    Check("mail server", gettext_lazy("Mail server"), mail.server, asks_network=True),
    Check("sender", gettext_lazy("Authenticity of mail"), mail.sender_records, asks_network=True),
]


def examine(*, is_offline=False):
    """Yields (Check, its findings). A check that fails itself says so: what it asks is then away."""
    for check in CHECKS:
        if check.asks_network and is_offline:
            continue
        try:
            yield check, list(check.look())
        except Exception as error:  # a database, a cache or a disk that is away may raise anything
            yield check, [problem(_("Cannot be looked at: %s") % f"{type(error).__name__}: {error}".strip())]
