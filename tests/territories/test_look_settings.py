"""The look of a territory, as its animator sets it: pictures, menu, front page, footer, statement, opening."""

import datetime as dt
import json
import re
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from articles.models import ArticlePage
from home.actions import appoint_animator, create_territory
from home.models import StandardPage
from maps.models import MapSettings
from media.models import CreditedImage
from members.models import Member
from territories.arrangement import BLOCKS, SECTIONS, arranged
from territories.models import Territory
from territories.opening import gaps_in, missing_for_opening
from tests.factories import media
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def look(territory):
    return Territory.objects.get(pk=territory.pk)


@pytest.fixture
@made_once
def animators(territory, other_territory):
    """The animator of each territory."""
    people = {}
    for name, where in (("first", territory), ("second", other_territory)):
        people[name] = Member.objects.create_user(f"{name}@example.org", "un-long-secret", display_name=name)
        appoint_animator(territory=where, member=people[name])
    return people


def picture(description=""):
    return CreditedImage.objects.create(
        title="Image", description=description, file=ContentFile(media.jpeg(size=(1300, 700)), "image.jpg")
    )


def address(territory):
    return f"/admin/settings/territories/territory/{territory.pk}/"


def form(**changes):
    rows = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "24"}
    data = {"name": "Echosciences", "tagline": "Isère", "accent": "#1f618d", "language": "fr", "is_open": "on"}
    data |= {"time_zone": "Europe/Paris", "audit_state": "not", "audit_gaps": "", "footer_text": ""}
    return {**data, **{f"partners-{key}": value for key, value in rows.items()}, **changes}


def menu_on(client):
    page = client.get("/").content.decode()
    return re.findall(r'href="/([a-z-]+)/"', page.partition("</nav>")[0].partition("<nav")[2])


def test_the_animator_changes_her_own_look_and_no_other(client, animators, territory, other_territory):
    for name, mine, theirs in (("first", territory, other_territory), ("second", other_territory, territory)):
        client.force_login(animators[name])
        assert client.get(address(mine)).status_code == 200
        assert client.post(address(mine), form(tagline=f"Chez {name}")).status_code == 302
        before = Territory.objects.get(pk=theirs.pk).tagline
        assert client.get(address(theirs)).status_code == 302
        assert client.post(address(theirs), form(tagline="Pris")).status_code == 302
        assert Territory.objects.get(pk=mine.pk).tagline == f"Chez {name}"
        assert Territory.objects.get(pk=theirs.pk).tagline == before


def test_a_member_changes_no_look(client, member, territory):
    client.force_login(member)
    assert client.post(address(territory), form(tagline="Pris")).status_code in (302, 403)
    assert Territory.objects.get(pk=territory.pk).tagline == "Grenoble"


def test_the_form_orders_and_hides_sections_whose_addresses_stay(client, animators, territory):
    client.force_login(animators["first"])
    order = ["agenda", "articles", "dossiers", "projets", "annonces", "communautes", "a-visiter"]
    shown = ["agenda", "articles", "dossiers"]
    assert client.post(address(territory), form(**{"menu": order, "menu-shown": shown})).status_code == 302
    client.logout()
    assert menu_on(client) == shown
    assert [client.get(f"/{slug}/").status_code for slug in SECTIONS] == [200] * 7


def test_what_the_form_leaves_out_stays_as_it_is(client, animators, territory, look):
    Territory.objects.filter(pk=look.pk).update(menu=[["agenda", True], ["articles", False]])
    client.force_login(animators["first"])
    assert client.post(address(territory), form()).status_code == 302
    look.refresh_from_db()
    assert look.menu[:2] == [["agenda", True], ["articles", False]]


@pytest.mark.parametrize(
    "kept", [None, "menu", 3, {}, [1], [["x", True]], [["agenda"]], [[{}, True]], [["agenda", 1, 2]]]
)
def test_an_arrangement_of_nonsense_is_the_usual_one(kept):
    assert arranged(SECTIONS, kept) == [[name, True] for name in SECTIONS]


def test_the_same_section_twice_is_one():
    assert arranged(SECTIONS, [["agenda", False], ["agenda", True]])[:2] == [["agenda", False], ["articles", True]]


def test_blocks_of_the_front_page_follow_their_order(client, home, section, look):
    page = section("articles").add_child(instance=ArticlePage(title="Neige", latitude=45.1, longitude=5.7))
    page.tags.add("hiver")
    page.save()
    look.mastodon = "https://mastodon.example/@isere"
    look.front_blocks = [[name, name != "events"] for name in ("tags", "latest", "map", *BLOCKS)]
    look.save()
    text = client.get("/").content.decode()
    found = re.findall(r'<section class="[^"]*" aria-labelledby="([a-z]+)-title">', text)
    assert found == ["tags", "latest", "front", "letter", "social"]
    assert text.count("<h1") == 1
    assert '<h2 class="front-title" id="front-title">' in text


