"""Who reaches what of a community, from one set-up: a table of people and addresses."""

import pytest

from articles.models import ArticlePage
from communities.models.membership import Membership
from communities.rights import drift
from contributions.permissions import may_edit, may_publish
from tests.communities.conftest import (
    SECRETS,
    first_community,
    open_the_admin,
    people_of,
    second_community,
    things_of,
)
from tests.conftest import first_territory, second_territory

pytestmark = pytest.mark.django_db

EVERYBODY = "reader member other_contributor other_administrator contributor administrator other_animator animator"
SIGNED_IN = EVERYBODY.removeprefix("reader ")
RUN = "administrator animator"
ROLES = ("administrator", "contributor", "animator")

#: (address, who reaches it). The administrators of both communities may enter Wagtail's admin.
TABLE = [
    ("/communautes/{slug}/", EVERYBODY),
    ("/communautes/{slug}/articles/", EVERYBODY),
    ("/communautes/{slug}/agenda/", EVERYBODY),
    ("/communautes/{slug}/ressources/", EVERYBODY),
    ("/communautes/{slug}/contributeurs/", EVERYBODY),
    ("/communautes/{slug}/a-propos/", EVERYBODY),
    ("/communautes/{slug}/flux.atom", EVERYBODY),
    ("/communautes/{slug}/agenda.ics", EVERYBODY),
    ("/communautes/{slug}/carte.geojson", EVERYBODY),
    ("/communautes/proposer/", SIGNED_IN),
    ("/communautes/{slug}/rejoindre/", "member other_contributor other_administrator other_animator animator"),
    ("/communautes/{slug}/invitation/", "contributor administrator"),
    ("/communautes/{slug}/quitter/", "contributor administrator"),
    ("/communautes/suggerer/{changed}/", "contributor other_contributor other_administrator"),
    ("{resource_url}", RUN),
    ("/communautes/{slug}/gerer/", RUN),
    ("/communautes/{slug}/gerer/personnes/", RUN),
    ("/communautes/{slug}/gerer/apparence/", RUN),
    ("/communautes/{slug}/gerer/pages/", RUN),
    ("/communautes/{slug}/gerer/pages/{about}/", RUN),
    ("/communautes/{slug}/gerer/ressources/", RUN),
    ("/communautes/{slug}/gerer/ressources/ajouter/", RUN),
    ("/communautes/{slug}/gerer/ressources/{resource}/", RUN),
    ("/communautes/{slug}/gerer/publications/", RUN),
    ("/communautes/{slug}/gerer/lettres/", RUN),
    ("/ecrire/{draft}/", "contributor animator"),
    ("/ecrire/{draft}/apercu/", "contributor animator"),
    ("/ecrire/{draft}/gerer/", "contributor animator"),
    ("/ecrire/{draft}/versions/", "contributor animator"),
    ("/admin/", "other_administrator administrator other_animator animator"),
    ("/admin/communities/{community}/", "animator"),
    ("/admin/pages/{community}/", RUN),
    ("/admin/pages/{articles}/", RUN),
    ("/admin/pages/{community}/edit/", RUN),
    ("/admin/pages/add/articles/articlepage/{articles}/", RUN),
    ("/admin/pages/{draft}/edit/", "animator"),
    ("/admin/pages/{draft}/view_draft/", "animator"),
    ("/admin/pages/{draft}/delete/", "animator"),
    ("/admin/pages/{draft}/history/", "animator"),
    ("/admin/pages/{draft}/usage/", "animator"),
    ("/admin/pages/{draft}/revisions/{revision}/view/", "animator"),
    ("/admin/pages/{changed}/revisions/compare/live...latest/", RUN),
    ("/admin/pages/{changed}/unpublish/", RUN),
    ("/admin/choose-page/{articles}/", RUN),
    ("/admin/choose-page/chosen-multiple/?id={changed}", RUN),
    ("/admin/bulk/wagtailcore/page/publish/?id={draft}&next=/admin/", "animator"),
    ("/admin/bulk/media/creditedimage/delete/?id={picture}&next=/admin/", RUN),
    ("/admin/bulk/media/contributionfile/delete/?id={file}&next=/admin/", RUN),
    ("/admin/images/{picture}/", RUN),
    ("/admin/images/usage/{picture}/", RUN),
    ("/admin/images/chooser/chosen/{picture}/", RUN),
    ("/admin/documents/edit/{file}/", RUN),
    ("/admin/documents/usage/{file}/", RUN),
    ("/admin/documents/chooser/chosen/{file}/", RUN),
    ("/admin/collections/{collection}/", ""),
    ("/admin/pages/{community}/delete/", "animator"),
]


