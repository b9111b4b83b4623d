"""May this installation take a backup: engine, version, migrations, room."""

from django.conf import settings
from django.db.migrations.loader import MigrationLoader

from operations.backup.databases import check_engine
from operations.backup.errors import BackupError
from operations.backup.writing import fingerprint_of, product_version


def check_header(header):
    """Raises BackupError for a backup of another engine, or of a newer version than this one."""
    check_engine(header.engine)
    unknown = unknown_migrations(header.migrations)
    if numbers_of(header.version) > numbers_of(product_version()) or unknown:
        why = f" (it knows {unknown[0]})" if unknown else ""
        raise BackupError(
            f"The archive is of Echosciences {header.version}{why}, newer than this {product_version()}: "
            "install that version, or a newer one, and restore there."
        )


def numbers_of(version):
    """`"1.10.2"` as (1, 10, 2), which compares as versions do."""
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def unknown_migrations(names):
    """Those of the migrations ("app.name") that this code should have and has not.

    What belongs to an app that is not installed any more is nobody's, and a squashed migration stands for others.
    """
    loader = MigrationLoader(None)
    replaced = {key for migration in loader.replacements.values() for key in migration.replaces}
    known = loader.disk_migrations.keys() | replaced
    keys = [tuple(name.split(".", 1)) for name in names]
    return [".".join(key) for key in keys if key[0] in loader.migrated_apps and key not in known]


def newer_migrations(names):
    """The migrations of this code ("app.name") that a backup with these has not had."""
    loader = MigrationLoader(None)
    had = {tuple(name.split(".", 1)) for name in names}
    return sorted(
        ".".join(key)
        for key, migration in loader.disk_migrations.items()
        if key not in had and not set(migration.replaces) & had and key[0] in loader.migrated_apps
    )


def has_same_key(header):
    """Whether what the backup's SECRET_KEY encrypted can be read here."""
    return header.secret_key in {fingerprint_of(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)}
