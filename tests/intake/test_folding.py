"""Text as readers type it when they are in a hurry."""

import pytest

from intake.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Éducation", "education"),
        ("Cœur d’Été", "coeur d’ete"),
        ("STRASSE Straße", "strasse strasse"),
        ("e\u0301te\u0301", "ete"),
        ("1ᵉʳ", "1er"),
        ("Ça, là & naïf", "ca, la & naif"),
        ("Москва", "москва"),
        ("", ""),
    ],
)
def test_accents_and_capitals_go(text, folded):
    assert fold(text) == folded
