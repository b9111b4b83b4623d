"""Drawn covers: the same page has the same drawing for ever, and its neighbours have others."""

import re
import shutil
from io import BytesIO

import pytest
from django.conf import settings
from PIL import Image

from articles.models import ArticlePage
from contributions.actions.lifecycle import discard, hide, withdraw
from media.covers import ALL, KIN, SHEETS, WORDS, cover, motifs_for
from media.social_pictures import social_picture
from members.models import Member

ACCENT = "#d9381e"


@pytest.mark.parametrize("kind", SHEETS)
@pytest.mark.parametrize("number", range(len(ALL)))
def test_a_cover_is_a_light_drawing_without_style_or_script(kind, number):
    svg = cover(kind, "Sans mot qui parle", ACCENT, number, sorted(ALL)[number])
    names = set(re.findall(r"<(\w+)", svg))
    assert names <= {"svg", "g", "rect", "path", "circle", "ellipse"}
    assert "style" not in svg
    assert 1_000 < len(svg) < 16_000


def test_the_same_page_has_the_same_drawing():
    assert cover("article", "Le glacier", ACCENT, 7) == cover("article", "Le glacier", ACCENT, 7)


def test_the_colour_of_the_territory_changes_only_the_inks():
    red, green = cover("article", "Le glacier", ACCENT, 7), cover("article", "Le glacier", "#1e8449", 7)
    assert red != green
    assert len(red) == len(green)


def test_words_choose_the_motif():
    assert motifs_for("Ce que le glacier rend quand il recule")[0] == "ridges"
    assert motifs_for("Éboulements : vivre dessous")[0] == "ridges"
    assert motifs_for("Une mer sans marée")[0] == "currents"


def test_tags_say_more_than_the_title_and_the_genre_speaks_last():
    assert motifs_for("Le glacier", ("Astronomie",))[0] == "orbits"
    assert motifs_for("Merci à tous", ("Biodiversité",), "observatory")[0] == "leaves"
    assert motifs_for("Merci à tous", genre="observatory")[0] == "orbits"


def test_where_nothing_calls_every_motif_has_its_turn():
    found = {motifs_for(f"Merci à {letter}")[0] for letter in "abcdefghijklmnopqrstuvwxyz"}
    assert len(found) > 8


@pytest.mark.parametrize(
    "title", ["Le glacier", "Merci à tous", "Le glacier et les étoiles, la rivière et les oiseaux"]
)
def test_a_list_has_six_motifs_to_choose_from(title):
    motifs = motifs_for(title)
    assert (len(motifs), len(set(motifs))) == (6, 6)


def test_every_motif_has_words_and_kin():
    assert set(WORDS) == set(KIN) == set(ALL)
    assert {motif for near in KIN.values() for motif in near} <= set(ALL)


def test_other_sites_get_a_picture_in_pixels():
    picture = Image.open(BytesIO(social_picture("article", ACCENT, 3)))
    assert (picture.format, picture.size) == ("JPEG", (1200, 630))


@pytest.fixture
def page(section, member):
    return section("articles").add_child(instance=ArticlePage(title="Le glacier", author=member))


@pytest.mark.django_db
def test_the_addresses_of_a_page_without_a_photograph(client, page):
    drawn = client.get(page.cover_url)
    assert (drawn.status_code, drawn["Content-Type"]) == (200, "image/svg+xml")
    assert "max-age=604800" in drawn["Cache-Control"]
    pixels = page.cover_url.replace(".svg", ".jpg")
    assert client.get(pixels)["Content-Type"] == "image/jpeg"
    shared = f'property="og:image" content="http://testserver{pixels}?encre=d9381e"'
    assert client.get(page.url).content.decode().count(shared) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["svg", "jpg"])
def test_only_the_drawing_that_a_page_on_line_names_is_drawn(kind, client, page):
    named = page.cover_url.replace(".svg", f".{kind}")
    wrong = [f"/couvertures/{page.pk}-aaaa.{kind}", f"/couvertures/999999-{page.cover_digest}.{kind}"]
    assert [client.get(address).status_code for address in (named, *wrong)] == [200, 404, 404]
    for verb in (withdraw, hide, discard):
        verb(contribution=page, by=None)
        assert client.get(named).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["svg", "jpg"])
def test_who_writes_a_page_sees_the_drawing_of_its_draft(kind, client, page, member):
    page.title = "Une forêt"
    page.save_revision(user=member)
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object().cover_url.replace(".svg", f".{kind}")
    assert (page.live, client.get(draft).status_code) == (True, 404)
    client.force_login(member)
    answer = client.get(draft)
    assert (answer.status_code, answer["Cache-Control"]) == (200, "private, no-cache")
    client.force_login(Member.objects.create_user("paul@example.org", "un-long-secret", display_name="Paul"))
    assert client.get(draft).status_code == 404


@pytest.mark.django_db
def test_the_picture_for_other_sites_is_painted_once_whatever_is_asked_with_it(client, page):
    shutil.rmtree(settings.DATA_DIR / "drawn", ignore_errors=True)
    pixels = page.cover_url.replace(".svg", ".jpg")
    first = client.get(pixels).content
    (kept,) = (settings.DATA_DIR / "drawn").iterdir()
    kept.write_bytes(b"kept")  # whatever is painted anew would not be this
    answers = {client.get(f"{pixels}?encre={ink}").content for ink in ("000000", "123456", "x" * 500)}
    assert (first[:3], answers, len(list(kept.parent.iterdir()))) == (b"\xff\xd8\xff", {b"kept"}, 1)
