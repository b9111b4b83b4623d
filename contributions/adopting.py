"""Files that come back: from a backup, or from another store."""

from django.core.files import File
from django.core.files.storage import default_storage


def adopt_files(*, folder):
    """Stores every file below `folder` (a Path) under its path there, unless the store has a file of that name.

    Returns (how many were stored, how many were there already, the names of those that are there with another size).
    """
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return _adopt((path.relative_to(folder).as_posix(), path.stat().st_size, path.open) for path in paths)


def adopt_from_store(*, store):
    """The same for every file of another store that has `stored_names()`."""
    return _adopt((name, None, _opener(store, name)) for name in sorted(store.stored_names()))


def _opener(store, name):
    return lambda mode: store.open(name, mode)


def _adopt(found):
    """For each (name, size or None where only a look at the file tells, what opens it)."""
    adopted, present, different = 0, 0, []
    for name, size, opened in found:
        if default_storage.exists(name):
            present += 1
            if size is not None and default_storage.size(name) != size:
                different.append(name)
            continue
        with opened("rb") as source:
            default_storage.store_as(name, File(source))
        adopted += 1
    return adopted, present, different
