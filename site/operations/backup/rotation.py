"""Names of backups, and which of them stay."""

import re
from datetime import UTC, datetime

from operations.backup.archive import ENCRYPTED_SUFFIX, SUFFIX
from operations.backup.errors import BackupError

NAME = re.compile(r"echosciences-(\d{8}T\d{6})Z\.tar\.gz(?:\.age)?")
MOMENT = "%Y%m%dT%H%M%S"
#: As BACKUP_KEEP has them: days, weeks, months.
PERIODS = ("%Y-%m-%d", "%G-%V", "%Y-%m")


def new_name(moment, *, is_encrypted):
    """The name of a backup that is made at this moment."""
    return f"echosciences-{moment.astimezone(UTC):{MOMENT}}Z{SUFFIX}{ENCRYPTED_SUFFIX if is_encrypted else ''}"


def moment_of(name):
    """When the backup of this name was made; None for a file that is none of ours."""
    found = NAME.fullmatch(name)
    return datetime.strptime(found[1], MOMENT).replace(tzinfo=UTC) if found else None


def numbers_of(keep):
    """`"7,4,12"` as [7, 4, 12]: of how many days, weeks and months one stays."""
    try:
        numbers = [int(part) for part in keep.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != len(PERIODS) or min(numbers) < 0:
        raise BackupError(f"BACKUP_KEEP is three numbers, of days, weeks and months, as in 7,4,12; not {keep!r}.")
    return numbers


def superfluous(names, keep):
    """Those of the names that nothing keeps: the last one of each of so many days, weeks and months stays.

    The newest always stays, and so does every name that is none of ours.
    """
    ours = sorted((name for name in names if moment_of(name)), key=moment_of, reverse=True)
    kept = set(ours[:1])
    for number, period in zip(numbers_of(keep), PERIODS, strict=True):
        last_of = {}
        for name in ours:
            last_of.setdefault(moment_of(name).strftime(period), name)
        kept.update(list(last_of.values())[:number])
    return [name for name in ours if name not in kept]