def test_hidden_blocks_cost_nothing(client, home, look, django_assert_num_queries):
    look.front_blocks = [[name, name == "social"] for name in BLOCKS]
    look.save()
    context = client.get("/").context
    assert (context["blocks"], context["latest"], context["popular_tags"]) == (["social"], [], [])


def test_a_front_page_without_any_block_is_refused(look):
    look.front_blocks = [[name, False] for name in BLOCKS]
    with pytest.raises(ValidationError) as refused:
        look.full_clean()
    assert list(refused.value.error_dict) == ["front_blocks"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"accent": "red"}, "accent"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"bluesky": "https://example.org/isere"}, "bluesky"),
        ({"facebook": "https://facebook.com.example.org/x"}, "facebook"),
        ({"instagram": "isere"}, "instagram"),
        ({"social_feed": "flux"}, "social_feed"),
        ({"contact_email": "nous"}, "contact_email"),
        ({"logo_is_name": "on"}, "logo_is_name"),
        ({"audit_state": "fully", "audit_on": "2026-01-02", "audit_rate": "99"}, "audit_rate"),
        ({"audit_state": "partially", "audit_on": "2026-01-02", "audit_rate": "49"}, "audit_rate"),
        ({"audit_state": "partially", "audit_rate": "60"}, "audit_on"),
        ({"audit_rate": "101"}, "audit_rate"),
        ({"audit_on": "demain"}, "audit_on"),
        ({"name": ""}, "name"),
        ({"footer_text": "x" * 401}, "footer_text"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(client, animators, territory, changes, field):
    client.force_login(animators["first"])
    response = client.post(address(territory), form(**changes))
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]


def test_the_logo_and_its_words_are_in_the_head(client, home, look):
    look.logo = picture("Une montagne et une onde")
    look.save()
    head = client.get("/").content.decode().partition("</header>")[0]
    assert head.count('alt="Une montagne et une onde"') == 1
    assert "<span>Echosciences <small>Grenoble</small></span>" in head
    look.logo.description, look.logo_is_name = "", True
    look.logo.save()
    look.save()
    head = client.get("/").content.decode().partition("</header>")[0]
    assert head.count('alt="Grenoble"') == 1
    assert "<small>" not in head


def test_the_cover_is_shared_with_the_front_page(client, home, look):
    look.cover = picture()
    look.save()
    found = re.findall(r'property="og:image" content="([^"]+)"', client.get("/").content.decode())
    (shared,) = [urlsplit(address) for address in found]
    assert (shared.scheme, shared.netloc, shared.path.rpartition(".")[2]) == ("http", "testserver", "jpg")
    assert client.get(f"{shared.path}?{shared.query}")["Content-Type"] == "image/jpeg"


def test_the_footer_says_who_carries_the_site(client, animators, territory, look):
    client.force_login(animators["first"])
    logo = picture()
    rows = {"partners-TOTAL_FORMS": "2"}
    for number, (name, url) in enumerate([("La Casemate", "https://casemate.example/"), ("Ville", "")]):
        row = {"name": name, "url": url, "logo": logo.pk if url else "", "ORDER": number + 1, "DELETE": "", "id": ""}
        rows |= {f"partners-{number}-{key}": value for key, value in row.items()}
    data = form(footer_text="Porté par <b>tous</b>.", contact_email="nous@example.org", **rows)
    assert client.post(address(territory), data).status_code == 302
    client.logout()
    foot = client.get("/articles/").content.decode().partition("<footer")[2]
    assert "Porté par &lt;b&gt;tous&lt;/b&gt;." in foot
    assert 'href="mailto:nous@example.org"' in foot
    assert re.findall(r'<a href="https://casemate.example/" rel="noopener"><img [^>]*alt="([^"]+)"', foot) == [
        "La Casemate"
    ]
    assert "<li>Ville</li>" in foot
    elsewhere = client.get("/articles/", headers={"host": "occitanie.testserver"}).content.decode()
    assert "casemate" not in elsewhere


def test_accounts_are_links_of_the_footer(client, home, look):
    look.youtube, look.social_feed = "https://www.youtube.com/@isere", "https://blog.example/flux.xml"
    look.full_clean()
    look.save()
    foot = client.get("/articles/").content.decode().partition("<footer")[2]
    assert re.findall(r'<a href="([^"]+)" rel="me noopener">([^<]+)<', foot) == [
        ("https://www.youtube.com/@isere", "YouTube"),
        ("https://blog.example/flux.xml", "RSS"),
    ]


def test_the_drawn_covers_have_another_address_in_another_ink(client, home, section, look):
    section("articles").add_child(instance=ArticlePage(title="Neige"))

    def covers():
        return re.findall(r'src="(/couvertures/[^"]+)"', client.get("/articles/").content.decode())

    before = covers()
    drawn = client.get(before[0]).content
    Territory.objects.filter(pk=look.pk).update(accent="#1f618d")
    after = covers()
    assert [address.partition("?")[2] for address in before + after] == ["encre=d9381e", "encre=1f618d"]
    assert client.get(after[0]).content != drawn


