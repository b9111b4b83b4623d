"""Only the territories' own names are answered, and what leaves the platform names nothing else."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from contributions.qr import qr_svg
from home.actions import create_territory
from members import actions as members
from members.models import Member
from notifications.models import Mail
from tests.factories.contributions import ArticleFactory, CreditedImageFactory, EventFactory, ProjectFactory
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db

FOREIGN = [
    "evil.example", "evil.example:80", "testserver.evil.example", "xtestserver", "evil.example:testserver",
    "testserver@evil.example", "evil.example#testserver", "a b", "[::1", "127.0.0.1", "10.0.0.7:8000",
]  # fmt: skip
#: One of each way through the middlewares: page, form, own file, file of a reader, figures, admin, nothing.
ADDRESSES = [
    "/", "/connexion/", "/inscription/", "/static/css/site.css", "/media/images/x.jpg", "/mesure/point.gif", "/admin/",
    "/documents/1/x.pdf", "/sitemap.xml", "/nowhere/", "/articles",
]  # fmt: skip


@pytest.mark.parametrize("host", FOREIGN)
def test_an_unknown_host_is_refused_whatever_it_asks(client, territory, host):
    answers = [client.get(address, headers={"host": host}) for address in ADDRESSES]
    assert {(answer.status_code, answer.content) for answer in answers} == {(400, b"No site of this name here.\n")}
    assert {client.post(address, headers={"host": host}).status_code for address in ADDRESSES} == {400}


@pytest.mark.parametrize("host", ["testserver", "TestServer", "testserver.", "testserver:80", "testserver:8443"])
def test_a_territory_answers_to_its_name_however_it_is_written(client, territory, host):
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:8000", "a b"])
@pytest.mark.parametrize("probe", ["/healthz", "/readyz"])
def test_probes_are_answered_by_any_name(client, territory, settings, probe, host):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get(probe, headers={"host": host}).status_code == 200


def test_what_the_settings_add_is_answered_by_the_default_territory(client, territory, settings):
    settings.OTHER_HOSTS = ["internal.example"]
    assert client.get("/", headers={"host": "internal.example"}).status_code == 200
    assert client.get("/robots.txt", headers={"host": "internal.example"}).content.decode().splitlines()[-1] == (
        "Sitemap: http://testserver/sitemap.xml"
    )


def test_a_new_territory_answers_at_once_and_a_closed_one_no_more(client, territory):
    there = {"host": "provence.testserver"}
    assert client.get("/", headers=there).status_code == 400
    provence = create_territory(name="Echosciences", host="provence.testserver")
    assert client.get("/", headers=there).status_code == 200
    provence.site.delete()
    assert client.get("/", headers=there).status_code == 400


def test_a_territory_opened_by_another_process_is_found(client, territory, other_territory):
    assert client.get("/", headers={"host": "oc.testserver"}).status_code == 400
    Site.objects.filter(pk=other_territory.pk).update(hostname="oc.testserver")  # no signal tells this process
    assert client.get("/", headers={"host": "oc.testserver"}).status_code == 200


def test_no_redirect_leads_to_an_unknown_host(client, territory, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/articles/", headers={"host": "evil.example"}).status_code == 400
    assert client.get("/articles/").url == "https://testserver/articles/"


def test_known_names_cost_no_query(client, territory, django_assert_num_queries):
    client.get("/robots.txt")
    with django_assert_num_queries(0):
        assert client.get("/static/css/site.css").status_code == 200


# --- What leaves, when the request names a port that is not ours -----------------------------

FORGED = "testserver:4444"


@pytest.fixture
def forged(territory):
    """A browser whose requests name another port, as a forged Host can."""
    return Client(HTTP_HOST=FORGED, headers={"sec-fetch-site": "same-origin", "user-agent": "Firefox"})


@pytest.fixture
def author(db):
    return MemberFactory(display_name="Anne Roche", slug="anne-roche", email="anne@example.org")


@pytest.fixture
def pages(section, author):
    """A page of each kind that has something of its own to tell the world."""
    picture = CreditedImageFactory()
    return {
        "article": ArticleFactory(parent=section("articles"), author=author, lead_image=picture, title="Neige"),
        "event": EventFactory(parent=section("agenda"), author=author, title="Balade"),
        "project": ProjectFactory(parent=section("projets"), author=author, title="Planétarium"),
    }


def told(bodies):
    """{address: whether the forged port is in its text}."""
    return {address: "4444" in body for address, body in bodies.items()}


def test_pages_feeds_and_sitemaps_name_the_territory(forged, pages):
    addresses = [
        "/", "/articles/", "/agenda/", "/articles/flux.atom", "/agenda/agenda.ics", "/robots.txt", "/sitemap.xml",
        "/sitemap-pages.xml", "/sitemap-contributions.xml", "/sitemap-membres.xml", "/membres/anne-roche/",
        *(page.url for page in pages.values()),
        f"/partager/mastodon/{pages['article'].short_code}/?serveur=mamot.fr",
    ]  # fmt: skip
    answers = {address: forged.get(address) for address in addresses}
    assert {address: answer.status_code for address, answer in answers.items()} == dict.fromkeys(addresses, 200)
    bodies = {address: answer.getvalue().decode() for address, answer in answers.items()}  # some stream
    assert told(bodies) == dict.fromkeys(addresses, False)
    assert "http://testserver/articles/flux.atom" in bodies["/articles/flux.atom"]
    assert "<loc>http://testserver/sitemap-pages.xml</loc>" in bodies["/sitemap.xml"]
    assert "<loc>http://testserver/articles/</loc>" in bodies["/sitemap-pages.xml"]


def test_a_page_says_its_picture_publisher_and_author_at_home(forged, pages):
    page = forged.get(pages["article"].url).content.decode()
    assert '<meta property="og:image" content="http://testserver/' in page
    assert '"publisher": {"@type": "Organization", "name": "Echosciences", "url": "http://testserver"}' in page
    assert '"url": "http://testserver/membres/anne-roche/"' in page


def test_a_printed_code_leads_home(forged, pages):
    address = reverse("contributions:qr", args=[pages["article"].short_code])
    expected = qr_svg(f"http://testserver{pages['article'].short_url}")
    assert forged.get(address).content == expected


def test_the_secret_link_of_a_draft_leads_home(forged, pages, author):
    forged.force_login(author)
    manage = reverse("editor:manage", args=[pages["article"].pk])
    forged.post(manage, {"action": "open_link"})
    answer = forged.get(manage)
    assert ('value="http://testserver/ecrire/lire/' in answer.content.decode(), told({"": answer.content.decode()})) == (
        True, {"": False}
    )  # fmt: skip


def test_the_way_to_another_territory_is_its_own_address(forged, territory, other_territory, author):
    asked = forged.get(f"/connexion/relais/?depuis={other_territory.pk}")
    assert asked.url.startswith("http://occitanie.testserver/connexion/relais/reponse/?question=")
    forged.force_login(author)
    there = forged.get(f"/connexion/vers/{other_territory.pk}/?next=/membres/")
    assert there.url.startswith("http://occitanie.testserver/connexion/relais/?depuis=")


def sign_up(territory, email):
    return {
        "display_name": "Zoé Walk", "email": email, "password1": "une phrase assez longue", "account_kind": "person",
        "home_territory": territory.pk, "age": "on", "rules": "on", "telephone": "",
    }  # fmt: skip


def letters_of(forged, territory, pages, author):
    """Makes the platform write each kind of mail that a request can cause."""
    article, project = pages["article"], pages["project"]
    forged.post("/inscription/", sign_up(territory, "zoe@example.org"))
    forged.post("/inscription/", sign_up(territory, author.email))
    forged.post("/connexion/mot-de-passe/", {"email": author.email})
    forged.post("/connexion/mot-de-passe/", {"email": "nobody@example.org"})
    forged.post(f"/soutenir/{project.short_code}/", {"email": "votes@example.org"})
    comment = {"text": "Merci !", "name": "Zoé", "email": "comments@example.org", "key": "c" * 32}
    forged.post(f"/commenter/{article.short_code}/", comment)
    report = {"ground": "spam", "text": "Une publicité.", "good_faith": "on", "email": "r@example.org", "name": "Zoé"}
    forged.post(f"/signaler/contribution/{article.pk}/", report)
    forged.post("/lettre/", {"email": "weekly@example.org"})
    forged.force_login(author)
    Member.objects.update(established_at=article.first_published_at)
    other = MemberFactory(display_name="Paul Rey", slug="paul-rey", email="paul@example.org")
    forged.post("/membres/paul-rey/contacter/", {"text": "Bonjour Paul."})
    forged.post(reverse("editor:manage", args=[article.pk]), {"action": "invite", "member": "paul rey"})
    request = forged.get("/").wsgi_request
    members.invite(inviter=other, email="new@example.org", message="Viens.", request=request)


def test_no_mail_leads_anywhere_but_home(forged, territory, pages, author):
    letters_of(forged, territory, pages, author)
    letters = {letter.recipient: f"{letter.text}\n{letter.html}" for letter in Mail.objects.order_by("pk")}
    assert set(letters) >= {
        "zoe@example.org", "anne@example.org", "nobody@example.org", "votes@example.org", "comments@example.org",
        "r@example.org", "weekly@example.org", "paul@example.org", "new@example.org",
    }  # fmt: skip
    assert {to: ("4444" in words, "http://testserver" in words) for to, words in letters.items()} == dict.fromkeys(
        letters, (False, True)
    )


def test_mail_of_another_territory_leads_there(territory, other_territory, author):
    there = Client(HTTP_HOST="occitanie.testserver:4444")
    there.post("/connexion/mot-de-passe/", {"email": "nobody@example.org"})
    assert "http://occitanie.testserver/inscription/" in Mail.objects.get().text
    assert other_territory.address == "occitanie.testserver"
