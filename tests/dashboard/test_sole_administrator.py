"""Somebody who alone runs a community deletes their account: it is told, and handed on while there is time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from communities import joining
from communities.rights import drift
from dashboard.actions import ask_departure, stay
from dashboard.models import Departure
from dashboard.retention import erase_those_due
from home.actions import appoint_animator
from members.models import Member
from notifications.models import Topic
from tests.factories.communities import open_community
from tests.factories.members import MemberFactory

LEAVE = "/mon-echosciences/reglages/mes-donnees/depart/"


@pytest.fixture
def ana(territory, db):
    return Member.objects.create_user(
        "ana@example.org", "un-long-secret", display_name="Ana", home_territory=territory
    )


@pytest.fixture
def people(territory):
    """The longest there first."""
    return [MemberFactory(display_name=name, home_territory=territory) for name in ("Paul", "Lise")]


@pytest.fixture
def community(territory, ana, people):
    return open_community(territory, administrator=ana, title="Ciels", contributors=people)


@pytest.fixture
def animator(territory):
    person = MemberFactory(display_name="Anne Animatrice", home_territory=territory)
    appoint_animator(territory=territory, member=person)
    return person


@pytest.fixture
def at_the_page(client, ana):
    client.force_login(ana)
    client.post("/connexion/confirmation/", {"password": "un-long-secret"})
    return client


def news(member):
    return [each.title for each in member.notifications.on(Topic.COMMUNITY).order_by("pk")]


def ask(ana, **choices):
    return ask_departure(member=ana, territory=ana.home_territory, pages=Departure.Pages.UNSIGNED, **choices)


def erase_now():
    Departure.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    assert erase_those_due() == 1


def roles(community):
    rows = community.memberships.accepted().select_related("member")
    return {row.member.display_name: (row.role, row.succession) for row in rows}


def test_the_page_warns_and_asks_who_comes_after(at_the_page, ana, people, community):
    page = at_the_page.get(LEAVE)
    assert page.text.count("Vous êtes la seule personne à administrer ces communautés") == 1
    field = page.context["form"].fields[f"successor_{community.pk}"]
    assert [str(each.member) for each in field.queryset] == ["Paul", "Lise"]
    chosen = community.memberships.get(member=people[1])
    assert at_the_page.post(LEAVE, {"sure": "on", f"successor_{community.pk}": chosen.pk}).url == LEAVE
    assert roles(community) == {
        "Ana": ("administrator", ""),
        "Paul": ("contributor", ""),
        "Lise": ("contributor", "asked"),
    }


def test_nobody_is_chosen_from_another_community(at_the_page, territory, community):
    other = open_community(territory, title="Herbiers", contributors=[MemberFactory()])
    stranger = other.memberships.contributors().get()
    answer = at_the_page.post(LEAVE, {"sure": "on", f"successor_{community.pk}": stranger.pk})
    assert (answer.status_code, Departure.objects.exists()) == (422, False)


def test_the_community_and_its_animators_are_told_at_once(ana, people, community, animator):
    paul, lise = people
    departure = ask(ana)
    assert (news(paul), news(lise)) == (
        ["Voudriez-vous administrer Ciels\u202f?"],
        ["Ciels perd la seule personne qui l’administre"],
    )
    told = lise.notifications.on(Topic.COMMUNITY).get()
    day = timezone.localtime(departure.due_at)
    assert told.actor == ana
    assert told.text.startswith("Le compte de Ana sera supprimé le ")
    assert str(day.year) in told.text
    assert news(animator) == ["Bientôt plus personne n’administrera Ciels"]
    assert news(ana) == []


def test_whoever_is_asked_runs_it_before_the_account_goes(client, ana, people, community):
    ask(ana)
    client.force_login(people[0])
    page = client.get(f"/communautes/{community.slug}/invitation/")
    assert page.text.count("La personne qui l’administre aura supprimé son compte le ") == 1
    client.post(f"/communautes/{community.slug}/invitation/", {"answer": "yes"})
    assert roles(community)["Paul"] == ("administrator", "")
    erase_now()
    assert roles(community) == {"Paul": ("administrator", ""), "Lise": ("contributor", "")}
    assert drift() == []


def test_after_a_no_the_next_is_asked_while_she_is_still_there(ana, people, community):
    ask(ana)
    joining.answer_take_over(membership=community.memberships.get(member=people[0]), agrees=False)
    assert roles(community)["Lise"] == ("contributor", "asked")


def test_staying_takes_the_question_back(ana, people, community, animator):
    ask(ana)
    assert stay(member=Member.objects.get(pk=ana.pk))
    assert roles(community) == {
        "Ana": ("administrator", ""),
        "Paul": ("contributor", ""),
        "Lise": ("contributor", ""),
    }
    assert news(people[1])[-1] == "Ciels garde la personne qui l’administre"
    ask(Member.objects.get(pk=ana.pk))
    assert roles(community)["Paul"] == ("contributor", "asked")


def test_with_another_administrator_nobody_is_disturbed(at_the_page, ana, people, community):
    joining.appoint(membership=community.memberships.get(member=people[0]), role="administrator")
    assert at_the_page.get(LEAVE).text.count("Vous êtes la seule personne à administrer ces communautés") == 0
    before = news(people[1])
    ask(ana)
    assert news(people[1]) == before


def test_two_administrators_who_both_leave_are_none(ana, people, community):
    joining.appoint(membership=community.memberships.get(member=people[0]), role="administrator")
    ask(people[0])
    ask(ana)
    assert roles(community)["Lise"] == ("contributor", "asked")


def test_an_administrator_who_stays_is_the_last_one_when_the_other_leaves(ana, people, community):
    joining.appoint(membership=community.memberships.get(member=people[0]), role="administrator")
    ask(ana)
    assert joining.is_last_administrator(community.memberships.get(member=people[0])) is True


def test_a_community_of_one_is_left_to_its_animators(territory, ana, animator):
    alone = open_community(territory, administrator=ana, title="Ciels")
    ask(ana)
    erase_now()
    assert news(animator) == ["Bientôt plus personne n’administrera Ciels", "Plus personne n’administre Ciels"]
    alone.refresh_from_db()
    assert (alone.live, drift()) == (True, [])


def test_an_archived_community_asks_nobody(at_the_page, ana, people, community):
    community.archived_at = timezone.now()
    community.save()
    assert at_the_page.get(LEAVE).context["form"].communities == []
    ask(ana)
    assert news(people[0]) == []
