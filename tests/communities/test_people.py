"""Invited, asked, appointed, handed over to, gone: rows and groups say the same at each step."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from articles.models import ArticlePage
from communities import joining
from communities.models.membership import Membership
from communities.rights import drift, let_in
from members.models import Member
from notifications.models import Mail, Notification
from tests.factories.communities import section_of

Role = Membership.Role


@pytest.fixture(autouse=True)
def no_drift(db):
    yield
    assert drift() == []


@pytest.fixture
def manage(client, people, community):
    client.force_login(people["administrator"])

    def post(action, **sent):
        return client.post(f"/communautes/{community.slug}/gerer/personnes/", {"action": action, **sent})

    return post


def test_invited_by_name_and_accepted(client, people, community, manage):
    assert manage("invite", who="Member", role="contributor").status_code == 302
    membership = community.memberships.get(member=people["member"])
    assert membership.state == "invited"
    assert Notification.objects.get(member=people["member"]).url == f"/communautes/{community.slug}/invitation/"
    client.force_login(people["member"])
    client.post(f"/communautes/{community.slug}/invitation/", {"answer": "yes"})
    membership.refresh_from_db()
    assert (membership.state, membership.role) == ("accepted", "contributor")
    assert section_of(community).permissions_for_user(people["member"]).can_add_subpage() is True


@pytest.mark.parametrize(
    ("who", "status"), [("Personne", 422), ("", 422), ("Contributor", 422), ("pas@une@adresse", 422)]
)
def test_nobody_is_invited_by_a_bad_name(community, manage, who, status):
    assert manage("invite", who=who, role="contributor").status_code == status
    assert community.memberships.count() == 2


def link_of(letter):
    return re.search(r"https?://[^/]+(\S+cle=\S+)", letter.text).group(1)


def test_invited_by_mail_and_accepted_by_the_owner_of_the_address(client, people, community, manage):
    assert manage("invite", who="Nouvelle@example.org", role="administrator").status_code == 302
    address = link_of(Mail.objects.get(recipient="nouvelle@example.org"))
    client.logout()
    assert client.get(address).status_code == 302
    newcomer = Member.objects.create_user(
        "nouvelle@example.org", "un-long-secret", display_name="Nouvelle", confirmed_at=timezone.now()
    )
    client.force_login(newcomer)
    client.post(address, {"answer": "yes"})
    membership = community.memberships.get(member=newcomer)
    assert (membership.role, membership.state, membership.email) == ("administrator", "accepted", "")
    client.force_login(people["member"])
    assert client.post(address, {"answer": "yes"}).status_code == 404


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_letter_that_was_passed_on_serves_nobody_else(people, community, manage, answer):
    """It made administrator whoever opened it signed in, and let them say no in the other's name."""
    manage("invite", who="nouvelle@example.org", role="administrator")
    address = link_of(Mail.objects.get(recipient="nouvelle@example.org"))
    client = Client()
    client.force_login(people["member"])
    response = client.get(address)
    assert (response.status_code, "Cette invitation a été envoyée à une autre adresse" in page(response)) == (
        403,
        True,
    )
    assert "nouvelle@example.org" not in page(response)
    client.post(address, {"answer": answer})
    assert community.memberships.filter(member=people["member"]).count() == 0
    assert community.memberships.invited().get().email == "nouvelle@example.org"


def test_whoever_reads_the_invited_address_may_answer_with_another_account(client, people, community, manage):
    manage("invite", who="nouvelle@example.org", role="contributor")
    address = link_of(Mail.objects.get(recipient="nouvelle@example.org"))
    member = people["member"]
    client.force_login(member)
    response = client.post(address)
    assert (response.status_code, "Une lettre est en route" in page(response)) == (200, True)
    confirmation = Mail.objects.get(recipient="nouvelle@example.org", template="emails/community_invitation_for")
    assert member.display_name in confirmation.text
    client.force_login(people["other_contributor"])
    assert client.get(link_of(confirmation)).status_code == 403
    client.force_login(member)
    client.post(link_of(confirmation), {"answer": "yes"})
    membership = community.memberships.get(member=member)
    assert (membership.role, membership.state, membership.email) == ("contributor", "accepted", "")


