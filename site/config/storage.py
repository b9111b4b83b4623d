"""How static files are named and compressed in production."""

import re
from pathlib import Path

from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLES = "css/site.css"
BACKTICK = re.compile(r"(?<!\\)`")
IMPORT = re.compile(r'@import "([^"]+)";')
OWN_MODULES = "js/"


def is_own_module(name):
    return name.startswith(OWN_MODULES) and name.endswith(".js")


def without_comments(text):
    """The module without the lines that hold nothing but a comment, and without indentation.

    Line breaks stay, which JavaScript reads as ends of statements; lines inside a template literal stay as they are.
    """
    kept, in_comment, in_template = [], False, False
    for line in text.splitlines():
        bare = line.strip()
        if in_template:
            kept.append(line)
        elif in_comment or bare.startswith("/*"):
            in_comment = "*/" not in bare
            if not in_comment and not bare.endswith("*/"):
                kept.append(bare)
            continue
        elif bare and not bare.startswith("//"):
            kept.append(bare)
        in_template ^= len(BACKTICK.findall(line)) % 2 == 1
    return "\n".join(kept) + "\n"


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for files and for the JavaScript modules that they import."""

    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run and STYLES in paths:
            self.join_styles(*paths[STYLES])
            for name in filter(is_own_module, paths):
                self.lighten(*paths[name])
            # Files are named by what is read here: from now on what was made above, no more its source.
            made = {STYLES, *filter(is_own_module, paths)}
            paths = {name: (self, name) if name in made else where for name, where in paths.items()}
        yield from super().post_process(paths, dry_run, **options)

    def lighten(self, source, name):
        """Takes what only developers read out of a module of ours."""
        with source.open(name) as opened:
            text = opened.read().decode()
        Path(self.path(name)).write_text(without_comments(text))

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
