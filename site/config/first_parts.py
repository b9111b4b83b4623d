"""Addresses found by their first part: of a thousand patterns a request tries the few that may match.

Django tries them one after another, and a page of the tree is what matches none: a twenty-fifth of what an article
took. `by_first_part(patterns)` gives the same answers in the same order.
"""

import re
from copy import copy
from functools import cache, cached_property

from django.conf import settings
from django.urls import URLPattern, URLResolver
from django.urls.resolvers import RoutePattern
from django.utils import translation

#: The literal beginning of a regular expression, and whether a slash or its end follows.
LITERAL = re.compile(r"\^([\w-]*)(/|\Z|\$|\\Z)")
ANY = None


def by_first_part(patterns):
    """A list of one resolver that stands for all of these patterns."""
    return [ByFirstPart(RoutePattern("", is_endpoint=False), patterns)]


class ByFirstPart(URLResolver):
    """Resolves as URLResolver does; reversing and listing see all the patterns."""

    def resolve(self, path):
        first = str(path).partition("/")[0]
        return self._by_part.get(first, self._of_other_parts).resolve(path)

    @cached_property
    def _by_part(self):
        parts = {part for pattern in self.url_patterns for part in first_parts(pattern)} - {ANY}
        return {part: self._among(part) for part in parts}

    @cached_property
    def _of_other_parts(self):
        return self._among(ANY)

    def _among(self, part):
        return URLResolver(self.pattern, [each for pattern in self.url_patterns if (each := narrowed(pattern, part))])


def first_parts(pattern):
    """The first parts of the addresses that a pattern may match: a set of texts, with ANY where it may be any."""
    part, goes_on = _first_part(pattern)
    if goes_on and isinstance(pattern, URLResolver):
        return {each for inner in pattern.url_patterns for each in first_parts(inner)}
    return {part}


def narrowed(pattern, part):
    """A pattern without what cannot match addresses of this first part (ANY: one that no pattern names).

    None where nothing of it is left.
    """
    own, goes_on = _first_part(pattern)
    if not (goes_on and isinstance(pattern, URLResolver)):
        return pattern if own in (ANY, part) else None
    inner = [each for inner in pattern.url_patterns if (each := narrowed(inner, part))]
    if not inner:
        return None
    # A copy keeps name space and values; its own patterns are computed from its list.
    found = copy(pattern)
    for name in ("urlconf_module", "url_patterns"):
        found.__dict__.pop(name, None)
    found.urlconf_name = inner
    return found


@cache
def _first_part(pattern):
    """(the first part of what a pattern matches, or ANY; whether it adds nothing, so that inner ones tell)."""
    text, is_route = _text_of(pattern.pattern), isinstance(pattern.pattern, RoutePattern)
    if text == "":  # an empty regular expression is found anywhere
        return "" if is_route or isinstance(pattern, URLResolver) else ANY, True
    if is_route and text is not None:
        literal, slash, _rest = text.partition("/")
        is_whole = slash or isinstance(pattern, URLPattern)
        return (literal if is_whole and "<" not in literal else ANY), False
    found = LITERAL.match(text or "")
    return (found[1] if found else ANY), False


def _text_of(pattern):
    """A route or regular expression as it is written; None where each language has its own."""
    texts = set()
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            texts.add(str(pattern))
    return texts.pop() if len(texts) == 1 else None
