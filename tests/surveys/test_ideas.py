"""The idea box: propose, vote once, read what becomes of it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.actions import appoint_animator
from notifications.models import Notification
from surveys import actions
from surveys.models.ideas import Idea, IdeaVote
from tests.factories.members import MemberFactory
from tests.factories.surveys import IdeaFactory

OURS = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def idea(territory):
    return IdeaFactory(territory=territory)


def test_a_member_proposes_once(client, territory, member):
    assert client.get("/idees/proposer/").status_code == 302
    client.force_login(member)
    assert client.get("/idees/proposer/").status_code == 200
    data = {"title": "Un mode nuit", "text": "Le soir.", "key": "a" * 32}
    first, again = client.post("/idees/proposer/", data), client.post("/idees/proposer/", data)
    idea = Idea.objects.get()
    assert first.url == again.url == f"/idees/{idea.pk}/"
    assert (idea.author, idea.territory, idea.state, idea.vote_count) == (member, territory, "new", 1)
    assert "Un mode nuit" in client.get(first.url).content.decode()


def test_what_was_typed_comes_back(client, territory, member):
    client.force_login(member)
    response = client.post("/idees/proposer/", {"title": " ", "text": "Un long texte"})
    assert response.status_code == 422
    assert "Un long texte" in response.content.decode()
    assert Idea.objects.count() == 0


def test_a_vote_counts_once_and_can_be_taken_back(client, idea, member):
    client.force_login(member)
    address = f"/idees/{idea.pk}/voter/"
    for _twice in range(2):
        assert client.post(address, {"vote": "yes", "back": "votes"}, headers=OURS).status_code == 302
    idea.refresh_from_db()
    assert (idea.vote_count, IdeaVote.objects.count()) == (1, 1)
    for _twice in range(2):
        client.post(address, {"vote": "no"}, headers=OURS)
    idea.refresh_from_db()
    assert (idea.vote_count, IdeaVote.objects.count()) == (0, 0)


def test_who_may_vote(client, idea, member):
    address = f"/idees/{idea.pk}/voter/"
    assert client.post(address, {"vote": "yes"}).status_code == 403  # from nowhere
    assert "connexion" in client.post(address, {"vote": "yes"}, headers=OURS).url
    client.force_login(member)
    Idea.objects.update(state="done")
    client.post(address, {"vote": "yes"}, headers=OURS)
    assert IdeaVote.objects.count() == 0
    Idea.objects.update(state="new", is_hidden=True)
    assert client.post(address, {"vote": "yes"}, headers=OURS).status_code == 404
    assert client.get(f"/idees/{idea.pk}/").status_code == 404


@pytest.mark.parametrize("path", ["", "?ordre=date", "?etat=done"])
def test_the_list_costs_the_same_whatever_its_length(client, territory, path):
    counts = []
    client.get("/idees/")  # the first request of a process reads the sites and the address of the showcase
    for more in (1, 2, 27):
        IdeaFactory.create_batch(more, territory=territory, state="done")
        with CaptureQueriesContext(connection) as queries:
            page = client.get(f"/idees/{path}")
        counts.append(len(queries))
    assert page.content.decode().count('class="idea"') == 30
    assert counts == [counts[0]] * 3


def test_the_order_and_the_state(client, territory, other_territory):
    for title, votes, state in (("Peu", 1, "new"), ("Beaucoup", 9, "done"), ("Moyen", 5, "new")):
        IdeaFactory(territory=territory, title=title, vote_count=votes, state=state)
    IdeaFactory(territory=other_territory, title="Ailleurs")

    def order(query):
        page = client.get(f"/idees/{query}").content.decode()
        return sorted((t for t in ("Peu", "Beaucoup", "Moyen", "Ailleurs") if f">{t}<" in page), key=page.index)

    assert order("") == ["Beaucoup", "Moyen", "Peu"]
    assert order("?ordre=date") == ["Moyen", "Beaucoup", "Peu"]
    assert order("?etat=new") == ["Moyen", "Peu"]
    assert order("?etat=nonsense&ordre=nonsense") == ["Beaucoup", "Moyen", "Peu"]
    assert client.get("/idees/?page=9").status_code == 404
    assert client.get("/idees/?page=x").status_code == 404


def test_the_animator_decides_and_the_author_hears(client, territory, other_territory, idea):
    people = {}
    for name, place in (("own", territory), ("other", other_territory)):
        people[name] = MemberFactory()
        appoint_animator(territory=place, member=people[name])
    data = {"state": "declined", "word": "", "title": idea.title, "text": idea.text}
    address = f"/admin/ideas/edit/{idea.pk}/"
    client.force_login(people["other"])
    assert client.get(address).status_code in (302, 403, 404)
    assert client.post(address, {**data, "word": "Non"}).status_code in (302, 403, 404)
    assert idea.title not in client.get("/admin/ideas/").content.decode()
    idea.refresh_from_db()
    assert idea.state == "new"
    client.force_login(people["own"])
    assert idea.title in client.get("/admin/ideas/").content.decode()
    assert client.post(address, data).status_code == 200  # a word is needed
    assert client.post(address, {**data, "word": "Trop cher."}).status_code == 302
    idea.refresh_from_db()
    assert (idea.state, idea.word) == ("declined", "Trop cher.")
    assert [note.text for note in Notification.objects.filter(member=idea.author)] == ["Trop cher."]
    assert "Trop cher." in client.get(f"/idees/{idea.pk}/").content.decode()


def test_new_ideas_are_on_the_morning_page(client, territory, idea):
    animator = MemberFactory()
    appoint_animator(territory=territory, member=animator)
    client.force_login(animator)
    assert "morning-ideas" in client.get("/admin/").content.decode()
    Idea.objects.update(state="accepted")
    assert "morning-ideas" not in client.get("/admin/").content.decode()


def test_a_vote_lost_in_a_race_is_no_vote(idea, member):
    assert [actions.vote(idea=idea, member=member) for _twice in range(2)] == [True, False]
    idea.refresh_from_db()
    assert idea.vote_count == 1
