"""
The static pages with which every territory opens, in its language.

They are true of the platform as installed; what only the publisher knows stands between square brackets,
to be filled in by the animator. Slugs are French everywhere, as all addresses of the platform are.
"""

from home.static_pages import ca, en, fr

LANGUAGES = {"fr": fr.PAGES, "en": en.PAGES, "ca": ca.PAGES}


def static_pages(language):
    """(slug, title, text in the light notation of `home.bodies`) of each page."""
    return LANGUAGES.get(language, fr.PAGES)
