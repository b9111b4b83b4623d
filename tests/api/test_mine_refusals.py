"""Who may do what by a token: success and refusal of each, from one set-up."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from api.tokens.actions import revoke
from api.tokens.models import MemberToken, Scope
from contributions.actions.lifecycle import accept_invitation, hide, invite_co_author
from contributions.models import Contribution
from home.actions import appoint_animator
from members.models import Member
from tests.api.test_mine import ARTICLE, refused
from tests.factories.communities import open_community
from tests.factories.programs import Program, token_of

pytestmark = pytest.mark.django_db
MINE = ("", "/contributions", "/contributions/{id}", "/figures")


@pytest.fixture
def program(territory, member):
    return Program(member)


@pytest.fixture
def draft(program):
    return program.create(ARTICLE).json()["id"]


@pytest.fixture
def other(territory):
    return Member.objects.create_user("paul@example.org", "un-long-secret", display_name="Paul Rey")


def every_request(program, number):
    """(scope, response) of each address."""
    tag = {"if_match": "*"}
    yield Scope.READ, program.get("/contributions")
    yield Scope.READ, program.get("/figures")
    yield Scope.READ, program.get(f"/contributions/{number}")
    yield Scope.WRITE, program.create(ARTICLE, "?dry_run=true")
    yield Scope.WRITE, program.change(number, {"summary": "Bleu."}, **tag)
    yield Scope.PUBLISH, program.publish(number)
    yield Scope.PUBLISH, program.ask("POST", f"/contributions/{number}/withdraw")
    yield Scope.WRITE, program.ask("DELETE", f"/contributions/{number}")
    yield Scope.WRITE, program.ask("POST", f"/contributions/{number}/restore")


@pytest.mark.parametrize("scope", list(Scope))
def test_each_scope_opens_its_own_and_nothing_else(member, draft, scope):
    program = Program(member, [scope.value])
    assert program.get().json()["token"]["scopes"] == [scope.value]
    for needed, response in every_request(program, draft):
        if needed == scope:
            assert response.status_code in (200, 201), response.content
        else:
            refused(response, 403, "missing-scope")
            assert response["WWW-Authenticate"] == f'Bearer error="insufficient_scope", scope="{needed.value}"'


def test_throwing_away_what_is_on_line_takes_both_scopes(member, program, draft):
    program.publish(draft)
    writer = Program(member, [Scope.WRITE.value])
    refused(writer.ask("DELETE", f"/contributions/{draft}"), 403, "missing-scope")
    assert program.ask("DELETE", f"/contributions/{draft}").status_code == 200
    refused(writer.ask("POST", f"/contributions/{draft}/restore"), 403, "missing-scope")
    assert not Contribution.objects.get(pk=draft).live


def test_what_is_anothers_is_not_there(territory, other, draft, program):
    stranger = Program(other)
    animator = Member.objects.create_user("anim@example.org", "x", display_name="Animatrice")
    appoint_animator(territory=territory, member=animator)
    for who in (stranger, Program(animator)):
        for _scope, response in every_request(who, draft):
            assert response.status_code in (404, 200, 201)
            assert (response.status_code == 404) == (f"/{draft}" in response.request["PATH_INFO"])
        assert who.get("/contributions").json()["items"] == []
    assert program.get(f"/contributions/{draft}").json()["content"]["summary"] == ARTICLE["summary"]


def test_who_signs_too_writes_and_does_not_throw_away(member, other, draft):
    page = Contribution.objects.get(pk=draft)
    invite_co_author(contribution=page, member=other, by=member)
    co_author = Program(other)
    assert co_author.get(f"/contributions/{draft}").status_code == 404
    accept_invitation(contribution=page, member=other)
    told = co_author.get(f"/contributions/{draft}").json()
    assert (told["role"], told["rights"]) == ("co-author", {"edit": True, "publish": True, "delete": False})
    assert co_author.change(draft, {"summary": "À deux."}).status_code == 200
    refused(co_author.ask("DELETE", f"/contributions/{draft}"), 403, "forbidden")
    assert co_author.publish(draft).status_code == 200


def test_what_the_moderation_hid_stays_hidden(program, draft):
    program.publish(draft)
    hide(contribution=Contribution.objects.get(pk=draft), by=None)
    told = program.get(f"/contributions/{draft}").json()
    assert (told["state"], told["rights"]["publish"]) == ("withheld", False)
    refused(program.publish(draft), 422, "withheld")
    assert not Contribution.objects.get(pk=draft).live


def test_new_members_have_their_limits(program, member, settings):
    settings.NEWCOMER_PUBLICATIONS_A_DAY = 1
    first, second = (program.create({**ARTICLE, "title": title}).json()["id"] for title in ("Un", "Deux"))
    assert program.get().json()["allowance"]["publications"] == 1
    assert program.publish(first).status_code == 200
    refused(program.publish(second), 429, "limit-reached")
    Member.objects.filter(pk=member.pk).update(established_at=timezone.now())
    assert program.publish(second).status_code == 200


def test_communities_take_what_their_people_write(territory, other, program, member):
    slug = open_community(territory, title="Les astronomes", contributors=[other]).slug
    refused(program.create({**ARTICLE, "community": slug}), 403, "forbidden")
    assert program.get().json()["communities"] == []
    theirs = Program(other)
    assert [each["slug"] for each in theirs.get().json()["communities"]] == [slug]
    made = theirs.create({**ARTICLE, "community": slug}).json()
    assert made["content"]["community"] == slug
    moved = theirs.change(made["id"], {"community": None}).json()
    assert moved["content"]["community"] is None
    theirs.publish(made["id"])
    answer = theirs.change(made["id"], {"community": slug})
    assert list(refused(answer, 422, "invalid-content")) == ["/community"]


# --- Tokens that open nothing -----------------------------------------------------------------


def no_token(program):
    del program.headers["authorization"]


def unknown_token(program):
    program.headers["authorization"] += "x"


def key_of_a_partner(program):
    program.headers["authorization"] = "Bearer echosciences_abc"


def revoked_token(program):
    revoke(token=program.token, by=program.member)


def expired_token(program):
    MemberToken.objects.filter(pk=program.token.pk).update(expires_at=timezone.now() - timedelta(seconds=1))


def suspended_member(program):
    Member.objects.filter(pk=program.member.pk).update(is_active=False)


def leaving_member(program):
    Member.objects.filter(pk=program.member.pk).update(leaves_at=timezone.now() + timedelta(days=14))


def unconfirmed_member(program):
    Member.objects.filter(pk=program.member.pk).update(confirmed_at=None)


@pytest.mark.parametrize(
    "spoil",
    [no_token, unknown_token, key_of_a_partner, revoked_token, expired_token, suspended_member, leaving_member,
     unconfirmed_member],
)  # fmt: skip
def test_a_token_that_opens_nothing_is_refused_at_once(program, draft, client, spoil):
    assert program.get().status_code == 200
    spoil(program)
    for response in (
        program.get(),
        program.create(ARTICLE),
        program.get(f"/contributions/{draft}"),
        program.get("/x"),
    ):
        refused(response, 401, "unknown-token")
        challenge = "Bearer" if spoil is no_token else 'Bearer error="invalid_token"'
        assert response["WWW-Authenticate"] == challenge
        assert response["Cache-Control"] == "private, no-store"
    if spoil not in (no_token, key_of_a_partner):
        assert client.get("/api/v1/kinds", headers=program.headers).status_code == 401


def test_a_session_opens_nothing_here(client, territory, member):
    client.force_login(member)
    assert client.get("/api/v1/me").status_code == 401
    assert client.post("/api/v1/me/contributions", ARTICLE, content_type="application/json").status_code == 401


def test_public_addresses_take_a_token_and_answer_everybody_alike(client, program, draft):
    anonymous, known = client.get("/api/v1/articles"), client.get("/api/v1/articles", headers=program.headers)
    assert (known.status_code, known.json()) == (200, anonymous.json())
    assert known["RateLimit-Policy"] == '"token";q=120;w=60'


def test_every_origin_may_ask_and_no_cache_keeps_it(client, program):
    answer = program.get("/contributions", origin="https://ailleurs.example", cookie="sessionid=x")
    assert (answer["Access-Control-Allow-Origin"], answer["Cache-Control"]) == ("*", "private, no-store")
    assert "Access-Control-Allow-Credentials" not in answer
    assert (answer["Vary"].split(", ")[0], answer.cookies) == ("Authorization", {})
    asked = client.options("/api/v1/me/contributions/5", headers={"access-control-request-method": "PATCH"})
    assert (asked.status_code, asked["Access-Control-Allow-Methods"]) == (
        204,
        "GET, HEAD, POST, PATCH, DELETE, OPTIONS",
    )
    assert {"Authorization", "If-Match", "Idempotency-Key"} <= set(asked["Access-Control-Allow-Headers"].split(", "))


def test_limits_count_all_tokens_of_a_member(territory, member, other, settings):
    settings.API_TOKEN_REQUESTS_A_MINUTE, settings.API_TOKEN_WRITES_AN_HOUR = 4, 1
    one, two = Program(member), Program(member)
    assert [one.get().status_code, two.get().status_code] == [200, 200]
    assert [each.create(ARTICLE, "?dry_run=true").status_code for each in (one, two)] == [201, 429]
    over = one.get()
    assert refused(over, 429, "too-many-requests") == {}
    assert int(over["Retry-After"]) >= 1
    assert Program(other).get().status_code == 200


def test_the_secret_is_nowhere(program, draft, caplog, member):
    program.publish(draft)
    program.create({"kind": "article", "titre": "x"})
    program.get("/contributions/999999")
    for model in apps.get_models():
        assert program.secret not in str(list(model._default_manager.values())), model
    assert program.secret not in caplog.text
    assert token_of(member)[0].hash not in caplog.text
