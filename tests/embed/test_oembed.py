"""oEmbed: what pages of ours say of themselves to other sites, and which addresses are none."""

import html
import json
import re
import xml.etree.ElementTree as ET
from io import BytesIO
from urllib.parse import urlencode

import pytest
from django.utils import timezone
from PIL import Image
from wagtail.models import PageViewRestriction

from members.models import Member
from territories.models import Territory
from tests.conftest import make_territory
from tests.factories.contributions import ArticleFactory, CreditedImageFactory, factory_file

pytestmark = pytest.mark.django_db
ARTICLE = "http://testserver/articles/neige/"


@pytest.fixture
def ask(client):
    """`ask(address, maxwidth=300)`: the answer as a dict, which is 200."""

    def get(address, **more):
        answer = client.get(f"/oembed?{urlencode({'url': address, **more})}")
        assert answer.status_code == 200, (address, answer.content)
        return json.loads(answer.content)

    return get


def with_photograph(article):
    """Gives it a picture 700 pixels wide."""
    article.lead_image = CreditedImageFactory(file__from_func=lambda: factory_file("herbarium:moss:1", width=700))
    article.save_revision().publish()


def status(client, address, **more):
    return client.get(f"/oembed?{urlencode({'url': address, **more})}").status_code


def test_a_contribution(ask, article):
    answer = ask(ARTICLE)
    source = f"http://testserver/embed/contribution/?adresse={article.pk}"
    assert answer == {
        "version": "1.0",
        "type": "rich",
        "title": "La neige au microscope",
        "author_name": "Marie Durand",
        "author_url": "http://testserver/membres/marie-durand/",
        "provider_name": "Echosciences Grenoble",
        "provider_url": "http://testserver/",
        "cache_age": 3600,
        "thumbnail_url": answer["thumbnail_url"],
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
        "html": f'<iframe src="{source}" title="La neige au microscope" width="600" height="480" frameborder="0" '
        'loading="lazy"></iframe>',
        "width": 600,
        "height": 480,
    }


def test_the_thumbnail_is_there(client, ask, article):
    answer = client.get(ask(ARTICLE)["thumbnail_url"])
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    with_photograph(article)
    found = ask(ARTICLE)
    answer = client.get(found["thumbnail_url"])
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    with Image.open(BytesIO(b"".join(answer.streaming_content))) as picture:
        assert picture.size == (found["thumbnail_width"], found["thumbnail_height"]) == (600, 315)


def test_limits_are_kept(ask, article):
    answer = ask(ARTICLE, maxwidth=320, maxheight=200)
    assert (answer["width"], answer["height"], "thumbnail_url" in answer) == (320, 200, False)
    with_photograph(article)
    answer = ask(ARTICLE, maxwidth=320, maxheight=200)
    assert (answer["thumbnail_width"], answer["thumbnail_height"]) == (300, 158)


def test_pages_that_a_box_shows(ask, territory, community, article):
    tag = article.tags.get()
    boxes = {
        "/": "dernieres/",
        "/agenda/": "agenda/",
        "/articles/": "dernieres/?type=article",
        "/tags/neige/": f"dernieres/?tag={tag.slug}",
        community.url: f"communaute/?communaute={community.pk}",
        f"{community.url}agenda/": f"agenda/?communaute={community.pk}",
        f"/q/{article.short_code}": f"contribution/?adresse={article.pk}",
    }
    found = {path: ask(f"http://testserver{path}")["html"].split('"')[1] for path in boxes}
    wanted = {path: f"http://testserver/embed/{box}" for path, box in boxes.items()}
    assert {path: src.replace("&amp;", "&") for path, src in found.items()} == wanted


def test_boxes_that_it_names_can_be_shown(client, ask, territory, community, article):
    for path in ("/", "/agenda/", "/articles/", "/tags/neige/", community.url, f"{community.url}agenda/"):
        source = ask(f"http://testserver{path}")["html"].split('"')[1].replace("&amp;", "&")
        assert client.get(source.removeprefix("http://testserver")).status_code == 200, path


def test_other_pages_are_links(ask, territory):
    Member.objects.create_user(
        "anne@example.org", "un-long-secret", display_name="Anne Roche", slug="anne", confirmed_at=timezone.now()
    )
    answer = ask("http://testserver/membres/anne/")
    assert (answer["type"], answer["title"], "html" in answer) == ("link", "Anne Roche", False)


def test_wordpress_takes_it(client, article):
    """What it checks of sites that it does not know: the link in the page, the type, and one frame, of which it keeps
    these attributes (wp_filter_oembed_result)."""
    page = client.get("/articles/neige/").content.decode()
    endpoint = re.search(r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)">', page)[1]
    answer = client.get(html.unescape(endpoint).removeprefix("http://testserver")).json()
    assert answer["version"] == "1.0" and answer["type"] in ("rich", "video")
    frame = re.search(r"(<blockquote>.*?</blockquote>)?.*?(<iframe.*?></iframe>)", answer["html"], re.S)[2]
    kept = dict(re.findall(r' (src|width|height|frameborder|title)="([^"]*)"', frame))
    assert kept == {
        "src": f"http://testserver/embed/contribution/?adresse={article.pk}",
        "title": "La neige au microscope",
        "width": "600",
        "height": "480",
        "frameborder": "0",
    }


