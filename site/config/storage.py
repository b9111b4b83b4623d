"""How static files are named and compressed in production."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for files and for the JavaScript modules that they import."""

    support_js_module_import_aggregation = True
