"""A member is told what somebody else did to their page, with what changed, whichever way it was done."""

import datetime as dt

import pytest
from django_tasks_db.models import DBTaskResult
from wagtail.test.utils.form_data import querydict_from_html

from agenda.models import Occurrence
from communities.models import CommunityPage
from contributions.actions import lifecycle
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor
from editor.changes import changes_between
from home.actions import appoint_animator
from notifications.models import Mail, Notification, Topic
from tests.factories.communities import open_community, section_of
from tests.factories.contributions import ArticleFactory, CommunityFactory, EventFactory, PlaceFactory
from tests.factories.editor import Tab
from tests.factories.members import MemberFactory
from tests.follows.test_alerts import run_queue

pytestmark = pytest.mark.django_db


@pytest.fixture
def anne(territory):
    anne = MemberFactory(display_name="Anne")
    appoint_animator(territory=territory, member=anne)
    return anne


@pytest.fixture
def article(section, member):
    """An article of Marie's, on line with a version."""
    page = ArticleFactory(
        parent=section("articles"),
        author=member,
        owner=member,
        title="Les lichens",
        summary="Ils respire l’air de nos villes.",
    )
    page.save_revision(user=member).publish(user=member, skip_permission_checks=True)
    run_queue()
    Notification.objects.all().delete()
    Mail.objects.all().delete()
    return page


def told(member):
    run_queue()
    return [(each.title, each.text) for each in Notification.objects.filter(member=member).order_by("pk")]


def edit(client, page, **fields):
    html = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    data = querydict_from_html(html, form_id="page-edit-form").dict() | {"action-publish": "1", "body-count": "0"}
    assert client.post(f"/admin/pages/{page.pk}/edit/", data | fields).status_code == 302


def test_a_corrected_word_is_told_with_what_it_was(client, article, member, anne):
    article.body = []
    article.save_revision(user=member).publish(user=member, skip_permission_checks=True)
    client.force_login(anne)
    edit(client, article, summary="Ils respirent l’air de nos villes.")
    [(title, text)] = told(member)
    assert title == "Anne a modifié «\u00a0Les lichens\u00a0»"
    assert text == (
        "Chapô\u00a0: «\u00a0Ils respire l’air de nos villes.\u00a0» → «\u00a0Ils respirent l’air de nos villes.\u00a0»\n"
        "Les versions précédentes sont dans son historique."
    )
    assert Mail.objects.get().recipient == member.email
    assert told(member) == [(title, text)]


def test_publishing_without_a_change_is_no_news(client, article, member, anne):
    article.body = []
    article.save_revision(user=member).publish(user=member, skip_permission_checks=True)
    client.force_login(anne)
    edit(client, article)
    assert told(member) == []


def bulk(client, page, action):
    return client.post(f"/admin/bulk/wagtailcore/page/{action}/?id={page.pk}&next=/admin/")


