"""Nothing of others is read in the admin by people with rights in two places; every address is asked.

Wagtail shows what lies between two subtrees of one person, so each of these people has two: two communities,
two territories, a territory and a community of another.
"""

import re

import pytest
from config.addresses import Rule
from django.db.models import Q
from wagtail.models import Collection, Page, PageLogEntry

from api.models import ApiKey
from articles.models import ArticlePage
from backoffice.scope import Scope
from communities.joining import add_member
from communities.models.membership import Membership
from communities.rights import let_in
from contributions.actions.sharing import show_in
from contributions.models import Contribution
from home.actions import appoint_animator
from media.models import ContributionFile, CreditedImage
from members.models import Member
from moderation.models import CannedAnswer, Case
from movein.models import Move, MovedAuthor
from sources.models import Source
from surveys.models.ideas import Idea
from tests.addresses import filled
from tests.admin_walk import addresses, asked, read, values_of, words_of
from tests.conftest import first_territory, make_territory, second_territory
from tests.factories.communities import open_community, section_of
from tests.factories.secrets import PREFIX, draft_in, media_in, person, secrets_of_community, secrets_of_territory
from webhooks.models import Endpoint

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def territories(kept):
    return first_territory(), second_territory(), make_territory("savoie.testserver", "savoie")


def superuser(name):
    return Member.objects.create_superuser(f"{name.lower()}@example.org", "un-long-secret", display_name=name)


@pytest.fixture(scope="module")
def secrets(territories):
    """Two sets of things: those of a community, and those of the first territory."""
    owner = person(f"{PREFIX}OWNER")
    animator = person(f"{PREFIX}ANIMATOR")
    appoint_animator(territory=territories[0], member=animator)
    community = open_community(territories[0], administrator=owner, title="Herbiers vivants")
    in_community = secrets_of_community(community, owner)
    in_territory = secrets_of_territory(territories[0], animator)
    topic = ArticlePage.objects.get(pk=in_community["draft"]).tags.first()
    # Both neighbours show what is published of it: that opens nothing else.
    page, chief = Contribution.objects.get(pk=in_territory["changed"]), superuser("Passeuse")
    shares = [show_in(contribution=page, territory=each, by=chief) for each in territories[1:]]
    entry = {"entry": 1, "topic": topic.pk, "share": shares[-1].pk}
    return [in_community | in_territory | entry, in_territory | in_community | entry]


@pytest.fixture(scope="module")
def people(territories, secrets):
    """Each has the admin, and rights in two subtrees; nothing of `secrets` is between them but in the tree."""
    first, second, third = territories
    found = {name: person(name.title()) for name in ("two_communities", "two_territories", "territory_and_community")}
    own = open_community(first, administrator=found["two_communities"], title="Ciels du Dauphiné")
    let_in(membership=own.memberships.administrators().get(), is_let_in=True)
    other = open_community(first, title="Les Veilleurs du Vercors")
    # What a fellow contributor has not published is theirs alone.
    draft_in(section_of(other), f"{PREFIX}NEIGHBOUR", person(f"{PREFIX}FELLOW"))
    for name in ("two_communities", "territory_and_community"):
        add_member(community=other, member=found[name], role=Membership.Role.CONTRIBUTOR)
    appoint_animator(territory=second, member=found["two_territories"])
    appoint_animator(territory=third, member=found["two_territories"])
    appoint_animator(territory=second, member=found["territory_and_community"])
    return found


NAMES = ("two_communities", "two_territories", "territory_and_community")


def is_of_all_animators(name, address):
    """The names of members: animators name any of them as an author, by the name that the member shows."""
    return name != "two_communities" and address.name.startswith("member_chooser:")


@pytest.mark.parametrize("name", NAMES)
def test_no_address_of_the_admin_tells_what_is_others(client, people, secrets, name):
    client.force_login(people[name])
    client.raise_request_exception = False
    told = []
    for address in (each for each in addresses() if not is_of_all_animators(name, each)):
        for question in asked(address, secrets):
            text = read(client, question)
            if PREFIX in text:
                at = text.index(PREFIX)
                told.append((question, text[at : at + 40]))
    assert "\n".join(map(str, told)) == ""


@pytest.mark.parametrize("name", NAMES)
def test_nothing_above_ones_own_pages_is_told_on_them(client, people, secrets, name):
    """Crumbs, choosers of a place and the API name what is above a page."""
    client.force_login(people[name])
    client.raise_request_exception = False
    shared = Contribution.objects.get(pk=secrets[0]["changed"])
    told = []
    for path in Scope(people[name]).tops:
        page = Page.objects.get(path=path)
        for own in [page, *page.get_children()[:1]]:
            numbers = dict.fromkeys(secrets[0], own.pk)
            for address in addresses():
                if address.names and address.rule in (Rule.PAGES, Rule.PLACED, Rule.EXPLORER, Rule.CHOOSER):
                    question = filled(address, values_of(address, numbers))
                    # The lists of a neighbour show what it shares, signed as everybody reads it.
                    if PREFIX in read(client, question).replace(shared.byline, ""):
                        told.append(question)
    assert told == []


def test_the_walk_would_have_told(client, secrets):
    """Whoever may see all of it does: the addresses above are the right ones."""
    client.force_login(superuser("Cheffe"))
    known = {address.name: address for address in addresses()}
    silent = [
        name
        for name in (
            "wagtailadmin_explore", "wagtailadmin_api:pages:detail", "wagtailadmin_pages:search", "wagtail_bulk_action",
            "wagtailadmin_tag_autocomplete", "wagtailadmin_tag_model_autocomplete", "wagtailadmin_reports:locked_pages",
            "wagtailimages:index", "wagtaildocs:index", "wagtailimages_chooser:choose", "ready_answers:edit",
            "workshops:edit", "tags_modeladmin_index", "tag_workshop:tag", "webhooks:index", "webhooks_admin:endpoint",
            "api_keys:index", "movein_admin:index", "movein_admin:authors", "movein_admin:move",
        )
        if not any(PREFIX in read(client, question) for question in asked(known[name], secrets))
    ]  # fmt: skip
    assert silent == []


