"""Text without what readers do not type: capitals and accents."""

import unicodedata

#: Two letters in one, which Unicode does not take apart.
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


def fold(text):
    """The text in lower case, without accents, ligatures as two letters: "Cœur d'Été" is "coeur d'ete"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(LIGATURES))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
