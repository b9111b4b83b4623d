"""What a partner's server hears when something changes, and what becomes of a message that it does not take."""

import base64
import hashlib
import hmac
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contributions.models.journal import last_number
from notifications.models import Mail
from tests.factories.contributions import ArticleFactory
from webhooks import actions, planning
from webhooks.models import Delivery, Endpoint, Event
from webhooks.tasks import tell_partners

pytestmark = pytest.mark.django_db


@pytest.fixture
def tell(partner):
    """One run of the clock; how many messages were taken."""

    def run():
        planning.plan_all()
        return actions.deliver_all(allowance=partner.allowance)

    return run


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def later(clock, moment, **wait):
    return clock((moment + timedelta(**wait)).strftime("%Y-%m-%d %H:%M:%S"), "UTC")


@pytest.fixture
def begin(clock):
    """Tomorrow at this hour: rows that are made in the test are due then."""
    return later(clock, timezone.now(), days=1)


# --- What is told ---------------------------------------------------------------------------------


def test_a_life_is_told_in_order(endpoint, partner, tell, write):
    page = write(title="Le lac vert")
    tell()
    page.title = "Le lac bleu"
    page.save_revision().publish()
    tell()
    page.unpublish()
    tell()
    page.save_revision().publish()
    tell()
    key = page.pk
    fresh(page).delete()
    tell()
    assert partner.told == [
        ("contribution.published", key),
        ("contribution.changed", key),
        ("contribution.withdrawn", key),
        ("contribution.published", key),
        ("contribution.deleted", key),
    ]
    titles = [message["data"].get("contribution", {}).get("title") for message in partner.messages]
    assert titles == ["Le lac vert", "Le lac bleu", None, "Le lac bleu", None]
    assert set(Delivery.objects.values_list("state", "status", "tries")) == {("delivered", 204, 1)}
    assert tell() == 0


def test_the_message_is_what_the_api_says(client, endpoint, partner, tell, write):
    page = write(title="Le lac vert", author=endpoint.created_by)
    tell()
    [message] = partner.messages
    in_the_api = client.get("/api/v1/articles").json()["items"][0]
    assert message["data"]["contribution"] == in_the_api
    assert (message["type"], message["data"]["url"]) == ("contribution.published", in_the_api["url"])
    assert message["data"]["territory"] == in_the_api["territory"]
    assert message["data"]["licence"]["name"] == "Licence Ouverte / Open Licence 2.0"
    assert endpoint.created_by.email not in partner.heard[0][1].decode()
    assert set(message) == {"type", "timestamp", "data"}
    assert fresh(page).live


def test_numbers_and_addresses_alone(make_endpoint, partner, tell, write):
    make_endpoint(sends=Endpoint.Sends.REFERENCE)
    page = write(title="Le lac vert")
    tell()
    [message] = partner.messages
    assert (message["data"]["id"], message["data"]["kind"]) == (page.pk, "article")
    assert "contribution" not in message["data"]
    assert "lac vert" not in partner.heard[0][1].decode()


def test_the_signature_is_that_of_standard_webhooks(make_endpoint, partner, tell, write):
    _endpoint, secret = make_endpoint()
    write()
    tell()
    headers, body = partner.heard[0]
    heard = {name.lower(): value for name, value in headers.items()}
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{heard['webhook-id']}.{heard['webhook-timestamp']}.".encode() + body
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert heard["webhook-signature"] == expected
    assert heard["webhook-id"] == Delivery.objects.get().message_id
    assert abs(int(heard["webhook-timestamp"]) - timezone.now().timestamp()) < 60


def test_a_former_secret_signs_for_a_day_and_none_lies_open(make_endpoint, partner, clock):
    endpoint, first = make_endpoint()
    second = actions.renew_secret(endpoint=endpoint)
    assert fresh(endpoint).secrets_at(timezone.now()) == [second, first]
    later(clock, timezone.now(), days=1, minutes=1)
    assert fresh(endpoint).secrets_at(timezone.now()) == [second]
    kept = str(Endpoint.objects.values().get())
    assert (first in kept, second in kept) == (False, False)


def test_only_what_was_asked_for_is_told(make_endpoint, partner, tell, write, section):
    make_endpoint(events=[Event.PUBLISHED], kinds=["event"])
    write()
    assert (tell(), partner.heard) == (0, [])
    make_endpoint(events=[Event.PUBLISHED, Event.DELETED], kinds=["article"], tags="neige")
    plain, tagged = write(), ArticleFactory(parent=section("articles"), live=False, first_published_at=None)
    tagged.tags.add("Neige")
    tagged.save_revision().publish()
    tell()
    assert partner.told == [("contribution.published", tagged.pk)]
    key = plain.pk
    plain.delete()  # it may have carried the tag when a partner copied it
    tell()
    assert partner.told[1:] == [("contribution.deleted", key)]