WAYS = {
    "the admin": (
        lambda client, page: client.post(f"/admin/pages/{page.pk}/unpublish/"),
        "a mis hors ligne",
        "brouillons",
    ),
    "a bulk action": (lambda client, page: bulk(client, page, "unpublish"), "a mis hors ligne", "brouillons"),
    "the options": (
        lambda client, page: client.post(f"/ecrire/{page.pk}/gerer/", {"action": "withdraw"}),
        "a mis hors ligne",
        "brouillons",
    ),
    "the trash": (
        lambda client, page: client.post(f"/ecrire/{page.pk}/gerer/", {"action": "discard"}),
        "a mis à la corbeille",
        "trente jours",
    ),
    "deletion": (
        lambda client, page: client.post(f"/admin/pages/{page.pk}/delete/"),
        "a supprimé",
        "l’équipe d’animation",
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_taken_off_line_whichever_way(client, article, member, anne, way):
    act, words, more = WAYS[way]
    client.force_login(anne)
    act(client, article)
    [(title, text)] = told(member)
    assert (title, more in text) == (f"Anne {words} «\u00a0Les lichens\u00a0»", True)
    assert not Contribution.objects.live().filter(pk=article.pk).exists()


def test_moved_and_put_on_line_again_by_who_runs_the_community(client, territory, member, anne):
    karim = MemberFactory(display_name="Karim")
    community = open_community(territory, administrator=karim, contributors=[member])
    page = ArticleFactory(parent=section_of(community), author=member, owner=member, title="Les lichens")
    page.save_revision(user=member).publish(user=member, skip_permission_checks=True)
    told(member)
    Notification.objects.all().delete()
    client.force_login(karim)
    address = f"/communautes/{community.slug}/gerer/publications/"
    client.post(address, {"action": "withdraw", "contribution": page.pk})
    assert [title for title, _text in told(member)] == ["Karim a mis hors ligne «\u00a0Les lichens\u00a0»"]
    client.post(address, {"action": "put_back", "contribution": page.pk})
    assert [title for title, _text in told(member)][1:] == ["Karim a mis en ligne «\u00a0Les lichens\u00a0»"]


def test_what_is_put_back_is_what_readers_saw_last(client, territory, member):
    """Not what its author began to write since."""
    karim = MemberFactory(display_name="Karim")
    community = open_community(territory, administrator=karim, contributors=[member])
    page = ArticleFactory(parent=section_of(community), author=member, owner=member, title="Les lichens")
    page.save_revision(user=member).publish(user=member, skip_permission_checks=True)
    lifecycle.withdraw(contribution=page, by=member)
    draft = page.get_latest_revision_as_object()
    draft.title = "Pas encore prêt"
    draft.save_revision(user=member)
    client.force_login(karim)
    client.post(f"/communautes/{community.slug}/gerer/publications/", {"action": "put_back", "contribution": page.pk})
    page.refresh_from_db()
    assert (page.live, page.title) == (True, "Les lichens")


def test_moved_in_the_admin(client, article, member, anne, section, territory):
    community = open_community(territory, administrator=MemberFactory())
    client.force_login(anne)
    client.post(f"/admin/pages/{article.pk}/move/{section_of(community).pk}/confirm/")
    [(title, text)] = told(member)
    assert (title, community.title in text) == ("Anne a déplacé «\u00a0Les lichens\u00a0»", True)


def test_what_one_does_oneself_or_those_who_sign_do_is_no_news(client, article, member, anne, writer):
    CoAuthor.objects.create(contribution=article, member=anne, accepted_at=article.first_published_at)
    client.force_login(anne)
    client.post(f"/ecrire/{article.pk}/gerer/", {"action": "withdraw"})
    client.force_login(member)
    tab = Tab(client)
    tab.publish(title="Un autre")
    client.post(f"/ecrire/{tab.page.pk}/gerer/", {"action": "withdraw"})
    assert told(member) == []


def test_what_the_moderation_decides_is_told_by_the_moderation_alone(article, member, anne):
    lifecycle.hide(contribution=article, by=anne)
    lifecycle.show(contribution=article, by=anne)
    assert told(member) == []


def test_a_page_made_for_somebody_tells_them_when_it_is_on_line(client, member, anne, section):
    page = ArticleFactory(
        parent=section("articles"), author=member, owner=anne, live=False, first_published_at=None, title="Pour Marie"
    )
    page.save_revision(user=anne).publish(user=anne)
    assert [title for title, _text in told(member)] == ["Anne a mis en ligne «\u00a0Pour Marie\u00a0»"]


@pytest.mark.parametrize("factory", [CommunityFactory, PlaceFactory])
def test_communities_and_places_are_nobodys_writing(factory, member, anne, section):
    slug = "communautes" if factory is CommunityFactory else "a-visiter"
    page = factory(parent=section(slug), author=member, owner=member)
    page.title = "Un autre nom"
    page.save_revision(user=anne).publish(user=anne)
    assert told(member) == []
    assert CommunityPage.objects.count() + Contribution.objects.of_kind("place").count() == 1


def test_a_failing_comparison_undoes_no_publication(client, article, member, anne):
    """The author is told by a task: the publication is committed before it runs."""
    article.title = "Autrement"
    article.save_revision(user=anne).publish(user=anne)
    assert DBTaskResult.objects.filter(task_path="editor.tasks.notify_author_of").count() == 1
    assert Notification.objects.on(Topic.MODERATION).count() == 0


def test_what_differs_is_said_field_by_field(section, member):
    event = EventFactory(
        parent=section("agenda"), author=member, title="Sortie", city="Grenoble", summary="", audience="everybody"
    )
    event.body = [
        ("text", "<p>Un premier paragraphe.</p><p>Venez avec des bottes ce samedi matin au bord du lac.</p>")
    ]
    event.occurrences.set([Occurrence(start_day=dt.date(2027, 3, 2), start_time=dt.time(14))])
    old = event.save_revision().as_object()
    event.tags.set(["eau"])
    event.city, event.audience, event.is_free = "Vizille", "families", True
    event.body = [
        ("text", "<p>Un premier paragraphe.</p><p>Venez avec des bottes ce dimanche matin au bord du lac.</p>")
    ]
    event.occurrences.set([Occurrence(start_day=dt.date(2027, 3, 9), start_time=dt.time(14))])
    new = event.save_revision().as_object()
    assert [line.replace("\u00a0", " ") for line in changes_between(old, new)] == [
        "Commune : « Grenoble » → « Vizille »",
        "Public : « Tout public » → « Familles »",
        "Gratuit : « non » → « oui »",
        "Tags : « – » → « eau »",
        "Texte : « Venez avec des bottes ce samedi matin au bord du lac. » → "
        "« Venez avec des bottes ce dimanche matin au bord du lac. »",
        "Dates : « 2 mars 2027 14:00 » → « 9 mars 2027 14:00 »",
    ]
    assert changes_between(new, new) == []


def test_long_paragraphs_are_quoted_where_they_differ(section, member):
    page = ArticleFactory(parent=section("articles"), author=member)
    start = "mot " * 300
    page.body = [("text", f"<p>{start}avant</p>")]
    old = page.save_revision().as_object()
    page.body = [("text", f"<p>{start}après</p>")]
    new = page.save_revision().as_object()
    assert changes_between(old, new) == [
        "Texte\u00a0: «\u00a0… mot mot mot mot mot avant\u00a0» → «\u00a0… mot mot mot mot mot après\u00a0»"
    ]
