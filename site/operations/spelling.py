"""Spelling of the screen words, by hunspell: what no dictionary and no list of ours knows."""

import re
import shutil
import subprocess
from pathlib import Path

from django.conf import settings

#: {language: hunspell's name of its dictionary}. English stands in the msgids.
DICTIONARIES = {"fr": "fr_FR", "en": "en_GB", "ca": "ca_ES"}
#: Names, and words that dictionaries lack: `names.txt` for all languages, `<language>.txt` for one.
LISTS = settings.SITE / "locale" / "words"
#: What is no language: placeholders, tags, addresses, paths, code between backticks, names of files and programs.
NO_WORDS = re.compile(
    r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]+>|&\w+;|`[^`]*`|https?://\S+|[\w.+-]+@[\w.-]+|[\w-]*/[\w./-]+|\?\w+=|"
    r"\w+(?:[_.]\w+)+|--\w+|\.\w+\b|\b\w*\d\w*\b"
)


class NoHunspell(Exception):
    """hunspell, or one of its dictionaries, is not installed; says what is."""


def unknown_words():
    """{language: sorted words of the screens that nothing knows}. Raises NoHunspell."""
    return {language: unknown_in(language, texts_of(language)) for language in DICTIONARIES}


def unknown_in(language, texts):
    """The words of these texts that nothing knows, sorted. Raises NoHunspell."""
    program = shutil.which("hunspell")
    if not program:
        raise NoHunspell("hunspell is not installed")
    plain = "\n".join(NO_WORDS.sub(" ", text).replace("’", "'").replace("\u00ad", "") for text in texts)
    done = subprocess.run(  # noqa: S603 (our own words)
        [program, "-d", DICTIONARIES[language], "-i", "utf-8", "-l"],
        input=plain, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode or "Can't open" in done.stderr:
        raise NoHunspell(f"the dictionary {DICTIONARIES[language]} of hunspell is not installed")
    known = known_words(language)
    found = {re.sub(r"^(?:[dl]'|-)|(?:'s|[.-])$", "", word) for word in done.stdout.split()}
    return sorted(word for word in found if word and word.casefold() not in known and not word.isupper())


def known_words(language):
    """What our lists know, in lower case."""
    files = [Path(LISTS / f"{name}.txt") for name in ("names", language)]
    lines = [line.partition("#")[0].strip() for file in files for line in file.read_text("utf-8").splitlines()]
    return {line.casefold() for line in lines if line}


def texts_of(language):
    """The words of the screens in a language."""
    import polib  # noqa: PLC0415 (a development requirement, and this is for a development command)

    folder = settings.SITE / "locale" / ("fr" if language == "en" else language)
    for entry in polib.pofile(str(folder / "LC_MESSAGES" / "django.po")):
        if language == "en":
            yield from filter(None, (entry.msgid, entry.msgid_plural))
        else:
            yield from filter(None, (entry.msgstr, *entry.msgstr_plural.values()))
