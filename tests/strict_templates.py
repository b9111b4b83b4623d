"""A variable that a template of ours does not find fails the test (config/settings/test.py hangs this on the log).

Django prints nothing for a missing variable, or, through a filter, the word "None". These are right without one:

- what says itself what stands instead: `{{ heading|default:"h3" }}`;
- an optional parameter that the comment at the head of the template names, in `{% if lead %}` and `{% for each in more %}`,
  or passed on as it is by `{% include … with lead=lead only %}`;
- a key that a dictionary or a form may have or not, in the same places: `{% if errors.title %}`.

Templates of packages are left alone: Wagtail's, allauth's and Django's own are written for Django's way and are not ours
to mend.
"""

import logging
import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from django.forms import BaseForm, BaseFormSet
from django.template.base import FilterExpression, Node, Variable
from django.template.defaulttags import ForNode, TemplateLiteral
from django.template.loader_tags import IncludeNode

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
COMMENT = re.compile(r"{%\s*comment\s*%}(.*?){%\s*endcomment\s*%}", re.DOTALL)
#: What asks whether something is there, or hands it on.
ASKING = (TemplateLiteral, ForNode, IncludeNode)
WITH_KEYS = (Mapping, BaseForm, BaseFormSet)


class MissingVariables(logging.Filter):
    """Fails the test in which a template of ours asks for what is not there, with the line of the template.

    A filter rather than a handler: what may be missing goes no further, where its traceback would be put into words.
    """

    def __init__(self):
        super().__init__()
        #: The variables of templates of packages that were met: a page of the admin asks for a hundred such.
        self.left_alone = {}

    def filter(self, record):
        variable = failing_variable(sys._getframe())
        if id(variable) in self.left_alone:
            return False
        lookup = Lookup(sys._getframe())
        if lookup.is_ours and not lookup.is_optional:
            pytest.fail(f"{lookup.place}: “{lookup.text}” is not there (“{lookup.bit}”).", pytrace=False)
        if variable and lookup.node and not lookup.is_ours:
            self.left_alone[id(variable)] = variable  # kept, so that no other gets its number
        return lookup.variable is None


def failing_variable(frame):
    """The variable that is looked for in one of the frames above; None where there is none."""
    while frame and frame.f_code is not Variable._resolve_lookup.__code__:
        frame = frame.f_back
    return frame and frame.f_locals["self"]


class Lookup:
    """The failed search of a variable that is going on in the frames above."""

    def __init__(self, frame):
        self.owner, self.bit, self.variable, self.expression, self.asking, self.node = None, "", None, None, None, None
        while frame and self.node is None:
            # The variables of a frame are put into words when they are asked for: only of methods.
            this = frame.f_locals.get("self") if frame.f_code.co_varnames[:1] == ("self",) else None
            if frame.f_code is Variable._resolve_lookup.__code__:
                self.variable, self.owner, self.bit = this, frame.f_locals["current"], frame.f_locals["bit"]
            elif frame.f_code is FilterExpression.resolve.__code__ and self.expression is None:
                self.expression, self.asking = this, frame.f_back.f_locals.get("self")
            elif isinstance(this, Node) and getattr(this, "origin", None):
                self.node = this
            frame = frame.f_back

    @property
    def is_ours(self):
        return self.node is not None and Path(str(self.node.origin.name)).is_relative_to(TEMPLATES)

    @property
    def is_optional(self):
        filters = [each[0].__name__ for each in self.expression.filters] if self.expression else []
        if filters[:1] in (["default"], ["default_if_none"]):
            return True
        asker = self.node if isinstance(self.node, IncludeNode) else self.asking
        # `{% keep %}` names parameters as what its piece depends on; no app can be imported when this module is.
        if filters or not (isinstance(asker, ASKING) or type(asker).__name__ == "KeepNode"):
            return False
        if len(self.variable.lookups) == 1:
            return self.bit in parameters(self.node.origin.name)
        return isinstance(self.owner, WITH_KEYS)

    @property
    def place(self):
        return f"{Path(self.node.origin.name).relative_to(TEMPLATES)}:{self.node.token.lineno}"

    @property
    def text(self):
        return self.expression.token if self.expression else ".".join(self.variable.lookups)


@cache
def parameters(path):
    """The words of the comments of a template: its parameters are among them."""
    return set(re.findall(r"\w+", " ".join(COMMENT.findall(Path(path).read_text()))))
