"""Which settings a process runs with, and the variables of the `.env` file.

`.env` describes one installation, so it is taken whole or not at all. It is read by whatever runs with the settings
that it is written for: those that it names in `DJANGO_SETTINGS_MODULE`, or production's as soon as it names a
database. A process that was told to run with development or test settings leaves the file of a production
installation alone: neither the demo nor a test may reach its database, cache or search server.
"""

import os

import environ

from config import ROOT

PRODUCTION = "config.settings.production"
DEVELOPMENT = "config.settings.development"
TEST = "config.settings.test"
SETTINGS = "DJANGO_SETTINGS_MODULE"


def choose_settings(default=""):
    """Sets `DJANGO_SETTINGS_MODULE` where the environment does not: what `.env` is written for, else `default`.

    Without a default, a database named in the environment means production; with none anywhere it is development.
    """
    written_for = settings_of(variables_of_file())
    named = PRODUCTION if os.environ.get("DATABASE_URL") else DEVELOPMENT
    os.environ[SETTINGS] = os.environ.get(SETTINGS) or written_for or default or named


def read_env_file():
    """Puts the variables of `.env` into the environment, as far as they are not set there.

    Called when the settings are read. Tests never read it; development settings leave an installation's alone.
    """
    variables = variables_of_file()
    chosen = os.environ.get(SETTINGS, "")
    if chosen == TEST or (chosen == DEVELOPMENT and settings_of(variables) not in ("", DEVELOPMENT)):
        return
    for name, value in variables.items():
        os.environ.setdefault(name, value)


def settings_of(variables):
    """The settings module that a file of these variables is written for; "" when it does not say."""
    return variables.get(SETTINGS) or (PRODUCTION if variables.get("DATABASE_URL") else "")


def variables_of_file():
    """{name: value} of the file that `ENV_FILE` names, `.env` beside `manage.py` by default; `ENV_FILE=` for none."""

    class File(environ.Env):
        ENVIRON = {}

    path = os.environ.get("ENV_FILE", ROOT / ".env")
    if path:
        File.read_env(path)
    return File.ENVIRON
