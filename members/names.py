"""Displayed names: any alphabet is welcome, disguises are not."""

import re
import unicodedata

from anyascii import anyascii
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MAX_LENGTH = 80
#: Letters of other alphabets that pass for Latin ones; anyascii reads them by sound, the eye by shape.
LOOKALIKES = str.maketrans(
    "асеіјорѕухԁһӏԛԝвмтнкАВСЕНІЈКМОРЅТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανερτικ013457@$",
    "aceijopsyxdhlqwbmthkABCEHIJKMOPSTXYABEZHIKMNOPTYXoavepTikoleastas",
)
STAFF = re.compile(
    r"\b(admin\w*|moderat\w*|animat(?:eur|rice|or)\w*|webmaster|webmestre|sysadmin|root|equipe technique)\b"
    r"|echo ?sciences?|a ?d ?m ?i ?n ?i ?s ?t ?r"
)
ADDRESS = re.compile(
    r"https?:|www\.|@\w+\.|\b[\w-]+\.(?:fr|com|net|org|info|eu|io|xyz|ru|shop|online)\b", re.IGNORECASE
)
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "CHEROKEE", "ARMENIAN")


def clean_display_name(name, *, is_staff=False):
    """The name as it will be shown, or a ValidationError that says what is wrong with it."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if len(name) > MAX_LENGTH:
        raise ValidationError(_("This name is too long: %(count)s characters at most.") % {"count": MAX_LENGTH})
    if sum(unicodedata.category(letter)[0] in "LN" for letter in name) < 2:
        raise ValidationError(_("Write a name of at least two letters."), code="too_short")
    if any(is_trick(letter) for letter in name):
        raise ValidationError(_("This name holds invisible characters. Type it anew."), code="invisible")
    if re.search(r"[\u0300-\u036f]{3,}", unicodedata.normalize("NFD", name)):
        raise ValidationError(_("This name holds too many accents on one letter."), code="stacked")
    if any(mixes_alphabets(word) for word in re.split(r"[^\w]+", name)):
        raise ValidationError(_("This name mixes letters of several alphabets in one word."), code="mixed")
    if ADDRESS.search(name):
        raise ValidationError(_("A name is not an address: web sites go on your profile."), code="address")
    if not is_staff and STAFF.search(skeleton(name)):
        raise ValidationError(
            _("This name could be taken for that of the team of the site. Choose another."), code="staff"
        )
    return name


def is_trick(letter):
    """Marks of direction, zero-width characters, controls, private and unassigned code points."""
    return unicodedata.category(letter) in ("Cf", "Cc", "Cs", "Co", "Cn") and letter != "\u200d"


def mixes_alphabets(word):
    scripts = {
        script
        for letter in word
        if letter.isalpha() and (script := unicodedata.name(letter, "").split(" ")[0]) in SCRIPTS
    }
    return len(scripts) > 1


def skeleton(name):
    """The name as the eye reads it: look-alikes made Latin, no accents, no capitals, single spaces."""
    return re.sub(r"[^a-z0-9]+", " ", fold(name.translate(LOOKALIKES)))


def fold(text):
    """For searching: no accents, no capitals."""
    return anyascii(text).casefold()
