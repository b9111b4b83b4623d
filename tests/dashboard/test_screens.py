"""The pages of Mon Echosciences: what they show, to whom, and at what price."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from communities.models import CommunityPage
from communities.models.membership import Membership
from contributions.actions.lifecycle import discard
from contributions.models import Tag
from contributions.models.authorship import CoAuthor, Discarded
from dashboard.models import RetentionRun
from follows.models import Follow, FollowChoice
from members.models import Member
from members.models.records import Consent
from notifications.models.notification import Preference
from tests.factories import notifications
from tests.factories.dashboard import article, comment, recommendation
from tests.factories.members import MemberFactory

HOME = "/mon-echosciences/"
ADDRESSES = [
    HOME,
    f"{HOME}publications/",
    f"{HOME}publications/brouillons/",
    f"{HOME}publications/corbeille/",
    f"{HOME}notifications/",
    f"{HOME}commentaires/",
    f"{HOME}recommandations/",
    f"{HOME}abonnements/",
    f"{HOME}abonnes/",
    f"{HOME}communautes/",
    f"{HOME}reglages/",
    f"{HOME}reglages/compte/",
    f"{HOME}reglages/courrier/",
    f"{HOME}reglages/mes-donnees/",
]


def make_notification(member, key="n", **fields):
    return notifications.make_notification(
        member, key=key, **{"topic": "system", "title": "Bonjour", "url": "/agenda/", **fields}
    )


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_for_its_member_alone_and_in_no_cache(territory, client, member, address):
    assert client.get(address).url == f"/connexion/?next={address}"
    client.force_login(member)
    answer = client.get(address)
    assert (answer.status_code, "private" in answer["Cache-Control"]) == (200, True)
    text = answer.content.decode()
    assert text.count('aria-current="page"') >= 2  # the wide way round and the folded one
    assert 'name="robots" content="noindex"' in text


def one_more(number, member, other, articles, communities):
    """Something more on every list."""
    page = article(articles, other, f"Page {number}")
    article(articles, member, f"La mienne {number}")
    article(articles, member, f"Brouillon {number}", live=False)
    discard(contribution=article(articles, member, f"Jetée {number}"), by=member)
    comment(page, member, f"Bravo {number}")
    recommendation(page, member)
    fan = MemberFactory()
    Follow.objects.create(follower=fan, member=member)
    FollowChoice.objects.create(member=fan, visibility="everyone")
    Follow.objects.create(follower=member, member=fan)
    Follow.objects.create(follower=member, page=page)
    Follow.objects.create(follower=member, tag=Tag.objects.create(name=f"Tag {number}", slug=f"tag-{number}"))
    make_notification(member, f"n/{number}", actor=fan, page=page, topic="comment")
    community = communities.add_child(instance=CommunityPage(title=f"Ciels {number}"))
    Membership.objects.create(community=community, member=member, state="accepted", joined_at=timezone.now())


def one_line_more(number, member, page):
    """Something more on the lists whose rows are not pages."""
    fan = MemberFactory()
    comment(page, member, f"Encore {number}")
    Follow.objects.create(follower=fan, member=member)
    FollowChoice.objects.create(member=fan, visibility="everyone")
    Follow.objects.create(follower=member, member=fan)
    make_notification(member, f"more/{number}", actor=fan, page=page, topic="comment")


def costs_of(mine):
    mine.get(HOME)  # what is remembered for all pages
    costs = {}
    for address in ADDRESSES:
        with CaptureQueriesContext(connection) as captured:
            assert mine.get(address).status_code == 200
        costs[address] = len(captured)
    return costs


def test_each_page_costs_the_same_at_one_three_and_thirty(mine, member, other, page, articles, section):
    Follow.objects.create(follower=member, member=other)
    one_more(1, member, other, articles, section("communautes"))
    first = costs_of(mine)
    for number in (2, 3):
        one_more(number, member, other, articles, section("communautes"))
    assert costs_of(mine) == first
    for number in range(27):
        one_line_more(number, member, page)
    assert costs_of(mine) == first


def test_nobody_pays_for_the_count_but_members(territory, client, member):
    make_notification(member)
    with CaptureQueriesContext(connection) as captured:
        client.get("/")
    assert [query["sql"] for query in captured if "notifications_notification" in query["sql"]] == []
    client.force_login(member)
    with CaptureQueriesContext(connection) as captured:
        client.get(f"{HOME}communautes/")
    assert len([query for query in captured if "notifications_notification" in query["sql"]]) == 1


# --- Publications -------------------------------------------------------------------------------


def titles(answer):
    return [page.title for page in answer.context["contributions"]]


def test_my_pages_are_in_their_tabs_with_their_figures(mine, member, other, articles):
    shown = article(articles, member, "En ligne")
    type(shown).objects.filter(pk=shown.pk).update(view_count=7, recommendation_count=2, comment_count=1)
    article(articles, member, "Brouillon", live=False)
    discard(contribution=article(articles, member, "Jetée"), by=member)
    article(articles, other, "D’un autre")
    together = article(articles, other, "Ensemble")
    CoAuthor.objects.create(contribution=together, member=member, accepted_at=timezone.now())
    online = mine.get(f"{HOME}publications/")
    assert sorted(titles(online)) == ["En ligne", "Ensemble"]
    assert titles(mine.get(f"{HOME}publications/brouillons/")) == ["Brouillon"]
    assert titles(mine.get(f"{HOME}publications/corbeille/")) == ["Jetée"]
    counts = {"online": 2, "drafts": 1, "trash": 1, "views": 7, "recommendations": 2, "comments": 1}
    assert online.context["counts"] == counts


def test_a_draft_that_waits_for_its_hour_says_so(mine, member, articles):
    page = article(articles, member, "Demain", live=False)
    at = timezone.now() + timedelta(days=1)
    page.revisions.update(approved_go_live_at=at)
    [draft] = mine.get(f"{HOME}publications/brouillons/").context["contributions"]
    assert draft.scheduled_at == at


def test_what_was_thrown_away_comes_back_to_its_author_alone(mine, theirs, member, page):
    discard(contribution=page, by=member)
    address = f"{HOME}publications/corbeille/{page.pk}/"
    assert (mine.get(address).status_code, theirs.post(address).status_code) == (405, 403)
    assert Discarded.objects.count() == 1
    assert mine.post(address).url == f"{HOME}publications/corbeille/"
    page.refresh_from_db()
    assert (page.live, Discarded.objects.count()) == (True, 0)


def test_one_account_writes_on_two_territories(mine, member, articles, other_territory):
    article(articles, member, "Ici")
    there = other_territory.root_page.get_children().get(slug="articles").specific
    article(there, member, "Là-bas")
    assert sorted(titles(mine.get(f"{HOME}publications/"))) == ["Ici", "Là-bas"]
    assert titles(mine.get(f"{HOME}publications/?territoire={other_territory.pk}")) == ["Là-bas"]
    answers = [mine.get(f"{HOME}publications/?territoire={bad}").status_code for bad in ("x", "0", "9" * 30)]
    assert answers == [404, 404, 404]


# --- Notifications ------------------------------------------------------------------------------


def test_opening_a_notification_reads_it_and_leads_there(mine, theirs, member):
    told = make_notification(member)
    address = f"{HOME}notifications/{told.pk}/"
    assert theirs.get(address).status_code == 404
    assert mine.get(address, headers={"Sec-Purpose": "prefetch"}).url == "/agenda/"
    assert member.notifications.unread().count() == 1
    assert mine.get(address).url == "/agenda/"
    assert member.notifications.unread().count() == 0


def test_a_notification_of_another_territory_leads_there(mine, member, other_territory):
    told = make_notification(member, territory=other_territory)
    leads_to = f"/connexion/vers/{other_territory.pk}/?next=%2Fagenda%2F"  # where one arrives signed in
    assert mine.get(f"{HOME}notifications/{told.pk}/").url == leads_to


def test_one_is_marked_or_all_and_never_somebody_elses(mine, theirs, member, other):
    first, second, third = (make_notification(member, key) for key in "abc")
    not_mine = make_notification(other)
    lues = f"{HOME}notifications/lues/"
    mine.post(lues, {"notification": [first.pk, not_mine.pk, "x", "9" * 40]})
    assert (member.notifications.unread().count(), other.notifications.unread().count()) == (2, 1)
    mine.post(lues)
    assert member.notifications.unread().count() == 2
    mine.post(lues, {"all": "1"})
    assert (member.notifications.unread().count(), other.notifications.unread().count()) == (0, 1)


def test_what_was_said_of_one_page_stands_together(mine, member, page):
    for number in range(3):
        make_notification(member, f"r/{number}", topic="recommendation", page=page)
    make_notification(member, "other")
    [(_day, groups)] = mine.get(f"{HOME}notifications/").context["days"]
    assert sorted(group.count for group in groups) == [1, 3]


def test_the_head_of_the_site_says_how_many_wait(territory, mine, member):
    for number in range(3):
        make_notification(member, str(number))
    badge = '<span class="badge">3 <span class="vh">'
    assert badge in mine.get("/").content.decode()
    mine.post(f"{HOME}notifications/lues/", {"all": "1"})
    assert badge not in mine.get("/").content.decode()


# --- Follows, letters ---------------------------------------------------------------------------


def test_i_end_what_i_follow_and_nothing_of_others(mine, member, other):
    own = Follow.objects.create(follower=member, member=other)
    not_mine = Follow.objects.create(follower=other, member=member)
    assert mine.post(f"{HOME}abonnements/{not_mine.pk}/").status_code == 404
    assert mine.post(f"{HOME}abonnements/{own.pk}/").status_code == 302
    assert list(Follow.objects.all()) == [not_mine]


def test_who_sees_what_i_follow_is_my_choice(mine, member):
    assert mine.post(f"{HOME}abonnements/", {"visibility": "nonsense"}).status_code == 422
    mine.post(f"{HOME}abonnements/", {"visibility": "members"})
    assert FollowChoice.objects.get(member=member).visibility == "members"


def test_those_who_keep_it_to_themselves_are_only_counted(mine, member, other):
    Follow.objects.create(follower=other, member=member)
    answer = mine.get(f"{HOME}abonnes/")
    assert (list(answer.context["followers"]), answer.context["hidden_count"]) == ([], 1)
    assert "Paul Second" not in answer.content.decode()
    FollowChoice.objects.create(member=other, visibility="members")
    answer = mine.get(f"{HOME}abonnes/")
    assert ([follow.follower for follow in answer.context["followers"]], answer.context["hidden_count"]) == (
        [other],
        0,
    )


def test_letters_come_at_the_rhythm_i_choose(mine, member):
    address = f"{HOME}reglages/courrier/"
    rhythms = {kind.value: rhythm.value for kind, rhythm in Preference.for_member(member).items()}
    assert mine.post(address, {**rhythms, "comment": "sometimes"}).status_code == 422
    mine.post(address, {**rhythms, "comment": "never", "digest": "on"})
    assert {str(kind): str(rhythm) for kind, rhythm in Preference.for_member(member).items()} == {
        **rhythms,
        "comment": "never",
    }
    assert Consent.objects.filter(member=member, purpose="digest", withdrawn_at=None).count() == 1


# --- The administrator's page -------------------------------------------------------------------


def test_administrators_see_what_is_kept_and_nobody_else(territory, client, mine):
    RetentionRun.objects.create(rule="exports", count=4)
    assert mine.get("/admin/reports/retention/").status_code in (302, 403)
    client.force_login(Member.objects.create_superuser("chief@example.org", "un-long-secret", display_name="Cheffe"))
    answer = client.get("/admin/reports/retention/")
    assert answer.status_code == 200
    assert [(run.count, total) for rule, run, total in answer.context["rules"] if rule.name == "exports"] == [(4, 4)]
