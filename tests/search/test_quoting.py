"""Which words of a text are marked: those that a look at each word alone would find."""

import random

import pytest

from search.quoting import MOST_HITS, Marker
from search.stemming import WORD

PARTS = ["C", "C++", "C#", "c++2", "Été", "étés", "ete", "l\u2019été", "cœur", "coeur", "neige", "neiges", "enneigé", "_neige_",
         "neige2", "2", "x", "art", "article", "articles", "\u0301", "n\u0301", "ｎｅｉｇｅ", "нейге", "雪", "-", "  ", "\n", "#", "++"]  # fmt: skip


def one_by_one(marker, text):
    found = [(word.start(), word.end(), marker.asked(word[0])) for word in WORD.finditer(text)]
    return [hit for hit in found if hit[2]][:MOST_HITS]


@pytest.mark.parametrize("query", ["neige", "C++ été", "c", "c#", "art", "coeur d'été", "2", "雪", "rien"])
@pytest.mark.parametrize("completed", [False, True])
def test_the_words_are_those_that_each_word_alone_would_give(query, completed):
    chance, marker = random.Random(query), Marker(query, completed=completed)
    texts = [
        "".join(chance.choice(PARTS) + chance.choice(["", " ", " ", "'"]) for _part in range(80))
        for _text in range(60)
    ]
    assert [marker.hits(text) for text in texts] == [
        one_by_one(Marker(query, completed=completed), text) for text in texts
    ]
    assert any(marker.hits(text) for text in texts) == (query != "rien")
