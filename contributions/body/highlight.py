"""Colours for programs, made on the server as classes: no script, no inline style."""

from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

#: Short on purpose: what science workshops, data and this field's makers write.
LANGUAGES = [
    ("text", _("Plain text")),
    ("arduino", "Arduino"),
    ("bash", "Bash"),
    ("c", "C"),
    ("cpp", "C++"),
    ("css", "CSS"),
    ("html", "HTML"),
    ("java", "Java"),
    ("javascript", "JavaScript"),
    ("json", "JSON"),
    ("julia", "Julia"),
    ("latex", "LaTeX"),
    ("octave", "MATLAB / Octave"),
    ("processing", "Processing"),
    ("python", "Python"),
    ("r", "R"),
    ("rust", "Rust"),
    ("sql", "SQL"),
    ("turtle", "Turtle / RDF"),
    ("xml", "XML"),
    ("yaml", "YAML"),
]
#: Languages that Pygments knows under another name.
_LEXERS = {"processing": "java"}
#: Some grammars slow down on long hostile texts; past this length the code is shown without colours.
MAX_HIGHLIGHTED = 20_000

_formatter = HtmlFormatter(nowrap=True, classprefix="hl-")


def highlight_code(code, language):
    """The code as HTML, with classes ``hl-…`` where the language is known."""
    if language not in dict(LANGUAGES) or language == "text" or len(code) > MAX_HIGHLIGHTED:
        return escape(code)
    lexer = get_lexer_by_name(_LEXERS.get(language, language), stripnl=False)
    # Pygments escapes every character of the code; only its own spans are markup.
    return mark_safe(highlight(code, lexer, _formatter).rstrip("\n"))  # noqa: S308
