"""One account on two hosts that share no parent domain: in once, follow, choose, be told, write there, out everywhere."""

import re
import time

import pytest

from tests.e2e.conftest import READER
from tests.e2e.writing import saved, title

PASSWORD = "une phrase assez longue"
#: The other host is a number, which shares nothing with a name: no cookie of one is ever sent to the other.
OPEN = """
from django.utils import timezone
from contributions.models import Tag
from members.models import Member
from tests.conftest import make_territory
from territories.models import Territory
there = make_territory("127.0.0.1", "occitanie", port={port})
now = timezone.now()
home = Territory.objects.at("localhost")
make = Member.objects.create_user
make("marie@example.org", "{password}", display_name="Marie Durand", established_at=now, home_territory=home)
make("ines@example.org", display_name="Inès Là-bas", slug="ines-la-bas", established_at=now, home_territory=there)
Tag.objects.named("volcans")
"""
CLOSE = """
from wagtail.models import Page, Site
from members.models import Member
Site.objects.filter(hostname="127.0.0.1").delete()
Page.objects.filter(slug="occitanie", depth=2).delete()
Member.objects.filter(email__in=["marie@example.org", "ines@example.org"]).delete()
"""
PUBLISH = """
from articles.models import ArticlePage
from members.models import Member
from territories.models import Territory
author = Member.objects.get(email="ines@example.org")
page = ArticlePage(title="{title}", slug="{slug}", author=author, owner=author, live=False)
Territory.objects.at("127.0.0.1").root_page.get_children().get(slug="articles").add_child(instance=page)
page.tags.add("volcans")
page.save_revision(user=author).publish(user=author, skip_permission_checks=True)
"""


@pytest.fixture
def there(served):
    """The address of a second territory of the served installation."""
    port = served.url.rpartition(":")[2]
    served.shell(OPEN.format(port=port, password=PASSWORD))
    yield f"http://127.0.0.1:{port}"
    served.shell(CLOSE)


def open_browser(chromium, served, there, **options):
    context = chromium.new_context(
        base_url=served.url, locale="fr-FR", user_agent=READER, reduced_motion="reduce", **options
    )
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda line: page.complaints.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    ours = (served.url, there, "data:", "blob:")
    page.on("request", lambda request: None if request.url.startswith(ours) else page.complaints.append(request.url))
    return page


@pytest.fixture
def browser(chromium, served, there):
    page = open_browser(chromium, served, there, viewport={"width": 1280, "height": 800})
    yield page
    page.context.close()


@pytest.fixture
def plain(chromium, served, there):
    """A telephone without JavaScript."""
    size = {"width": 375, "height": 740}
    page = open_browser(chromium, served, there, viewport=size, java_script_enabled=False)
    yield page
    page.context.close()


def sign_in(page):
    page.get_by_label("Adresse e-mail").fill("marie@example.org")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter", exact=True).click()


def whose(page):
    """The name in the head of the page; "" where nobody is signed in."""
    name = page.locator(".site-head .me-name")
    return name.inner_text() if name.count() else ""


def told(page, words):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        page.goto("/mon-echosciences/notifications/")
        link = page.get_by_role("link", name=re.compile(words)).first
        if link.count():
            return link
        time.sleep(0.5)
    raise AssertionError(f"nobody was told of {words}")


