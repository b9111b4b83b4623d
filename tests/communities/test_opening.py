"""A member proposes, the animator answers, everything is made at once."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import GroupPagePermission

from communities import opening
from communities.models import CommunityPage
from communities.models.records import CommunityProposal
from communities.rights import drift
from notifications.models import Mail, Notification

ASKED = {
    "name": "Les géologues",
    "purpose": "Lire le paysage.",
    "people": "Member\nQuelqu’un d’ailleurs",
    "first_pages": "Un caillou\nDeux cailloux",
}


@pytest.fixture
def proposal(client, territory, people):
    client.force_login(people["contributor"])
    assert client.post("/communautes/proposer/", ASKED).url == "/communautes/proposer/"
    return CommunityProposal.objects.get()


def test_a_proposal_tells_the_animators_of_its_territory(proposal, people):
    told = Notification.objects.filter(key=f"community-proposal/{proposal.pk}")
    assert [notification.member for notification in told] == [people["animator"]]


def test_one_gesture_opens_it_all(client, people, proposal):
    client.force_login(people["animator"])
    response = client.post(f"/admin/communities/propositions/{proposal.pk}/", {"answer": "yes"})
    community = CommunityPage.objects.get()
    assert response.url == f"/admin/communities/{community.pk}/"
    assert [page.slug for page in community.get_children().live()] == ["articles", "agenda", "a-propos"]
    assert (community.slug, community.summary, community.live) == ("les-geologues", "Lire le paysage.", True)
    drafts = community.get_children().get(slug="articles").get_children()
    assert [(page.title, page.live, page.owner) for page in drafts] == [
        ("Un caillou", False, people["contributor"]),
        ("Deux cailloux", False, people["contributor"]),
    ]
    rows = community.memberships.order_by("pk").values_list("member", "role", "state")
    assert list(rows) == [
        (people["contributor"].pk, "administrator", "accepted"),
        (people["member"].pk, "contributor", "invited"),
    ]
    held = GroupPagePermission.objects.filter(group__user=people["contributor"]).values_list(
        "page__slug", "permission__codename"
    )
    assert sorted(held) == sorted(
        ("les-geologues", f"{verb}_page") for verb in ("add", "change", "publish", "lock", "unlock")
    )
    assert community.rights.collection.get_parent().name == "testserver"
    assert drift() == []
    assert Mail.objects.filter(recipient="contributor@example.org").count() == 1
    assert client.get(community.url).status_code == 200


def test_saying_yes_twice_opens_one(people, proposal):
    first = opening.accept(proposal=proposal, by=people["animator"])
    assert opening.accept(proposal=proposal, by=people["animator"]) == first
    assert CommunityPage.objects.count() == 1


def test_no_is_said_with_a_reason(client, people, proposal):
    client.force_login(people["animator"])
    address = f"/admin/communities/propositions/{proposal.pk}/"
    client.post(address, {"answer": "no", "reason": "  "})
    proposal.refresh_from_db()
    assert proposal.state == "waiting"
    client.post(address, {"answer": "no", "reason": "Il en existe déjà une."})
    proposal.refresh_from_db()
    assert (proposal.state, proposal.reason, proposal.decided_by) == (
        "declined", "Il en existe déjà une.", people["animator"],
    )  # fmt: skip
    assert Notification.objects.get(member=people["contributor"]).text == "Il en existe déjà une."
    assert CommunityPage.objects.count() == 0


@pytest.mark.parametrize("name", ["member", "other_animator"])
def test_nobody_else_answers(client, people, proposal, name):
    with pytest.raises(PermissionDenied):
        opening.accept(proposal=proposal, by=people[name])
    client.force_login(people[name])
    client.post(f"/admin/communities/propositions/{proposal.pk}/", {"answer": "yes"})
    assert CommunityPage.objects.count() == 0


def test_bad_input_is_given_back(client, people, territory):
    client.force_login(people["member"])
    response = client.post("/communautes/proposer/", {**ASKED, "name": "!!", "people": "x\n" * 3})
    assert (response.status_code, CommunityProposal.objects.count()) == (422, 0)
    assert "Deux cailloux" in response.content.decode()


def test_three_proposals_wait_at_once(people, territory):
    for number in range(3):
        opening.propose(territory=territory, proposer=people["member"], name=f"Groupe {number}", purpose="…")
    with pytest.raises(ValidationError):
        opening.propose(territory=territory, proposer=people["member"], name="Encore", purpose="…")


def test_a_name_made_of_signs_still_has_an_address(people, territory):
    community = opening.open_community(territory=territory, title="…!", purpose="", administrator=people["member"])
    twin = opening.open_community(territory=territory, title="Proposer", purpose="", administrator=people["member"])
    assert (community.slug, twin.slug) == ("communaute", "proposer-2")
