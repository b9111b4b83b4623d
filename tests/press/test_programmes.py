"""Programmes to print: what is ticked, in order, with codes; scans counted; nobody else's."""

import datetime as dt
import html
import re

import pytest

from agenda.models import EventPage
from home.actions import appoint_animator
from members.models import Member
from press.admin_views import paper_line
from press.models import Programme, Scan
from tests.factories.agenda import date, make_event
from tests.factories.contributions import ArticleFactory
from tests.made_once import made_once

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
DAYS = {"first_day": "2026-12-01", "last_day": "2026-12-31"}


@pytest.fixture
@made_once
def animators(territory, other_territory):
    people = {}
    for name, here in (("first", territory), ("second", other_territory)):
        people[name] = Member.objects.create_user(f"{name}@example.org", "un-long-secret", display_name=name)
        appoint_animator(territory=here, member=people[name])
    return people


@pytest.fixture
@made_once
def events(section):
    agenda = section("agenda")
    return [
        make_event(
            agenda,
            date("2026-12-05 14:00", "2026-12-05 16:00"),
            title="Le soir",
            place_name="Muséum",
            summary="<b>x</b>",
        ),
        make_event(agenda, date("2026-12-05 10:00"), title="Le matin", place_name="Bibliothèque"),
        make_event(agenda, date("2026-11-20", "2026-12-20"), title="L’exposition", place_name="Casemate"),
        make_event(agenda, date("2027-03-01 10:00"), title="Trop tard"),
    ]


@pytest.fixture
def programme(territory, events):
    made = Programme.objects.create(
        territory=territory, title="Décembre", first_day=dt.date(2026, 12, 1), last_day=dt.date(2026, 12, 31)
    )
    made.contributions.set(events)
    return made


def test_a_programme_is_made_by_ticking_and_reopened(client, territory, animators, events, section):
    article = ArticleFactory(parent=section("articles"))
    client.force_login(animators["first"])
    listed = client.post("/admin/papier/nouveau/", {"title": "Noël", **DAYS, "list": "1"}).context["form"]
    assert [event.title for event in listed.fields["events"].queryset] == ["Le matin", "Le soir", "L’exposition"]
    assert Programme.objects.count() == 0
    ticked = {"title": "Noël", **DAYS, "events": [events[0].pk, events[2].pk], "pages": [article.pk]}
    response = client.post("/admin/papier/nouveau/", ticked)
    programme = Programme.objects.get()
    assert response["Location"] == f"/admin/papier/{programme.pk}/feuille/"
    assert set(programme.contributions.values_list("pk", flat=True)) == {events[0].pk, events[2].pk, article.pk}
    again = client.get(f"/admin/papier/{programme.pk}/").context["form"]
    assert set(again.initial["events"]) == {events[0].pk, events[2].pk, article.pk}
    assert "Noël" in client.get("/admin/papier/").content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"first_day": "2026-12-31", "last_day": "2026-12-01"},
        {"first_day": "2026-01-01", "last_day": "2026-12-01"},
        {"first_day": "x", "last_day": ""},
        {"title": ""},
        {"events": ["999999"]},
        {"events": ["x"]},
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_saved(client, territory, animators, events, wrong):
    client.force_login(animators["first"])
    response = client.post("/admin/papier/nouveau/", {"title": "T", **DAYS, **wrong})
    assert (response.status_code, Programme.objects.count()) == (200, 0)
    assert response.context["form"].errors


def test_events_of_other_territories_cannot_be_ticked(client, territory, other_territory, animators):
    agenda = other_territory.root_page.get_children().get(slug="agenda").specific
    theirs = make_event(agenda, date("2026-12-05 14:00"), title="Ailleurs")
    client.force_login(animators["first"])
    response = client.post("/admin/papier/nouveau/", {"title": "T", **DAYS, "events": [theirs.pk]})
    assert (response.status_code, Programme.objects.count()) == (200, 0)


def test_the_sheet_is_by_day_and_place(client, animators, programme):
    client.force_login(animators["first"])
    response = client.get(f"/admin/papier/{programme.pk}/feuille/")
    sheet = response.context["sheet"]
    assert [
        (day.day, [(place, [line.contribution.title for line in lines]) for place, lines in places])
        for day, places in sheet.days
    ] == [(5, [("Bibliothèque", ["Le matin"]), ("Muséum", ["Le soir"])])]
    assert [line.contribution.title for line in sheet.lasting] == ["L’exposition"]
    text = response.content.decode()
    assert text.count('class="qr"') == 3
    assert f"?p={programme.code}" in sheet.lasting[0].address
    assert "<b>x</b>" not in text
    assert " style=" not in text


def test_the_pdf_opens_whatever_is_typed(client, animators, programme, events):
    events[0].title = '#"\\ $x$ *gras* <lien> 🔭'
    events[0].save()
    client.force_login(animators["first"])
    response = client.get(f"/admin/papier/{programme.pk}/programme.pdf")
    assert (response["Content-Type"], response.content[:5]) == ("application/pdf", b"%PDF-")
    assert response["Content-Disposition"] == 'attachment; filename="decembre.pdf"'


@pytest.mark.parametrize("name", ["", "feuille/", "programme.pdf", "jeter/"])
def test_a_programme_is_its_territorys(client, animators, member, programme, name):
    send = client.post if name == "jeter/" else client.get
    reached = {}
    for who, person in {"second": animators["second"], "member": member, "first": animators["first"]}.items():
        client.force_login(person)
        reached[who] = send(f"/admin/papier/{programme.pk}/{name}").status_code
    assert reached == {"second": 404, "member": 302, "first": 302 if name == "jeter/" else 200}
    assert Programme.objects.count() == (0 if name == "jeter/" else 1)


