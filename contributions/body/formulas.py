"""LaTeX to MathML, on the server.

latex2mathml prints the text of ``\\text{…}`` unescaped and honours ``\\href`` and ``\\style`` (seen in 3.81),
so its own output is never used: its tree is printed anew from the elements and attributes named here.
"""

from html import escape, unescape

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from latex2mathml.converter import convert_to_element

MAX_LATEX = 3000
MAX_DEPTH = 60
ELEMENTS = {
    "math", "menclose", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom",
    "mroot", "mrow", "mprescripts", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd",
    "mtext", "mtr", "munder", "munderover", "none",
}  # fmt: skip
ATTRIBUTES = {
    "accent", "accentunder", "columnalign", "columnlines", "columnspacing", "columnspan", "depth", "display",
    "displaystyle", "fence", "form", "height", "largeop", "linethickness", "lspace", "mathvariant", "maxsize",
    "minsize", "movablelimits", "notation", "rowlines", "rowspacing", "rowspan", "rspace", "scriptlevel",
    "separator", "stretchy", "symmetric", "voffset", "width",
}  # fmt: skip
#: Commands of LaTeX that reach outside the formula.
FORBIDDEN = {"href": "\\href", "style": "\\style", "class": "\\class", "id": "\\cssId"}


class FormulaError(ValueError):
    """The formula cannot be shown; ``message`` tells the writer what to look at."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message


def to_mathml(latex, *, label=""):
    """The formula as a ``<math>`` element ready for a page, or FormulaError with words for the writer."""
    latex = _without_dollars(latex)
    if not latex:
        raise FormulaError(_("Write the formula in LaTeX, for example E = mc^2."))
    if len(latex) > MAX_LATEX:
        raise FormulaError(_("This formula is too long. Split it into several."))
    _check_braces(latex)
    try:
        root = convert_to_element(latex)
    except Exception as error:  # noqa: BLE001 - the converter raises a dozen kinds of errors, IndexError among them
        raise FormulaError(_explain(error)) from error
    attributes = {"display": "block"}
    if label:
        attributes["aria-label"] = label
    body = "".join(_serialise(child, depth=1) for child in root)
    return mark_safe(f"<math{_printed(attributes)}>{body}</math>")  # noqa: S308 - every text and attribute is escaped


def _without_dollars(latex):
    """People paste $…$, $$…$$ or \\[…\\]: the marks go, the formula stays."""
    latex = (latex or "").replace("\x00", "").strip()
    for start, end in (("$$", "$$"), ("$", "$"), ("\\[", "\\]"), ("\\(", "\\)")):
        if latex.startswith(start) and latex.endswith(end) and len(latex) >= len(start) + len(end):
            return latex[len(start) : -len(end)].strip()
    return latex


def _check_braces(latex):
    """The converter prints stray braces as text; the writer would rather know."""
    bare = latex.replace("\\\\", "").replace("\\{", "").replace("\\}", "")
    depth = 0
    for character in bare:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth > MAX_DEPTH:
            raise FormulaError(_("This formula is nested too deeply to be shown."))
        if depth < 0:
            break
    if depth != 0:
        raise FormulaError(_("A brace is missing: each { needs its }."))


def _serialise(element, *, depth):
    if depth > MAX_DEPTH * 3:
        raise FormulaError(_("This formula is nested too deeply to be shown."))
    for attribute in element.attrib:
        if attribute in FORBIDDEN:
            raise FormulaError(_("%(command)s cannot be used here.") % {"command": FORBIDDEN[attribute]})
    if element.tag not in ELEMENTS:
        raise FormulaError(_("Part of this formula is not understood."))
    text = unescape(element.text or "")
    if element.tag == "mi" and text.startswith("\\") and text.strip("\\"):
        raise FormulaError(_("%(command)s is not understood: check its spelling.") % {"command": text})
    kept = {name: str(value) for name, value in element.attrib.items() if name in ATTRIBUTES}
    children = "".join(_serialise(child, depth=depth + 1) for child in element)
    return f"<{element.tag}{_printed(kept)}>{escape(text)}{children}</{element.tag}>"


def _printed(attributes):
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())


def _explain(error):
    words = {
        "ExtraLeftOrMissingRightError": _("A \\left has no \\right."),
        "MissingEndError": _("A \\begin has no \\end."),
        "DoubleSubscriptsError": _("Two subscripts follow each other: use braces, for example a_{b_c}."),
        "DoubleSuperscriptsError": _("Two exponents follow each other: use braces, for example a^{b^c}."),
        "MissingSuperScriptOrSubscriptError": _("Something is missing after _ or ^."),
        "NumeratorNotFoundError": _("A fraction has no numerator."),
        "DenominatorNotFoundError": _("A fraction has no denominator."),
        "LimitsMustFollowMathOperatorError": _("\\limits must follow an operator such as \\sum."),
    }
    return words.get(type(error).__name__, _("This formula is not understood: check its braces and commands."))
