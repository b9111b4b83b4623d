"""Opening a territory from a screen or a command: all of it or nothing, and what remains is said."""

import json
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from allauth.account.signals import email_confirmed
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from home.actions import appoint_invited, create_territory
from home.models import AnimatorInvitation
from maps.models import MapSettings
from members.models import Member
from members.models.audit import AuditEntry
from notifications.models import Mail
from territories.models import Territory
from territories.signals import territory_created
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


def counts():
    models = (Site, Page, Territory, MapSettings, Group, AnimatorInvitation, AuditEntry, Mail)
    return [model.objects.count() for model in models]


def test_it_makes_all_of_a_territory_and_says_what_remains(client, chief, member):
    outline = SimpleUploadedFile("provence.geojson", json.dumps(AROUND_GRENOBLE).encode())
    answer = client.post(
        NEW,
        typed(animators=f"{member.email}\nnouvelle@example.org", is_announced="on", opens_on="2027-03-01",
              outline_file=outline),
    )  # fmt: skip
    made = Territory.objects.at("provence.example.org")
    assert (answer.status_code, answer["Location"]) == (302, f"/admin/territories/{made.pk}/")
    assert (made.tagline, made.accent, made.is_open, made.is_announced, str(made.opens_on)) == (
        "Provence", "#1f618d", False, True, "2027-03-01",
    )  # fmt: skip
    assert list(Territory.objects.coming()) == [made]
    assert MapSettings.objects.get(site=made.site).outline["type"] == "Feature"
    assert made.root_page.permissions_for_user(member).can_edit()
    assert list(AnimatorInvitation.objects.order_by("email").values_list("email", "accepted_by")) == [
        ("marie@example.org", member.pk), ("nouvelle@example.org", None),
    ]  # fmt: skip
    assert set(Mail.objects.values_list("recipient", flat=True)) == {"marie@example.org", "nouvelle@example.org"}
    assert AuditEntry.objects.filter(verb="territory.created", territory=made, actor=chief).count() == 1
    assert client.get("/", HTTP_HOST="provence.example.org").status_code == 200
    page = client.get(f"/admin/territories/{made.pk}/").content.decode()
    for words in ("Compléter les mentions légales", "Choisir un logo", "nouvelle@example.org", "Marie Durand"):
        assert words in page


def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_stays(client, chief):
    before = counts()
    wrong = {
        "host": ["testserver", "pas un hôte", "-a.org", "a.org:99999999"],
        "time_zone": ["Paris"],
        "accent": ["rouge"],
        "box": ["1,2,3", "6, 44, 5, 45", "nord"],
        "animators": ["personne", " ".join(f"a{number}@example.org" for number in range(11))],
        "opens_on": ["hier"],
    }
    for name, values in wrong.items():
        for value in values:
            answer = client.post(NEW, typed(tagline="Vaucluse", **{name: value}))
            assert (answer.status_code, list(answer.context["form"].errors)) == (422, [name]), (name, value)
            assert 'value="Vaucluse"' in answer.content.decode()
    for content in (b"rien", b'{"type": "Point"}', b'{"type": "FeatureCollection", "features": []}'):
        answer = client.post(NEW, typed(outline_file=SimpleUploadedFile("x.geojson", content)))
        assert list(answer.context["form"].errors) == ["outline_file"]
    assert counts() == before


def test_a_failure_leaves_nothing_half_made(client, chief):
    before = counts()

    def fail(territory, **_facts):
        raise RuntimeError("no towns")

    territory_created.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            client.post(NEW, typed(animators="nouvelle@example.org"))
    finally:
        territory_created.disconnect(fail)
    assert counts() == before


def test_superusers_alone(client, territory, member):
    for address in ("/admin/territories/", NEW, f"/admin/territories/{territory.pk}/"):
        client.force_login(member)
        assert client.get(address).status_code in {302, 403}
    assert client.post(f"/admin/territories/{territory.pk}/animators/", {"email": "a@b.org"}).status_code in {302, 403}
    assert client.post(NEW, typed()).status_code in {302, 403}
    assert Territory.objects.at("provence.example.org") is None


def test_whoever_was_invited_animates_it_once_the_address_is_theirs(client, chief, territory):
    client.post(f"/admin/territories/{territory.pk}/animators/", {"email": "Nouvelle@example.org"})
    person = Member.objects.create_user("nouvelle@example.org", "un-long-secret", display_name="Nouvelle")
    other = Member.objects.create_user("autre@example.org", "un-long-secret", display_name="Autre")
    address = EmailAddress.objects.create(user=person, email="nouvelle@example.org", verified=True)
    appoint_invited(member=other, email="autre@example.org")
    assert not other.groups.exists()
    email_confirmed.send(EmailAddress, request=None, email_address=address)
    assert territory.root_page.permissions_for_user(Member.objects.get(pk=person.pk)).can_edit()
    assert AnimatorInvitation.objects.get().accepted_by == person


def test_the_list_says_state_and_figures_in_as_many_queries_for_three_as_for_one(client, chief, territory):
    def asked():
        client.get("/admin/territories/")
        with CaptureQueriesContext(connection) as captured:
            page = client.get("/admin/territories/").content.decode()
        return len(captured), page

    before, page = asked()
    assert "Ouvert" in page
    create_territory(name="Echosciences", host="a.example.org", announced={"is_announced": True})
    create_territory(name="Echosciences", host="b.example.org")
    after, page = asked()
    assert after == before
    assert "à venir" in page
    assert "Fermé" in page


def test_the_command_does_the_same(db, territory, member, tmp_path):
    outline = tmp_path / "provence.geojson"
    outline.write_text(json.dumps(AROUND_GRENOBLE))
    call_command(
        "territory", "create", "--name", "Echosciences", "--host", "https://provence.example.org/", "--language", "fr",
        "--outline", str(outline), "--animator", member.email, "--animator", "nouvelle@example.org", "--announce",
        stdout=StringIO(),
    )  # fmt: skip
    made = Territory.objects.at("provence.example.org")
    assert made.is_announced is True
    assert made.root_page.permissions_for_user(member).can_edit()
    assert MapSettings.objects.get(site=made.site).outline["type"] == "Feature"
    before = counts()
    for options in (["--host", "provence.example.org"], ["--host", "b.example.org", "--outline", "/nowhere"],
                    ["--host", "b.example.org", "--box", "1"], ["--host", "b.example.org", "--animator", "x"]):  # fmt: skip
        with pytest.raises(CommandError):
            call_command("territory", "create", "--name", "Echosciences", *options, stdout=StringIO())
    assert counts() == before
