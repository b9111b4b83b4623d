"""Every address pattern of the platform, and addresses made of them."""

import re

from django.urls import URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

PART = re.compile(r"<(?:\w+:)?(\w+)>")
GROUP = re.compile(r"\(\?P<(\w+)>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
#: What Wagtail has for trying its own page of errors.
BROKEN_ON_PURPOSE = {"wagtailadmin_error_test"}


def patterns():
    """(name, parts) of each: the patterns of its including files and its own, in order."""
    return [
        (name, parts)
        for name, parts in _walk(get_resolver(), ())
        # Of the providers of mail one is in use; the views of the others answer that they are not set up.
        if name not in BROKEN_ON_PURPOSE and not str(parts[0]).startswith("anymail/")
    ]


def _walk(resolver, above):
    for pattern in resolver.url_patterns:
        parts = (*above, pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, parts)
        else:
            yield pattern.name or str(pattern.pattern), parts


def has_values(parts):
    return any(PART.search(str(part)) or GROUP.search(str(part)) for part in parts)


def address(parts, value):
    """The address with `value(name)` in the place of each variable part."""
    return "/" + "".join(_filled(part, value) for part in parts)


def _filled(part, value):
    if isinstance(part, RoutePattern):
        return PART.sub(lambda found: value(found[1]), str(part))
    text = GROUP.sub(lambda found: value(found[1]), str(part).removeprefix("^").removesuffix("$"))
    text = re.sub(r"\((?:\?:)?[^()]*\)[*+?]?", "", text)  # what may be left out
    return re.sub(r"\\(.)", r"\1", text).removesuffix("?")
