"""Pieces that are kept as HTML say what the database says at each request, whoever changed it and however."""

import datetime as dt

import pytest
from django.utils import timezone

from agenda.models import EventPage, Occurrence
from articles.models import ArticlePage
from contributions.models import Contribution
from members.models import Member
from territories.models import Territory

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(section, member):
    return section("articles").add_child(instance=ArticlePage(title="Les glaciers", author=member, summary="Avant"))


def seen(client, address="/articles/"):
    return client.get(address).content.decode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda page: Contribution.objects.filter(pk=page.pk).update(title="Les moraines"), "Les moraines"),
        (lambda page: Contribution.objects.filter(pk=page.pk).update(summary="Apres"), "Apres"),
        (lambda page: Contribution.objects.filter(pk=page.pk).update(status="cancelled"), "Annulé"),
        (lambda page: Contribution.objects.filter(pk=page.pk).update(recommendation_count=7), "7 recommandations"),
        (lambda page: Member.objects.filter(pk=page.author_id).update(display_name="Ada L."), "Ada L."),
        (lambda page: Contribution.objects.filter(pk=page.pk).update(signature="Le club"), "Le club"),
    ],
)
def test_a_card_shows_a_change_at_the_next_request(client, article, change, words):
    """`update()` tells nobody, as another process does not."""
    assert words not in seen(client)
    assert seen(client) == seen(client)
    change(article)
    assert words in seen(client)


def test_a_card_that_lost_its_author_names_nobody(client, article, member):
    assert member.display_name in seen(client)
    Contribution.objects.filter(pk=article.pk).update(author=None)
    assert member.display_name not in seen(client)


def test_a_withdrawn_page_leaves_every_list(client, article):
    assert "Les glaciers" in seen(client, "/")
    article.unpublish()
    assert "Les glaciers" not in seen(client, "/") + seen(client)


def test_the_frame_follows_the_territory(client, home, article):
    Territory.objects.filter(site__root_page=home).update(contact_email="nous@example.org")
    assert "nous@example.org" in seen(client)
    Territory.objects.filter(site__root_page=home).update(contact_email="", name="Ailleurs")
    assert "nous@example.org" not in seen(client)
    assert "Ailleurs" in seen(client)


def test_each_language_has_its_own_words(client, article):
    assert "recommandation" not in seen(client)
    Contribution.objects.filter(pk=article.pk).update(recommendation_count=2)
    assert "2 recommandations" in seen(client)
    client.cookies["django_language"] = "en"
    assert "2 recommendations" in seen(client)


def test_what_is_over_is_said_when_the_moment_has_passed(client, section):
    page = EventPage(title="Visite")
    page.occurrences = [Occurrence(start_day=timezone.localdate() + dt.timedelta(days=1))]
    page = section("agenda").add_child(instance=page)
    Contribution.objects.filter(pk=page.pk).update(ends_at=timezone.now() + dt.timedelta(hours=1))
    assert 'class="card event past"' not in seen(client, "/articles/")
    assert Contribution.objects.get(pk=page.pk).is_over is False


def test_a_date_that_was_put_into_an_event_is_the_one_that_its_line_shows(client, section):
    """The front page writes the next date of a series into rows that the database gave before."""
    first, second = (timezone.localdate() + dt.timedelta(days=days) for days in (1, 2))
    page = EventPage(title="Planétarium")
    page.occurrences = [Occurrence(start_day=first), Occurrence(start_day=second)]
    section("agenda").add_child(instance=page)

    def shown():
        return [day for day in (first, second) if f'class="day" datetime="{day}"' in seen(client, "/")]

    assert shown() == [first]
    Occurrence.objects.filter(start_day=first).delete()
    assert shown() == [second]
