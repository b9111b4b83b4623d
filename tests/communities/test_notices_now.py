"""What communities told is read as it is now: answered, taken back, given up, called differently."""

import pytest
from django.core import mail
from django.utils import timezone

from communities import joining, life, opening
from dashboard.actions import ask_departure, stay
from dashboard.models import Departure
from notifications.models import Mail, Notification, Topic
from notifications.sending import send_due_letters
from tests.factories.communities import open_community
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def karim(territory):
    return MemberFactory(display_name="Karim", home_territory=territory)


@pytest.fixture
def lise(territory):
    return MemberFactory(display_name="Lise", home_territory=territory)


@pytest.fixture
def community(territory, karim):
    return open_community(territory, administrator=karim, title="Ciels")


def titles(member):
    told = Notification.objects.filter(member=member).on(Topic.COMMUNITY, Topic.SECURITY)
    return [each.title for each in told.order_by("pk")]


def test_an_invitation_that_is_taken_back_says_so_and_its_mail_does_not_leave(community, karim, lise):
    membership = joining.invite_member(community=community, member=lise, by=karim)
    assert titles(lise) == ["Karim vous invite dans Ciels"]
    joining.decline_invitation(membership=membership)
    assert titles(lise) == ["Cette invitation a reçu une réponse ou a été retirée."]
    assert (send_due_letters(), mail.outbox, Mail.objects.get(member=lise).state) == (0, [], "expired")


def test_an_invitation_by_mail_that_was_answered_does_not_leave_again(community, karim, lise):
    membership = joining.invite_address(community=community, email="lise@example.org", by=karim)
    joining.accept_invitation(membership=membership, member=lise)
    Mail.objects.filter(member=karim).delete()
    assert (send_due_letters(), mail.outbox) == (0, [])


def test_the_name_is_the_one_of_today(community, karim, lise):
    joining.invite_member(community=community, member=lise, by=karim)
    community.title = "Ciels et étoiles"
    community.save()
    karim.display_name = "Karim B."
    karim.save()
    assert titles(lise) == ["Karim B. vous invite dans Ciels et étoiles"]


def test_archived_and_open_again_are_as_they_are(community, karim, lise):
    joining.add_member(community=community, member=lise)
    life.archive(community=community, by=karim)
    assert titles(lise) == ["Ciels est archivée"]
    life.reopen(community=community, by=karim)
    assert titles(lise) == ["Ciels est rouverte"] * 2


def test_who_was_appointed_and_runs_it_no_more_is_not_told_that_they_do(community, karim, lise):
    membership = joining.add_member(community=community, member=lise)
    joining.appoint(membership=membership, role="administrator", by=karim)
    assert titles(lise) == ["Vous administrez maintenant Ciels"]
    joining.appoint(membership=membership, role="contributor")
    assert titles(lise) == ["Cette place dans une communauté n’existe plus."]


def test_whoever_stays_after_all_is_not_told_that_their_account_goes(territory, community, karim, lise):
    joining.add_member(community=community, member=lise)
    ask_departure(member=karim, territory=territory, pages=Departure.Pages.UNSIGNED)
    [leaving] = titles(karim)
    assert leaving.startswith("Votre compte sera supprimé le ")
    stay(member=karim)
    assert titles(karim) == ["Vous restez\u00a0: votre compte ne sera pas supprimé."]
    assert titles(lise)[0] == "Cette invitation a reçu une réponse ou a été retirée."
    assert send_due_letters() == 1  # that he stays


def test_a_proposal_is_read_from_the_proposal(territory, lise):
    proposal = opening.propose(territory=territory, proposer=lise, name="Ciels", purpose="Regarder")
    chief = MemberFactory(is_superuser=True, is_staff=True)
    opening.decline(proposal=proposal, by=chief, reason="Pas encore.")
    [told] = Notification.objects.filter(member=lise)
    assert (told.title, told.text) == ("Votre communauté Ciels n’est pas ouverte", "Pas encore.")
    assert told.created_at <= timezone.now()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_however_many(client, territory, karim, lise, django_assert_num_queries, count):
    for number in range(count):
        community = open_community(territory, administrator=karim, title=f"Ciels {number}")
        joining.invite_member(community=community, member=lise, by=karim)
        life.archive(community=community, by=karim)
        joining.add_member(community=community, member=lise)
        life.reopen(community=community, by=karim)
    client.force_login(lise)
    client.get("/mon-echosciences/notifications/")
    with django_assert_num_queries(8):
        client.get("/mon-echosciences/notifications/")
