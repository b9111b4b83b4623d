"""The front page of the network and its lists."""

import datetime as dt
import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contributions.models import Contribution
from maps.models import MapSettings
from territories.models import Territory
from territories.robots import robots_txt
from tests.factories.agenda import date, make_event
from tests.factories.communities import open_community

pytestmark = pytest.mark.django_db
ISERE = {"type": "Polygon", "coordinates": [[[5, 45], [6, 45], [6, 45.8], [5, 45.8], [5, 45]]]}


def in_days(days):
    return (timezone.localdate() + dt.timedelta(days=days)).isoformat() + " 18:00"


def event_in(territory, title, days=3, **fields):
    agenda = territory.root_page.get_children().get(slug="agenda").specific
    return make_event(agenda, date(in_days(days)), title=title, **fields)


def text(answer):
    return (answer.getvalue() if answer.streaming else answer.content).decode()


def links(answer):
    return re.findall(r'class="title"><a\s+href="([^"]+)"', text(answer))


def test_everything_leads_to_the_territory_it_comes_from(showcase, reader, territory, other_territory, write):
    here, there = write(territory, "Ici"), write(other_territory, "Là-bas")
    assert links(reader.get("/derniers/")) == [there.full_url, here.full_url]
    assert here.full_url.startswith("http://testserver/articles/")
    assert there.full_url.startswith("http://occitanie.testserver/articles/")
    names = re.findall(r'from-territory">.+?</span>([^<]+)</p>', text(reader.get("/derniers/")), re.DOTALL)
    assert names == ["Occitanie", "Grenoble"]


def test_nothing_shows_of_what_is_withdrawn_or_of_a_closed_territory(
    showcase, reader, territory, other_territory, write
):
    shown, withdrawn, closed = (
        write(territory, "Le visible"),
        write(territory, "Le retiré"),
        write(other_territory, "Le caché"),
    )
    event_in(other_territory, "Le rendez-vous caché")
    open_community(other_territory, title="La communauté cachée")
    for path in ("/", "/derniers/", "/agenda/", "/communautes/", "/derniers/flux.atom", "/agenda/agenda.ics"):
        assert reader.get(path).status_code == 200
    assert closed.full_url in text(reader.get("/recherche/?q=caché"))
    withdrawn.unpublish()
    Territory.objects.filter(pk=other_territory.pk).update(is_open=False)
    for path in (
        "/",
        "/derniers/",
        "/agenda/",
        "/communautes/",
        "/derniers/flux.atom",
        "/agenda/flux.atom",
        "/agenda/agenda.ics",
        "/recherche/?q=caché",
        "/recherche/?q=cachée",
        "/presse/",
        "/sitemap.xml",
        f"/derniers/?territoire={other_territory.hostname}",
    ):
        page = text(reader.get(path))
        for words in (closed.full_url, "Le caché", "rendez-vous caché", "communauté cachée", "Le retiré", "Occitanie"):
            assert words not in page, (path, words)
    assert links(reader.get("/derniers/")) == [shown.full_url]
    assert closed.live


def test_an_announced_territory_is_coming_and_nothing_else(showcase, reader, territory, other_territory, write):
    write(other_territory, "Pas encore")
    Territory.objects.filter(pk=other_territory.pk).update(
        is_open=False, is_announced=True, opens_on=dt.date(2099, 3, 1)
    )
    page = text(reader.get("/"))
    lands = page.partition('class="land-list"')[2].partition("</ol>")[0]
    assert re.findall(r'class="title">(?:<a[^>]*>)?([^<]+)', lands) == ["Grenoble", "Occitanie"]
    assert "À venir" in lands
    assert "mars 2099" in lands
    assert "occitanie.testserver" not in page
    assert "Pas encore" not in page
    Territory.objects.filter(pk=other_territory.pk).update(opens_on=dt.date(2020, 3, 1))
    assert "mars 2020" not in text(reader.get("/"))


