"""The documents for developers name files and words of the code that exist."""

import re
from pathlib import Path

import pytest

from tests.processes import ROOT

DOCUMENTS = sorted([*ROOT.glob("docs/*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])
CODE = {".py", ".html", ".css", ".js", ".txt", ".toml", ".csv", ".sh", ".yml", ".jsonc", ".xml", ".conf", ""}
FILE = re.compile(r"[\w.-][\w./-]*/[\w.-]+\.(?:py|html|css|js|txt|md|toml|csv|geojson|yml|sh|sql)")
FOLDER = re.compile(r"[\w.-][\w./-]*/")
WORD = re.compile(r"[A-Za-z_][A-Za-z_0-9]{3,}")
#: What an example is about: a kind that is not there, the words of another language, commands of a shell.
EXAMPLES = {"docs/add-a-kind.md": re.compile(r"(?:templates/)?recipes/.*")}
OTHERS_WORDS = {
    *("createHmac", "grep", "runserver", "Sentence", "UpdateCacheMiddleware", "db_default"),
    # Programs with which an installation was tried, and a name that the script of installation puts together.
    *("debootstrap", "nspawn", "analyze", "buildah", "ECHOSCIENCES_HOST"),
}
CALL = re.compile(r"(?:\w+\.)*(\w+)\(")
#: Functions of Django and of style sheets.
OTHERS_FUNCTIONS = {"reverse", "on_commit", "atomic", "F"}
#: Of the tests.
TESTS_FUNCTIONS = {"shell"}


@pytest.fixture(scope="module")
def tree():
    """(every path below the root that is ours, every word of the code, every function and class of the product)"""
    hidden = re.compile(r"(?:^|/)(?:\.(?!ci)[^/]+|__pycache__|node_modules|var)(?:/|$)")
    paths = {str(path.relative_to(ROOT)) for path in ROOT.rglob("*")}
    paths = {path for path in paths if not hidden.search(path)}
    words, defined = set(), set()
    for path in paths:
        if Path(path).suffix in CODE and (ROOT / path).is_file():
            text = (ROOT / path).read_text(errors="replace")
            words |= set(WORD.findall(text))
            if not path.startswith("tests/"):
                defined |= set(re.findall(r"(?:def|class|function) (\w+)|^(\w+) = ", text, re.MULTILINE))
    return paths, words, {name for pair in defined for name in pair}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_names_is_there(document, tree):
    paths, words, defined = tree
    example = EXAMPLES.get(str(document.relative_to(ROOT)))
    named = [
        text for text in re.findall(r"`([^`\n]+)`", document.read_text()) if not (example and example.match(text))
    ]
    missing = []
    for text in named:
        if FILE.fullmatch(text) or FOLDER.fullmatch(text):
            ending = text.rstrip("/")
            missing += [] if any(path == ending or path.endswith(f"/{ending}") for path in paths) else [text]
        elif (
            not example and (call := CALL.match(text)) and call[1] not in defined | OTHERS_FUNCTIONS | TESTS_FUNCTIONS
        ):
            missing.append(text)
        elif not text.startswith("/"):
            missing += [word for word in WORD.findall(text) if word not in words | OTHERS_WORDS]
    assert " ".join(missing) == ""
