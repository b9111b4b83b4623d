"""No export writes a cell that a spreadsheet takes for a formula: ours, and those of Wagtail's lists and reports."""

import csv
import io

import pytest
from openpyxl import load_workbook

from articles.models import ArticlePage
from contributions.models import Contribution
from home.actions import appoint_animator
from intake.spreadsheets import plain_cell
from members.models import Member
from members.models.audit import AuditEntry, record
from surveys.models import Answer
from tests.factories.surveys import make_survey

pytestmark = pytest.mark.django_db
FORMULA = '=HYPERLINK("https://evil.example";"Cliquez")'
PLAIN = f"'{FORMULA}"


@pytest.fixture
def animator(territory):
    member = Member.objects.create_user("animatrice@example.org", "un-long-secret", display_name=FORMULA)
    appoint_animator(territory=territory, member=member)
    return member


@pytest.fixture
def things(territory, animator):
    """A page, a line of the log and an answer that begin like a formula."""
    articles = territory.root_page.get_children().get(slug="articles").specific
    page = articles.add_child(instance=ArticlePage(title=FORMULA, owner=animator, author=animator))
    page.save_revision(user=animator, log_action=True).publish(user=animator)
    Contribution.objects.filter(pk=page.pk).update(locked=True, locked_by=animator)
    record(area=AuditEntry.Area.EXPORTS, verb=FORMULA, target=FORMULA, actor=animator, territory=territory)
    survey = make_survey(territory, questions=[("multiline", FORMULA, "")])
    (question,) = survey.get_data_fields()[1:]
    Answer.objects.create(page=survey, form_data={question[0]: FORMULA})
    return {"survey": survey.pk}


def cells_of(response):
    body = b"".join(response.streaming_content) if response.streaming else response.content
    text = body.decode("utf-8-sig")
    delimiter = ";" if ";" in text.splitlines()[0] else ","
    return [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) for cell in row]


EXPORTS = [
    "/admin/reports/locked/?export=csv",
    "/admin/reports/aging-pages/?export=csv",
    "/admin/reports/site-history/?export=csv",
    "/admin/log/?export=csv",
    "/admin/forms/submissions/{survey}/?export=csv",
]


@pytest.mark.parametrize("address", EXPORTS)
def test_no_cell_begins_like_a_formula(client, animator, things, address):
    client.force_login(animator)
    cells = cells_of(client.get(address.format(**things)))
    assert PLAIN in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


@pytest.mark.parametrize("address", [address.replace("csv", "xlsx") for address in EXPORTS[:4]])
def test_no_cell_of_a_workbook_is_a_formula(client, animator, things, address):
    client.force_login(animator)
    response = client.get(address.format(**things))
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert FORMULA in [cell.value for cell in cells]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("\n=1", "'\n=1"),
        ("-1", "'-1"),
        (-1, "-1"),
        (-0.5, "-0.5"),
        (None, ""),
        ("Marie", "Marie"),
    ],
)
def test_a_cell(value, cell):
    assert plain_cell(value) == cell
