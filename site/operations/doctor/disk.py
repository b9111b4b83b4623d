"""Room on the disk, and who may read what lies there."""

import os
import shutil
import stat
from pathlib import Path

from config import ROOT
from django.conf import settings
from django.db import connection
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from operations.doctor.findings import problem, warning, well

GIGABYTE = 1024**3
#: (bytes, share of the disk): below one of them there is too little, or soon will be.
TOO_LITTLE = (GIGABYTE // 2, 0.03)
LITTLE = (2 * GIGABYTE, 0.1)


def room():
    """How much is left where data lies."""
    folder = existing(Path(settings.DATA_DIR))
    usage = shutil.disk_usage(folder)
    said = _("%(free)s are left of %(total)s in %(folder)s.") % {
        "free": filesizeformat(usage.free),
        "total": filesizeformat(usage.total),
        "folder": folder,
    }
    share = usage.free / usage.total
    advice = _("Take away what is not needed, or take a larger disk: a full one loses what people write.")
    if usage.free < TOO_LITTLE[0] or share < TOO_LITTLE[1]:
        yield problem(said, advice)
    elif usage.free < LITTLE[0] or share < LITTLE[1]:
        yield warning(said, advice)
    else:
        yield well(said)


def existing(path):
    """The folder, or the nearest one above it that is there."""
    return path if path.exists() else existing(path.parent)


def permissions():
    """Secrets and private files that every user of the machine could read, folders that cannot be written."""
    secret = [Path(os.environ.get("ENV_FILE") or ROOT / ".env"), Path(settings.MEDIA_ROOT)]
    if connection.vendor == "sqlite":
        secret.append(Path(connection.settings_dict["NAME"]))
    if settings.BACKUP_DIR:
        secret.append(Path(settings.BACKUP_DIR))
    open_ones = [path for path in secret if path.exists() and is_open(path)]
    for path in open_ones:
        yield warning(_("Every user of this machine can read %s.") % path, f"chmod o-rwx {path}")
    if not open_ones:
        yield well(_("Settings, database and media are closed to other users of the machine."))
    for path in (Path(settings.DATA_DIR), Path(settings.MEDIA_ROOT)):
        if path.exists() and not os.access(path, os.W_OK):
            yield problem(_("This user cannot write in %s.") % path, f"chown -R echosciences {path}")


def is_open(path):
    """Whether others may read it: by its own permissions, and by those of every folder above."""
    readable = path.stat().st_mode & (stat.S_IROTH | stat.S_IXOTH)
    return bool(readable) and all(parent.stat().st_mode & stat.S_IXOTH for parent in path.absolute().parents)
