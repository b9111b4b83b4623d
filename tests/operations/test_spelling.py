"""The spelling of the screen words."""

import shutil

import pytest
from operations.spelling import DICTIONARIES, NoHunspell, known_words, unknown_in

needs_hunspell = pytest.mark.skipif(not shutil.which("hunspell"), reason="hunspell is not installed")


@needs_hunspell
def test_only_what_nobody_knows_is_told():
    texts = [
        "Une <b>exposittion</b> à l’Isère, le %(day)s : voir https://exemple.fr/blabla ou `grrr`.",
        "OpenAgenda, GeoJSON et {word} sont connus ; contact@exemple.example aussi.",
    ]
    assert unknown_in("fr", texts) == ["exposittion"]
    assert unknown_in("en", ["The “%(titel)s” is comming."]) == ["comming"]
    assert unknown_in("ca", ["L’exposició és a l’Isère; aquesta paraulla no."]) == ["paraulla"]


def test_names_are_known_in_every_language():
    assert all("openagenda" in known_words(language) for language in DICTIONARIES)


def test_without_the_program_it_says_so(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoHunspell, match="hunspell is not installed"):
        unknown_in("fr", ["mot"])