def test_what_loses_the_chosen_tag_is_gone_and_new_once_it_has_it_again(make_endpoint, partner, tell, write):
    make_endpoint(tags="neige")
    page, never = write(title="Le lac vert"), write(title="Sans neige")
    tell()
    for change in (["Neige"], ["Neige", "Lac"], ["Lac"], ["Lac"], ["Neige"]):
        page.tags.set(change)
        page.save_revision().publish()
        tell()
    never.save_revision().publish()
    assert tell() == 0
    key = page.pk
    assert partner.told == [
        ("contribution.changed", key),
        ("contribution.changed", key),
        ("contribution.withdrawn", key),
        ("contribution.published", key),
    ]
    assert [message["data"].get("contribution", {}).get("title") for message in partner.messages] == [
        "Le lac vert",
        "Le lac vert",
        None,
        "Le lac vert",
    ]


def test_a_tag_lost_before_the_message_leaves_is_not_told_as_published(make_endpoint, partner, tell, write):
    make_endpoint(tags="neige", events=[Event.PUBLISHED, Event.CHANGED])
    page = write()
    page.tags.add("Neige")
    page.save_revision().publish()
    planning.plan_all()
    page.tags.clear()
    page.save_revision().publish()
    tell()
    assert partner.heard == []
    assert set(Delivery.objects.values_list("state", flat=True)) == {"overtaken"}


def test_another_territory_is_not_told_of(endpoint, partner, tell, write, section, other_territory):
    elsewhere = other_territory.root_page.get_children().get(slug="articles").specific
    ArticleFactory(parent=elsewhere, live=False, first_published_at=None).save_revision().publish()
    assert tell() == 0
    page = write()
    tell()
    page.move(elsewhere, pos="last-child")
    tell()
    fresh(page).move(section("articles"), pos="last-child")
    tell()
    key = page.pk
    assert partner.told == [
        ("contribution.published", key),
        ("contribution.withdrawn", key),
        ("contribution.published", key),
    ]


def test_drafts_and_closed_territories_are_nobodys_business(endpoint, partner, tell, section, territory, write):
    draft = ArticleFactory(parent=section("articles"), live=False, first_published_at=None)
    draft.save_revision()
    assert tell() == 0
    territory.is_open = False
    territory.save()
    write()
    assert (tell(), Delivery.objects.count()) == (0, 0)
    territory.is_open = True
    territory.save()
    assert tell() == 1


@pytest.mark.parametrize("sends", Endpoint.Sends.values)
def test_a_message_from_before_the_closing_of_its_territory_tells_nothing(
    make_endpoint, partner, write, territory, sends
):
    make_endpoint(sends=sends)
    write()
    planning.plan_all()
    territory.is_open = False
    territory.save()
    delivery = Delivery.objects.get()
    actions.redeliver(delivery=delivery, allowance=partner.allowance)
    assert (partner.heard, Delivery.objects.get().state) == ([], Delivery.State.OVERTAKEN)


def test_what_was_withdrawn_before_it_was_sent_leaves_with_no_message(make_endpoint, partner, tell, write):
    make_endpoint(events=[Event.PUBLISHED, Event.CHANGED])
    page = write(title="Trop tôt")
    planning.plan_all()
    page.unpublish()
    tell()
    assert partner.heard == []
    assert Delivery.objects.get().state == "overtaken"


def test_a_message_sent_again_has_its_number_and_never_what_was_withdrawn(endpoint, partner, tell, write):
    page = write(title="Trop tôt")
    tell()
    delivery = Delivery.objects.get()
    actions.redeliver(delivery=delivery, allowance=partner.allowance)
    ids = [{name.lower(): value for name, value in headers.items()}["webhook-id"] for headers, _body in partner.heard]
    assert ids == [delivery.message_id] * 2
    page.unpublish()
    actions.redeliver(delivery=delivery, allowance=partner.allowance)
    assert (len(partner.heard), fresh(delivery).state) == (2, "overtaken")


# --- When it is not taken ----------------------------------------------------------------------------


def test_five_tries_in_a_day_each_later_and_then_no_more(endpoint, partner, tell, write, clock, begin):
    write()
    partner.says(500, b"<h1>Panne</h1>")
    moments = []
    for minute in range(0, 26 * 60, 5):
        now = later(clock, begin, minutes=minute)
        before = len(partner.heard)
        tell()
        moments += [now - begin] * (len(partner.heard) - before)
    hours = [round(moment.total_seconds() / 3600, 1) for moment in moments]
    assert hours == [0.0, 0.1, 0.6, 3.6, 23.6]
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.tries, delivery.status, delivery.excerpt) == ("failed", 5, 500, "<h1>Panne</h1>")
    assert len({headers["webhook-id"] for headers, _body in partner.heard}) == 1