def test_the_best_of_the_month_is_fair_between_territories(showcase, reader, territory, other_territory, write):
    for number in range(8):
        write(territory, f"Beaucoup {number}", recommendation_count=50 + number)
    write(other_territory, "Une seule", recommendation_count=1)
    old = write(other_territory, "Ancienne", recommendation_count=99)
    Contribution.objects.filter(pk=old.pk).update(published_at=timezone.now() - dt.timedelta(days=60))
    write(other_territory, "Aucune")
    page = text(reader.get("/")).partition('id="best-title"')[2].partition("</section>")[0]
    titles = re.findall(r'class="title"><a\s+href="[^"]+">([^<]+)', page)
    assert titles == ["Beaucoup 7", "Une seule", "Beaucoup 6", "Beaucoup 5", "Beaucoup 4", "Beaucoup 3"]


def test_the_network_in_figures(showcase, reader, territory, other_territory, write, member):
    for place in (territory, territory, other_territory):
        write(place, "Un article", author=member)
    event_in(territory, "Un rendez-vous", author=member)
    open_community(territory, title="Une communauté")
    found = re.findall(r"<li><b>(\d+)</b> ([^<]+)</li>", text(reader.get("/")).partition("network-figures")[2])
    assert found == [
        ("2", "territoires"),
        ("4", "contributions"),
        ("1", "personne qui publie"),
        ("1", "communauté"),
        ("1", "rendez-vous à venir"),
    ]


def test_the_map_shows_outlines_with_the_numbers_of_the_list(showcase, reader, territory, other_territory):
    MapSettings.objects.create(site=territory.site, outline=ISERE)
    MapSettings.objects.create(site=other_territory.site, latitude=43.6, longitude=1.44)
    page = text(reader.get("/"))
    assert len(re.findall(r'class="land"', page)) == 1
    assert re.findall(r'class="spot" href="([^"]+)"\s+aria-label="([^"]+)"', page) == [
        ("http://testserver/", "1. Grenoble"),
        ("http://occitanie.testserver/", "2. Occitanie"),
    ]
    assert re.search(r'class="country" d="M', page)
    assert "style=" not in page


def test_a_territory_overseas_is_in_the_list_alone(showcase, reader, territory, other_territory):
    MapSettings.objects.create(site=territory.site, outline=ISERE)
    MapSettings.objects.create(site=other_territory.site, latitude=-21.1, longitude=55.5)
    page = text(reader.get("/"))
    assert re.findall(r'class="spot" href="([^"]+)"', page) == ["http://testserver/"]
    assert ">Occitanie</a>" in page


def test_it_works_with_one_territory_and_with_none(showcase, reader, territory, write):
    article = write(territory, "Seule")
    assert article.full_url in links(reader.get("/"))
    assert "Tous les territoires" not in text(reader.get("/derniers/"))
    assert reader.get("/ecrire/").headers["Location"] == "http://testserver/ecrire/"
    Territory.objects.update(is_open=False)
    page = reader.get("/")
    assert page.status_code == 200
    assert links(page) == []
    assert reader.get("/ecrire/").status_code == 404


def test_filters_of_the_latest(showcase, reader, territory, other_territory, write):
    here, there = write(territory, "Ici"), write(other_territory, "Là-bas")
    event = event_in(territory, "Rendez-vous")
    assert links(reader.get("/derniers/?type=event")) == [event.full_url]
    assert links(reader.get("/derniers/?type=article&territoire=occitanie.testserver")) == [there.full_url]
    everything = {here.full_url, there.full_url, event.full_url}
    for nonsense in ("?type=place", "?type=\x00", "?territoire=nulle.part", "?type=" + "x" * 300):
        assert set(links(reader.get(f"/derniers/{nonsense}"))) == everything
    assert reader.get("/derniers/?page=2").status_code == 404
    assert reader.get("/derniers/?page=non").status_code == 404


