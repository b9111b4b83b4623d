"""What we use of libraries that they do not promise to keep: where, and with which version it was tried.

When a version moves, its case fails: try what its modules do (their tests are beside them), then write the new version
here. A module that begins to use something private fails until it is listed.
"""

import ast
import importlib
import inspect
import pkgutil
from importlib.metadata import version

import pytest
from django.conf import settings

#: Library: (version tried, {module of ours: what it uses, as `module:name.attribute`}).
PARTS = {
    "Django": (
        "5.2.19",
        {
            "config.cache": [
                f"django.core.cache.backends.filebased:FileBasedCache.{name}"
                for name in ("_createdir", "_cull", "_is_expired", "_key_to_file", "_list_cache_files")
            ],
            "config.object_store": [
                "django.core.files.storage:FileSystemStorage._open",
                "django.core.files.storage:FileSystemStorage._save",
            ],
            "config.storage": [
                "django.contrib.staticfiles.storage:HashedFilesMixin.url_converter",
                "django.contrib.staticfiles.storage:HashedFilesMixin.support_js_module_import_aggregation",
            ],
            "contributions.querysets": ["django.db.models:QuerySet._clone"],
            "intake.planned": ["django.db.backends.postgresql.base:ServerBindingCursor"],
            "intake.prepared": [
                "django.db.models.query:FlatValuesListIterable",
                "django.db.models.query:ModelIterable",
                "django.db.models.query:ValuesListIterable",
                "django.db.models.query:get_related_populators",
            ],
            "intake.row_copies": ["django.db.models.base:ModelState"],
            "operations.bench.building": ["django.db.models:Manager._insert"],
            "operations.management.commands.schema_snapshot": [
                "django.db.backends.base.base:BaseDatabaseWrapper._nodb_cursor"
            ],
            "territories.kept": ["django.utils.functional:LazyObject._setup"],
        },
    ),
    "wagtail": (
        "8.0.1",
        {
            "backoffice.editing": ["wagtail.admin.views.pages.bulk_actions:PublishBulkAction.check_perm"],
            "backoffice.listings": [
                "wagtail.admin.filters:WagtailFilterSet",
                "wagtail.admin.ui.tables.pages:BulkActionsColumn",
                "wagtail.admin.ui.tables.pages:PageStatusColumn",
                "wagtail.admin.ui.tables.pages:PageTitleColumn",
                "wagtail.admin.views.pages.listing:IndexView",
            ],
            "backoffice.own_lists": [
                "wagtail.admin.api.views:PagesAdminAPIViewSet.meta_fields",
                "wagtail.admin.filters:PopularTagsFilter",
                "wagtail.admin.filters:WagtailFilterSet.get_form_class",
                "wagtail.images.views.chooser:ImageChooseView.get_context_data",
                "wagtail.images.views.chooser:viewset.choose_view_class",
            ],
            # Leaves out what it imports.
            "config.unmounted_api": ["wagtail.images.apps:WagtailImagesAppConfig.ready"],
            "contributions.choosers": ["wagtail.admin.forms.choosers:BaseFilterForm"],
            "contributions.models.versions": ["wagtail.models:Page.get_parent"],
            "contributions.sections": ["wagtail.models:Page.get_parent"],
            "contributions.restrictions": ["wagtail.models:Page._get_site_root_paths"],
            "editor.management.commands.publish_scheduled": ["wagtail.management.commands.publish_scheduled:Command"],
            "home.pinning": ["wagtail.admin.wagtail_hooks:PageMenuItem.is_shown"],
            "intake.exports": [
                "wagtail.admin.views.mixins:SpreadsheetExportMixin.stream_csv",
                "wagtail.admin.views.mixins:SpreadsheetExportMixin.write_csv_row",
            ],
            "media.saving": [
                "wagtail.images.models:AbstractImage._set_image_file_metadata",
                "wagtail.documents.models:AbstractDocument._set_document_file_metadata",
            ],
            "members.users_admin": [
                "wagtail.users.views.users:IndexView",
                "wagtail.users.views.users:UserViewSet",
            ],
            "operations.bench.building": ["wagtail.models:Page._get_path"],
            "territories.kept": ["wagtail.models:Page._get_site_root_paths"],
            "territories.models.territory": ["wagtail.models:Site.find_for_request"],
        },
    ),
    "django-allauth": (
        "65.21.1",
        {
            "members.allauth_parts": [
                "allauth.account.adapter:DefaultAccountAdapter._get_login_attempts_cache_key",
                "allauth.account.internal.flows.login:record_authentication",
                "allauth.core.internal.ratelimit:get_ip",
                "allauth.core.internal.ratelimit:truncate_ip",
                "allauth.mfa.adapter:DefaultMFAAdapter._get_site_name",
            ],
        },
    ),
    "django-modelcluster": (
        "6.5",
        {"contributions.models.tags": ["modelcluster.contrib.taggit:_ClusterTaggableManager"]},
    ),
    "django-taggit": (
        "6.1.0",
        {
            "contributions.models.tags": [
                "taggit.managers:_TaggableManager._to_tag_model_instances",
                "taggit.models:NaturalKeyManager",
                "taggit.utils:require_instance_manager",
            ]
        },
    ),
    "django-tasks-db": (
        "0.13.0",
        {"jobs.task_worker": ["django_tasks_db.management.commands.db_worker:Worker.run"]},
    ),
    "whitenoise": (
        "6.12.0",
        {
            "config.storage": [
                "whitenoise.storage:CompressedManifestStaticFilesStorage.compress_files",
                "whitenoise.storage:CompressedManifestStaticFilesStorage.post_process",
            ]
        },
    ),
    "modelsearch": (
        "1.3.2",
        {
            "search.admin_backends": ["modelsearch.backends.database:SearchBackend"],
            "search.backends": [
                "modelsearch.backends.base:BaseIndex",
                "modelsearch.backends.base:BaseSearchBackend",
            ],
        },
    ),
    "wagtailgeowidget": (
        "9.1.0",
        {
            "maps.panels": [
                "wagtailgeowidget.helpers:geosgeometry_str_to_struct",
                "wagtailgeowidget.panels:LeafletPanel.widget_overrides",
                "wagtailgeowidget.widgets:LeafletField.build_attrs",
            ]
        },
    ),
    "django-http-compression": (
        "1.4.0",
        {
            "config.compression": [
                "django_http_compression.middleware:HttpCompressionMiddleware.content_type_re",
                "django_http_compression.middleware:HttpCompressionMiddleware.maybe_compress",
            ]
        },
    ),
}
LISTED = {module for _tried, modules in PARTS.values() for module in modules}
USES = [(module, part) for _tried, modules in PARTS.values() for module, parts in modules.items() for part in parts]
PACKAGES = sorted(
    {path.parent.name for path in settings.ROOT.glob("*/apps.py")}
    | {path.name for path in settings.SITE.iterdir() if (path / "__init__.py").exists()}
    | {"intake", "home"}
)
#: What Python and Django document although it begins with an underscore.
DOCUMENTED = {
    "_meta",
    "_state",
    "_base_manager",
    "_default_manager",
    "_replace",
    "_asdict",
    "_fields",
    "_open",
    "_save",
}


