"""The settings of the tests with one more kind of contribution."""

from config.settings.test import *  # noqa: F403
from config.settings.test import DATABASES, INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.toykind"]
# Its tables are made from its models beside the migrated database, which its migrations would not be part of.
MIGRATION_MODULES = {"toykind": None}
if not DATABASES["default"]["ENGINE"].endswith("sqlite"):
    DATABASES["default"]["TEST"] = {"NAME": "test_toykind"}  # the tests around have one of the usual name
