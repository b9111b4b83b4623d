"""The key under which the spellings of a town's name are one, and what people type where a town is asked for."""

import re
from typing import NamedTuple

from intake.folding import fold

ARTICLES = {"le", "la", "les", "l"}
SAINTS = {"saint": "st", "sainte": "ste"}
#: The beginnings of "saint" that may still become one while somebody types.
GROWING_SAINTS = {"sa", "sai", "sain", "saint"}
#: "Lyon 3e arrondissement", "Lyon 3ème", "Lyon 03" are one district.
DISTRICT = re.compile(r"\b0?(\d{1,2})(?:\s*(?:ers?|e|eme|nd))?(?:\s*arr(?:ondissement|dt)?\.?)?$")
#: "Grenoble Cedex 9" is a post office of Grenoble.
POST_OFFICE = re.compile(r"\bcedex\b.*$")
NOT_LETTERS = re.compile(r"[^a-z0-9]+")
POSTCODE = re.compile(r"(?<!\d)(\d{2} ?\d{3}|\d{4})(?!\d)")
BEGINNING_OF_POSTCODE = re.compile(r"\d{2,5}")
IN_BRACKETS = re.compile(r"\(([^()]*)\)")
DEPARTMENT = re.compile(r"\d{2,3}|2[ab]", re.IGNORECASE)
LONGEST = 120


def town_key(name):
    """ "Saint-Martin-d'Hères" -> "st martin d heres"; "La Mure", "Mure (La)" -> "mure"; "" when nothing is left.

    A district keeps its number: "Lyon 3e Arrondissement" -> "lyon 3".
    """
    plain = POST_OFFICE.sub("", fold(IN_BRACKETS.sub(" ", name))).strip()
    words = NOT_LETTERS.sub(" ", DISTRICT.sub(r"\1", plain)).split()
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join(SAINTS.get(word, word) for word in words)


def without_district(key):
    """ "lyon 3" -> "lyon"; any other key as it is."""
    name, _space, number = key.rpartition(" ")
    return name if name and number.isdecimal() else key


def beginnings(text):
    """The beginnings of keys that somebody may be typing: "Sain" may become "Sainghin" or "Saint-Égrève"."""
    key = town_key(text)
    if not key:
        return []
    *before, last = fold(text).replace("-", " ").split() or [""]
    if last not in GROWING_SAINTS or not (key.endswith(last) or key.endswith("st")):
        return [key]
    stem = key.removesuffix(last) if key.endswith(last) else key.removesuffix("st")
    return [stem + last, f"{stem}st "]


class Typed(NamedTuple):
    """What was typed where a town is asked for, taken apart."""

    name: str
    postcode: str
    department: str


def take_apart(text):
    """ "38250 Villard-de-Lans", "Valence (26)", "Grenoble 38000" as a `Typed`; what is not said is "" there."""
    text = text.strip()[:LONGEST]
    postcode = department = ""
    if (bracket := IN_BRACKETS.search(text)) and DEPARTMENT.fullmatch(bracket[1].strip()):
        department = bracket[1].strip().upper()
        text = text.replace(bracket[0], " ")
    if found := POSTCODE.search(text):
        postcode = found[1].replace(" ", "")
        text = text.replace(found[0], " ")
    return Typed(" ".join(text.strip(" ,;–-").split()), postcode, department)
