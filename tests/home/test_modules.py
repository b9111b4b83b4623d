"""What readers download of our own scripts, and that it stays light."""

import re
from pathlib import Path

import brotli
import django_prose_editor
from rjsmin import jsmin

MODULES = Path(__file__).resolve().parents[2] / "site/static/js/editor"
#: Fetched when somebody needs them, never with the page.
LATER = {"asking.js", "conflict.js", "dates.js", "found.js", "items.js", "pin.js", "refused.js", "rows.js"}
MODULE = """/* What it is. */
import { run } from "./run.js";
const sheet = `
  /* a style */
`; // behind a statement

/* Two lines
   of words. */
export function tell(name) {
  // why
  return `${name} // no comment` + /[/*"']/.source /* here neither */
}
"""
LIGHT = """import{run}from"./run.js";const sheet=`
  /* a style */
`;export function tell(name){return`${name} // no comment`+/[/*"']/.source}
"""


def test_modules_leave_without_their_comments():
    assert jsmin(MODULE) == LIGHT.strip()


def weight(text):
    return len(brotli.compress(text))


def test_the_editor_opens_with_170_kilobytes_at_most():
    library = Path(django_prose_editor.__file__).parent / "static/django_prose_editor/editor.js"
    own = [path for path in MODULES.glob("*.js") if path.name not in LATER]
    sent = weight(library.read_bytes()) + sum(weight(jsmin(path.read_text()).encode()) for path in own)
    assert sent <= 170_000, f"{sent} bytes"


def test_no_module_imports_itself_by_a_detour():
    """The name of a collected module is made from what it imports: round a circle no name would ever be found."""
    imports = {path.name: set(re.findall(r'"\./([\w-]+\.js)"', path.read_text())) for path in MODULES.glob("*.js")}

    def reached(name, seen):
        for other in imports[name] - seen:
            seen = reached(other, seen | {other})
        return seen

    assert [name for name in imports if name in reached(name, set())] == []


def test_every_name_that_a_module_imports_is_exported_where_it_says():
    texts = {path.name: path.read_text() for path in MODULES.glob("*.js")}
    pattern = re.compile(r"^export (?:async )?(?:function\*?|const|let|class) ([$\w]+)", re.MULTILINE)
    exported = {(name, word) for name, text in texts.items() for word in pattern.findall(text)}
    imported = {
        (other, word)
        for text in texts.values()
        for words, other in re.findall(r"import \{([^}]*)\} from \"\./([\w-]+\.js)\"", text)
        for word in re.findall(r"([$\w]+)(?: as [$\w]+)?", words)
    }
    assert imported - exported == set()
