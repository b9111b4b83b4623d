"""Sources in the admin: each animator her own."""

import pytest

from contributions.models import Contribution, ImportedRecord
from home.actions import appoint_animator
from sources import actions
from sources.models import Source
from tests.factories.members import MemberFactory
from tests.sources.conftest import rss

DATA = {"name": "Un blog", "address": "https://blog.example/flux", "kind": "article", "hours": "6", "is_active": "on",
        "outside": "take"}  # fmt: skip


@pytest.fixture
def people(territory, other_territory, member):
    found = {"own": MemberFactory(), "other": MemberFactory(), "member": member}
    appoint_animator(territory=territory, member=found["own"])
    appoint_animator(territory=other_territory, member=found["other"])
    return found


@pytest.fixture
def filled(source):
    actions.take(source=source, data=rss(("1", "Une mue de cigale", "x"), ("2", "Un pluviomètre", "y")))
    return source


def test_who_reaches_a_source(client, people, filled):
    record = ImportedRecord.objects.first()
    reads = [f"/admin/sources/{filled.pk}/", f"/admin/sources/list/edit/{filled.pk}/",
             f"/admin/sources/list/delete/{filled.pk}/"]  # fmt: skip
    gestures = [f"/admin/sources/{filled.pk}/{verb}/" for verb in ("stop", "start", "read")]
    gestures.append(f"/admin/sources/items/{record.pk}/leave/")
    reached = {}
    for name in ("member", "other", "own"):
        client.force_login(people[name])
        reached[name] = [client.get(address).status_code == 200 for address in reads]
        before = list(Source.objects.values()), ImportedRecord.objects.filter(contribution=None).count()
        for address in gestures:
            client.post(address)
        reached[name].append(
            (list(Source.objects.values()), ImportedRecord.objects.filter(contribution=None).count()) != before
        )
        page = client.get("/admin/sources/list/")
        reached[name].append("Le carnet" in page.content.decode())
    assert reached == {"member": [False] * 5, "other": [False] * 5, "own": [True] * 5}


def test_the_page_of_a_source_tells_what_it_brought(client, people, filled):
    client.force_login(people["own"])
    page = client.get(f"/admin/sources/{filled.pk}/").content.decode()
    assert ("Une mue de cigale" in page, "Un pluviomètre" in page) == (True, True)
    assert client.get(f"/admin/sources/{filled.pk}/stop/").status_code == 405


@pytest.mark.parametrize(
    ("address", "taken"),
    [("https://blog.example/flux", True), ("http://blog.example/flux", False), ("file:///etc/passwd", False),
     ("javascript:alert(1)", False), ("", False)],
)  # fmt: skip
def test_a_new_source(client, people, territory, address, taken):
    client.force_login(people["own"])
    response = client.post("/admin/sources/list/new/", DATA | {"territory": territory.pk, "address": address})
    assert (response.status_code == 302, Source.objects.count()) == (taken, int(taken))


def test_a_source_is_in_the_list_once_and_in_ones_own_territory(client, people, territory, other_territory):
    client.force_login(people["own"])
    statuses = [
        client.post("/admin/sources/list/new/", DATA | {"territory": place.pk}).status_code
        for place in (territory, territory, other_territory)
    ]
    assert (statuses, Source.objects.count()) == ([302, 200, 200], 1)


def test_the_morning_page_has_what_waits(client, people, filled):
    client.force_login(people["own"])
    page = client.get("/admin/").content.decode()
    assert ("morning-watch" in page, "Une mue de cigale" in page) == (True, True)
    record = ImportedRecord.objects.order_by("pk").first()
    client.post(f"/admin/sources/items/{record.pk}/leave/")
    other = Contribution.objects.get()
    client.post(f"/admin/today/publish/{other.pk}/")
    other.refresh_from_db()
    assert (other.live, other.byline) == (True, "Le carnet")
    assert filled.waiting.count() == 0
    client.post(f"/admin/sources/items/{ImportedRecord.objects.order_by('pk').last().pk}/leave/")
    assert Contribution.objects.filter(pk=other.pk).exists()  # on line: not to be thrown away here


def test_the_morning_page_says_that_a_source_stopped(client, people, source):
    Source.objects.update(is_active=False, failures=8, trouble="L’adresse ne répond plus.")
    client.force_login(people["own"])
    assert "L’adresse ne répond plus." in client.get("/admin/").content.decode()
    client.force_login(people["other"])
    assert "L’adresse ne répond plus." not in client.get("/admin/").content.decode()
    client.force_login(people["own"])
    client.post(f"/admin/sources/{source.pk}/stop/")
    assert "L’adresse ne répond plus." not in client.get("/admin/").content.decode()
