"""Files that come back: from a backup, or from another store."""

from django.core.files import File
from django.core.files.storage import default_storage


def adopt_files(*, folder):
    """Stores every file below `folder` (a Path) under its path there, unless the store has a file of that name.

    Returns (how many were stored, how many were there already, the names of those that are there with another size).
    """
    adopted, present, different = 0, 0, []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if default_storage.exists(name):
            present += 1
            if default_storage.size(name) != path.stat().st_size:
                different.append(name)
            continue
        with path.open("rb") as source:
            default_storage.store_as(name, File(source))
        adopted += 1
    return adopted, present, different
