"""The words that a new showcase begins with, in the languages of the platform; Catalan begins in French."""

from showcase.texts import en, fr

_TEXTS = {"fr": fr, "en": en}


def texts(language):
    """The module of texts of this language."""
    return _TEXTS.get(language, fr)
