"""Wagtail's API, version 3, is left out of a process that does not mount it.

Wagtail's apps import it when they are ready, whether it is installed or not, to add their routes: a schema of pydantic
for each kind of page, three times. Of the start of a process that was a quarter, and 30 MB of its memory.
"""

import re
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

#: `wagtail.api.v3` and `wagtail.<app>.api.v3`, with all that is in them.
LEFT_OUT = re.compile(r"wagtail\.(?:[\w.]+\.)?api\.v3(?:\.[\w.]+)?")


class Nothing:
    """Has every attribute, and does nothing whatever it is asked."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *args, **kwargs):
        return None


class EmptyModule(ModuleType):
    """Whatever is imported from it is `Nothing`."""

    def __getattr__(self, name):
        return getattr(Nothing(), name)


class EmptyModules(MetaPathFinder, Loader):
    """Finds a module without content for each name of the API."""

    def find_spec(self, fullname, path=None, target=None):
        return ModuleSpec(fullname, self, is_package=True) if LEFT_OUT.fullmatch(fullname) else None

    def create_module(self, spec):
        return EmptyModule(spec.name)

    def exec_module(self, module):
        """There is nothing to run."""


def leave_out():
    """From now on, once for each process."""
    if not any(isinstance(finder, EmptyModules) for finder in sys.meta_path):
        sys.meta_path.insert(0, EmptyModules())