def test_letters_to_an_invited_address_are_limited(client, people, community, manage, settings):
    settings.CODE_LETTERS_FROM_ONE_PLACE = 1
    manage("invite", who="nouvelle@example.org", role="contributor")
    address = link_of(Mail.objects.get(recipient="nouvelle@example.org"))
    client.force_login(people["member"])
    statuses = [client.post(address).status_code for _ in range(2)]
    assert (statuses, Mail.objects.filter(recipient="nouvelle@example.org").count()) == ([200, 403], 2)


def page(response):
    return response.content.decode()


def test_a_forged_key_is_nobodys(client, people, community):
    client.force_login(people["member"])
    assert client.get(f"/communautes/{community.slug}/invitation/?cle=forge").status_code == 404


def test_asked_to_join_and_accepted(client, people, community, manage):
    client.force_login(people["member"])
    client.post(f"/communautes/{community.slug}/rejoindre/", {"message": "J’ai un marteau."})
    membership = community.memberships.requested().get()
    assert Notification.objects.get(member=people["administrator"]).text == "J’ai un marteau."
    client.force_login(people["administrator"])
    manage("accept", membership=membership.pk)
    membership.refresh_from_db()
    assert membership.state == "accepted"


def test_a_closed_community_takes_no_requests(client, people, community):
    type(community).objects.update(takes_requests=False)
    client.force_login(people["member"])
    assert client.get(f"/communautes/{community.slug}/rejoindre/").status_code == 302
    client.post(f"/communautes/{community.slug}/rejoindre/", {})
    assert community.memberships.requested().count() == 0


def test_appointed_then_the_first_may_step_down(people, community, manage):
    first = community.memberships.administrators().get()
    second = community.memberships.contributors().get()
    manage("step_down", membership=first.pk)
    first.refresh_from_db()
    assert first.role == Role.ADMINISTRATOR
    manage("appoint", membership=second.pk)
    manage("step_down", membership=first.pk)
    assert list(community.memberships.administrators()) == [second]


def test_handed_over(people, community, manage):
    heir = community.memberships.contributors().get()
    manage("hand_over", membership=heir.pk)
    assert list(community.memberships.administrators()) == [heir]
    assert community.permissions_for_user(people["administrator"]).can_publish() is False


def test_a_question_that_is_open_gives_no_rights(people, community):
    joining.invite_member(
        community=community, member=people["member"], by=people["administrator"], role=Role.ADMINISTRATOR
    )
    invited = community.memberships.invited().get()
    assert community.permissions_for_user(people["member"]).can_publish() is False
    joining.accept_invitation(membership=invited, member=people["member"])
    fresh = Member.objects.get(pk=people["member"].pk)
    assert community.permissions_for_user(fresh).can_publish() is True


def test_when_the_last_administrator_leaves_the_oldest_contributor_is_asked(client, people, community):
    joining.add_member(community=community, member=people["member"])
    client.force_login(people["administrator"])
    client.post(f"/communautes/{community.slug}/quitter/")
    heir = community.memberships.get(member=people["contributor"])
    assert heir.is_asked_to_take_over is True
    assert Notification.objects.filter(member=people["animator"], key__contains="orphan").count() == 1
    client.force_login(people["contributor"])
    client.post(f"/communautes/{community.slug}/invitation/", {"answer": "no"})
    assert community.memberships.get(member=people["member"]).is_asked_to_take_over is True
    client.force_login(people["member"])
    client.post(f"/communautes/{community.slug}/invitation/", {"answer": "yes"})
    assert community.memberships.administrators().get().member == people["member"]


