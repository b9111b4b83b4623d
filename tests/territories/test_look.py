"""The colours of a territory stay readable whatever accent its animator chooses."""

import itertools

import pytest

from media.colours import contrast, hex_of, oklch_of
from territories.look import DEFAULT, safe_accent, stylesheet, tints

ACCENTS = [
    hex_of(light, chroma, hue)
    for (light, chroma), hue in itertools.product(
        [(0.4, 0.1), (0.58, 0.2), (0.75, 0.15), (0.95, 0.1)], range(0, 360, 30)
    )
]


@pytest.mark.parametrize("accent", ACCENTS)
def test_white_text_reads_on_the_filled_button(accent):
    used, _ = safe_accent(accent)
    light, chroma, hue = oklch_of(used)
    assert contrast(hex_of(light * 0.88, chroma * 0.88, hue), "#ffffff") >= 4.5


@pytest.mark.parametrize("accent", ACCENTS)
def test_words_read_on_the_pale_tints(accent):
    used, _ = safe_accent(accent)
    halo, wash = tints(used)
    light, chroma, hue = oklch_of(used)
    assert contrast(hex_of(light * 0.8, chroma * 0.8, hue), wash) >= 4.5  # links and kinds
    assert contrast("#51546f", wash) >= 4.5  # the soft ink
    assert contrast("#23264d", halo) >= 4.5  # initials


def test_a_readable_accent_is_left_alone():
    assert safe_accent("#1F618D") == ("#1f618d", False)


def test_a_pale_accent_is_darkened_and_the_animator_is_told():
    used, corrected = safe_accent("#ffe066")
    assert corrected is True
    assert oklch_of(used)[0] == pytest.approx(0.58, abs=0.01)
    assert oklch_of(used)[2] == pytest.approx(oklch_of("#ffe066")[2], abs=4)


@pytest.mark.parametrize("wrong", ["", None, "red", "#12", "#12345g", "</style>"])
def test_what_is_no_colour_gives_the_colour_of_the_house(wrong):
    assert safe_accent(wrong)[0] == DEFAULT


def test_the_stylesheet_has_plain_shades_for_older_browsers():
    assert stylesheet("#1f618d").count("--accent:#1f618d") == 1
    assert "--accent-ink:#" in stylesheet("#1f618d")