@pytest.fixture(scope="module")
def people(kept):
    return people_of(first_territory(), second_territory())


@pytest.fixture(scope="module")
def community(people):
    return first_community(first_territory(), people)


@pytest.fixture(scope="module")
def other_community(people):
    return second_community(first_territory(), people)


@pytest.fixture(scope="module")
def things(community, people):
    return things_of(community, people["contributor"])


@pytest.fixture(scope="module")
def let_into_the_admin(community, other_community):
    open_the_admin(community, other_community)


@pytest.mark.parametrize("name", EVERYBODY.split())
def test_who_reaches_what(client, people, things, let_into_the_admin, name):
    if name != "reader":
        client.force_login(people[name])
    reached = {address for address, _who in TABLE if reaches(client, address.format(**things))}
    assert reached == {address for address, who in TABLE if name in who.split()}


def reaches(client, address):
    response = client.get(address)
    if response.streaming:
        b"".join(response.streaming_content)
    return response.status_code == 200


#: What an administrator of another community may open in the admin; nothing of this community may be read there.
SHARED = [
    "/admin/",
    "/admin/pages/",
    "/admin/contributions/?q=SECRET",
    "/admin/contributions/articles/",
    "/admin/pages/search/?q=SECRET",
    "/admin/pages/usage/articles/articlepage/",
    "/admin/choose-page/",
    "/admin/choose-page/search/?q=SECRET",
    "/admin/contribution-chooser/results/?q=SECRET",
    "/admin/pin-chooser/results/?q=SECRET",
    "/admin/member-chooser/",
    "/admin/member-chooser/results/?q=SECRET",
    "/admin/images/?q=SECRET",
    "/admin/images/chooser/",
    "/admin/images/chooser/results/?q=SECRET",
    "/admin/images/chooser/chosen-multiple/?id={picture}",
    "/admin/documents/",
    "/admin/documents/chooser/",
    "/admin/documents/chooser/results/?q=SECRET",
    "/admin/documents/chooser/chosen-multiple/?id={file}",
    "/admin/reports/locked/",
    "/admin/reports/site-history/",
    "/admin/reports/aging-pages/",
    "/admin/reports/page-types-usage/",
    "/admin/api/main/pages/",
    "/admin/api/main/pages/?search=SECRET",
    "/admin/api/main/pages/{draft}/",
    "/admin/api/main/images/",
    "/admin/api/main/images/{picture}/",
    "/admin/api/main/documents/{file}/",
    "/admin/tags/",
    "/admin/autocomplete/",
    "/admin/tag-autocomplete/?term=SECRET",
    "/admin/users/",
    "/admin/members/",
    "/admin/communities/",
    "/admin/bulk/wagtailcore/page/delete/?id=all&childOf={articles}&next=/admin/",
    "/admin/bulk/wagtailcore/page/delete/?id=all&next=/admin/",
    "/admin/pages/{home}/",
    "/admin/pages/{index}/",
    "/admin/pages/{home}/history/",
    "/admin/pages/{home}/usage/",
    "/admin/pages/{own}/",
    "/admin/pages/{own}/history/",
    "/admin/choose-page/{own}/",
    "/admin/member-chooser/chosen/{person}/",
    "/admin/choose-page/{index}/",
    "/admin/choose-page/{home}/",
]