def test_tiles_of_another_server_are_named(territory):
    settings = MapSettings.for_site(territory.site)
    settings.tile_url = "https://tuiles.example/{z}/{x}/{y}.png"
    with pytest.raises(ValidationError) as refused:
        settings.full_clean()
    assert list(refused.value.error_dict) == ["attribution"]
    settings.attribution = "© Tuiles"
    settings.full_clean()


# --- Opening --------------------------------------------------------------------------


@pytest.fixture
@made_once
def provence(territory):
    return create_territory(name="Echosciences", host="provence.testserver", tagline="Provence")


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("<p>[À compléter : nom.] et [à compléter]</p>", ["À compléter : nom.", "à compléter"]),
        ("<p>[<b>To be filled in</b>: name]</p>", ["To be filled in: name"]),
        ("[per completar]", ["per completar"]),
        ("À compléter un jour [voir la note]", []),
    ],
)
def test_gaps_are_found(text, gaps):
    assert gaps_in(text) == gaps


def complete(territory):
    notice = StandardPage.objects.child_of(territory.root_page).get(slug="mentions-legales")
    notice.body = json.dumps([{"type": "text", "value": "<p>Publié par la Casemate.</p>"}])
    notice.save_revision().publish()


def test_a_new_territory_is_closed_until_its_legal_notice_is_complete(client, provence):
    look = Territory.objects.get(pk=provence.pk)
    answer = client.get("/", headers={"host": "provence.testserver"})
    assert (look.is_open, answer["X-Robots-Tag"]) == (False, "noindex")
    assert answer.content.decode().count('class="not-open"') == 1
    assert len(missing_for_opening(provence)) == 3
    look.is_open = True
    with pytest.raises(ValidationError) as refused:
        look.full_clean()
    assert list(refused.value.error_dict) == ["is_open"]
    complete(provence)
    look.full_clean()
    look.save()
    answer = client.get("/", headers={"host": "provence.testserver"})
    assert (answer.has_header("X-Robots-Tag"), answer.content.decode().count('class="not-open"')) == (False, 0)


def test_without_a_legal_notice_nothing_opens(provence):
    StandardPage.objects.child_of(provence.root_page).get(slug="mentions-legales").unpublish()
    assert len(missing_for_opening(provence)) == 1


def test_an_open_territory_may_still_change_its_look(look):
    assert missing_for_opening(look) != []
    look.full_clean()


def test_a_closed_territory_is_not_named_to_readers_of_others(client, home, provence):
    assert "provence.testserver" not in client.get("/").content.decode()
    Territory.objects.filter(pk=provence.pk).update(is_open=True)
    assert "provence.testserver" in client.get("/").content.decode()


def test_the_morning_page_lists_what_is_to_be_completed(client, provence, animators, member):
    appoint_animator(territory=provence, member=member)

    def waiting(person):
        client.force_login(person)
        page = client.get("/admin/").content.decode()
        return (
            page.count('id="morning-closed"'),
            page.count('id="morning-standing"'),
            page.count("nom de la structure"),
        )

    assert waiting(member) == (1, 1, 2)
    assert waiting(animators["first"]) == (0, 0, 0)
    client.force_login(member)
    assert client.get(address(provence)).content.decode().count("nom de la structure") == 1


# --- Accessibility ----------------------------------------------------------------------


def test_the_statement_and_the_footer_follow_the_audit(client, provence):
    def page():
        return client.get("/accessibilite/", headers={"host": "provence.testserver"}).content.decode()

    text = page()
    assert text.count("<strong>non conforme</strong>") == 1
    assert text.count("Aucun audit n’a encore été réalisé") == 1
    assert text.count("Accessibilité\u00a0: non conforme") == 1
    look = Territory.objects.get(pk=provence.pk)
    look.audit_state, look.audit_on, look.audit_rate = "partially", dt.date(2026, 10, 7), 72
    look.audit_by, look.audit_gaps = "Atelier <A>", "Des films sans sous-titres.\n\nUne carte."
    look.full_clean()
    look.save()
    text = page()
    assert text.count("<strong>partiellement conforme</strong>") == 1
    assert text.count("Audit du 7 octobre 2026, réalisé par Atelier &lt;A&gt;.") == 1
    assert text.count("72\u202f% des critères") == 1
    assert re.findall(r"<li>([^<]+\.)</li>", text.partition("conformity-title")[2].partition("</section>")[0]) == [
        "Des films sans sous-titres.",
        "Une carte.",
    ]
    assert text.count("Accessibilité\u00a0: partiellement conforme") == 1
    assert "Aucun audit" not in text
