"""How static files are named and compressed in production."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for files and for the JavaScript modules that they import."""

    support_js_module_import_aggregation = True

    def url_converter(self, name, hashed_files, template=None):
        # These modules import one another through an import map, which is not a path.
        if name.startswith("django_htmx/"):
            return lambda match: match[0]
        return super().url_converter(name, hashed_files, template)


class QuickStaticStorage(StaticStorage):
    """The same for `make run`, without the minute that compressing the admin's files takes."""

    def compress_files(self, paths):
        return super().compress_files(path for path in paths if not path.startswith(("wagtail", "rest_framework")))
