"""Draw a cover for a page that has no picture: same page, same drawing, for ever.

Two inks on paper, as a risograph prints: the territory's ink and the night ink. The words
of the title choose the motif, the kind chooses how the sheet is inked. No font, no style,
no script: only presentation attributes, so that it is safe as <img> under a strict policy.
"""

import hashlib
import random
import unicodedata

from contributions.colours import hex_of, hue_of
from contributions.motifs import MOTIFS, H, W

WORDS = {
    "ridges": "montagne alpes sommet glacier neige massif avalanche falaise eboulement vercors belledonne ski pastoral",
    "contours": "carte sentier balade rando territoire randonnee topographie parcours paysage",
    "molecules": "chimie molecule medicament materiau batterie hydrogene atome vaccin sante polymere",
    "orbits": "ciel etoile planete astronomie espace lune satellite nuit comete soleil meteorite",
    "waves": "son onde seisme sismique musique lumiere synchrotron radio ecouter bruit signal capteur",
    "strata": "roche geologie mineral fossile mine sol archeologie histoire memoire grotte patrimoine musee romain fouille",
    "seeds": "plante foret arbre jardin fleur graine biodiversite oiseau insecte abeille herbier agriculture",
    "tiles": "numerique robot ordinateur algorithme donnees intelligence artificielle code reseau maths atelier fablab",
}
SHEETS = {  # how each kind is inked: background, then the inks in order
    "article": ("paper", "accent", "night", "halo"),
    "event": ("accent", "paper", "night", "halo"),
    "announcement": ("halo", "night", "accent", "paper"),
    "project": ("gold", "accent", "night", "paper"),
    "dossier": ("night", "accent", "halo", "paper"),
    "community": ("tint", "night", "accent", "paper"),
    "place": ("halo", "night", "accent", "paper"),
}


def inks(hue):
    """The inks of a territory whose accent has this hue, in degrees of OKLCH."""
    return {
        "paper": hex_of(0.965, 0.018, 82),
        "tint": hex_of(0.9, 0.045, hue),
        "halo": hex_of(0.83, 0.095, hue + 22),
        "accent": hex_of(0.63, 0.2, hue),
        "gold": hex_of(0.88, 0.13, 86),
        "night": hex_of(0.29, 0.075, 278),
    }


def motifs_for(title):
    """The motifs that the words of a title call for; all of them when none does."""
    plain = unicodedata.normalize("NFD", title.lower()).encode("ascii", "ignore").decode()
    called = [motif for motif, words in WORDS.items() if any(word in plain for word in words.split())]
    return called or sorted(WORDS)


def cover(kind, title, accent, number=0):
    """The SVG text of a cover. Pure: no clock, no global randomness.

    `number` is the page's own: neighbours in a list have numbers that follow one another,
    so that taking the motif by it keeps two of them from looking alike.
    """
    rng = random.Random(hashlib.sha256(f"{kind}\n{title}\n{number}".encode()).digest())  # noqa: S311 (a drawing)
    palette = inks(hue_of(accent))
    colours = [palette[name] for name in SHEETS.get(kind, SHEETS["article"])]
    choice = motifs_for(title)
    body = "".join(MOTIFS[choice[number % len(choice)]](rng, colours))
    mirrored = f'<g transform="translate({W} 0) scale(-1 1)">{body}</g>' if number % 2 else body
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}" '
        f'preserveAspectRatio="xMidYMid slice"><rect width="{W}" height="{H}" fill="{colours[0]}"/>{mirrored}</svg>'
    )
