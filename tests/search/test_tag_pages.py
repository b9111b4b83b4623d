"""The pages of tags: all kinds mixed, filters, neighbours, feed and calendar."""

import datetime as dt

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from agenda.models import EventPage, Occurrence
from contributions.actions.tags import merge_tags
from contributions.models import Tag
from places.models import PlacePage
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@pytest.fixture
@made_once
def sky(write, section, other_territory):
    """An article, an event and a place about the sky here, an article elsewhere, a draft."""
    old = timezone.now() - dt.timedelta(days=3)
    write("Article du ciel", "Ciel", "Étoile", first_published_at=old)
    place = write("Observatoire", "Ciel", "Étoile", "Visite", parent=section("a-visiter"), model=PlacePage)
    day = timezone.localdate() + dt.timedelta(days=2)
    event = EventPage(title="Nuit du ciel", occurrences=[Occurrence(start_day=day, start_time=dt.time(21))])
    section("agenda").add_child(instance=event)
    event.tags.add("ciel")
    event.save()
    write("Brouillon", "Ciel", live=False)
    write("Article d’ailleurs", "Ciel", parent=other_territory.root_page.get_children().get(slug="articles"))
    return place, event


def shown(response):
    return [page.title for page in response.context["contributions"]]


def counts(choices):
    return [(choice.label, choice.count, choice.is_chosen) for choice in choices]


def test_a_tag_mixes_kinds_the_newest_first(client, sky):
    response = client.get("/tags/ciel/")
    assert shown(response) == ["Nuit du ciel", "Observatoire", "Article du ciel"]
    assert [choice.count for choice in response.context["kinds"]] == [3, 1, 1, 1]
    assert [choice.count for choice in response.context["territories"]] == [3, 4]


def test_kinds_and_territories_filter(client, sky):
    assert shown(client.get("/tags/ciel/?type=place")) == ["Observatoire"]
    assert shown(client.get("/tags/ciel/?territoire=tous&type=article")) == ["Article d’ailleurs", "Article du ciel"]
    assert shown(client.get("/tags/ciel/", headers={"host": "occitanie.testserver"})) == ["Article d’ailleurs"]


def test_links_keep_the_other_filter(client, sky):
    response = client.get("/tags/ciel/?type=article&territoire=tous")
    assert [choice.link for choice in response.context["kinds"][:2]] == [
        "?territoire=tous",
        "?type=article&territoire=tous",
    ]
    assert [choice.link for choice in response.context["territories"]] == [
        "?type=article",
        "?type=article&territoire=tous",
    ]


def test_private_pages_are_left_out(client, sky):
    PageViewRestriction.objects.create(page=sky[0], restriction_type="login")
    assert "Observatoire" not in shown(client.get("/tags/ciel/"))


def test_neighbours_are_what_stands_beside_it_most_often(client, sky):
    assert [tag.name for tag in client.get("/tags/ciel/").context["neighbours"]] == ["Étoile", "Visite"]


def test_a_merged_tag_redirects_for_good_with_its_feed_and_filters(client, sky):
    merge_tags(source=Tag.objects.get(slug="etoile"), target=Tag.objects.get(slug="ciel"))
    moved = [client.get(f"/tags/etoile/{end}") for end in ("?type=article", "flux.atom", "agenda.ics")]
    assert [(response.status_code, response["Location"]) for response in moved] == [
        (301, "/tags/ciel/?type=article"),
        (301, "/tags/ciel/flux.atom"),
        (301, "/tags/ciel/agenda.ics"),
    ]


def test_an_unknown_tag_helps(client, sky):
    response = client.get("/tags/ciels-etoiles/")
    assert response.status_code == 404
    response = client.get("/tags/etoil/")
    assert (response.status_code, [tag.name for tag in response.context["near"]]) == (404, ["Étoile"])


def test_the_feed_of_a_tag(client, sky):
    response = client.get("/tags/ciel/flux.atom")
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    titles = [part.split("<")[0] for part in response.content.decode().split("<title>")[2:]]
    assert titles == ["Nuit du ciel", "Observatoire", "Article du ciel"]


def test_the_calendar_of_a_tag(client, sky):
    response = client.get("/tags/ciel/agenda.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.content.decode().count("BEGIN:VEVENT") == 1


def test_pages_that_cannot_be(client, sky):
    assert [client.get(f"/tags/ciel/?page={page}").status_code for page in ("0", "x", "7", "99999999")] == [404] * 4


# --- The index -----------------------------------------------------------------------------


def test_the_index_by_popularity_letter_and_words(client, sky):
    popular = client.get("/tags/").context["popular"]
    assert [(tag.name, tag.count) for tag in popular] == [("Ciel", 3), ("Étoile", 2), ("Visite", 1)]
    assert [tag.name for tag in client.get("/tags/?lettre=e").context["tags"]] == ["Étoile"]
    assert [tag.name for tag in client.get("/tags/?q=TOIL").context["tags"]] == ["Étoile"]
    assert [tag.name for tag in client.get("/tags/?lettre=0-9").context["tags"]] == []


def test_completion_of_tags_ignores_accents_and_merged_tags(client, sky):
    assert [tag["name"] for tag in client.get("/tags/suggestions?q=éto").json()["tags"]] == ["Étoile"]
    assert client.get("/tags/suggestions?term=ETO").json() == ["Étoile"]
    merge_tags(source=Tag.objects.get(slug="etoile"), target=Tag.objects.get(slug="ciel"))
    assert client.get("/tags/suggestions?q=éto").json() == {"tags": []}


def test_completion_looks_at_later_words_too(client, db, territory):
    Tag.objects.named("Changement climatique")
    Tag.objects.named("Climat")
    assert client.get("/tags/suggestions?term=clima").json() == ["Climat", "Changement climatique"]