def test_the_admin_of_one_community_tells_nothing_of_another(
    client, territory, people, community, other_community, let_into_the_admin
):
    things = things_of(community, people["contributor"], prefix="SECRET-")
    people["contributor"].display_name = "SECRET-PERSON"
    people["contributor"].save()
    home = territory.root_page.specific
    home.title = "SECRET-CHANGE of the territory"
    home.save_revision(user=people["animator"], log_action=True)
    client.force_login(people["other_administrator"])
    numbers = {
        **things,
        "own": other_community.pk,
        "person": people["contributor"].pk,
        "home": home.pk,
        "index": home.get_children().get(slug="communautes").pk,
    }
    told = {}
    for address in SHARED:
        response = client.get(address.format(**numbers))
        text = response.content.decode(errors="replace").replace("q=SECRET", "").replace("search=SECRET", "")
        if found := [secret for secret in SECRETS if secret in text]:
            told[address] = found
    assert told == {}
    assert client.get(f"/admin/choose-page/{other_community.pk}/").status_code == 200
    assert client.get("/admin/choose-page/").json()["parent_page_id"] == other_community.pk


#: (address, what is sent): nobody but those who run this community and the animator may.
CRAFTED = [
    ("/communautes/{slug}/gerer/", {"action": "archive", "sure": "yes"}),
    ("/communautes/{slug}/gerer/personnes/", {"action": "remove", "membership": "{contributor}"}),
    ("/communautes/{slug}/gerer/apparence/", {"title": "Pris"}),
    ("/communautes/{slug}/gerer/pages/", {"action": "section", "title": "Prise"}),
    ("/communautes/{slug}/gerer/pages/{about}/", {"title": "Pris", "text": "Pris"}),
    ("/communautes/{slug}/gerer/ressources/", {"action": "publish", "resource": "{resource}"}),
    ("/communautes/{slug}/gerer/ressources/{resource}/", {"action": "remove"}),
    ("/communautes/{slug}/gerer/publications/", {"action": "withdraw", "contribution": "{changed}"}),
    ("/communautes/{slug}/gerer/lettres/", {"subject": "Bonjour", "text": "À vous"}),
    ("/ecrire/{draft}/gerer/", {"action": "discard"}),
    ("/ecrire/api/enregistrer/", {"page": "{draft}", "title": "Pris"}),
    ("/ecrire/article/", {"section": "{articles}", "title": "Pris", "body": "Pris", "action": "publish"}),
    ("/admin/communities/{community}/", {"action": "archive"}),
    ("/admin/pages/{draft}/edit/", {"title": "Pris"}),
    ("/admin/pages/{changed}/unpublish/", {}),
    ("/admin/pages/{draft}/delete/", {}),
    ("/admin/pages/{draft}/copy/", {}),
    ("/admin/pages/{changed}/move/{articles}/confirm/", {}),
    ("/admin/images/{picture}/delete/", {}),
    ("/admin/documents/delete/{file}/", {}),
    ("/admin/bulk/wagtailcore/page/delete/?id={draft}&next=/admin/", {}),
]


@pytest.mark.parametrize("name", ["member", "other_contributor", "other_administrator", "other_animator"])
def test_crafted_requests_are_refused(client, people, things, let_into_the_admin, name):
    client.force_login(people[name])
    statuses = {}
    for address, sent in CRAFTED:
        response = client.post(address.format(**things), {key: value.format(**things) for key, value in sent.items()})
        statuses[address.format(**things)] = response.status_code
    allowed = {403, 404}
    # Wagtail's own refusal is a redirect to the front of the admin, or to signing in for who has no admin.
    assert {
        address: status
        for address, status in statuses.items()
        if status not in (allowed | {302} if address.startswith("/admin/") else allowed)
    } == {}
    assert sorted(ArticlePage.objects.values_list("title", "live")) == [("DRAFT", False), ("PUBLISHED", True)]
    assert drift() == []


