"""Files: those of the program, those of members, how large they may be, and backups."""

from pathlib import Path

from .environment import DATA_DIR, SITE, env
from .media import media_storage

STATIC_URL = "/static/"
# In an image they lie beside the program, which nobody writes to.
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(DATA_DIR / "static")))
STATICFILES_DIRS = [SITE / "static"]
# Pictures and files are private, and handed out by views (config/media_storage.py): no web server serves this folder.
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "private"
STORAGES = {
    "default": media_storage(""),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # Wagtail's page editor sends many
# The longest form without its files, and all that somebody who is not signed in may send.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# So much of a form without files that was too long is read, to be given back to whoever is signed in.
LONGEST_TEXT = 20 * 1024 * 1024
# The longest form with files: two pictures of the largest size that is accepted.
LONGEST_BODY = 55 * 1024 * 1024
# How many requests of a process may wait for a slow client: half of its threads (`--blocking-threads 8`).
SLOW_CLIENTS_AT_ONCE = env.int("SLOW_CLIENTS_AT_ONCE", default=4)

# --- Backups --------------------------------------------------------------------------

# Where the backup of each night goes: a folder, a store (`s3://…`, as MEDIA_STORAGE_URL), both or none.
BACKUP_DIR = env("BACKUP_DIR", default="")
BACKUP_URL = env("BACKUP_URL", default="")
# How many of them stay: of as many days, weeks and months.
BACKUP_KEEP = env("BACKUP_KEEP", default="7,4,12")
# Encrypts every backup. Whoever loses it loses them: it has to be kept elsewhere too.
BACKUP_PASSPHRASE = env("BACKUP_PASSPHRASE", default="")
