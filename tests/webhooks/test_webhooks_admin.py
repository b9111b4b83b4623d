"""Webhooks in the admin: each animator her own, the secret shown once."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contributions.models import Tag
from home.actions import appoint_animator
from notifications.models import Mail
from tests.factories.members import MemberFactory
from tests.made_once import made_once
from webhooks import mails
from webhooks.models import Delivery, Endpoint

pytestmark = pytest.mark.django_db
DATA = {
    "label": "La ville", "url": "https://ville.example/echosciences", "events": ["published", "deleted"],
    "kinds": ["event"], "tags": "", "sends": "reference",
}  # fmt: skip


@pytest.fixture
@made_once
def people(territory, other_territory, member, animator):
    elsewhere = MemberFactory(display_name="Ailleurs")
    appoint_animator(territory=other_territory, member=elsewhere)
    return {"own": animator, "other": elsewhere, "member": member}


@pytest.fixture
def delivery(endpoint):
    return Delivery.objects.create(endpoint=endpoint, event="published", contribution_id=5, kind="article", tries=1)


def test_who_reaches_a_webhook(client, people, endpoint, delivery):
    reads = [f"/admin/webhooks/{endpoint.pk}/", f"/admin/webhooks/list/edit/{endpoint.pk}/",
             f"/admin/webhooks/list/delete/{endpoint.pk}/"]  # fmt: skip
    gestures = [f"/admin/webhooks/{endpoint.pk}/{verb}/" for verb in ("stop", "start", "secret", "try")]
    gestures.append(f"/admin/webhooks/deliveries/{delivery.pk}/again/")
    reached = {}
    for name in ("member", "other", "own"):
        client.force_login(people[name])
        reached[name] = [client.get(address).status_code == 200 for address in reads]
        for address in gestures:
            before = list(Endpoint.objects.values()), list(Delivery.objects.values())
            client.post(address)
            reached[name].append((list(Endpoint.objects.values()), list(Delivery.objects.values())) != before)
        reached[name].append("La ville" in client.get("/admin/webhooks/list/").content.decode())
    assert reached == {"member": [False] * 9, "other": [False] * 9, "own": [True] * 9}
    assert [client.get(address).status_code for address in gestures] == [405] * 5


def test_a_secret_is_shown_once(client, people, territory):
    client.force_login(people["own"])
    answer = client.post("/admin/webhooks/list/new/", DATA | {"territory": territory.pk})
    assert (answer.status_code, "no-store" in answer["Cache-Control"]) == (200, True)
    [secret] = re.findall(r"whsec_[\w+/=]{44}", answer.content.decode())
    endpoint = Endpoint.objects.get()
    assert (endpoint.created_by, endpoint.events, endpoint.kinds) == (
        people["own"],
        ["published", "deleted"],
        ["event"],
    )
    for path in (f"{endpoint.pk}/", f"list/edit/{endpoint.pk}/", "list/"):
        assert secret not in client.get(f"/admin/webhooks/{path}").content.decode()
    renewed = client.post(f"/admin/webhooks/{endpoint.pk}/secret/").content.decode()
    [second] = re.findall(r"whsec_[\w+/=]{44}", renewed)
    assert (second == secret, "no-store" in answer["Cache-Control"]) == (False, True)


@pytest.mark.parametrize(
    ("changed", "taken"),
    [({}, True), ({"url": "http://ville.example/"}, False), ({"url": "https://a@b"}, False), ({"events": []}, False),
     ({"events": ["exploded"]}, False), ({"tags": "nulle-part"}, False), ({"tags": "Botanique"}, True),
     ({"kinds": []}, True)],
)  # fmt: skip
def test_what_a_form_takes(client, people, territory, changed, taken):
    Tag.objects.create(name="botanique", slug="botanique", key="botanique")
    client.force_login(people["own"])
    client.post("/admin/webhooks/list/new/", {**DATA, "territory": territory.pk, **changed})
    assert Endpoint.objects.exists() is taken


def test_nobody_makes_one_for_another_territory(client, people, territory, other_territory):
    for name, place in (("own", other_territory), ("other", territory), ("member", territory)):
        client.force_login(people[name])
        client.post("/admin/webhooks/list/new/", DATA | {"territory": place.pk})
    assert Endpoint.objects.count() == 0


def test_another_address_begins_afresh(client, people, territory, endpoint, delivery):
    client.force_login(people["own"])
    Endpoint.objects.update(failures=4, failing_since=endpoint.created_at)
    data = DATA | {"territory": territory.pk}
    assert client.post(f"/admin/webhooks/list/edit/{endpoint.pk}/", data).status_code == 302
    endpoint.refresh_from_db()
    assert (endpoint.failures, endpoint.failing_since, endpoint.url) == (0, None, DATA["url"])
    assert Delivery.objects.get().state == "waiting"


def test_what_waits_is_not_told_of_another_territory(client, people, endpoint, delivery, other_territory):
    appoint_animator(territory=other_territory, member=people["own"])
    client.force_login(people["own"])
    client.post(f"/admin/webhooks/list/edit/{endpoint.pk}/", DATA | {"territory": other_territory.pk})
    endpoint.refresh_from_db()
    assert (endpoint.territory, Delivery.objects.count()) == (other_territory, 0)


def test_its_page_tells_the_last_answers(client, people, endpoint, delivery):
    client.force_login(people["own"])
    Delivery.objects.update(state="failed", status=502, milliseconds=31, excerpt="<b>Panne</b>")
    page = client.get(f"/admin/webhooks/{endpoint.pk}/").content.decode()
    assert ("502" in page, "31 ms" in page, "&lt;b&gt;Panne&lt;/b&gt;" in page) == (True, True, True)
    tried = client.post(f"/admin/webhooks/{endpoint.pk}/try/", follow=True).content.decode()
    assert "https://" in Delivery.objects.get(event="test").excerpt  # the server of this test is no public address
    assert Delivery.objects.get(event="test").excerpt in tried


def test_its_page_asks_as_much_for_one_delivery_as_for_three(client, people, endpoint, delivery):
    client.force_login(people["own"])

    def queries():
        client.get(f"/admin/webhooks/{endpoint.pk}/")
        with CaptureQueriesContext(connection) as found:
            client.get(f"/admin/webhooks/{endpoint.pk}/")
        return len(found)

    one = queries()
    for number in (6, 7):
        Delivery.objects.create(endpoint=endpoint, event="changed", contribution_id=number, kind="event", tries=1)
    assert queries() == one


def test_a_paused_one_is_told_of_by_mail_and_on_the_morning_page(client, people, endpoint, clock):
    endpoint.is_active, endpoint.failing_since = False, endpoint.created_at
    endpoint.save()
    mails.tell_paused(endpoint)
    mails.tell_paused(endpoint)
    letter = Mail.objects.get()
    mail = mails.compose_paused(letter, {})
    assert mail.subject == "Le webhook « La ville » a été arrêté"
    assert f"http://testserver/admin/webhooks/{endpoint.pk}/" in mail.text
    client.force_login(people["own"])
    assert "Webhooks arrêtés d’eux-mêmes" in client.get("/admin/").content.decode()
    client.force_login(people["other"])
    assert "Webhooks arrêtés" not in client.get("/admin/").content.decode()
    client.force_login(people["own"])
    client.post(f"/admin/webhooks/{endpoint.pk}/start/")
    assert mails.compose_paused(letter, {}) is None
