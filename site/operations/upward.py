"""What strings do that imports may not: name code, addresses, models or relations of an app above.

`find_upward_strings()` reads the source of every app, without running it. The layers are those of import-linter
(`pyproject.toml`). Templates may link anywhere.
"""

import ast
import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, get_resolver

#: Settings of Django and of packages that take the dotted path of code, or the label of a model.
TAKE_PATHS = re.compile(
    r"INSTALLED_APPS|MIDDLEWARE|TEMPLATES|CACHES|STORAGES|LOGGING|DATABASES|TASKS\w*|LOCAL|STATICFILES_FINDERS"
    r"|AUTHENTICATION_BACKENDS|SESSION_ENGINE|AUTH_PASSWORD_VALIDATORS|AUTH_USER_MODEL|EMAIL_BACKEND|CSRF_FAILURE_VIEW"
    r"|ROOT_URLCONF|[AW]SGI_APPLICATION|(ACCOUNT|MFA|SOCIALACCOUNT|USERSESSIONS|WAGTAIL\w*)_\w+"
)
#: Functions whose first argument is the name of an address, and fields and functions whose first is a model.
TAKE_ADDRESSES = {"reverse", "reverse_lazy", "redirect", "resolve_url"}
TAKE_MODELS = {
    "ForeignKey", "OneToOneField", "ManyToManyField", "ParentalKey", "ParentalManyToManyField", "get_model",
}  # fmt: skip
TAKE_ATTRIBUTES = {"getattr", "hasattr"}
DOTTED = re.compile(r"^([a-z_]+)\.(\w+)(\.\w+)*$")
ADDRESS = re.compile(r"^[a-z_]+:[\w-]+$")
LEFT_OUT = {"migrations", "tests", "__pycache__"}


@dataclass(frozen=True)
class Finding:
    """A string that reaches up: where, and what it names."""

    path: str
    line: int
    what: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.what}"


@dataclass(frozen=True)
class Names:
    """What strings may name."""

    #: App -> the number of its layer, the highest 0.
    layers: dict[str, int]
    #: Name of an address, with its namespace -> the app whose view it is.
    addresses: dict[str, str]
    #: Name of the way back of a foreign key -> the apps whose models have such a key.
    relations: dict[str, frozenset[str]]

    def is_out_of_reach(self, app, other):
        """Whether `app` may not import `other`: it is above, or beside it."""
        known = app in self.layers and other in self.layers and app != other
        return known and self.layers[other] <= self.layers[app]


def names_of_project():
    """The names of this project, read from its settings, its addresses and its models."""
    return Names(layers_of_project(), dict(addresses_of(get_resolver())), relations_of_project())


def layers_of_project():
    contracts = tomllib.loads((settings.ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    lines = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {app.strip(): number for number, line in enumerate(lines) for app in line.split("|")}


def addresses_of(resolver, namespace=""):
    """(name with its namespaces, app of the view) of every named address."""
    for each in resolver.url_patterns:
        if isinstance(each, URLPattern):
            if each.name:
                view = getattr(each.callback, "view_class", each.callback)
                yield f"{namespace}{each.name}", view.__module__.partition(".")[0]
        else:
            yield from addresses_of(each, f"{namespace}{each.namespace}:" if each.namespace else namespace)


def relations_of_project():
    found = defaultdict(set)
    for model in apps.get_models():
        for relation in model._meta.related_objects:
            if name := relation.get_accessor_name():
                found[name].add(relation.related_model.__module__.partition(".")[0])
    return {name: frozenset(owners) for name, owners in found.items()}


def find_upward_strings(names=None):
    """Every `Finding` in the apps and in the settings."""
    names = names or names_of_project()
    found = []
    for app in names.layers:
        root = next(base / app for base in (settings.ROOT, settings.SITE) if (base / app).is_dir())
        for path in sorted(root.rglob("*.py")):
            if not LEFT_OUT & set(path.relative_to(root).parts):
                shown, source = str(path.relative_to(settings.ROOT)), path.read_text()
                found += in_code(source, app, names, path=shown)
                if "settings" in path.relative_to(root).parts:
                    found += in_settings(source, names, path=shown)
    return found


def in_settings(source, names, path="settings.py"):
    """Settings of our own whose value is a path of our code, a label of a model or the name of an address."""
    found = []
    for statement in ast.parse(source).body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if any(isinstance(target, ast.Name) and TAKE_PATHS.fullmatch(target.id) for target in targets):
            continue
        for node in ast.walk(statement) if targets else ():
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and names_code(node.value, names):
                found.append(Finding(path, node.lineno, f"a setting names {node.value!r}"))
    return found


def names_code(text, names):
    """Whether a text is the name of an address of ours, the label of a model, or the path of a module that exists."""
    if ADDRESS.match(text):
        return names.addresses.get(text) in names.layers
    dotted = DOTTED.match(text)
    if not dotted or dotted[1] not in names.layers:
        return False
    folders = (settings.ROOT / dotted[1], settings.SITE / dotted[1])
    is_module = any((folder / f"{dotted[2]}.py").exists() or (folder / dotted[2]).is_dir() for folder in folders)
    return is_module or dotted[2][:1].isupper()


def in_code(source, app, names, path="module.py"):
    """Addresses, models and relations that are out of an app's reach."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        for text, owners in owners_of(node, called, names):
            if owners and all(names.is_out_of_reach(app, owner) for owner in owners):
                found.append(Finding(path, node.lineno, f"{called}({text!r}): {app} may not import {min(owners)}"))
    return found


def owners_of(call, called, names):
    """(text, the apps that have what it names) of each text in a call of the function of this name."""
    if called in TAKE_ADDRESSES:
        return [(text, {names.addresses.get(text, "")}) for text in texts_given(call)[:1]]
    if called in TAKE_MODELS:
        return [(text, {text.partition(".")[0]}) for text in texts_given(call)]
    if called in TAKE_ATTRIBUTES and is_of_a_row(call):
        name = call.args[1].value
        return [(name, names.relations.get(name, ()))]
    return []


def is_of_a_row(call):
    """Whether `getattr` asks something by a name that is written there; what a request carries is no relation."""
    is_named = len(call.args) > 1 and isinstance(call.args[1], ast.Constant)
    return is_named and not ast.unparse(call.args[0]).endswith("request")


def texts_given(call):
    """The texts among the first argument of a call and the named ones that take a model (to, through)."""
    given = [*call.args[:1], *(word.value for word in call.keywords if word.arg in ("to", "through", "viewname"))]
    return [node.value for node in given if isinstance(node, ast.Constant) and isinstance(node.value, str)]
