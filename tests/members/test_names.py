"""Names of any alphabet, without disguises."""

import pytest
from django.core.exceptions import ValidationError

from members.names import clean_display_name, fold


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("Marie Durand", "Marie Durand"),
        ("  Marie \n  Durand ", "Marie Durand"),
        ("Zoé Œuvrard-L’Hôpital", "Zoé Œuvrard-L’Hôpital"),
        ("Élodie", "Élodie"),
        ("Мария Иванова", "Мария Иванова"),
        ("王小明", "王小明"),
        ("محمد علي", "محمد علي"),
        ("Muséum d'histoire naturelle (38)", "Muséum d'histoire naturelle (38)"),
        ("Radmila", "Radmila"),
    ],
)
def test_names_that_people_have(name, cleaned):
    assert clean_display_name(name) == cleaned


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "too_short"),
        ("A", "too_short"),
        ("!!!", "too_short"),
        ("Marie\u202edurand", "invisible"),
        ("Marie\u200bDurand", "invisible"),
        ("Marie\x00Durand", "invisible"),
        ("M\u0301\u0302\u0303\u0304arie", "stacked"),
        ("Маrie", "mixed"),
        ("Admin", "staff"),
        ("L'Administrateur", "staff"),
        ("a.d.m.i.n.i.s.t.r.a.t.e.u.r", "staff"),
        ("4dministr4teur", "staff"),
        ("Modératrice", "staff"),
        ("Équipe Echosciences", "staff"),
        ("Écho Sciences Grenoble", "staff"),
        ("Есhоsсiеnсеs", "mixed"),
        ("Animatrice", "staff"),
        ("www.exemple.fr", "address"),
        ("Promo https://exemple.fr", "address"),
    ],
)
def test_names_that_hide_something(name, code):
    with pytest.raises(ValidationError) as refusal:
        clean_display_name(name)
    assert refusal.value.code == code


def test_the_team_may_say_who_it_is():
    assert clean_display_name("Équipe Echosciences", is_staff=True) == "Équipe Echosciences"


def test_eighty_characters_at_most():
    with pytest.raises(ValidationError):
        clean_display_name("a" * 81)


def test_folded_for_searching():
    assert fold("Écologie Œuvre GÉNOME") == "ecologie oeuvre genome"
