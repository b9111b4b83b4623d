"""A new territory is there at once for everybody it is meant for, and for nobody before it opens."""

import json

import pytest
from config.hosts import is_known
from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks_db.models import DBTaskResult

from contributions.kinds import KINDS
from gazetteer.models import Town
from home.tasks import load_towns_task
from members.models import Member
from showcase.creating import create_showcase
from territories.models import Territory
from tests.factories.maps import AROUND_GRENOBLE

pytestmark = pytest.mark.django_db
NEW = "/admin/territories/new/"


def typed(**more):
    return {
        "name": "Echosciences", "tagline": "Provence", "host": "provence.example.org", "language": "fr",
        "time_zone": "Europe/Paris", "accent": "#1f618d", "box": "", "animators": "", "opens_on": "", **more,
    }  # fmt: skip


@pytest.fixture
def chief(client, territory):
    person = Member.objects.create_superuser("chief@example.org", "un-long-secret", display_name="Cheffe")
    client.force_login(person)
    return person


def opened(territory, is_open=True):
    fresh = Territory.objects.get(pk=territory.pk)
    fresh.is_open = is_open
    fresh.save()


def test_it_has_a_section_of_every_kind_and_its_outline_on_the_map(client, chief):
    there = {"HTTP_HOST": "provence.example.org"}
    assert client.get("/", **there).status_code == 400
    outline = SimpleUploadedFile("provence.geojson", json.dumps(AROUND_GRENOBLE).encode())
    assert client.post(NEW, typed(outline_file=outline)).status_code == 302
    assert is_known("provence.example.org")
    statuses = {spec.section: client.get(f"/{spec.section}/", **there).status_code for spec in KINDS.values()}
    assert set(statuses.values()) == {200}, statuses
    drawn = client.get("/carte/", **there).content.decode()
    assert '<path class="ground" d="M' in drawn


def test_the_network_knows_it_when_it_is_open_and_never_before(client, django_user_model, chief, other_territory):
    client.post(NEW, typed())
    made = Territory.objects.at("provence.example.org")

    def known():
        client.logout()
        return {
            "footer": "http://provence.example.org" in client.get("/").content.decode(),
            "sign-up": f'<option value="{made.pk}"' in client.get("/inscription/").content.decode(),
            "sign-in": "Provence" in client.get("/connexion/").content.decode(),
            "api": made.pk in [each["id"] for each in client.get("/api/v1/territories").json()["items"]],
        }

    assert known() == dict.fromkeys(["footer", "sign-up", "sign-in", "api"], False)
    opened(made)
    assert known() == dict.fromkeys(["footer", "sign-up", "sign-in", "api"], True)
    opened(made, False)
    assert known() == dict.fromkeys(["footer", "sign-up", "sign-in", "api"], False)


def test_whoever_prepares_it_signs_up_there(client, chief):
    client.post(NEW, typed())
    made = Territory.objects.at("provence.example.org")
    client.logout()
    page = client.get("/inscription/", HTTP_HOST="provence.example.org").content.decode()
    assert f'<option value="{made.pk}" selected' in page


def test_the_towns_are_loaded_where_there_are_none(client, chief):
    Town.objects.all().delete()
    waiting = DBTaskResult.objects.filter(task_path=load_towns_task.module_path)
    client.post(NEW, typed(host="a.example.org"))
    assert waiting.count() == 1
    Town.objects.create(
        country="FR", code="38185", name="Grenoble", key="grenoble", postcodes="38000", latitude=45.19, longitude=5.72, population=1, cell=0,
    )  # fmt: skip
    client.post(NEW, typed(host="b.example.org"))
    assert waiting.count() == 1


@pytest.mark.parametrize(
    "host",
    ["testserver", "TestServer", " testserver ", "https://testserver/", "testserver:8001", "occitanie.testserver",
     "reseau.testserver", "Reseau.Testserver:80", "a b.org", "a_b.org", "a..org", "-a.org", "a.org/agenda/", "a.org:0",
     "a.org:99999", "a.org:x", "http://", "é" * 70 + ".org", "[::1]:80", "@a.org", "a.org?x", "a" * 64 + ".org"],
)  # fmt: skip
def test_a_host_that_is_taken_or_none_is_told_at_its_field(client, chief, other_territory, host):
    create_showcase(host="reseau.testserver")
    answer = client.post(NEW, typed(host=host))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["host"])


@pytest.mark.parametrize(
    ("host", "hostname", "port"),
    [
        ("Provence.Example.ORG", "provence.example.org", 80),
        ("https://provence.example.org/", "provence.example.org", 80),
        ("provence.example.org:8001", "provence.example.org", 8001),
        ("Été.Example.org", "xn--t-9fab.example.org", 80),
        ("xn--t-9fab.example.org", "xn--t-9fab.example.org", 80),
    ],
)
def test_a_host_is_understood_as_browsers_ask_for_it(client, chief, host, hostname, port):
    assert client.post(NEW, typed(host=host)).status_code == 302
    made = Territory.objects.get(tagline="Provence")
    assert (made.hostname, made.site.port) == (hostname, port)
    assert client.get("/", HTTP_HOST=f"{hostname}:{port}").status_code == 200


def test_the_host_of_the_showcase_is_told_apart(client, chief):
    create_showcase(host="reseau.testserver")
    answer = client.post(NEW, typed(host="reseau.testserver"))
    assert answer.context["form"].errors["host"] == ["Un site répond déjà à l’adresse reseau.testserver."]