def test_one_account_on_two_hosts(browser, served, there):
    page = browser
    served.shell(PUBLISH.format(title="Le Cantal dort", slug="le-cantal-dort"))
    page.goto("/connexion/")
    sign_in(page)
    page.wait_for_url(f"{served.url}/")

    # Over to the other host by the list of the network: no form, no password.
    page.locator(".site-foot").get_by_role("link", name="Occitanie").click()
    page.wait_for_url(f"{there}/")
    assert whose(page) == "Marie Durand"
    assert page.context.cookies(there) != page.context.cookies(served.url)

    page.goto(f"{there}/membres/ines-la-bas/")
    page.get_by_role("button", name=re.compile("^Suivre")).first.click()
    page.get_by_role("button", name=re.compile("Suivi|Ne plus suivre")).first.wait_for()
    page.goto(f"{there}/tags/volcans/")
    page.get_by_role("button", name=re.compile("abonner")).first.click()
    page.wait_for_load_state("networkidle")
    page.goto("/mon-echosciences/abonnements/")
    assert page.locator(".followed li").count() == 2
    page.goto("/mon-echosciences/")
    assert page.get_by_text("Occitanie · Parce que vous suivez").count() == 1

    # Its article, in a dossier of ours.
    page.goto("/ecrire/dossier/")
    title(page).fill("Volcans éteints")
    picker = page.locator(".editor-picker input")
    picker.press_sequentially("Cantal")
    option = page.get_by_role("option").first
    assert "Occitanie" in option.inner_text()
    option.click()
    saved(page)
    page.get_by_role("button", name="Publier", exact=True).click()
    page.wait_for_url("**/dossiers/volcans-eteints/")
    assert page.locator(".selection-item a").first.get_attribute("href") == f"{there}/articles/le-cantal-dort/"
    assert page.locator(".selection-item .why").inner_text() == "Occitanie"

    # Told here of what is published there; the notification leads there, signed in even after a sign-out there alone.
    served.shell(PUBLISH.format(title="L’Aubrac veille", slug="l-aubrac-veille"))
    page.context.clear_cookies(domain="127.0.0.1")
    told(page, "Aubrac").click()
    page.wait_for_url(f"{there}/articles/l-aubrac-veille/")
    assert whose(page) == "Marie Durand"

    # Written there.
    page.goto(f"{there}/ecrire/article/")
    title(page).fill("Depuis chez vous")
    page.get_by_role("textbox", name="Texte", exact=True).click()
    page.keyboard.type("Une visite.")
    saved(page)
    page.get_by_role("button", name="Publier", exact=True).click()
    page.wait_for_url(f"{there}/articles/depuis-chez-vous/")

    # Out on one host, out on both.
    page.goto(f"{there}/deconnexion/")
    page.get_by_role("button", name="Se déconnecter", exact=True).click()
    page.wait_for_url(f"{there}/")
    for host in (there, served.url):
        page.goto(f"{host}/")
        assert whose(page) == ""
    assert page.complaints == []


def test_without_javascript_on_a_telephone(plain, served, there):
    page = plain
    # Signed in nowhere: there once, for both, and back to the page that was wanted.
    page.goto(f"{there}/membres/")
    page.locator(".site-head summary").click()
    page.locator(".site-head .fold").get_by_role("link", name="Connectez-vous").click()
    page.get_by_role("link", name="Continuer depuis Grenoble").click()
    page.wait_for_url(f"{served.url}/connexion/**")
    sign_in(page)
    page.wait_for_url(f"{there}/membres/")
    assert whose(page) == "Marie Durand"

    # Signed in on one: by one click.
    page.context.clear_cookies(domain="127.0.0.1")
    page.goto(f"{there}/mon-echosciences/abonnements/")
    page.wait_for_url(f"{there}/connexion/?next=/mon-echosciences/abonnements/")
    page.get_by_role("link", name="Continuer depuis Grenoble").click()
    page.wait_for_url(f"{there}/mon-echosciences/abonnements/")
    assert whose(page) == "Marie Durand"

    # By a link of somewhere else one is asked first; the form leads to the other host and back.
    page.context.clear_cookies(domain="127.0.0.1")
    home = served.shell(
        'from territories.models import Territory; print(Territory.objects.at("localhost").pk)'
    ).strip()
    page.goto(f"{there}/connexion/relais/?depuis={home}&next=/membres/")
    page.get_by_role("button", name="Continuer en tant que Marie Durand").click()
    page.wait_for_url(f"{there}/membres/")
    assert whose(page) == "Marie Durand"

    page.goto("/deconnexion/")
    page.get_by_role("button", name="Se déconnecter", exact=True).click()
    page.goto(f"{there}/")
    assert (whose(page), page.complaints) == ("", [])
