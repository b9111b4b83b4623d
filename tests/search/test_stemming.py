"""How texts and questions are read: the same on every database."""

import pytest

from search.questions import Phrase, clean_query, groups_of
from search.stemming import spellings, split, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("étoiles", "etoile"),
        ("génome", "GENOMES"),
        ("animaux", "animal"),
        ("châteaux", "château"),
        ("l’eau", "eaux"),
        ("travaux", "travail"),
        ("nouvelle", "nouvelles"),
        ("cœurs", "coeur"),
        ("étoilées", "étoilé"),
        ("musées", "musée"),
        ("physiciennes", "physicien"),
    ],
)
def test_forms_of_a_word_are_one(one, other):
    assert stems(one) == stems(other)


@pytest.mark.parametrize(("one", "other"), [("Mars", "mare"), ("C", "C2"), ("cours", "cour"), ("ours", "our")])
def test_other_words_stay_apart(one, other):
    assert stems(one) != stems(other)


def test_words_of_other_scripts_are_kept():
    assert stems("Ελλάδα H₂O 3D") == ["ελλαδα", "h2o", "3d"]


def test_a_stem_of_a_stem_is_itself():
    assert stem(stem("etoiles")) == stem("etoile")


def test_words_keep_a_spelling():
    assert spellings("L’Étoile du cœur, C++") == {"etoile": "étoile", "du": "du", "coeur": "coeur", "cplusplus": "c++"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++, C#. F#!", ["cplusplus", "csharp", "fsharp"]),
        ("(C++)/C++17", ["cplusplus", "cplusplus", "17"]),
        ("Notepad++ do# #c++ c++x ++ # a + b", ["notepad", "do", "cplusplus", "c", "x", "a", "b"]),
    ],
)
def test_signs_belong_to_a_single_letter(text, words):
    assert split(text) == words


@pytest.mark.parametrize(
    ("query", "groups"),
    [
        ("le climat de demain", [["climat"], ["demain"]]),
        ("où et de la", [["ou"], ["et"], ["de"], ["la"]]),
        ("« changement climatique » Alpes", [[Phrase(("changement", "climatiqu"))], ["alpe"]]),
        ("*** \x00", []),
        ('"" NOT OR', [["not"], ["or"]]),
    ],
)
def test_a_query_is_read_as_groups(query, groups):
    assert groups_of(query) == groups


def test_a_query_is_shown_again_on_one_line():
    assert clean_query(" a\x00\n b " + "x" * 500) == "a b " + "x" * 196
