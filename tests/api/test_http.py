"""How the API answers, whatever is asked: origins, caches, cookies, limits, refusals."""

import datetime as dt
import logging

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.http import parse_http_date

from api.models import ApiKey
from api.tokens.models import PREFIX
from contributions.models import Change
from members.models import Member
from tests.api.conftest import LISTS
from tests.factories.contributions import ArticleFactory

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"


# --- Origins, methods, caches --------------------------------------------------------------------


def test_every_origin_may_read(client, pages):
    for path in ("", *LISTS, "openapi.json", "articles.csv", "nowhere", "articles/999999"):
        answer = client.get(f"/api/v1/{path}", headers={"origin": "https://ailleurs.example"})
        assert answer["Access-Control-Allow-Origin"] == "*", path
        assert answer["Access-Control-Expose-Headers"].endswith("RateLimit, RateLimit-Policy, Retry-After")
        assert answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
        assert "Access-Control-Allow-Credentials" not in answer


def test_browsers_that_ask_first_are_answered(client, territory):
    asked = {"origin": "https://ailleurs.example", "access-control-request-method": "GET"}
    answer = client.options("/api/v1/articles", headers=asked)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "Authorization" in answer["Access-Control-Allow-Headers"]


def test_head_is_get_without_its_body(client, pages):
    whole, head = client.get("/api/v1/articles"), client.head("/api/v1/articles")
    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Type"] == whole["Content-Type"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_written(client, pages, method):
    answer = getattr(client, method)(f"/api/v1/articles/{pages['articles'].pk}")
    assert (answer.status_code, answer["Content-Type"], answer["Allow"]) == (405, PROBLEM, "GET, HEAD, OPTIONS")


def test_what_has_not_changed_costs_a_line(client, pages):
    first = client.get("/api/v1/articles")
    again = client.get("/api/v1/articles", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content, again["Access-Control-Allow-Origin"]) == (304, b"", "*")
    pages["articles"].title = "Autre titre"
    pages["articles"].save_revision().publish()
    later = client.get("/api/v1/articles", headers={"if-none-match": first["ETag"]})
    assert (later.status_code, later["ETag"] == first["ETag"]) == (200, False)
    assert first["Cache-Control"] == "public, max-age=60, stale-while-revalidate=300"


def test_one_contribution_says_when_it_changed(client, pages):
    page = pages["articles"]
    page.save_revision().publish()
    answer = client.get(f"/api/v1/articles/{page.pk}")
    same = client.get(f"/api/v1/articles/{page.pk}", headers={"if-modified-since": answer["Last-Modified"]})
    assert same.status_code == 304


@pytest.mark.parametrize("path", ["articles", "contributions?limit=2", "agenda", "agenda.ics", "events.geojson"])
def test_lists_say_when_something_changed_last(client, pages, path, clock):
    def asked(**headers):
        return client.get(f"/api/v1/{path}", headers=headers)

    clock(f"{timezone.localdate() + dt.timedelta(days=1)} 08:00")
    moment = asked()["Last-Modified"]  # midnight, since nothing was written today
    assert parse_http_date(moment) == timezone.localtime().replace(hour=0).timestamp()
    assert asked(**{"if-modified-since": moment}).status_code == 304
    changed = timezone.now() + dt.timedelta(hours=1)
    Change.objects.create(contribution_id=1, kind="article", what="changed", at=changed)
    clock(f"{timezone.localdate()} 09:00:01")
    later = asked(**{"if-modified-since": moment})
    assert (later.status_code, parse_http_date(later["Last-Modified"])) == (200, changed.timestamp())


def test_a_change_of_this_very_second_is_not_taken_for_the_one_after(client, pages):
    moment = client.get("/api/v1/articles")["Last-Modified"]
    assert parse_http_date(moment) < timezone.now().timestamp() - 1 + 0.001


def test_no_session_and_no_cookie_is_read_or_set(client, pages, author, django_assert_num_queries):
    anonymous = client.get("/api/v1/articles")
    signed_in = Client()
    signed_in.force_login(author)
    signed_in.cookies["django_language"] = "en"
    answer = signed_in.get("/api/v1/articles")
    assert answer.content == anonymous.content
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert answer["Cache-Control"] == anonymous["Cache-Control"]


# --- Refusals -----------------------------------------------------------------------------------


def test_unknown_and_wrong_parameters_are_told_one_by_one(client, territory):
    answer = client.get("/api/v1/articles?lieu=Grenoble")
    assert (answer.status_code, answer["Content-Type"]) == (422, PROBLEM)
    assert answer.json() == {
        "type": "/api/v1/docs#invalid-parameters",
        "title": "Certains paramètres ne sont pas valables",
        "status": 422,
        "detail": "Pas compris : lieu.",
        "instance": "/api/v1/articles",
        "errors": [{"parameter": "lieu", "detail": "Aucun paramètre ne porte ce nom ici."}],
    }
    wrong = client.get("/api/v1/articles?limit=0&bbox=1,2,3&language=de&from=hier&since=2026").json()
    assert {each["parameter"] for each in wrong["errors"]} == {"limit", "language", "bbox", "from", "since"}


