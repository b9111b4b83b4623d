"""``{% load kept %}``: pieces of pages that are put into HTML once for the values that they depend on."""

from itertools import count

from django import template

from territories.kept import kept

register = template.Library()

_numbers = count()


class KeepNode(template.Node):
    child_nodelists = ("nodelist",)

    def __init__(self, nodelist, expressions):
        self.nodelist, self.readers = nodelist, [_reader(expression) for expression in expressions]
        self.number = next(_numbers)

    def render(self, context):
        values = (read(context) for read in self.readers)
        return kept(context, self.number, values, lambda: self.nodelist.render(context))


def _reader(expression):
    """A function of the context that gives the value of an expression; None where there is none.

    A name and its attributes are looked up: Django searches long, by exceptions, for what an include was not given.
    """

    def resolved(context):
        return expression.resolve(context, ignore_failures=True)

    lookups = getattr(expression.var, "lookups", None)
    if not lookups or expression.filters or any(name.isdecimal() for name in lookups):
        return resolved
    first, *attributes = lookups

    def read(context):
        value = context.get(first)
        for name in attributes:
            if value is None:
                return None
            try:
                value = value[name] if isinstance(value, dict) else getattr(value, name)
            except (AttributeError, KeyError):
                return resolved(context)
        return value() if callable(value) else value

    return read


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
