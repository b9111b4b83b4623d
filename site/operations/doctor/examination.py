"""All checks in order, each one whatever the others meet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from operations.doctor import backups, disk, engines, mail, network, program, readers, work
from operations.doctor.findings import Finding, Level, problem


@dataclass(frozen=True)
class Check:
    """`look()` gives its findings; `asks_network`: of machines other than those of the installation.

    `tells`: findings of these levels are written to the administrators, when they last.
    """

    name: str
    title: str | Promise
    look: Callable[[], Iterable[Finding]]
    asks_network: bool = False
    tells: tuple[Level, ...] = (Level.PROBLEM,)

    def findings(self):
        """Its findings; one that fails itself says so: what it asks is then away."""
        try:
            return list(self.look())
        except Exception as error:  # a database, a cache or a disk that is away may raise anything
            return [problem(_("Cannot be looked at: %s") % f"{type(error).__name__}: {error}".strip())]

    def what_needs_a_hand(self):
        return [finding for finding in self.findings() if finding.level in self.tells]


SERIOUS = (Level.PROBLEM, Level.WARNING)
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
    Check("sources", gettext_lazy("Sources"), readers.sources, tells=SERIOUS),
    Check("pages", gettext_lazy("Slow pages"), readers.slow_pages, tells=SERIOUS),
    Check("backups", gettext_lazy("Backups"), backups.kept),
    Check("hosts", gettext_lazy("Names of the territories"), network.hosts, asks_network=True, tells=SERIOUS),
    Check("mail server", gettext_lazy("Mail server"), mail.server, asks_network=True),
    Check("sender", gettext_lazy("Authenticity of mail"), mail.sender_records, asks_network=True),
]


def examine(*, is_offline=False):
    """Yields (Check, its findings)."""
    for check in CHECKS:
        if not (check.asks_network and is_offline):
            yield check, check.findings()


def check_of(name):
    """The Check of this name; None when there is none any more."""
    return next((check for check in CHECKS if check.name == name), None)