def test_refusals_are_in_the_language_of_whoever_asks(client, territory):
    answer = client.get("/api/v1/articles?limit=0", headers={"accept-language": "en-GB,fr;q=0.5"})
    assert (answer.json()["title"], answer["Content-Language"]) == ("Some parameters are not valid", "en")
    answer = client.get("/api/v1/articles?limit=0", headers={"accept-language": "de, *"})
    assert (answer.json()["title"], answer["Content-Language"]) == ("Certains paramètres ne sont pas valables", "fr")


@pytest.mark.parametrize(
    "path", ["nowhere", "articles/999999", "articles/0", f"articles/{2**63}", f"articles/{'9' * 30}", "members/nobody",
             "articles/%00", "articles/x", "members/%ED%A0%80", "events.xml"],
)  # fmt: skip
def test_what_is_not_there(client, territory, path):
    answer = client.get(f"/api/v1/{path}")
    assert (answer.status_code, answer["Content-Type"]) in [(404, PROBLEM), (422, PROBLEM)]


STRANGE = ["9" * 25, "'\"\\ OR ( AND * ~ : -", "%00%ED%A0%80a", "2026-99-99", "x" * 8000, "-1", "NaN", "1e400", "٣"]


@pytest.mark.parametrize("value", STRANGE, ids=lambda value: value[:8])
def test_strange_values_are_never_an_error_of_ours(client, pages, settings, value):
    settings.API_REQUESTS_A_MINUTE = 100_000
    logging.getLogger("django.request").disabled = True
    names = (
        "territory genre tag author community language city bbox near radius from to since q kind place limit cursor"
    )
    for name in (*names.split(), "audience", "free", "access", "fields", "expand"):
        for path in ("contributions", "events", "agenda", "places", "members", "tags", "changes"):
            assert client.get(f"/api/v1/{path}?{name}={value}").status_code in (200, 422), (path, name)
    logging.getLogger("django.request").disabled = False


def test_a_fault_of_ours_says_nothing_of_it(territory, settings, pages):
    """A page of a territory that has no clock any more: nothing that somebody could do through a form."""
    territory.time_zone = "Nowhere/Nothing"
    territory.save()
    reader = Client(raise_request_exception=False)
    answer = reader.get("/api/v1/articles")
    assert (answer.status_code, answer["Content-Type"]) == (500, PROBLEM)
    assert b"Traceback" not in answer.content


# --- Limits and keys --------------------------------------------------------------------------------


def test_how_much_is_left_is_told_and_then_nothing_is(client, territory, settings):
    settings.API_REQUESTS_A_MINUTE = 2
    first = client.get("/api/v1/kinds")
    assert first["RateLimit-Policy"] == '"address";q=2;w=60'
    assert first["RateLimit"].startswith('"address";r=1;t=')
    client.get("/api/v1/nowhere")
    refused = client.get("/api/v1/kinds")
    assert (refused.status_code, refused["Content-Type"]) == (429, PROBLEM)
    assert 1 <= int(refused["Retry-After"]) <= 60
    assert refused["Access-Control-Allow-Origin"] == "*"


def test_a_key_counts_apart(client, territory, settings):
    settings.API_REQUESTS_A_MINUTE = 0
    key, secret = ApiKey.objects.issue(territory=territory, name="Le musée", requests_a_minute=50)
    assert client.get("/api/v1/kinds").status_code == 429
    answer = client.get("/api/v1/kinds", headers={"authorization": f"Bearer {secret}"})
    assert (answer.status_code, answer["RateLimit-Policy"]) == (200, '"key";q=50;w=60')
    key.refresh_from_db()
    assert key.last_used_on is not None
    assert secret not in str(key.__dict__)


@pytest.mark.parametrize("header", ["Bearer nothing", "Bearer", "Basic YTpi", "Bearer é\udcff"])
def test_a_key_of_nobody_is_refused(client, territory, header):
    answer = client.get("/api/v1/kinds", headers={"authorization": header})
    assert (answer.status_code, answer["WWW-Authenticate"], answer["Content-Type"]) == (401, "Bearer", PROBLEM)


@pytest.mark.parametrize("secret", ["nothing", f"{PREFIX}nothing"])
def test_guessing_keys_and_tokens_is_held_back_too(client, territory, settings, secret):
    settings.API_REQUESTS_A_MINUTE = 2
    header = {"authorization": f"Bearer {secret}"}
    codes = [client.get("/api/v1/kinds", headers=header).status_code for _again in range(4)]
    assert codes == [401, 401, 429, 429]


def test_a_member_of_another_territory_or_none_is_written_as_such(client, territory):
    Member.objects.create_user("x@example.org", "x", display_name="Sans territoire")
    ArticleFactory(parent=territory.root_page.get_children().get(slug="articles").specific)
    assert client.get("/api/v1/members").json()["items"][0]["territory"] is None


def test_a_parameter_of_one_value_is_refused_when_it_is_given_twice(client, pages):
    answer = client.get("/api/v1/events?q=neige&q=volcan", headers={"accept-language": "fr"})
    assert (answer.status_code, [each["parameter"] for each in answer.json()["errors"]]) == (422, ["q"])
    assert client.get("/api/v1/events?tag=neige&tag=volcan").status_code == 200