def test_a_refused_message_holds_up_its_own_contribution_alone(endpoint, partner, tell, write, clock, begin):
    first, second = write(title="Un"), write(title="Deux")
    first.title = "Un, changé"
    first.save_revision().publish()
    partner.answer = lambda message: (400 if message["data"]["id"] == first.pk else 200, {}, b"")
    tell()
    assert partner.told == [("contribution.published", first.pk), ("contribution.published", second.pk)]
    partner.says(200)
    later(clock, begin, minutes=6)
    tell()
    assert partner.told[2:] == [("contribution.published", first.pk), ("contribution.changed", first.pk)]


def test_a_server_that_is_down_is_asked_once_and_then_rests(endpoint, partner, tell, write, clock, begin):
    pages = [write() for _number in range(3)]
    partner.says(503, headers={"Retry-After": "1800"})
    tell()
    later(clock, begin, minutes=20)
    tell()
    assert len(partner.heard) == 1
    partner.says(200)
    later(clock, begin, minutes=31)
    tell()
    assert [number for _type, number in partner.told[1:]] == [page.pk for page in pages]
    assert (fresh(endpoint).failures, fresh(endpoint).failing_since) == (0, None)


def test_after_three_days_it_is_paused_and_its_owner_told_once(endpoint, partner, tell, write, clock, begin):
    write()
    partner.says(500)
    for hour in range(0, 80):
        later(clock, begin, hours=hour)
        if hour % 24 == 0:
            write()
        tell()
    paused = fresh(endpoint)
    assert (paused.is_active, paused.state_label) == (False, "Arrêté de lui-même")
    letter = Mail.objects.get(template="webhook-paused")
    assert letter.recipient == endpoint.created_by.email
    count = len(partner.heard)
    missed = write()
    tell()
    assert len(partner.heard) == count
    partner.says(200)
    actions.start(endpoint=fresh(endpoint))
    tell()
    told = partner.told[count:]
    assert (len(told), told[-1]) == (6, ("contribution.published", missed.pk))
    assert not Delivery.objects.exclude(state="delivered").exists()


def test_an_address_that_is_gone_is_paused_at_once(endpoint, partner, tell, write, member):
    endpoint.created_by = None  # left: everybody who animates the territory is told
    endpoint.save()
    write()
    partner.says(410)
    tell()
    assert fresh(endpoint).is_active is False
    assert Mail.objects.filter(template="webhook-paused").count() == 1


def test_private_addresses_are_out_of_reach(endpoint, partner, write):
    write()
    planning.plan_all()
    actions.deliver_all()  # without the allowance of these tests, as it runs on a server
    assert partner.heard == []
    delivery = Delivery.objects.get()
    assert (delivery.status, delivery.tries) == (None, 1)
    assert "https://" in delivery.excerpt


def test_a_redirect_is_no_success(endpoint, partner, tell, write):
    write()
    partner.says(302, headers={"Location": "https://ailleurs.example/"})
    assert (tell(), len(partner.heard), Delivery.objects.get().status) == (0, 1, 302)


def test_an_endpoint_that_is_being_told_is_left_to_whoever_tells_it(endpoint, partner, tell, write):
    write()
    Endpoint.objects.update(next_at=timezone.now() + timedelta(minutes=3))
    assert (tell(), partner.heard) == (0, [])


def test_old_deliveries_go_and_waiting_ones_stay(endpoint, tell, write, clock, begin):
    write()
    tell()
    write()
    planning.plan_all()
    later(clock, begin, days=31)
    assert (actions.prune(), Delivery.objects.get().state) == (1, "waiting")


def test_a_tag_lost_two_months_later_is_told_still(make_endpoint, partner, tell, write, clock, begin):
    make_endpoint(tags="neige")
    page, other = write(), write()
    tell()
    for each in (page, other):
        each.tags.add("Neige")
        each.save_revision().publish()
    tell()
    page.title = "Changé"
    page.save_revision().publish()
    tell()
    count = len(partner.heard)
    later(clock, begin, days=61)
    assert (actions.prune(), Delivery.objects.count()) == (1, 2)  # the older of two messages about one
    page.tags.clear()
    page.save_revision().publish()
    tell()
    assert partner.told[count:] == [("contribution.withdrawn", page.pk)]


@pytest.mark.parametrize("tags", ["", "neige"])
def test_planning_asks_as_much_for_one_change_as_for_three(make_endpoint, write, tags):
    make_endpoint(tags=tags)

    def queries():
        with CaptureQueriesContext(
            connection,
        ) as found:
            planning.plan_all()
        return len(found)

    write()
    last_number()
    one = queries()
    for _number in range(3):
        write()
    last_number()
    assert (queries(), one) == (one, one)
    assert Delivery.objects.count() == (0 if tags else 4)


def test_the_clock_runs_it(endpoint, write):
    write()
    tell_partners.func()
    assert Delivery.objects.get().tries == 1