@pytest.mark.parametrize("library", PARTS)
def test_the_library_is_the_one_that_was_tried(library):
    assert version(library) == PARTS[library][0]


@pytest.mark.parametrize(("module", "part"), USES)
def test_the_part_is_there(module, part):
    name, _colon, path = part.partition(":")
    found = importlib.import_module(name)
    for attribute in path.split("."):
        assert hasattr(found, attribute), f"{module} uses {part}"
        found = getattr(found, attribute)


# --- Nobody else ------------------------------------------------------------------------


def modules():
    """(name, path) of every module of ours but migrations."""
    for package in PACKAGES:
        root = settings.SITE if (settings.SITE / package).is_dir() else settings.ROOT
        for path in sorted((root / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            if "migrations" not in parts:
                yield ".".join(parts).removesuffix(".__init__"), path


def is_private(name):
    return name.startswith("_") and not name.startswith("__") and not name.endswith("_") and name not in DOCUMENTED


def foreign_names(tree):
    """{name in this module: what it stands for} of everything that is imported from somebody else's package."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {(alias.asname or alias.name).partition(".")[0]: alias.name for alias in node.names}
    return {name: origin for name, origin in found.items() if origin.partition(".")[0] not in PACKAGES}


def root_of(node):
    """The name at the beginning of `name.attribute.attribute`, or ""."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def own_methods():
    """The private names that some module of ours defines."""
    trees = (ast.parse(path.read_text()) for _name, path in modules())
    return {node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def private_uses(text, own=frozenset()):
    """What of other people's packages a module imports, asks or replaces although it is private; `own`: our names."""
    tree = ast.parse(text)
    foreign = foreign_names(tree)
    used = [origin for origin in foreign.values() if any(is_private(p) or p == "internal" for p in origin.split("."))]
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and is_private(node.attr) and node.attr not in own:
            is_own = isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")
            is_super = isinstance(node.value, ast.Call) and root_of(node.value.func) == "super"
            if not is_own and not is_super:
                used.append(ast.unparse(node))
        if isinstance(node, ast.Assign):
            # A class or an object of a library that is given another method.
            used += [
                ast.unparse(target)
                for target in node.targets
                if isinstance(target, ast.Attribute)
                and foreign.get(root_of(target), "").partition(".")[0]
                in ("wagtail", "allauth", "modelsearch", "taggit")
            ]
    return used


def test_only_listed_modules_use_what_is_private():
    own = own_methods()
    found = {name: used for name, path in modules() if (used := private_uses(path.read_text(), own))}
    assert {name: used for name, used in found.items() if name not in LISTED} == {}


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("from wagtail.models import Page\nPage._get_path(1)", ["Page._get_path"]),
        ("from modelcluster.contrib.taggit import _Manager", ["modelcluster.contrib.taggit._Manager"]),
        ("from allauth.core.internal.ratelimit import get_ip", ["allauth.core.internal.ratelimit.get_ip"]),
        ("from wagtail.admin.filters import Set\nSet.form = None", ["Set.form"]),
        ("image._set_image_file_metadata()", ["image._set_image_file_metadata"]),
        ("self._own()\nmodel._meta.label\nfrom media.models import _own", []),
    ],
)
def test_a_use_is_seen(text, used):
    assert private_uses(text) == used


def test_only_listed_modules_override_what_is_private():
    """A method with an underscore that a library's class has too is an override, meant or not."""
    found = {}
    for package in PACKAGES:
        for info in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            if ".migrations" in info.name or info.name.startswith(("config.settings", "config.wsgi", "config.asgi")):
                continue
            module = importlib.import_module(info.name)
            for each in vars(module).values():
                if inspect.isclass(each) and each.__module__ == info.name:
                    found.setdefault(info.name, []).extend(overridden(each))
    assert {name: names for name, names in found.items() if names and name not in LISTED} == {}


def overridden(cls):
    """The private methods of a class of ours that a base from somebody else's package has too."""
    foreign = [
        base for base in cls.__mro__ if base.__module__.partition(".")[0] not in (*PACKAGES, "builtins", "enum")
    ]
    return [
        f"{cls.__name__}.{name}"
        for name, value in vars(cls).items()
        if inspect.isfunction(value) and is_private(name) and any(name in vars(base) for base in foreign)
    ]
