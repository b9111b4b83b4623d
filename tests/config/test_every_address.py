"""No address, asked with values that nobody means, is answered by an error of ours.

Made from the resolver: an address that is added tomorrow is asked too. Numbers that no row has, NUL, half characters,
quotes and operators of searches, eight thousand letters: in the parts of the address, in its query, in its form.
"""

import logging
import re
from urllib.parse import quote, unquote

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve

from members.models import Member
from tests.config.patterns import address, has_values, patterns
from tests.conftest import first_territory
from tests.factories.communities import open_community
from tests.factories.contributions import ArticleFactory, CreditedImageFactory, EventFactory
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db

#: In the parts of addresses; percent-encoded, `%ED%A0%80` being half a character.
PARTS = ["9" * 25, str(2**63), "0", "1%00", "%ED%A0%80'%22%3B--", "x" * 8000, "٣"]
#: In queries, for all the names that a page's own forms and links use, at once.
OPERATORS = "'\"\\ OR ( AND * ~ : -"
QUERIES = ["9" * 25, OPERATORS, "\x00\ud800a", "2026-99-99"]
SEARCHES = {"q", "query", "next"}
NAMES = [
    "q",
    "query",
    "id",
    "next",
    "o",
    "ordering",
    "nowhere",
    "nowhere__exact",
    "all",
    "per_page",
    "childOf",
    "site",
]
PAGING = ["p", "page"]
#: Real values of variable parts; all others are numbers of rows.
KNOWN = {
    "slug": "les-geologues", "kind": "article", "what": "tag", "language": "fr", "accent": "d9381e", "section": "pages",
    "path": "articles/", "name": "flux.atom", "app_label": "wagtailcore", "model_name": "page", "action": "delete",
    "content_type_app_name": "articles", "content_type_model_name": "articlepage", "key": "kinds", "page": "publications",
}  # fmt: skip
SECTIONS = ["/", "/articles/", "/agenda/", "/annonces/", "/projets/", "/dossiers/", "/communautes/", "/a-visiter/"]
FORM = re.compile(r"<form\b.*?</form>", re.S)


@pytest.fixture(scope="module")
def territory(kept):
    """An administrator, and one of most things that addresses name."""
    territory = first_territory()
    section = {page.slug: page.specific for page in territory.root_page.get_children()}
    admin = Member.objects.create_superuser("root@example.org", "une phrase assez longue", display_name="Root")
    MemberFactory(slug="anne-roche")
    article = ArticleFactory(parent=section["articles"], author=admin, slug="neige")
    article.tags.add("neige")
    article.save()
    EventFactory(parent=section["agenda"], author=admin)
    open_community(territory, administrator=admin)
    CreditedImageFactory()
    return admin, article


@pytest.fixture(scope="module")
def ask(territory):
    """`ask("get", path)`: (status, page) of the answer; whatever it changed in the database is taken back."""
    client = Client(raise_request_exception=False, headers={"sec-fetch-site": "same-origin"})
    client.force_login(territory[0])
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    logger = logging.getLogger("django.request")
    logger.disabled = True

    def send(method, path):
        client.cookies.clear()  # some addresses sign out
        client.cookies[settings.SESSION_COOKIE_NAME] = session
        with transaction.atomic():
            answer = getattr(client, method)(path)
            content = b"".join(answer.streaming_content) if answer.streaming else answer.content
            transaction.set_rollback(True)
        return answer.status_code, content.decode() if "html" in answer.get("Content-Type", "") else ""

    yield send
    logger.disabled = False


def is_its_own(path):
    """Whether a pattern of its own takes this address, rather than the one of all pages."""
    try:
        return resolve(unquote(path)).url_name not in ("wagtail_serve",)
    except Resolver404:
        return False


def failures(ask, method, addresses):
    return {path[:120]: status for path in dict.fromkeys(addresses) if (status := ask(method, path)[0]) >= 500}


@pytest.mark.parametrize("value", PARTS, ids=lambda value: value[:12])
def test_strange_parts_of_addresses(ask, value):
    addresses = [address(parts, lambda _name: value) for _name, parts in patterns() if has_values(parts)]
    assert failures(ask, "get", filter(is_its_own, addresses)) == {}


@pytest.mark.parametrize("value", [PARTS[0], "0"], ids=lambda value: value[:12])
def test_empty_forms_sent_to_strange_addresses(ask, value):
    addresses = [address(parts, lambda _name: value) for _name, parts in patterns() if has_values(parts)]
    assert failures(ask, "post", filter(is_its_own, addresses)) == {}


def test_empty_forms_sent_to_every_address(ask):
    addresses = [address(parts, None) for _name, parts in patterns() if not has_values(parts)]
    assert failures(ask, "post", addresses) == {}


def test_every_address_asked_by_nobody_in_particular(territory):
    reader = Client(raise_request_exception=False)
    addresses = [address(parts, None) for _name, parts in patterns() if not has_values(parts)]
    assert {path: status for path in dict.fromkeys(addresses) if (status := reader.get(path).status_code) >= 500} == {}


@pytest.fixture(scope="module")
def pages(ask, territory):
    """{address: names that its forms and links put into its query} of every page that there is to see."""
    article, found, tried = territory[1], {}, set()
    known = KNOWN | {"code": article.short_code}
    choices = [[path] for path in [*SECTIONS, article.url]]
    choices += [
        [address(parts, lambda name: known.get(name, str(number))) for number in (article.pk, 1)]  # noqa: B023
        for _name, parts in patterns()
    ]
    for paths in choices:
        for path in dict.fromkeys(paths):
            if path in found:
                break
            if path in tried:
                continue
            tried.add(path)
            status, page = ask("get", path)
            if status == 200:
                found[path] = _names_in(page)
                break
    return found


def _names_in(page):
    forms = [form for form in FORM.findall(page) if 'method="post"' not in form.lower()]
    names = {name for form in forms for name in re.findall(r'\bname="([^"]+)"', form)}
    links = re.findall(r'href="[^"?#]*\?([^"#]+)"', page)
    return names | {pair.partition("=")[0] for link in links for pair in link.replace("&amp;", "&").split("&")}


def asked(pages, value, *, names=None):
    """The addresses of all pages with this value for each of these names, by default all that a page knows.

    What is searched for has eight thousand letters more, where the value is one of quotes and operators.
    """
    written = quote(value.encode("utf-8", "surrogatepass"))
    searched = written + "x" * 8000 if value == OPERATORS else written
    for path, own in pages.items():
        asked_for = names or sorted({*own, *NAMES} - {*PAGING})
        yield f"{path}?" + "&".join(f"{name}={searched if name in SEARCHES else written}" for name in asked_for)


@pytest.mark.parametrize("value", QUERIES, ids=lambda value: repr(value[:12]))
def test_strange_queries(ask, pages, value):
    assert failures(ask, "get", asked(pages, value)) == {}


def test_pages_of_a_list_that_are_not_there(ask, pages):
    assert failures(ask, "get", asked(pages, "9" * 25, names=PAGING)) == {}
