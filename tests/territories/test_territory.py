"""A territory opened by the command answers at once, and its animators reach nothing else."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import GroupSitePermission, Page, Site

from home.actions import animators_name, appoint_animator, create_territory
from home.models import HomePage, StandardPage
from territories.models import Territory
from tests.made_once import made_once

SLUGS = [
    "articles", "agenda", "annonces", "projets", "dossiers", "communautes", "a-visiter",
    "mentions-legales", "donnees-personnelles", "accessibilite", "moderation", "aide-a-l-ecriture",
]  # fmt: skip


def create(**options):
    output = io.StringIO()
    arguments = [f"--{name}={value}" for name, value in options.items()]
    call_command("territory", "create", *arguments, stdout=output)
    return output.getvalue()


@pytest.fixture
@made_once
def provence(territory):
    create(name="Echosciences", host="provence.example.org", tagline="Provence")
    return Territory.objects.at("provence.example.org")


def test_page_tree_has_the_known_addresses(provence):
    pages = provence.root_page.get_children().live()
    assert list(pages.values_list("slug", flat=True)) == SLUGS
    assert provence.root_page.specific_class == HomePage
    assert provence.root_page.slug == "provence"


def test_it_says_where_it_answers(db):
    assert create(name="Sciences d’oc", host="oc.example.org:8001").splitlines()[0] == (
        "Sciences d’oc answers on http://oc.example.org:8001/"
    )


def test_it_answers_on_its_host(provence, client, settings):
    settings.ALLOWED_HOSTS = ["provence.example.org"]
    paths = ["/", *(f"/{slug}/" for slug in SLUGS)]
    answers = {path: client.get(path, headers={"host": "provence.example.org"}).status_code for path in paths}
    assert answers == dict.fromkeys(paths, 200)


def test_it_answers_whatever_the_port(provence, rf):
    for port in ("80", "8000", "8001"):
        request = rf.get("/", SERVER_NAME="provence.example.org", SERVER_PORT=port)
        assert Territory.of(request) == provence


@pytest.mark.parametrize("host", ["provence.example.org", "testserver", "192.0.2.7", "nobody.example.org"])
@pytest.mark.parametrize("port", ["80", "443", "8001"])
def test_it_is_the_one_that_wagtail_chooses(provence, rf, settings, host, port):
    """Also on a host that no site has, such as the address of the machine: there the default one answers."""
    settings.ALLOWED_HOSTS = ["*"]
    request = rf.get("/", headers={"host": f"{host}:{port}"}, SERVER_PORT=port)
    chosen = Site.find_for_request(rf.get("/", headers={"host": f"{host}:{port}"}, SERVER_PORT=port))
    assert Territory.of(request).site == chosen


@pytest.mark.parametrize(
    ("language", "section", "legal"),
    [
        ("fr", "À visiter", "Mentions légales"),
        ("en", "To visit", "Legal notice"),
        ("ca", "Per visitar", "Avís legal"),
    ],
)
def test_it_speaks_its_language(territory, language, section, legal):
    territory = create_territory(name="Echosciences", host="x.example.org", language=language)
    children = territory.root_page.get_children()
    assert children.get(slug="a-visiter").title == section
    assert children.get(slug="mentions-legales").title == legal
    assert Territory.objects.get(pk=territory.pk).language == language


def test_a_host_is_given_once(provence):
    with pytest.raises(CommandError, match="provence.example.org"):
        create(name="Encore", host="provence.example.org")
    assert Site.objects.filter(hostname="provence.example.org").count() == 1


def test_its_addresses_are_secure_where_the_installation_is(territory, settings):
    settings.SITE_URL = "https://sciences.example"
    assert create_territory(name="Oc", host="oc.example.org").root_url == "https://oc.example.org"
    assert create_territory(name="Oc", host="oc2.example.org:8443").root_url == "http://oc2.example.org:8443"


@pytest.mark.parametrize("host", ["", "a b", "example.org/x", "example.org:abc"])
def test_a_host_is_a_host(territory, host):
    before = Page.objects.count()
    with pytest.raises(CommandError):
        create(name="Non", host=host)
    assert Page.objects.count() == before


def test_it_replaces_the_untouched_site_of_wagtail(db):
    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
    welcome = Page.get_first_root_node().add_child(
        instance=Page(title="Welcome to your new Wagtail site!", slug="home")
    )
    Site.objects.create(hostname="localhost", root_page=welcome, is_default_site=True)
    territory = create_territory(name="Echosciences", host="localhost")
    assert list(Territory.objects.all()) == [territory]
    assert territory.is_first
    assert list(Page.objects.filter(depth=2).values_list("pk", flat=True)) == [territory.root_page.pk]


def test_two_territories_of_one_name_have_two_addresses(territory):
    first = create_territory(name="Echosciences", host="a.example.org")
    second = create_territory(name="Echosciences", host="b.example.org")
    assert [first.root_page.slug, second.root_page.slug] == ["echosciences", "echosciences-2"]


def test_animators_edit_their_territory_and_no_other(provence, home, member):
    appoint_animator(territory=provence, member=member)
    mine = provence.root_page.get_children().get(slug="articles")
    theirs = home.get_children().get(slug="articles")
    assert mine.permissions_for_user(member).can_edit()
    assert not theirs.permissions_for_user(member).can_edit()
    assert member.has_perm("wagtailadmin.access_admin")
    assert set(GroupSitePermission.objects.filter(group__user=member).values_list("site", flat=True)) == {provence.pk}


def test_nobody_animates_a_territory_by_its_opening(provence):
    group = provence.root_page.group_permissions.first().group
    assert group.name == animators_name(provence)
    assert group.user_set.count() == 0


def test_standing_pages_say_what_is_still_missing(provence):
    legal = StandardPage.objects.descendant_of(provence.root_page).get(slug="mentions-legales")
    assert "[À compléter" in str(legal.body)


def test_a_port_of_the_server_alone_costs_no_question_more(provence, client, settings):
    """Behind a proxy the server hears of its own port, which no site has."""
    settings.ALLOWED_HOSTS = ["provence.example.org"]

    def asked(port):
        with CaptureQueriesContext(connection) as queries:
            client.get("/", headers={"host": "provence.example.org"}, SERVER_PORT=port)
        return len(queries)

    asked("80")
    assert asked("8000") == asked(str(provence.site.port))


def test_a_host_that_no_site_has_costs_one_question_more(provence, client, settings):
    settings.ALLOWED_HOSTS = settings.OTHER_HOSTS = ["192.0.2.7", "testserver"]

    def asked(host):
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/", headers={"host": host}).status_code == 200
        return len(queries)

    asked("192.0.2.7")
    assert asked("192.0.2.7") == asked(Site.objects.get(is_default_site=True).hostname) + 1
