"""Values that nobody means: each gets an answer that says so, and what people typed is kept."""

import pytest
from config.strange_values import names_a_row
from django.http import QueryDict
from django.urls import path

from editor.models import Unfinished
from intake.text import read_json, storable_fields
from members.models import Member
from tests.factories.contributions import ArticleFactory
from tests.factories.editor import Tab, paragraphs

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer(client, member, territory):
    """Marie, signed in."""
    client.force_login(member)
    return client


@pytest.fixture
def superuser(client, territory):
    member = Member.objects.create_superuser("root@example.org", "une phrase assez longue", display_name="Root")
    client.force_login(member)
    return member


# --- Numbers -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("pk", 1, True),
        ("pk", 2**63 - 1, True),
        ("pk", 2**63, False),
        ("pk", 0, False),
        ("page_id", "12", True),
        ("instance_pk", "12", True),
        ("instance_pk", "null", False),
        ("object_id", "٣", False),
        ("id", "9" * 25, False),
        ("number", 0, True),
        ("number", 10**25, False),
        ("revision_id_a", "earliest", True),
        ("slug", "9" * 25, True),
        ("uidb64", "MQ", True),
    ],
)
def test_which_parts_of_an_address_can_name_a_row(name, value, expected):
    assert names_a_row(name, value) is expected


@pytest.mark.parametrize(
    "address",
    [
        "/ecrire/{}/", "/couvertures/{}-abc.svg", "/enquetes/reponses/{}/", "/communautes/suggerer/{}/",
        "/admin/pages/{}/edit/", "/admin/images/chooser/chosen/{}/", "/admin/contribution-chooser/chosen/{}/",
        "/admin/tags/edit/{}/", "/admin/communities/{}/", "/documents/{}/x.pdf", "/commentaires/{}/",
    ],
)  # fmt: skip
@pytest.mark.parametrize("number", ["9" * 25, "9223372036854775808", "0"])
def test_a_number_that_no_row_has_is_not_found(client, superuser, address, number):
    assert client.get(address.format(number)).status_code == 404


def test_a_number_that_a_row_has_is_found(client, superuser, section):
    article = ArticleFactory(parent=section("articles"), author=superuser)
    assert client.get(f"/ecrire/{article.pk}/").status_code == 200
    assert client.get(f"/admin/pages/{article.pk}/edit/").status_code == 200
    assert client.get(f"/admin/contribution-chooser/chosen/{article.pk}/").status_code == 200


@pytest.mark.parametrize("number", ["9" * 25, "x"])
def test_several_chosen_at_once_are_found_or_not(client, superuser, number):
    assert client.get(f"/admin/contribution-chooser/chosen-multiple/?id={number}").status_code == 404


# --- NUL, and halves of characters --------------------------------------------------------


def test_a_nul_in_an_address_is_not_found_and_in_a_question_is_left_out(client, territory):
    assert client.get("/tags/a%00b/").status_code == 404
    assert client.get("/articles/a%00b/").status_code == 404
    assert client.get("/recherche/?q=la%00c").context["query"] == "lac"


def test_a_nul_in_a_form_is_left_out_and_the_rest_is_kept(writer):
    sent = {
        "client": "a\x00b",
        "title": "Le\x00 lac",
        "body": "Un\x00 mot",
        "ends_on": "2026\x00-99",
        "action": "save",
    }
    assert writer.post("/ecrire/annonce/", sent).status_code == 302
    page = Member.objects.get().contributions.get().specific
    assert page.draft_title == "Le lac"
    assert page.get_latest_revision_as_object().body[0].value.source.endswith(">Un mot</p>")
    assert "\x00" not in str(Unfinished.objects.values_list("fields", flat=True).first())


@pytest.mark.parametrize("half", ["\ud83d", "\ude00", "\x00"])
def test_half_a_character_in_the_editors_document_is_left_out(writer, half):
    tab = Tab(writer)
    answer = tab.send(document=paragraphs(f"Un {half}mot"), title="Le lac")
    assert answer.status_code == 200
    assert "Un mot" in tab.draft.body[0].value.source
    assert tab.publish(document=paragraphs(f"Deux {half}mots")).status_code == 200
    assert "Deux mots" in tab.page.body[0].value.source


def test_a_whole_emoji_stays(writer):
    tab = Tab(writer)
    assert tab.send(document=paragraphs("Un mot 😀"), title="Le lac 😀").status_code == 200
    assert ("😀" in tab.draft.body[0].value.source, tab.draft.title) == (True, "Le lac 😀")


def test_json_is_read_without_what_cannot_be_stored():
    assert read_json('{"a\\u0000": ["\\ud83d\\ude00", "\\ud83d", {"b": "\\u0000c", "d": 1, "e": null}]}') == {
        "a": ["😀", "", {"b": "c", "d": 1, "e": None}]
    }


def test_fields_without_anything_strange_stay_the_same():
    fields = QueryDict("a=1&a=2&b=%C3%A9")
    assert storable_fields(fields) is fields
    assert storable_fields(QueryDict("a=1%00&a=2&b%00=3")).urlencode() == "a=1&a=2&b=3"


# --- What packages make of values -----------------------------------------------------------


def test_an_unknown_filter_of_a_list_is_a_question_that_cannot_be_asked(client, superuser):
    assert client.get("/admin/log/?nowhere=1").status_code == 400
    assert client.get("/admin/log/?area=moderation").status_code == 200
    answer = client.get("/admin/tags/?id__exact=x")
    assert (answer.status_code, answer.templates[0].name) == (400, "unexpected.html")


def test_a_form_that_lacks_what_a_package_needs_is_refused(client, superuser):
    assert client.post("/admin/choose-external-link/").status_code == 400
    assert client.post("/admin/member-chooser/create/").status_code == 400


def broken(request):
    return int("not a number")


urlpatterns = [path("broken/", broken)]
handler500 = "home.views.server_error"


def test_faults_of_our_own_code_stay_errors(client, territory, settings):
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False
    assert client.get("/broken/").status_code == 500


def test_nobody_in_particular_asks_why_an_account_is_closed(client, territory):
    assert client.get("/connexion/suspendu/").status_code == 200