def test_the_admin_is_opened_to_administrators_alone(people, community):
    with pytest.raises(ValidationError):
        let_in(membership=community.memberships.contributors().get(), is_let_in=True)
    membership = let_in(membership=community.memberships.administrators().get(), is_let_in=True)
    assert Member.objects.get(pk=membership.member_id).has_perm("wagtailadmin.access_admin") is True
    heir = community.memberships.contributors().get()
    joining.hand_over(community=community, giver=people["administrator"], membership=heir)
    assert Member.objects.get(pk=membership.member_id).has_perm("wagtailadmin.access_admin") is False


def test_a_contributor_publishes_into_the_community_from_the_editor(client, people, community):
    client.force_login(people["contributor"])
    section = section_of(community)
    page = client.get(f"/ecrire/article/?communaute={community.slug}").content.decode()
    assert f'<option value="{section.pk}" selected>Les géologues</option>' in page
    sent = {"section": section.pk, "title": "Le granite", "body": "Il est gris.", "action": "publish", "client": "a"}
    assert client.post("/ecrire/article/", sent).status_code == 302
    article = ArticlePage.objects.get(title="Le granite")
    assert article.get_url() == f"http://testserver/communautes/{community.slug}/articles/le-granite/"
    assert (article.live, article.community_id, article.author) == (True, community.pk, people["contributor"])
    community.refresh_from_db()
    assert community.card["count"] == 1


def test_a_draft_goes_to_another_place_until_it_is_read(client, people, community, territory):
    client.force_login(people["contributor"])
    section = section_of(community)
    client.post("/ecrire/article/", {"section": "", "title": "Le schiste", "body": "Il est plat.", "client": "b"})
    draft = ArticlePage.objects.get(title="Le schiste")
    assert draft.community_id is None
    sent = {"section": section.pk, "title": "Le schiste", "body": "Il est plat.", "client": "b"}
    assert client.post(f"/ecrire/{draft.pk}/", sent).status_code == 302
    draft.refresh_from_db()
    assert (draft.community_id, draft.get_parent().pk) == (community.pk, section.pk)


def test_a_member_is_offered_no_choice(client, people, community):
    client.force_login(people["member"])
    assert 'name="section"' not in client.get(f"/ecrire/article/?communaute={community.slug}").content.decode()


def test_an_invitation_that_waits_is_not_said_to_leave_again(people, community, manage):
    for who in ("Member", "nouvelle@example.org"):
        assert manage("invite", who=who, role="contributor").status_code == 302
        again = manage("invite", who=who, role="contributor")
        assert (again.status_code, again.context["invite_form"].errors["who"][0].count("n’a pas répondu")) == (422, 1)
    assert Mail.objects.filter(recipient="nouvelle@example.org").count() == 1
    assert Notification.objects.filter(member=people["member"]).count() == 1


@pytest.mark.parametrize("who", ["Member", "nouvelle@example.org"])
def test_an_invitation_is_sent_again_after_a_day(people, community, manage, who):
    manage("invite", who=who, role="contributor")
    membership = community.memberships.invited().get()
    letters = Mail.objects.filter(recipient=membership.email or people["member"].email)
    manage("invite_again", membership=membership.pk)
    assert letters.count() == 1
    community.memberships.invited().update(created_at=timezone.now() - timedelta(days=2))
    manage("invite_again", membership=membership.pk)
    manage("invite_again", membership=membership.pk)
    assert letters.count() == 2


def test_who_asked_to_join_and_is_invited_is_said_to_be_there(client, people, community, manage):
    joining.ask_to_join(community=community, member=people["member"])
    answer = client.get(manage("invite", who="Member", role="contributor").url)
    assert (answer.text.count("L’invitation est partie"), answer.text.count("Member en fait partie.")) == (0, 1)
    assert community.memberships.get(member=people["member"]).state == "accepted"
    told = Notification.objects.filter(member=people["member"])
    assert [each.title for each in told if "invite" in each.title] == []
