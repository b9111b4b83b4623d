"""The environment of processes that tests start: of an installation, nothing comes along.

Whoever runs the tests may have exported the variables of an installation (DATABASE_URL, CACHE_URL, EMAIL_URL…), or
have a `.env` of one beside `manage.py`. A process of a test sees none of it: what is named here comes from outside,
everything else is given.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KEPT = ("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
DEVELOPMENT = "config.settings.development"


def environment(data_dir, *, database="", settings=DEVELOPMENT, **more):
    """Variables for a process with its files in `data_dir`, and its database there unless `database` is a URL."""
    return {
        **{name: os.environ[name] for name in KEPT if name in os.environ},
        "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
        "ENV_FILE": "",
        "DJANGO_SETTINGS_MODULE": settings,
        "DATA_DIR": str(data_dir),
        "DATABASE_URL": database or f"sqlite:///{Path(data_dir) / 'db.sqlite3'}",
        **more,
    }