def test_numbers_of_another_community_are_not_found_from_ones_own_desk(
    client, people, things, other_community, let_into_the_admin
):
    client.force_login(people["other_administrator"])
    own = f"/communautes/{other_community.slug}/gerer/"
    sent = [
        ("personnes/", {"action": "remove", "membership": things["contributor"]}),
        ("ressources/", {"action": "publish", "resource": things["resource"]}),
        ("publications/", {"action": "withdraw", "contribution": things["changed"]}),
        ("publications/", {"action": "feature", "contribution": things["changed"]}),
        ("publications/", {"action": "restore", "contribution": things["draft"]}),
        (f"pages/{things['about']}/", {"title": "Pris", "text": ""}),
        (f"ressources/{things['resource']}/", {"action": "remove"}),
    ]
    assert [client.post(own + address, data).status_code for address, data in sent] == [404] * len(sent)


def test_wagtails_groups_judge_what_the_editor_asks(people, things):
    """contributions.permissions says yes to who runs the community, through the permissions on its pages."""
    page = ArticlePage.objects.get(pk=things["changed"])
    for name, answer in {
        "administrator": True, "contributor": True, "animator": True,
        "other_administrator": False, "other_contributor": False, "other_animator": False, "member": False,
    }.items():  # fmt: skip
        assert (may_edit(people[name], page), may_publish(people[name], page)) == (answer, answer), name


def test_a_draft_is_its_writers_until_they_publish_it(client, people, community, things):
    """An administrator neither reads nor lists it; an animator may open it to help, and does not publish it."""
    draft = ArticlePage.objects.get(pk=things["draft"])
    may = {name: (may_edit(people[name], draft), may_publish(people[name], draft)) for name in ROLES}
    assert may == {"administrator": (False, False), "contributor": (True, True), "animator": (True, False)}
    shown = {}
    for name in ("administrator", "animator"):
        client.force_login(people[name])
        listed = client.get(f"/communautes/{community.slug}/gerer/publications/?etat=drafts").content.decode()
        shown[name] = draft.title in listed
    assert shown == {"administrator": False, "animator": True}
    draft.author = draft.owner = people["administrator"]
    draft.save()
    client.force_login(people["administrator"])
    listed = client.get(f"/communautes/{community.slug}/gerer/publications/?etat=drafts").content.decode()
    assert draft.title in listed


def test_the_admin_lists_no_draft_of_a_contributor_to_who_runs_the_community(
    client, people, community, things, let_into_the_admin
):
    title = ArticlePage.objects.get(pk=things["draft"]).title
    lists = [f"/admin/pages/{things['articles']}/", "/admin/contributions/", "/admin/contributions/articles/",
             f"/admin/pages/search/?q={title.lower()}", "/admin/api/main/pages/", "/admin/reports/site-history/",
             "/admin/reports/aging-pages/"]  # fmt: skip
    client.force_login(people["administrator"])
    assert [address for address in lists if title in client.get(address).content.decode()] == []
    client.force_login(people["animator"])
    assert title in client.get(lists[0]).content.decode()


def test_a_contributor_changes_nobody_elses_page(people, community, things):
    draft = ArticlePage.objects.get(pk=things["draft"])
    draft.owner = draft.author = people["administrator"]
    draft.save()
    assert may_edit(people["contributor"], draft) is False
    assert may_edit(people["contributor"], community) is False


def test_the_rights_go_with_the_role(client, people, community, things, let_into_the_admin):
    membership = community.memberships.get(member=people["administrator"])
    client.force_login(people["administrator"])
    assert client.get("/admin/").status_code == 200
    membership.state = Membership.State.INVITED
    membership.save()
    assert drift() != []
