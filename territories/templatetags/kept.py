"""``{% load kept %}``: pieces of pages that are put into HTML once for the values that they depend on."""

from itertools import count

from django import template
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from wagtail.models import Site

from territories.kept import Unkeepable, facts_of

register = template.Library()

#: So many pieces are kept by a process, some 10 MB.
MOST = 8_000
_kept: dict[tuple, str] = {}
_numbers = count()


class KeepNode(template.Node):
    child_nodelists = ("nodelist",)

    def __init__(self, nodelist, expressions):
        self.nodelist, self.readers = nodelist, [_reader(expression) for expression in expressions]
        self.number = next(_numbers)

    def render(self, context):
        key = self.key(context)
        if key is None:
            return self.nodelist.render(context)
        html = _kept.get(key)
        if html is None:
            html = self.nodelist.render(context)
            if len(_kept) >= MOST:
                _kept.clear()
            _kept[key] = html
        return mark_safe(html)  # as its nodes gave it

    def key(self, context):
        """What the piece depends on; None where it cannot be told, or where there is no territory."""
        request = getattr(context, "request", None)
        territory = getattr(request, "territory", None)
        if territory is None or territory.pk is None or not context.autoescape:
            return None
        facts = []
        for read in self.readers:
            try:
                facts.append(facts_of(read(context), request))
            except Unkeepable:
                return None
        return (self.number, _surroundings(request), tuple(facts))


def _reader(expression):
    """A function of the context that gives the value of an expression; None where there is none.

    A plain name is looked up: Django searches long, by exceptions, for what an include was not given.
    """
    lookups = getattr(expression.var, "lookups", None)
    if lookups and len(lookups) == 1 and not expression.filters:
        return lambda context: context.get(lookups[0])
    return lambda context: expression.resolve(context, ignore_failures=True)


def _surroundings(request):
    """What all pieces depend on: language, clock, day, the look of the territory, the addresses of all territories."""
    language = get_language()
    known = getattr(request, "kept_surroundings", None)
    if known is None or known[0] != language:
        territory = request.territory
        known = request.kept_surroundings = (
            language,
            timezone.get_current_timezone_name(),
            timezone.localdate(),
            territory.pk,
            territory.accent,
            territory.language,
            tuple(root_paths_of(request)),
        )
    return known


def root_paths_of(request):
    if not hasattr(request, "_wagtail_cached_site_root_paths"):  # where Wagtail keeps them for a request
        request._wagtail_cached_site_root_paths = Site.get_site_root_paths()
    return request._wagtail_cached_site_root_paths


@register.tag
def keep(parser, token):
    """``{% keep contribution contribution.is_over heading %}…{% endkeep %}``: the HTML inside, from memory where these
    values are those of an earlier time.

    Named must be all variables that the piece reads, and what it says of the moment finer than a day; rows by what was
    read of them from the database, so that a change is seen by whoever reads it.
    """
    expressions = [parser.compile_filter(bit) for bit in token.split_contents()[1:]]
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeepNode(nodelist, expressions)