def test_the_list_is_ones_own(client, other_territory, animators, programme):
    client.force_login(animators["second"])
    assert "Décembre" not in client.get("/admin/papier/").content.decode()
    client.force_login(animators["first"])
    assert client.get("/admin/papier/", {"territoire": other_territory.pk}).status_code == 302


def test_scans_are_counted_without_cookies(client, events, programme):
    for address, browser in (
        (f"{events[0].short_url}?p={programme.code}", FIREFOX),
        (f"{events[0].short_url}?p={programme.code}", FIREFOX),
        (events[0].short_url, FIREFOX),
        (f"{events[0].short_url}?p=zzzzz", FIREFOX),
        (f"{events[0].short_url}?p={'z' * 500}", FIREFOX),
        (f"{events[0].short_url}?p=%00", FIREFOX),
        (f"{events[0].short_url}?p={programme.code}", "Googlebot/2.1"),
    ):
        assert client.get(address, headers={"User-Agent": browser}).status_code == 302
    client.head(f"{events[0].short_url}?p={programme.code}", headers={"User-Agent": FIREFOX})
    assert dict(Scan.objects.values_list("marker", "count")) == {programme.code: 2, "": 4}
    assert client.cookies == {}


def test_the_sheet_tells_its_scans(client, animators, events, programme):
    client.get(f"{events[1].short_url}?p={programme.code}", headers={"User-Agent": FIREFOX})
    client.force_login(animators["first"])
    assert client.get(f"/admin/papier/{programme.pk}/feuille/").context["scans"] == {"Le matin": 1}


@pytest.mark.parametrize("size", [1, 3, 30])
def test_a_sheet_asks_as_many_queries_whatever_is_on_it(
    client, territory, animators, section, size, django_assert_max_num_queries
):
    made = Programme.objects.create(
        territory=territory, title="x", first_day=dt.date(2026, 12, 1), last_day=dt.date(2026, 12, 31)
    )
    made.contributions.set(
        make_event(section("agenda"), date(f"2026-12-{1 + n % 28:02} 10:00"), title=f"E{n}", place_name=f"P{n}")
        for n in range(size)
    )
    client.force_login(animators["first"])
    with django_assert_max_num_queries(60) as queries:
        client.get(f"/admin/papier/{made.pk}/feuille/")
    assert len(queries) == 13


def labels(response):
    found = re.findall(r'<label for="id_events_\d+">\s*<input[^>]*>\s*([^<]+?)\s*</label>', response.content.decode())
    return [html.unescape(label) for label in found]


def ticked(form):
    return [event.title for event in form.fields["events"].queryset if event.pk in form.initial["events"]]


def test_the_boxes_tell_the_days_on_which_one_comes(client, clock, animators, section):
    """Those of the programme, on the territory's clock; of what began before, the last day."""
    clock("2026-11-27 23:30")
    agenda = section("agenda")
    make_event(agenda, date("2026-06-29", "2026-12-20"), title="L’exposition")
    make_event(agenda, date("2026-06-29 14:00"), date("2026-12-09 00:30"), title="La série")
    make_event(agenda, date("2026-12-05"), title="Le jour")
    make_event(agenda, date("2026-12-06"), title="L’annulé", event_status="cancelled")
    client.force_login(animators["first"])
    response = client.post("/admin/papier/nouveau/", {"title": "Noël", **DAYS, "list": "1"})
    form = response.context["form"]
    assert labels(response) == ["Le jour, 05/12", "L’annulé, 06/12", "La série, 09/12", "L’exposition, jusqu’au 20/12"]
    assert ticked(form) == ["Le jour", "La série", "L’exposition"]


@pytest.mark.parametrize("host", ["testserver", "occitanie.testserver"])
def test_the_days_of_a_programme_are_its_territorys(client, far_territory, animators, host):
    """Whichever address the animator of two territories works at."""
    agenda = far_territory.root_page.get_children().get(slug="agenda").specific
    make_event(agenda, date("2026-12-01 01:00", "2026-12-01 02:00"), title="Dans la nuit")
    make_event(agenda, date("2027-01-01 00:30", "2027-01-01 02:00"), title="L’an prochain")
    programme = Programme.objects.create(
        territory=far_territory, title="Décembre", first_day=dt.date(2026, 12, 1), last_day=dt.date(2026, 12, 31)
    )
    client.force_login(animators["second"])
    address = f"/admin/papier/{programme.pk}/"
    assert labels(client.get(address, headers={"host": host})) == ["Dans la nuit, 01/12"]
    programme.contributions.set(EventPage.objects.all())
    sheet = client.get(f"{address}feuille/", headers={"host": host}).context["sheet"]
    assert [day.isoformat() for day, _places in sheet.days] == ["2026-12-01"]


def test_a_night_stands_on_the_day_on_which_it_begins(client, territory, animators, section):
    agenda = section("agenda")
    found = [
        make_event(agenda, date("2026-12-05 19:00", "2026-12-06 01:00"), title="La nuit"),
        make_event(agenda, date("2026-12-05", "2026-12-06"), title="Les deux jours"),
    ]
    programme = Programme.objects.create(
        territory=territory, title="Décembre", first_day=dt.date(2026, 12, 1), last_day=dt.date(2026, 12, 31)
    )
    programme.contributions.set(found)
    client.force_login(animators["first"])
    sheet = client.get(f"/admin/papier/{programme.pk}/feuille/").context["sheet"]
    days = [
        (
            day.isoformat(),
            [(line.contribution.title, paper_line(line)["moment"]) for _place, lines in places for line in lines],
        )
        for day, places in sheet.days
    ]
    assert days == [("2026-12-05", [("La nuit", "de 19\u00a0h à 1\u00a0h")])]
    assert [line.contribution.title for line in sheet.lasting] == ["Les deux jours"]