def test_xml(client, article):
    answer = client.get(f"/oembed?{urlencode({'url': ARTICLE, 'format': 'xml'})}")
    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    tree = ET.fromstring(answer.content)  # noqa: S314
    assert (tree.tag, tree.findtext("type"), tree.findtext("title")) == ("oembed", "rich", "La neige au microscope")
    assert tree.findtext("html").startswith('<iframe src="http://testserver/embed/contribution/')


def test_titles_cannot_break_out(client, section):
    ArticleFactory(parent=section("articles"), slug="signes", title='"><script>alert(1)</script>')
    answer = client.get(f"/oembed?{urlencode({'url': 'http://testserver/articles/signes/'})}")
    assert "<script" not in json.loads(answer.content)["html"]


@pytest.mark.parametrize(
    "address",
    [
        "https://ailleurs.example/articles/neige/",
        "http://testserver:8001/articles/neige/",
        "http://testserver@ailleurs.example/articles/neige/",
        "ftp://testserver/articles/neige/",
        "/articles/neige/",
        "http://testserver/articles/rien/",
        "http://testserver/admin/",
        "http://testserver/mon-echosciences/",
        "http://testserver/embed/agenda/",
        "http://testserver/membres/personne/",
        "http://testserver/tags/rien/",
        "http://[",
        "http://testserver/articles/%00/",
        "http://testserver/" + "x" * 3000,
        "javascript:alert(1)",
    ],
)
def test_what_is_no_page_of_ours(client, article, address):
    assert status(client, address) == 404


def test_drafts_private_and_withdrawn_pages_are_none(client, article, section, member):
    client.force_login(member)
    ArticleFactory(parent=section("articles"), slug="brouillon", live=False, author=member)
    assert status(client, "http://testserver/articles/brouillon/") == 404
    assert status(client, ARTICLE) == 200
    restriction = PageViewRestriction.objects.create(page=section("articles"), restriction_type="login")
    assert status(client, ARTICLE) == 404
    restriction.delete()
    article.unpublish()
    assert status(client, ARTICLE) == 404


def test_members_who_do_not_show_themselves(client, territory):
    Member.objects.create_user(
        "cachee@example.org", "un-long-secret", display_name="Cachée", slug="cachee", confirmed_at=timezone.now(),
        in_directory=False,
    )  # fmt: skip
    assert status(client, "http://testserver/membres/cachee/") == 404


def test_what_is_asked_wrongly(client, article):
    assert client.get("/oembed").status_code == 400
    assert status(client, ARTICLE, format="yaml") == 501
    for limit in ("0", "-3", "large", "1e3", "99999999999999999999"):
        assert status(client, ARTICLE, maxwidth=limit) == 400
    assert client.post("/oembed").status_code == 405


def test_any_host_answers_for_all_territories_in_their_words(client, other_territory, article):
    Territory.objects.filter(pk=other_territory.pk).update(language="ca")
    there = {page.slug: page.specific for page in other_territory.root_page.get_children()}["articles"]
    elsewhere = ArticleFactory(parent=there, slug="ici", title="En Occitanie")
    for host in ("testserver", "occitanie.testserver"):
        answer = client.get(
            f"/oembed?{urlencode({'url': 'http://occitanie.testserver/articles/ici/'})}", headers={"host": host}
        )
        found = json.loads(answer.content)
        assert (found["title"], found["provider_name"]) == ("En Occitanie", "Echosciences Occitanie")
        assert f"http://occitanie.testserver/embed/contribution/?adresse={elsewhere.pk}" in found["html"]


def test_a_territory_that_is_not_open_is_none(client, territory):
    make_territory("bientot.testserver", "bientot")
    Territory.objects.filter(site__hostname="bientot.testserver").update(is_open=False)
    assert status(client, "http://bientot.testserver/") == 404


def test_pages_say_where_to_ask(client, article):
    asked = urlencode({"url": ARTICLE, "format": "json"}).replace("&", "&amp;")
    link = f'<link rel="alternate" type="application/json+oembed" href="http://testserver/oembed?{asked}">'
    assert link in client.get("/articles/neige/").content.decode()
    for path in ("/", "/agenda/", "/tags/neige/"):
        assert client.get(path).content.decode().count("+oembed") == 2, path
    for path in ("/recherche/", "/connexion/", "/nulle-part/", "/embed/", "/membres/personne/", "/tags/rien/"):
        assert "+oembed" not in client.get(path).content.decode(), path
