"""A provider says that letters come back: the address is left in peace, and its owner told when they sign in."""

import base64

import pytest

from notifications.models import Suspension
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db
HOOK = "/anymail/postmark/tracking/"


def report(client, who="provider:tests-only", **event):
    word = base64.b64encode(who.encode()).decode()
    data = {"MessageID": "1", "Email": "Ada@example.org", **event}
    return client.post(HOOK, data, content_type="application/json", headers={"authorization": f"Basic {word}"})


@pytest.mark.parametrize(
    ("event", "reasons"),
    [
        ({"RecordType": "Bounce", "Type": "HardBounce"}, ["bounce"]),
        ({"RecordType": "SpamComplaint", "Type": "SpamComplaint"}, ["complaint"]),
        ({"RecordType": "Bounce", "Type": "SoftBounce"}, []),
        ({"RecordType": "Bounce", "Type": "Transient"}, []),
        ({"RecordType": "Delivery", "Recipient": "ada@example.org"}, []),
    ],
)
def test_an_address_is_suspended_when_it_is_of_no_use(client, territory, event, reasons):
    assert report(client, **event).status_code == 200
    assert list(Suspension.objects.values_list("reason", flat=True)) == reasons


def test_nobody_else_can_have_an_address_suspended(client, territory):
    assert report(client, who="guess:ed", RecordType="Bounce", Type="HardBounce").status_code == 400
    assert Suspension.objects.count() == 0


def test_a_member_is_told_when_signing_in_and_says_when_it_works_again(client, territory):
    ada = MemberFactory(email="ada@example.org")
    report(client, RecordType="Bounce", Type="HardBounce", Description="mailbox unavailable")
    response = client.post("/connexion/", {"login": ada.email, "password": "un-long-secret"}, follow=True)
    assert "Nos lettres ne vous parviennent plus." in response.text
    page = client.get("/mon-echosciences/reglages/adresse-suspendue/")
    assert "Mon adresse marche de nouveau" in page.text
    client.post("/mon-echosciences/reglages/adresse-suspendue/")
    assert Suspension.objects.count() == 0


def test_the_page_of_the_address_is_for_members(client, territory):
    assert client.get("/mon-echosciences/reglages/adresse-suspendue/").status_code == 302
