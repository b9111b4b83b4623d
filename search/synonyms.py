"""Words that readers type for others: short forms and near synonyms, beside what the texts say."""

from search.stemming import split, stem

#: {what is typed: other words for it}; of several words, they must follow each other.
FRENCH = {
    "expo": ["exposition"],
    "conf": ["conférence"],
    "maths": ["mathématiques"],
    "mathématiques": ["maths"],
    "ia": ["intelligence artificielle"],
    "bd": ["bande dessinée"],
    "spéléo": ["spéléologie"],
    "astro": ["astronomie"],
    "bio": ["biologie"],
    "ciné": ["cinéma"],
    "biblio": ["bibliothèque"],
    "médiathèque": ["bibliothèque"],
    "ado": ["adolescents"],
    "enfant": ["familles"],
    "famille": ["enfants"],
    "job": ["emploi"],
    "emploi": ["recrutement"],
    "travail": ["emploi"],
    "recrutement": ["emploi"],
    "bénévole": ["bénévolat"],
    "bénévolat": ["bénévoles"],
    "balade": ["sortie", "randonnée", "promenade"],
    "randonnée": ["balade"],
    "promenade": ["balade", "sortie"],
    "concert": ["spectacle"],
    "film": ["projection"],
    "photo": ["photographie"],
    "vélo": ["bicyclette"],
    "télé": ["télévision"],
    "hôpital": ["chu"],
    "fac": ["université"],
    "st": ["saint"],
    "ste": ["sainte"],
    "gratos": ["gratuit"],
    "visio": ["en ligne"],
    "fablab": ["fab lab"],
}


def _stems(text):
    return tuple(stem(word) for word in split(text))


SYNONYMS = {_stems(word)[0]: [_stems(other) for other in others] for word, others in FRENCH.items()}


def synonyms(found):
    """Other words for a stem, each a tuple of stems that follow each other."""
    return SYNONYMS.get(found, [])
