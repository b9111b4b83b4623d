"""When nothing is found: what the reader may have meant."""

from django.db.models.functions import Length
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from gazetteer.querysets import begins
from search.candidates import is_answered
from search.models import Word
from search.stemming import STOP_WORDS, split, stem, stems

CLOSE_ENOUGH = 0.7
#: "vaccination" is of the family of "vaccin": a known word that goes on by one of these ends.
ENDS = "ation isation ement ment iste ique eur euse age ie ien ite al er aire".split()  # noqa: SIM905
SHORTEST_FAMILY = 5
MOST_COMPARED = 20_000


def nearest(word):
    """The known word that this one is nearly, as it is written; itself when it is known."""
    known = Word.objects.filter(stem=stem(word)).order_by(Length("word"))
    if same := known.filter(word=word).first() or known.first():
        return same.spelling
    if same := family(word):
        return same
    known = Word.objects.filter(begins("word", word[:1]))
    known = dict(known.values_list("word", "spelling")[:MOST_COMPARED])
    best = process.extractOne(
        word, known.keys(), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=CLOSE_ENOUGH
    )
    return known[best[0]] if best else word


def family(word):
    """A known word of which this one is made, or that is made of the same one; "" when there is none."""
    own = stem(word)
    roots = {own.removesuffix(stem(end)) for end in ENDS if own.endswith(stem(end))}
    roots = {root for root in roots if len(root) >= SHORTEST_FAMILY}
    known = Word.objects.filter(stem__in=roots).order_by(Length("word").desc()).first() if roots else None
    return known.spelling if known else ""


def mended(filters):
    """The query with its unknown words replaced by the nearest known ones; "" when that finds nothing either."""
    words = split(filters.query)[:8]
    query = " ".join(nearest(word) for word in words)
    is_other = stems(query) != [stem(word) for word in words]
    return query if is_other and is_answered(filters.but(query=query)) else ""


def single_words(filters):
    """The words of the query that find something on their own: [{"word", "link"}]."""
    words = [word for word in split(filters.query)[:8] if len(word) > 2]
    if len(words) < 2:
        return []
    found = [word for word in dict.fromkeys(words) if word not in STOP_WORDS]
    return [{"word": word, "link": filters.link(query=word)} for word in found if is_answered(filters.but(query=word))]