def test_the_agenda(showcase, reader, territory, other_territory):
    near = event_in(territory, "Bientôt", days=2, genre="workshop")
    far = event_in(other_territory, "Plus tard", days=20, genre="visit")
    event_in(territory, "Hier", days=-1)
    assert links(reader.get("/agenda/")) == [near.full_url, far.full_url]
    assert links(reader.get("/agenda/?periode=semaine")) == [near.full_url]
    assert links(reader.get("/agenda/?genre=visit")) == [far.full_url]
    assert links(reader.get("/agenda/?territoire=testserver")) == [near.full_url]
    calendar = text(reader.get("/agenda/agenda.ics?territoire=occitanie.testserver"))
    assert re.findall(r"SUMMARY:(.+)\r", calendar) == ["Plus tard"]
    assert f"URL:{far.full_url}" in calendar.replace("\r\n ", "")
    entries = text(reader.get("/agenda/flux.atom")).split("<entry>")[1:]
    found = {re.search(r'<link href="([^"]+)" rel="alternate"', entry)[1] for entry in entries}
    assert found == {near.full_url, far.full_url}


def test_the_feed_names_authors_where_they_are_found(showcase, reader, other_territory, write, member):
    article = write(other_territory, "Là-bas", author=member)
    feed = text(reader.get("/derniers/flux.atom"))
    assert f"<uri>http://occitanie.testserver/membres/{member.slug}/</uri>" in feed
    assert article.full_url in feed


def test_the_search_looks_everywhere(showcase, reader, territory, other_territory, write):
    here, there = write(territory, "Un glacier ici"), write(other_territory, "Un glacier là-bas")
    found = re.findall(r'<h2><a href="([^"]+)"', text(reader.get("/recherche/?q=glacier")))
    assert set(found) == {here.full_url, there.full_url}
    one = re.findall(
        r'<h2><a href="([^"]+)"', text(reader.get("/recherche/?q=glacier&territoire=occitanie.testserver"))
    )
    assert one == [there.full_url]
    assert reader.get("/recherche/?q=%00&type=rien&territoire=rien&page=99999999999").status_code == 200
    assert reader.get("/recherche/").status_code == 200


def test_what_search_engines_read(showcase, reader, territory):
    found = [json.loads(data) for data in re.findall(r"ld\+json\">(.+?)</script>", text(reader.get("/")))]
    assert [each["@type"] for each in found] == ["Organization", "WebSite"]
    assert found[1]["potentialAction"]["target"] == "http://reseau.testserver/recherche/?q={search_term_string}"
    assert text(reader.get("/robots.txt")) == robots_txt(
        Territory(is_open=True), "http://reseau.testserver/sitemap.xml"
    )
    places = re.findall(r"<loc>([^<]+)</loc>", text(reader.get("/sitemap.xml")))
    assert places[:2] == ["http://reseau.testserver/", "http://reseau.testserver/ouvrir-un-territoire/"]
    assert {reader.get(place.removeprefix("http://reseau.testserver")).status_code for place in places} == {200}


def test_pages_of_readers_may_be_cached(showcase, reader, territory):
    for path in ("/", "/derniers/", "/agenda/", "/communautes/", "/presse/", "/a-propos/"):
        assert reader.get(path).headers["Cache-Control"] == "public, max-age=0, must-revalidate"


LISTS = ["/", "/derniers/", "/agenda/", "/communautes/", "/derniers/flux.atom", "/agenda/agenda.ics", "/presse/"]


@pytest.mark.parametrize("path", [*LISTS, "/recherche/?q=article"])
def test_more_territories_cost_no_more_queries(
    showcase, reader, territory, other_territory, third_territory, write, path
):
    def fill(place):
        write(place, f"Article {place}", recommendation_count=2)
        event_in(place, f"Rendez-vous {place}")
        open_community(place, title=f"Communauté {place}")

    def cost():
        reader.get(path)
        with CaptureQueriesContext(connection) as queries:
            assert reader.get(path).status_code == 200
        return len(queries)

    Territory.objects.exclude(pk=territory.pk).update(is_open=False)
    fill(territory)
    alone = cost()
    Territory.objects.update(is_open=True)
    fill(other_territory)
    fill(third_territory)
    assert cost() == alone


def test_communities_of_the_network_stand_as_a_dictionary_has_them(showcase, reader, territory, other_territory):
    for place, title in ((territory, "Zoologie"), (other_territory, "Écrins"), (territory, "astronomie")):
        open_community(place, title=title)
    shown = reader.get("/communautes/").context["communities"]
    assert [community.title for community in shown] == ["astronomie", "Écrins", "Zoologie"]
