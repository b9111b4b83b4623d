"""Surveys: who answers, once, until when, and what is kept."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.actions import appoint_animator
from surveys.models import Answer, Participation, SurveyPage, SurveyQuestion
from tests.factories.members import MemberFactory
from tests.factories.surveys import ANSWERS, make_survey

OURS = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def survey(territory):
    return make_survey(territory, shows_results=True, thanks="À bientôt")


@pytest.fixture
def send(client):
    """`send(survey, quand="Le soir")` posts these answers beside the usual ones."""

    def run(survey, *, headers=OURS, agent="Firefox", **answers):
        data = {key: value for key, value in (ANSWERS | answers).items() if value is not None}
        return client.post(
            f"/enquetes/reponses/{survey.pk}/", data, headers={**headers, "User-Agent": agent}, follow=False
        )

    return run


def test_the_page_asks_and_sets_no_cookie(client, survey):
    response = client.get(survey.url)
    assert response.status_code == 200
    assert response.cookies == {}
    assert "csrfmiddlewaretoken" not in response.content.decode()
    assert response.content.decode().count('type="radio"') == 2 + 5


def test_an_answer_is_kept_without_whose_it_is(client, send, survey):
    response = send(survey)
    assert (response.status_code, response.url) == (302, f"/enquetes/reponses/{survey.pk}/merci/")
    answer = Answer.objects.get()
    assert answer.form_data == ANSWERS
    assert (answer.submit_time.astimezone(timezone.get_current_timezone()).hour, answer.submit_time.minute) == (0, 0)
    assert {field.name for field in Answer._meta.fields} == {"id", "form_data", "page", "submit_time"}
    assert {field.name for field in Participation._meta.fields} == {"person", "survey"}
    assert "À bientôt" in client.get(response.url).content.decode()


def test_a_reader_counts_once(client, send, survey):
    send(survey)
    assert send(survey).url.endswith("/deja/")
    assert Answer.objects.count() == 1


def test_a_class_behind_one_address_answers_each_with_a_browser_of_their_own(client, send, survey):
    reached = []
    for _pupil in range(30):
        client.cookies.clear()
        reached.append(send(survey, agent="The school's browser").url.rsplit("/", 2)[-2])
    assert reached == ["merci"] * 30
    assert Answer.objects.count() == 30


def test_whoever_has_answered_is_told_before_they_fill_anything_in(client, send, survey, member):
    send(survey)
    page = client.get(survey.url)
    assert (page.status_code, page.headers["Cache-Control"]) == (200, "private, no-cache")
    content = page.content.decode()
    assert ("Vous avez déjà répondu" in content, 'name="quand"' in content) == (True, False)
    assert "Se connecter pour répondre" in content
    client.cookies.clear()
    assert 'name="quand"' in client.get(survey.url).content.decode()
    client.force_login(member)
    assert 'name="quand"' in client.get(survey.url).content.decode()
    send(survey)
    content = client.get(survey.url).content.decode()
    assert ("Vous avez déjà répondu" in content, "Se connecter pour répondre" in content) == (True, False)


def test_where_many_have_answered_the_sum_begins_with_the_page(client, send, survey, settings):
    settings.RECOMMENDATIONS_FROM_ONE_PLACE = (2, 3600)
    shown = []
    for _reader in range(3):
        client.cookies.clear()
        shown.append("proof-of-work" in client.get(survey.url).content.decode())
        client.cookies.clear()
        send(survey)
    assert shown == [False, False, True]
    assert Answer.objects.count() == 2


def test_a_member_counts_once_and_so_does_the_reader_they_were(client, send, survey, member):
    send(survey)
    client.force_login(member)
    assert send(survey).url.endswith("/deja/")
    client.cookies.clear()
    client.force_login(MemberFactory())
    assert send(survey).url.endswith("/merci/")
    assert send(survey).url.endswith("/deja/")
    assert Answer.objects.count() == 2


def test_what_was_typed_comes_back_with_a_refusal(send, survey):
    response = send(survey, quand=None, et_encore="Un long texte")
    text = response.content.decode()
    assert response.status_code == 422
    assert "Un long texte" in text
    assert 'href="#id_quand' in text
    assert Answer.objects.count() == 0
    assert Participation.objects.count() == 0


def test_forms_of_other_sites_are_refused(client, send, survey):
    assert send(survey, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert send(survey, headers={}).status_code == 403
    assert client.post(survey.url, ANSWERS).status_code == 302  # the page itself takes nothing
    assert Answer.objects.count() == 0


def test_a_browser_that_fills_in_the_trap_is_told_and_the_answers_kept(send, survey):
    response = send(survey, **{"my-website": "https://spam.example"})
    form = response.context["form"]
    assert (response.status_code, list(form.errors), Answer.objects.count()) == (422, ["my-website"], 0)
    assert (form["et_encore"].value(), form["my-website"].value()) == ("Des ateliers", "")
    assert 'class="trap"' not in response.content.decode()
    assert send(survey).url.endswith("/merci/")


@pytest.mark.parametrize("answers", [
    {"quand": "Jamais"}, {"content": "6"}, {"content": "0"}, {"quoi": ["Manipuler", "Dormir"]},
    {"et_encore": "x" * 5001},
])  # fmt: skip
def test_only_what_was_offered_is_taken(send, survey, answers):
    assert send(survey, **answers).status_code == 422
    assert Answer.objects.count() == 0


def test_consent_is_asked_and_not_kept(client, send, territory):
    survey = make_survey(territory, consent="J’accepte")
    assert send(survey).status_code == 422
    assert send(survey, **{"my-consent": "on"}).status_code == 302
    assert Answer.objects.get().form_data == ANSWERS


def test_a_survey_closes_and_keeps_its_results(client, send, territory, survey):
    for number in range(5):
        send(survey, agent=str(number))
        client.cookies.clear()
    survey.closes_on = timezone.localdate()
    survey.save()
    assert 'name="quand"' in client.get(survey.url).content.decode()
    survey.closes_on -= timedelta(days=1)
    survey.save()
    page = client.get(survey.url).content.decode()
    assert 'name="quand"' not in page
    assert 'id="resultats"' in page
    response = send(survey, agent="late", et_encore="Trop tard")
    assert response.status_code == 409
    assert "Trop tard" in response.content.decode()
    assert Answer.objects.count() == 5


def test_results_are_shown_from_five_answers_on_and_never_words(client, send, survey):
    shown = []
    for number in range(5):
        send(survey, agent=str(number), et_encore="MOT-SECRET")
        client.cookies.clear()
        page = client.get(survey.url).content.decode()
        shown.append('id="resultats"' in page)
        assert "MOT-SECRET" not in page
    assert shown == [False] * 4 + [True]
    survey.shows_results = False
    survey.save()
    assert 'id="resultats"' not in client.get(survey.url).content.decode()


def test_a_survey_for_members(client, send, territory, member):
    survey = make_survey(territory, audience="members")
    assert 'name="quand"' not in client.get(survey.url).content.decode()
    response = send(survey, et_encore="La session est finie")
    assert response.status_code == 403
    assert "La session est finie" in response.content.decode()
    client.force_login(member)
    assert 'name="quand"' in client.get(survey.url).content.decode()
    assert send(survey).status_code == 302
    assert Answer.objects.count() == 1


def test_a_survey_answers_in_its_own_territory_and_when_it_is_on_line(client, send, other_territory, survey):
    elsewhere = make_survey(other_territory)
    assert send(elsewhere).status_code == 404
    SurveyPage.objects.filter(pk=survey.pk).update(live=False)
    assert send(survey).status_code == 404
    assert client.get("/enquetes/reponses/999999/").status_code == 404


def test_the_index_lists_open_surveys_first(client, territory):
    make_survey(territory, title="Ancienne", closes_on=timezone.localdate() - timedelta(days=3))
    make_survey(territory, title="Ouverte")
    page = client.get("/enquetes/").content.decode()
    assert 0 < page.index("Ouverte") < page.index("Ancienne")


@pytest.mark.parametrize(
    ("kind", "choices", "refused"),
    [("radio", "Un seul", True), ("radio", "Un\nDeux", False), ("checkboxes", "", True), ("radio", "Un\nUn", True),
     ("scale", "", False), ("scale", "Bas\nHaut", False), ("scale", "Bas", True), ("multiline", "", False)],
)  # fmt: skip
def test_questions_are_checked_when_they_are_asked(survey, kind, choices, refused):
    question = SurveyQuestion(page=survey, label="?", clean_name="q", field_type=kind, choices=choices)
    try:
        question.full_clean()
    except Exception as error:  # noqa: BLE001 - which field it is about is what matters
        assert (refused, list(error.message_dict)) == (True, ["choices"])
    else:
        assert refused is False


# --- The animator -------------------------------------------------------------------


@pytest.fixture
def animator(territory):
    person = MemberFactory()
    appoint_animator(territory=territory, member=person)
    return person


def answer_some(survey, number=6):
    for each in range(number):
        data = {"quand": "Le soir" if each % 3 else "Le matin", "quoi": ["Manipuler"], "content": str(each % 5 + 1)}
        Answer.objects.create(page=survey, form_data={**data, "et_encore": f"=cmd|{each}"})


def test_the_animator_reads_charts_that_are_tables(client, survey, animator):
    answer_some(survey)
    client.force_login(animator)
    page = client.get(f"/admin/forms/submissions/{survey.pk}/").content.decode()
    assert page.count('class="bar"') == 2 + 1 + 5
    assert "=cmd|5" in page


def test_the_file_neutralises_formulas(client, survey, animator):
    answer_some(survey, 2)
    client.force_login(animator)
    response = client.get(f"/admin/forms/submissions/{survey.pk}/?export=csv")
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    today = timezone.localdate().isoformat()
    assert rows[0][1:] == ["Quand ?", "Quoi ?", "Content ?", "Et encore ?"]
    assert rows[1:] == [
        [today, "Le matin", "Manipuler", "1", "'=cmd|0"],
        [today, "Le soir", "Manipuler", "2", "'=cmd|1"],
    ]


def test_answers_to_a_question_that_went_are_still_in_the_file(client, survey, animator):
    answer_some(survey, 1)
    survey.form_fields = [field for field in survey.form_fields.all() if field.clean_name != "quoi"]
    survey.save()
    client.force_login(animator)
    text = client.get(f"/admin/forms/submissions/{survey.pk}/?export=csv").content.decode()
    assert text.count("Manipuler") == 1


def test_nobody_else_reads_answers(client, survey, other_territory, animator, member):
    stranger = MemberFactory()
    appoint_animator(territory=other_territory, member=stranger)
    answer_some(survey, 1)
    reached = {}
    for name, person in {"animator": animator, "stranger": stranger, "member": member}.items():
        client.force_login(person)
        pages = [f"/admin/forms/submissions/{survey.pk}/{end}" for end in ("", "?export=csv", "delete/", "results/")]
        reached[name] = [client.get(address).status_code == 200 for address in pages]
        listed = client.get("/admin/surveys/")
        reached[name].append(listed.status_code == 200 and "Votre avis" in listed.content.decode())
    assert reached == {"animator": [True] * 5, "stranger": [False] * 5, "member": [False] * 5}


def test_a_new_survey_finds_or_makes_its_index(client, territory, other_territory, animator):
    client.force_login(animator)
    first = client.post(f"/admin/surveys/new/{territory.pk}/")
    again = client.post(f"/admin/surveys/new/{territory.pk}/")
    assert (first.status_code, first.url) == (302, again.url)
    assert client.get(first.url).status_code == 200
    assert client.post(f"/admin/surveys/new/{other_territory.pk}/").status_code in (302, 403)
    assert other_territory.root_page.get_children().filter(slug="enquetes").count() == 0


def test_the_list_costs_the_same_whatever_its_length(client, territory, animator):
    client.force_login(animator)
    counts = []
    for more in (1, 2):
        for _each in range(more):
            make_survey(territory)
        client.get("/admin/surveys/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/admin/surveys/")
        counts.append(len(queries))
    assert counts[0] == counts[1]