@pytest.mark.parametrize("name", ["two_communities", "territory_and_community"])
def test_no_address_of_the_admin_changes_what_is_others(client, people, secrets, name):
    client.force_login(people[name])
    client.raise_request_exception = False
    before = state(people[name])
    told = []
    named = [address for address in addresses() if address.names]
    for path in dict.fromkeys(filled(each, values_of(each, things)) for things in secrets for each in named):
        response = client.post(path, {"action": "remove"})
        if PREFIX in words_of(client, response):
            told.append(path)
    assert (told, state(people[name])) == ([], before)


def state(person):
    """All that is not this person's own, as it lies in the tables."""
    pages = Page.objects.exclude(owner=person)
    return {
        "pages": list(pages.values_list("pk", "path", "title", "draft_title", "live", "locked", "latest_revision")),
        "log": PageLogEntry.objects.filter(Q(user=person), page__in=pages.values("pk")).count(),
        "pictures": list(CreditedImage.objects.values_list("pk", "title", "collection")),
        "files": list(ContributionFile.objects.values_list("pk", "title", "collection")),
        "cases": list(Case.objects.values_list("pk", "state", "title")),
        "answers": list(CannedAnswer.objects.values_list("pk", "title")),
        "sources": list(Source.objects.values_list("pk", "name", "is_active")),
        "ideas": list(Idea.objects.values_list("pk", "title", "state")),
        "webhooks": list(Endpoint.objects.values_list("pk", "label", "is_active", "secret")),
        "moves": list(Move.objects.values_list("pk", "state", "as_drafts")),
        "moved authors": list(MovedAuthor.objects.values_list("pk", "invited_at", "answered_at")),
        "keys": list(ApiKey.objects.values_list("pk", "name", "hash")),
    }


# --- What is theirs stays within reach ----------------------------------------------------------


def titles(response):
    return [page.title for page in response.context["pages"]]


def test_the_explorer_begins_with_ones_own_subtrees(client, people):
    client.force_login(people["territory_and_community"])
    response = client.get("/admin/pages/")
    assert response.status_code == 200
    assert sorted(titles(response)) == ["Agenda", "Articles", "Occitanie"]
    listed = client.get("/admin/api/main/pages/?child_of=1&for_explorer=1").json()["items"]
    assert sorted(item["title"] for item in listed) == ["Agenda", "Articles", "Occitanie"]


def test_below_one_of_them_the_crumbs_begin_there(client, people):
    client.force_login(people["two_territories"])
    home = second_territory().root_page
    page = client.get(f"/admin/pages/{home.get_children().get(slug='articles').pk}/").content.decode()
    crumbs = re.search(r'<nav[^>]*aria-label="Fil d&#x27;Ariane".*?</nav>|<nav[^>]*Ariane.*?</nav>', page, re.DOTALL)[
        0
    ]
    assert re.findall(r"<a[^>]*>\s*(\w+)", crumbs) == ["Occitanie", "Articles"]


def test_the_chooser_begins_with_ones_own_subtrees_too(client, people):
    client.force_login(people["two_territories"])
    answer = client.get("/admin/choose-page/?page_type=articles.ArticlePage").json()
    assert answer["parent_page_id"] == Page.get_first_root_node().pk
    assert [title in answer["html"] for title in ("Occitanie", "Savoie", "Grenoble")] == [True, True, False]
    home = second_territory().root_page
    answer = client.get(f"/admin/choose-page/{home.pk}/").json()
    assert (answer["parent_page_id"], "Articles" in answer["html"]) == (home.pk, True)


def test_who_may_only_add_sees_what_they_wrote(client, people):
    member = people["two_communities"]
    section = section_of(member.community_memberships.get(role="contributor").community)
    mine = draft_in(section, "Le mien", member)
    client.force_login(member)
    assert titles(client.get(f"/admin/pages/{section.pk}/")) == ["Le mien"]
    assert client.get(f"/admin/pages/{mine.pk}/edit/").status_code == 200
    neighbour = section.get_children().exclude(pk=mine.pk).get()
    assert client.get(f"/admin/pages/{neighbour.pk}/").status_code == 302


def test_filters_offer_ones_own_people_and_tags(client, people):
    """Who locked a page, who owns one, the tags of pictures: of the person's own, and there they are offered."""
    animator = people["two_territories"]
    home = second_territory().root_page
    page = draft_in(home.get_children().get(slug="articles"), "À nous", animator)
    ArticlePage.objects.filter(pk=page.pk).update(locked=True, locked_by=animator)
    picture, _file = media_in(Collection.objects.get(name="occitanie.testserver"), "OWN")
    client.force_login(animator)
    form = client.get("/admin/reports/locked/").context["filters"].form
    assert list(form.fields["locked_by"].queryset) == [animator]
    form = client.get("/admin/images/").context["filters"].form
    assert form.fields["tag"].choices == [("SECRET-PICTURE-TAG-OWN", "SECRET-PICTURE-TAG-OWN")]
    found = client.get("/admin/tag-autocomplete/?term=secret").json()
    assert found == ["SECRET-FILE-TAG-OWN", "SECRET-PICTURE-TAG-OWN"]
    assert picture.title in client.get("/admin/images/?tag=SECRET-PICTURE-TAG-OWN").content.decode()
