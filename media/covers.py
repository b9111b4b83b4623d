"""Draw a cover for a page that has no picture: same page, same drawing, for ever.

Two inks on paper, as a risograph prints: the territory's ink and the night ink. The words
of the title choose the motif, the kind chooses how the sheet is inked. No font, no style,
no script: only presentation attributes, so that it is safe as <img> under a strict policy.
"""

import hashlib
import random
import re

from intake.folding import fold
from media.colours import hex_of, hue_of
from media.motifs import MOTIFS, H, W
from media.motifs_flow import FLOWING

ALL = MOTIFS | FLOWING
# The beginnings of French, Catalan and English words that call for a motif.
WORDS = {
    "ridges": (
        "montagn alpe alpin sommet glacier neige massif avalanche falaise eboulement belledonne "
        "chartreuse oisans pyrenee ski pastoral muntany mountain summit"
    ),
    "contours": (
        "carte cartograph sentier balade rando territoire topograph parcours paysage vercors promenade "
        "itineraire map walk"
    ),
    "molecules": "chimi molecul medicament materiau batterie hydrogene atom vaccin polymere pharma cuisine chemi",
    "orbits": (
        "ciel etoil planet astronom espace lune satellite nuit comete soleil meteor galaxie telescope sky star night"
    ),
    "waves": "son sons onde seisme sismi musique synchrotron radio ecout bruit signa capteur volcan acousti sound",
    "strata": (
        "roche geolog mineral fossile mine sols archeolog histoire memoire grotte patrimoine romain "
        "fouill prehistor dinosaur argile history"
    ),
    "seeds": "plante arbre fleur graine abeille herbier agricultur champignon insecte pollin semis bee flower",
    "tiles": (
        "numeri robot ordinat algorith donnee intelligence artificiel code reseau math geometr atelier "
        "fablab puzzle jeu data comput"
    ),
    "currents": (
        "eau eaux rivier fleuve torrent mer lac crue inondation pluie drac isere rhone garonne canal "
        "barrage poisson water river"
    ),
    "rays": "lumier energi solair laser photon electri climat chaleur feu forge couleur optique light energy",
    "cells": (
        "biolog cellul microb virus cerveau sante genom genetique neuro corps maladie labo microscop sang health brain"
    ),
    "towers": (
        "ville urbain architect train tram pont velo mobilite maison habitat industri usine quartier school city"
    ),
    "leaves": (
        "foret jardin biodiversit oiseau nature ecolog bois feuill loup sauvage vivant animaux faune garden forest"
    ),
}
# Where the words call for one motif alone, two near it take their turns, so that neighbours do not look alike.
KIN = {
    "ridges": ("contours", "strata"),
    "contours": ("ridges", "currents"),
    "molecules": ("cells", "tiles"),
    "orbits": ("rays", "ridges"),
    "waves": ("strata", "currents"),
    "strata": ("contours", "waves"),
    "seeds": ("leaves", "cells"),
    "tiles": ("molecules", "towers"),
    "currents": ("waves", "leaves"),
    "rays": ("orbits", "waves"),
    "cells": ("seeds", "molecules"),
    "towers": ("tiles", "currents"),
    "leaves": ("seeds", "contours"),
}
# How a page is inked whose kind says nothing of it: background, then the inks in order; several ways, taken in turn.
USUAL_SHEETS = (
    ("paper", "accent", "night", "halo"),
    ("halo", "accent", "night", "paper"),
    ("paper", "night", "accent", "halo"),
)
# How each kind is inked: kinds of contribution register theirs (contributions/kinds.py).
SHEETS = {}


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
    """The motifs that the words of a title call for, the best first; all of them when none does."""
    words = re.findall(r"[a-z]+", fold(title))
    called = [
        motif
        for motif, beginnings in WORDS.items()
        if any(begins(word, start) for word in words for start in beginnings.split())
    ]
    if len(called) == 1:
        return [*called, *KIN[called[0]]]
    return called or sorted(ALL)


def begins(word, start):
    """Short beginnings are whole words, give or take a plural: "mer" is not "merci"."""
    return word in {start, start + "s"} if len(start) < 5 else word.startswith(start)


def cover(kind, title, accent, number=0):
    """The SVG text of a cover. Pure: no clock, no global randomness.

    `number` is the page's own: neighbours in a list have numbers that follow one another,
    so that taking motif, inking and side by it keeps two of them from looking alike.
    """
    rng = random.Random(hashlib.sha256(f"{kind}\n{title}\n{number}".encode()).digest())  # noqa: S311 (a drawing)
    choice, sheets = motifs_for(title), SHEETS.get(kind, USUAL_SHEETS)
    turn = number // len(choice)
    palette = inks(hue_of(accent))
    colours = [palette[name] for name in sheets[(number + turn) % len(sheets)]]
    body = "".join(ALL[choice[number % len(choice)]](rng, colours))
    mirrored = f'<g transform="translate({W} 0) scale(-1 1)">{body}</g>' if number % 2 else body
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}" '
        f'preserveAspectRatio="xMidYMid slice"><rect width="{W}" height="{H}" fill="{colours[0]}"/>{mirrored}</svg>'
    )
