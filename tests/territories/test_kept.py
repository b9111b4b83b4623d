"""Pieces that are kept as HTML say what the database says at each request, whoever changed it and however."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.rich_text import RichText

from agenda.models import EventPage, Occurrence
from articles.models import ArticlePage
from communities.models import CommunityPage, Placement
from contributions.models import CoAuthor, Contribution
from dossiers.models import DossierItem, DossierPage
from members.models import Member
from reactions.models import ClosedThread, Comment
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


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (lambda page: body_of(page, "<p>Le texte d’après</p>"), "Le texte d’avant", "Le texte d’après"),
        (
            lambda page: Member.objects.filter(pk=page.author_id).update(display_name="Ada L."),
            "Marie Durand",
            "Ada L.",
        ),
        (lambda page: Contribution.objects.filter(pk=page.pk).update(summary="Apres"), "Avant", "Apres"),
        (lambda page: Contribution.objects.filter(pk=page.pk).update(city="Voiron"), "", "Voiron"),
        (lambda page: page.tags.add("moraine") or page.save(), "", ">moraine<"),
        (lambda page: CoAuthor.objects.update(accepted_at=timezone.now()), "", "Jean Petit"),
        (lambda page: DossierItem.objects.update(contribution=page), "", "Dans ces dossiers"),
        (lambda page: Placement.objects.update(state="accepted"), "", "Dans ces communautés"),
        (lambda page: ClosedThread.objects.create(contribution=page), "", "Les commentaires sont fermés"),
        (lambda page: Comment.objects.update(state="hidden"), "Belle page", ""),
        (lambda page: Comment.objects.update(text="Belle image"), "Belle page", "Belle image"),
    ],
)
def test_a_page_shows_a_change_at_the_next_request(client, article, beside, change, before, after):
    body_of(article, "<p>Le texte d’avant</p>")
    address = article.get_url()
    assert seen(client, address) == seen(client, address)
    assert [before in seen(client, address), not after or after in seen(client, address)] == [True, not after]
    change(article)
    assert [not before or before in seen(client, address), after in seen(client, address)] == [not before, True]


def body_of(page, text):
    page = ArticlePage.objects.get(pk=page.pk)
    page.body = [("text", RichText(text))]
    page.save()


@pytest.fixture
def beside(article, section, member):
    """What an article may have beside it in other tables, none of it shown yet but a comment."""
    other = Member.objects.create_user("jean@example.org", "un-long-secret", display_name="Jean Petit")
    CoAuthor.objects.create(contribution=article, member=other)
    dossier = section("dossiers").add_child(instance=DossierPage(title="Neiges", author=member))
    elsewhere = section("articles").add_child(instance=ArticlePage(title="Ailleurs", author=other))
    DossierItem.objects.create(dossier=dossier, contribution=elsewhere)
    community = section("communautes").add_child(instance=CommunityPage(title="Glaciologues"))
    Placement.objects.create(community=community, contribution=article)
    Comment.objects.create(contribution=article, author=member, text="Belle page")


def test_a_text_that_leads_to_a_page_follows_it(client, article, section, member):
    """What a body shows of other rows is read each time, though it is written as before."""
    target = section("articles").add_child(instance=ArticlePage(title="But", slug="but", author=member))
    body_of(article, f'<p><a linktype="page" id="{target.pk}">ici</a></p>')
    address = article.get_url()
    assert 'href="/articles/but/"' in seen(client, address)
    target.slug = "arrivee"
    target.save()
    assert 'href="/articles/arrivee/"' in seen(client, address)


def test_what_members_may_see_of_an_author_is_not_kept_for_readers(client, article, member):
    Member.objects.filter(pk=member.pk).update(occupation="Géologue", occupation_visibility="members")
    signed_in = Client()
    signed_in.force_login(Member.objects.create_user("jean@example.org", "un-long-secret", display_name="Jean Petit"))
    found = ["Géologue" in seen(each, article.get_url()) for each in (signed_in, client, signed_in, client)]
    assert found == [True, False, True, False]


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
