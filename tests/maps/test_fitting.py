"""A drawn map that shows what a list holds rather than the whole territory."""

import pytest

from articles.models import ArticlePage
from maps.drawing import drawn_map, reach_of
from maps.fitting import ABOVE, NEAREST, SIDES, WHOLE, fit_to
from maps.models import MapSettings
from tests.factories.contributions import ArticleFactory

WIDTH, HEIGHT = 600, 600


def test_points_fill_the_frame_with_room_for_their_pins():
    fit = fit_to([(300, 300), (400, 350)], WIDTH, HEIGHT)
    (west, north), (east, south) = fit.point(300, 300), fit.point(400, 350)
    assert (fit.scale, west >= SIDES, east <= WIDTH - SIDES, north >= ABOVE, south <= HEIGHT) == (5.0, *[True] * 4)
    assert [round(each) for each in fit.back(west, north)] == [300, 300]


def test_one_point_is_shown_with_what_lies_around_it_and_all_of_the_territory_as_it_is():
    assert fit_to([(100, 500)], WIDTH, HEIGHT).scale == NEAREST
    assert fit_to([(20, 90), (590, 580)], WIDTH, HEIGHT) == WHOLE
    assert fit_to([], WIDTH, HEIGHT) == WHOLE


def test_what_lies_a_little_beyond_the_frame_is_brought_into_it():
    fit = fit_to([(-200, 300), (300, 300), (-5000, 300)], WIDTH, HEIGHT)
    assert (round(fit.point(-200, 300)[0]), round(fit.point(300, 300)[0])) == (SIDES, WIDTH - SIDES)


@pytest.mark.django_db
def test_the_map_of_a_filtered_list_is_drawn_around_its_results(client, section, territory):
    for number, (latitude, longitude) in enumerate([(45.19, 5.72), (45.20, 5.74), (45.55, 4.87)]):
        page = ArticleFactory(parent=section("articles"), title=f"N{number}", latitude=latitude, longitude=longitude)
        page.tags.set(["ciel"] if number < 2 else ["eau"])
        page.save_revision().publish()
    whole, asked = (client.get(address).content.decode() for address in ("/carte/", "/carte/?tag=ciel"))
    assert ("is-fitted" in whole, "is-fitted" in asked) == (False, True)
    items = list(ArticlePage.objects.order_by("title")[:2])
    assert [pin.label for pin in drawn_map(MapSettings.for_site(territory.site), items, fits=True).pins] == ["1", "2"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("point", "is_shown", "pins"),
    [((45.19, 5.72), True, 1), ((45.26, 6.75), True, 1), ((48.7, 2.19), False, 0)],
)
def test_the_map_of_one_place_always_has_its_pin(client, section, territory, point, is_shown, pins):
    article = ArticleFactory(parent=section("articles"), latitude=point[0], longitude=point[1])
    settings = MapSettings.for_site(territory.site)
    assert reach_of(settings, article).is_shown == is_shown
    page = client.get(article.url).content.decode()
    assert (page.count('class="pin"'), page.count("Où c’est")) == (pins, pins)
