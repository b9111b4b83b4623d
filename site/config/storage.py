"""How static files are named and compressed in production."""

import re
from pathlib import Path, PurePosixPath

from rjsmin import jsmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLES = "css/site.css"
IMPORT = re.compile(r'@import "([^"]+)";\n?')
OWN_SHEETS = "css/"
OWN_MODULES = "js/"


def is_own_sheet(name):
    return name.startswith(OWN_SHEETS) and name.endswith(".css")


def is_own_module(name):
    return name.startswith(OWN_MODULES) and name.endswith(".js")


def read(source, name):
    """The text of a file of a storage."""
    with source.open(name) as opened:
        return opened.read().decode()


def joined(paths, name):
    """The text of a sheet with those that it imports, and that these import, in it: one request instead of twenty.

    `paths` says where each file was collected from (name: (storage, path)). They are read there each time: what an
    earlier collection joined would keep yesterday's sheets.
    """
    source, _ = paths[name]
    folder = PurePosixPath(name).parent
    return IMPORT.sub(lambda found: joined(paths, str(folder / found[1])), read(source, name))


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for files and for the JavaScript modules that they import; our own modules minified."""

    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run and STYLES in paths:
            made = {name: joined(paths, name) for name in paths if is_own_sheet(name)}
            made |= {name: jsmin(read(source, name)) for name, (source, _) in paths.items() if is_own_module(name)}
            for name, text in made.items():
                Path(self.path(name)).write_text(text)
            # Files are named by what is read here: from now on what was made above, no more its source.
            paths = {name: (self, name) if name in made else where for name, where in paths.items()}
        yield from super().post_process(paths, dry_run, **options)

    def url_converter(self, name, hashed_files, template=None):
        # These modules import one another through an import map, which is not a path.
        if name.startswith("django_htmx/"):
            return lambda match: match[0]
        return super().url_converter(name, hashed_files, template)


#: Files of the admin, and sources beside what is made of them: on one's own machine their weight is no matter.
NEVER_FAR = ("wagtail", "rest_framework", "table_block")
HASHED = re.compile(r"\.[0-9a-f]{12}\.(?!map$)\w+$")


class QuickStaticStorage(StaticStorage):
    """The same for `make run`, without the minute that compressing takes: only what readers' pages name."""

    def compress_files(self, paths):
        return super().compress_files(
            path for path in paths if HASHED.search(path) and "-src." not in path and not path.startswith(NEVER_FAR)
        )
