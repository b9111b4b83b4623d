"""Pictures and files, wherever they are stored: named, opened, put back."""

from pathlib import Path

from django.apps import apps
from django.core.files import File
from django.core.files.storage import default_storage
from django.db.models import FileField

from operations.backup.archive import MEDIA, Source
from operations.backup.errors import BackupError
from operations.backup.streams import blocks_of

#: What a store answers for a name that it has not, when it does not say so in Python's own way.
GONE = ("404", "NoSuchKey", "NotFound")


def sources():
    """A `Source` for each stored file, by name. Files never change: a name stands for the same bytes for ever."""
    return [Source(f"{MEDIA}{name}", lambda name=name: _open(name)) for name in sorted(default_storage.stored_names())]


def _open(name):
    try:
        file = default_storage.open(name)
        return file, file.size
    except Exception as error:
        if is_gone(error):
            raise FileNotFoundError(name) from error
        raise


def is_gone(error):
    """Whether an error of a storage says that it has no file of this name."""
    code = getattr(error, "response", {}).get("Error", {}).get("Code", "")
    return isinstance(error, FileNotFoundError) or code in GONE


def put_back(files, *, sizes, written):
    """Stores what `files` gives, (name, open file), under these names; each that is written is added to `written`.

    A file that is there with its size, of {name: size}, is the same one. Another one in its place is overwritten.
    """
    for name, file in files:
        if default_storage.exists(name):
            if default_storage.size(name) == sizes[name]:
                continue
            default_storage.delete(name)
        written.append(name)
        if (stored := default_storage.store_as(name, File(file, name=name))) != name:
            written.append(stored)
            raise BackupError(f"The store wrote {name} as {stored}: somebody else writes there at this moment.")
        if default_storage.size(name) != sizes[name]:
            raise BackupError(f"{name} was not stored whole.")


def remove(names):
    """Takes stored files away, as far as they are there."""
    for name in names:
        default_storage.delete(name)


def columns_of_files():
    """(table, column) of every field that names a stored original: versions of pictures are made again."""
    return [
        (model._meta.db_table, field.column)
        for model in apps.get_models()
        if not model._meta.proxy and "rendition" not in model._meta.model_name
        for field in model._meta.local_concrete_fields
        if isinstance(field, FileField) and field.storage is default_storage
    ]


def write_below(folder, files):
    """Writes (name, open file) below a folder; {name: path}. Names were checked when the archive was read."""
    written = {}
    for name, file in files:
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as target:
            target.writelines(blocks_of(file))
        written[name] = path
    return written
