"""The addresses of the platform, walked through the resolver, and real ones made of their patterns."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from config.addresses import ADMIN
from django.conf import settings
from django.urls import URLResolver, get_resolver

#: Our own folders, each an app or the settings.
OURS = {path.name for path in Path(settings.ROOT).iterdir() if path.is_dir()} | {"config"}
#: Values for parts of an address that name no row.
WORDS = {
    "app_label": "wagtailcore",
    "model_name": "page",
    "content_type_app_name": "articles",
    "content_type_model_name": "articlepage",
    "action": "publish",
    "action_name": "publish",
    "filter_spec": "width-100",
    "revision_id_a": "earliest",
    "revision_id_b": "latest",
    "uidb64": "MQ",
    "token": "un-jeton",
    "page": "contributions",
    "key": "kinds",
    "app_name": "contributions",
}


@dataclass(frozen=True)
class Address:
    """One pattern: its whole route, the name of its view, and whose the view is."""

    route: str
    name: str
    is_ours: bool
    names: tuple = field(compare=False)

    @property
    def rule(self):
        return ADMIN.get(self.name)


def walk(resolver, route="", namespaces=()):
    for pattern in resolver.url_patterns:
        part = str(pattern.pattern)
        whole = route + (part.removeprefix("^") if route else part)
        if isinstance(pattern, URLResolver):
            yield from walk(pattern, whole, (*namespaces, *([pattern.namespace] if pattern.namespace else [])))
        else:
            name = ":".join((*namespaces, pattern.name)) if pattern.name else whole
            yield Address(whole, name, _is_ours(pattern.callback), tuple(pattern.pattern.regex.groupindex))


def _is_ours(callback):
    return getattr(callback, "view_class", callback).__module__.split(".")[0] in OURS


def all_addresses():
    """Those that answer: of two with the same route the first one does."""
    found = {}
    for address in walk(get_resolver()):
        found.setdefault(address.route, address)
    return list(found.values())


def admin_addresses():
    return [address for address in all_addresses() if address.route.startswith("admin/")]


def public_addresses():
    return [address for address in all_addresses() if not address.route.startswith("admin/")]


def filled(address, values=None, default=None):
    """A real address: parts named by `values`, words of `WORDS`, else `default`; KeyError for a part without value."""
    values = values or {}

    def value(name):
        found = values.get(name, WORDS.get(name, default))
        if found is None:
            raise KeyError(f"{name} of {address.route}")
        return str(found)

    route = re.sub(
        r"<(?:\w+:)?(\w+)>", lambda match: value(match[1]), re.sub(r"\(\?P(<\w+>)[^)]*\)", r"\1", address.route)
    )
    route = route.replace(r"(\d+)/(.*)", "1/a.pdf").replace(r"((?:[\w\-]+/)*)", "").replace(r"\.", ".")
    return "/" + route.replace(".*", "nowhere").replace("^", "").replace("$", "")
