"""Backups: kept, young enough, encrypted when they leave, tried."""

from datetime import timedelta

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from operations.backup.errors import BackupError
from operations.backup.rotation import numbers_of
from operations.doctor.findings import problem, warning, well
from operations.models import BackupRun

#: A night, and the time that it takes.
OLDEST = timedelta(hours=32)
OLDEST_REHEARSAL = timedelta(days=40)
SHORTEST_PASSPHRASE = 20


def kept():
    """What the settings promise, and what the last runs did."""
    if not (settings.BACKUP_DIR or settings.BACKUP_URL):
        yield problem(
            _("No backup is made by the clock."), _("Set BACKUP_DIR or, better, BACKUP_URL (docs/backup.md).")
        )
    elif not settings.BACKUP_URL:
        yield warning(
            _("Backups stay on this machine: a fire or a thief takes both."), _("Set BACKUP_URL (docs/backup.md).")
        )
    elif not settings.BACKUP_PASSPHRASE:
        yield problem(
            _("Backups leave this machine unencrypted, with everybody's addresses."), _("Set BACKUP_PASSPHRASE.")
        )
    if 0 < len(settings.BACKUP_PASSPHRASE) < SHORTEST_PASSPHRASE:
        yield problem(_("BACKUP_PASSPHRASE is too short: less than %d characters.") % SHORTEST_PASSPHRASE)
    try:
        numbers_of(settings.BACKUP_KEEP)
    except BackupError as error:
        yield problem(str(error))
    yield from last_runs()


def last_runs():
    """Age and size of the last backup at each place; the last rehearsal."""
    now, runs = timezone.now(), BackupRun.objects.of_kind(BackupRun.Kind.BACKUP)
    last = runs.well().first()
    if last is None:
        yield problem(_("No backup has been made yet."), "manage.py backup")
        return
    said = _("The last backup is %(age)s old (%(size)s, %(place)s).") % {
        "age": timesince(last.ended_at, now),
        "size": filesizeformat(last.size or 0),
        "place": last.place,
    }
    yield well(said) if last.ended_at > now - OLDEST else problem(said, "manage.py backup")
    latest = runs.first()
    if latest.error:
        yield problem(_("The backup to %(place)s failed: %(error)s") % {"place": latest.place, "error": latest.error})
    rehearsals = BackupRun.objects.of_kind(BackupRun.Kind.REHEARSAL)
    tried = rehearsals.first()
    if tried and tried.error:
        yield problem(_("The last rehearsal failed: %s") % tried.error, "manage.py restore --rehearse FILE")
    elif tried is None or tried.ended_at < now - OLDEST_REHEARSAL:
        yield warning(_("No backup has been tried for forty days."), "manage.py restore --rehearse FILE")
    else:
        yield well(_("The last rehearsal was %s ago, and went well.") % timesince(tried.ended_at, now))
