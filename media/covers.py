"""Draw a cover for a page that has no picture: same page, same drawing, for ever.

Two inks on paper, as a risograph prints: the territory's ink and the night ink. Tags, title and
genre choose the motif, the kind chooses how the sheet is inked. No font, no style,
no script: only presentation attributes, so that it is safe as <img> under a strict policy.
"""

import hashlib
import random
import re
from collections import Counter
from functools import lru_cache

from intake.folding import fold
from media.colours import hex_of, hue_of
from media.motifs import MOTIFS, H, W
from media.motifs_flow import FLOWING

ALL = MOTIFS | FLOWING
#: So many motifs suit a page.
CHOICE = 6
# The beginnings of French, Catalan and English words (and of the codes of genres) that call for a motif.
WORDS = {
    "ridges": (
        "montagn alpe alpin sommet glacier neige massif avalanche falaise eboulement belledonne chartreuse "
        "oisans pyrenee ski pastoral muntany mountain summit"
    ),
    "contours": (
        "carte cartograph sentier balade rando territoire topograph parcours paysage vercors promenade "
        "itineraire randonnee map walk outing visit"
    ),
    "molecules": ("chimi molecul medicament materiau batterie hydrogene atom vaccin polymere pharma cuisine chemi"),
    "orbits": (
        "ciel etoil planet astronom espace lune satellite nuit comete soleil meteor galaxie telescope "
        "observatoi observator perseide sky star night"
    ),
    "waves": (
        "son sons onde seisme sismi musique musical synchrotron radio ecout bruit signa capteur volcan "
        "acousti violon luthier concert podcast pesanteur sound show film"
    ),
    "strata": (
        "roche geolog mineral miner fossile mine sols archeolog histoire histori memoire grotte patrimoine "
        "romain lapidaire heritage ciment beton cristal abbaye speleo museum fouill prehistor dinosaur argile "
        "history"
    ),
    "seeds": (
        "plante arbre fleur graine abeille herbier agricultur champignon insecte pollin semis bee flower "
        "herbe lichen gentiane"
    ),
    "tiles": (
        "numeri informati robot ordinat algorith donnee intelligence artificiel code reseau math geometr "
        "atelier fablab puzzle jeu repar bricol tricot data comput game workshop training"
    ),
    "currents": (
        "eau eaux rivier fleuve torrent mer lac crue inondation pluie drac isere rhone garonne canal barrage "
        "poisson crapaud etang hydro mare water river"
    ),
    "rays": (
        "lumier energi solair laser photon electri climat chaleur feu forge couleur optique photograph "
        "spectro cadran light energy"
    ),
    "cells": (
        "biolog cellul microb virus cerveau sante medecin medical genom genetique neuro corps maladie labo "
        "microscop sang prothese laborator savon peau health brain"
    ),
    "towers": (
        "ville urbain architect train tram pont velo mobilite maison habitat industri usine quartier "
        "telepheri avion camion bibliothe fort tour school city library venue"
    ),
    "leaves": (
        "foret jardin biodiversit oiseau nature ecolog bois feuill loup sauvage vivant animaux faune lynx "
        "castor chauve herbe naturel marais garden natural forest"
    ),
}
# What is near each motif, for subjects whose own was shown just before.
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


#: {beginning: the motifs that it calls for}
BEGINNINGS = {}
for _motif, _starts in WORDS.items():
    for _start in _starts.split():
        BEGINNINGS.setdefault(_start, []).append(_motif)
#: Shorter ones are whole words.
SHORTEST = 5
LENGTHS = sorted({len(start) for start in BEGINNINGS if len(start) >= SHORTEST})


@lru_cache(maxsize=4096)
def motifs_for(title, tags=(), genre=""):
    """The motifs that suit a subject, the best first: six of them, so that a list may choose what it did not show yet.

    What tags say counts more than the title, and the genre (a code in English) only where both say nothing.
    """
    scores = called_by(" ".join(tags), 3) + called_by(title, 2) or called_by(genre, 1)
    if not scores:
        turn = hashlib.sha256(title.encode()).digest()[0] % len(ALL)
        everything = sorted(ALL)
        return tuple((everything[turn:] + everything[:turn])[:CHOICE])
    found = [motif for motif, _score in scores.most_common()]  # of equals, the first in WORDS
    for motif in found:
        if len(found) >= CHOICE:
            break
        found += [near for near in KIN[motif] if near not in found]
    return tuple(found[:CHOICE])


def called_by(text, weight):
    """A Counter: this weight for each word of a text that calls for a motif."""
    found = Counter()
    for word in re.findall(r"[a-z]+", fold(text)):
        for motif in motifs_of(word):
            found[motif] += weight
    return found


@lru_cache(maxsize=4096)
def motifs_of(word):
    """The motifs that a folded word calls for, in the order of WORDS.

    Short beginnings are whole words, give or take a plural: "mer" is not "merci".
    """
    whole = (start for start in (word, word.removesuffix("s")) if len(start) < SHORTEST)
    starts = [*whole, *(word[:length] for length in LENGTHS)]
    called = {motif for start in starts for motif in BEGINNINGS.get(start, ())}
    return tuple(motif for motif in WORDS if motif in called)


def cover(kind, title, accent, number=0, motif=""):
    """The SVG text of a cover. Pure: no clock, no global randomness.

    `motif`: one of `ALL`, by default the best for the title. `number` is the page's own: it chooses inking and side.
    """
    rng = random.Random(hashlib.sha256(f"{kind}\n{title}\n{number}".encode()).digest())  # noqa: S311 (a drawing)
    motif, sheets = motif or motifs_for(title)[0], SHEETS.get(kind, USUAL_SHEETS)
    palette = inks(hue_of(accent))
    colours = [palette[name] for name in sheets[number % len(sheets)]]
    body = "".join(ALL[motif](rng, colours))
    mirrored = f'<g transform="translate({W} 0) scale(-1 1)">{body}</g>' if number % 2 else body
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}" '
        f'preserveAspectRatio="xMidYMid slice"><rect width="{W}" height="{H}" fill="{colours[0]}"/>{mirrored}</svg>'
    )
