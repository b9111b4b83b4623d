"""What the host of the showcase answers to every address of the platform."""

import logging

import pytest
from config import showcase_urls
from config import urls as territory_urls
from django.test import Client

from showcase.models import ShowcaseHomePage
from showcase.texts import texts
from territories.models import Territory
from tests.config.patterns import address, has_values, patterns
from tests.factories.contributions import ArticleFactory
from tests.factories.programs import Program

pytestmark = pytest.mark.django_db
FORMS = [
    "/connexion/",
    "/inscription/",
    "/ecrire/",
    "/mon-echosciences/",
    "/moderation/decision/abc/",
    "/signaler/contribution/1/",
]
PARTS = ["1", "1%00"]


@pytest.fixture
def walker(showcase, other_territory):
    logging.getLogger("django.request").disabled = True
    yield Client(HTTP_HOST="reseau.testserver", raise_request_exception=False)
    logging.getLogger("django.request").disabled = False


def test_no_address_breaks_it(walker):
    plain = [address(parts, None) for _name, parts in patterns() if not has_values(parts)]
    filled = [
        address(parts, lambda _name, value=value: value)
        for _name, parts in patterns()
        if has_values(parts)
        for value in PARTS
    ]
    found = {path: asked(walker, path) for path in [*plain, *filled]}
    assert {path: status for path, (status, _text) in found.items() if status >= 500} == {}
    # Whatever is not its own is not answered there, but offered or refused.
    allowed = ("/api/", "/langue/", "/couleurs/", "/couvertures/", "/images/", "/documents/", "/apercus/")
    own = {"/", "/derniers/", "/agenda/", "/communautes/", "/recherche/", "/presse/", "/robots.txt", "/sitemap.xml"}
    served = {
        path
        for path, (status, text) in found.items()
        if status == 200 and not path.startswith(allowed) and path not in own and "doors plain" not in text
    }
    assert served <= {"/healthz", "/readyz", "/mesure/point.gif", "/mesure/"}


def asked(walker, path):
    """(status, text) of the answer; a file has no text."""
    answer = walker.get(path)
    return answer.status_code, "" if answer.streaming else answer.content.decode(errors="replace")


def page(walker, path):
    return walker.get(path).content.decode(errors="replace")


def test_no_form_is_taken_there(walker):
    plain = [address(parts, None) for _name, parts in patterns() if not has_values(parts)]
    answers = {path: walker.post(path).status_code for path in [*plain, *FORMS]}
    assert {path: status for path, status in answers.items() if status >= 500} == {}
    taken = {path for path, status in answers.items() if status in (200, 201, 302)}
    assert taken <= {"/mesure/", "/readyz", "/healthz", "/presse/"}  # a page of its own, which takes nothing


def test_writing_and_signing_in_offer_the_territories(walker):
    answer = walker.get("/ecrire/")
    assert answer.status_code == 200
    assert answer.headers["X-Robots-Tag"] == "noindex"
    text = answer.content.decode()
    assert "Dans quel territoire voulez-vous écrire" in text
    assert 'href="http://testserver/ecrire/"' in text
    assert 'href="http://occitanie.testserver/ecrire/"' in text
    assert 'href="http://occitanie.testserver/connexion/"' in page(walker, "/connexion/")
    assert 'href="http://testserver/connexion/?next=/ecrire/"' in page(walker, "/connexion/?next=/ecrire/")
    assert walker.get("/ecrire").headers["Location"] == "/ecrire/"
    assert walker.get("//exemple.org/a").headers.get("Location", "").startswith("//") is False


def test_sections_of_territories_are_lists_of_the_network(walker):
    assert walker.get("/articles/").headers["Location"] == "/derniers/?type=article"
    assert walker.get("/admin/").headers["Location"] == "http://testserver/admin/"


def test_what_is_nowhere_says_so_in_its_own_words(walker):
    answer = walker.get("/nulle/part/")
    assert answer.status_code == 404
    assert 'href="/derniers/"' in answer.content.decode()
    assert 'href="/connexion/"' not in answer.content.decode()


def test_a_page_of_a_territory_is_not_read_there(walker, section):
    article = ArticleFactory(parent=section("articles"), slug="neige")
    assert walker.get("/articles/neige/").status_code == 200
    assert article.summary not in page(walker, "/articles/neige/")


def test_its_first_address_is_its_own(walker):
    names = {
        pattern.pattern.regex.pattern for pattern in showcase_urls.urlpatterns if hasattr(pattern.pattern, "regex")
    }
    assert names
    assert set(territory_urls.urlpatterns) <= set(showcase_urls.urlpatterns)


@pytest.mark.parametrize("language", ["fr", "en", "ca"])
def test_every_page_in_every_language(walker, language):
    walker.get(f"/langue/{language}/")
    slugs = [slug for _kind, slug, *_rest in texts(language).PAGES]
    for path in ["/", *(f"/{slug}/" for slug in slugs)]:
        answer = walker.get(path)
        assert (path, answer.status_code, answer.headers["Content-Language"]) == (path, 200, language)


def test_a_showcase_that_is_withdrawn_is_nothing(walker):
    ShowcaseHomePage.objects.get().unpublish()
    for path in ("/", "/agenda/", "/a-propos/", "/ecrire/", "/robots.txt", "/api/v1/territories"):
        assert walker.get(path).status_code == 404
    assert not Territory.objects.filter(site__hostname="reseau.testserver").exists()
    assert "http://reseau.testserver/" not in Client().get("/").content.decode()


def test_programs_of_members_are_led_to_a_territory(showcase, member):
    program = Program(member, host="reseau.testserver")
    for answer in (program.get(), program.create({"kind": "article", "title": "Perdu"})):
        assert (answer.status_code, answer.json()["type"]) == (404, "/api/v1/docs#not-found")
