"""How static files are named and compressed in production."""

import re
from pathlib import Path

from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLES = "css/site.css"
IMPORT = re.compile(r'@import "([^"]+)";')


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for files and for the JavaScript modules that they import."""

    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run and STYLES in paths:
            self.join_styles(*paths[STYLES])
            # Files are named by what is read here: from now on the joined sheet, no more its source.
            paths = {**paths, STYLES: (self, STYLES)}
        yield from super().post_process(paths, dry_run, **options)

    def join_styles(self, source, name):
        """Puts the imported sheets into the one that imports them: one request instead of twenty.

        From the source each time: what an earlier collection joined would keep yesterday's sheets.
        """
        sheet = Path(self.path(STYLES))
        with source.open(name) as opened:
            imports = opened.read().decode()
        sheet.write_text(IMPORT.sub(lambda found: (sheet.parent / found[1]).read_text(), imports))

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
