"""How many statements an autosave and a first publication may cost.

A page was published before: what an installation reads once, or makes at its first publication, is not counted.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contributions.models import Change, What
from search.models import Entry
from tests.factories.editor import PUBLISH, SAVE, Tab, paragraphs

pytestmark = pytest.mark.django_db

AUTOSAVE, FIRST_PUBLICATION, PUBLISHED_WITHOUT_A_DRAFT = 25, 70, 100


@pytest.fixture(autouse=True)
def _published_before(tab):
    Tab(tab.client).publish(title="Avant", tags="eau, lac")


def statements_of(tab, address, *, number=200, **fields):
    with CaptureQueriesContext(connection) as captured:
        assert tab.send(address, paragraphs("Un lac, la nuit."), **fields).status_code == number
    return len(captured)


def test_an_autosave(tab):
    tab.send(title="Le lac", tags="eau, lac")
    tab.send(title="Le lac", tags="eau, lac")
    assert statements_of(tab, SAVE, title="Le lac", tags="eau, lac") <= AUTOSAVE


def test_an_autosave_of_what_is_on_line(tab):
    tab.publish(title="Le lac", tags="eau, lac")
    tab.send(title="Le lac", tags="eau, lac")
    assert statements_of(tab, SAVE, title="Le lac", tags="eau, lac") <= AUTOSAVE


def test_a_first_publication(tab):
    tab.send(title="Le lac", tags="eau, lac")
    assert statements_of(tab, PUBLISH, title="Le lac", tags="eau, lac") <= FIRST_PUBLICATION


def test_a_publication_of_what_was_never_saved(tab):
    """A page is made, and published, in one request: a browser without JavaScript, or a quick hand."""
    assert statements_of(tab, PUBLISH, title="Le lac", tags="eau, lac") <= PUBLISHED_WITHOUT_A_DRAFT


def test_a_draft_is_in_its_version_alone(tab):
    tab.send(title="Le lac", tags="eau, lac")
    tab.send(document=paragraphs("Un étang."), title="L’étang", tags="eau, étang", summary="Près d’ici.")
    page, draft = tab.page, tab.draft
    assert (page.title, page.slug, page.summary, "étang" in str(page.body)) == ("L’étang", "letang", "", False)
    assert (draft.summary, sorted(tag.name for tag in draft.tags.all())) == ("Près d’ici.", ["eau", "étang"])
    assert (Entry.objects.filter(contribution=page).exists(), Change.objects.last_of([page.pk])) == (False, {})


def test_what_is_published_is_what_the_version_says(tab):
    tab.send(title="Le lac", tags="eau, lac")
    tab.publish(document=paragraphs("Un étang."), title="L’étang", tags="eau, étang")
    page = tab.page
    assert (page.title, sorted(tag.name for tag in page.tags.all())) == ("L’étang", ["eau", "étang"])
    assert Entry.objects.get(contribution=page).text.text == "Un étang."
    assert list(Change.objects.filter(contribution_id=page.pk).values_list("what", flat=True)) == [What.PUBLISHED]
