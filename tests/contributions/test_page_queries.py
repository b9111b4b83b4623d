"""What the page of a contribution asks of the database, whatever hangs on it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contributions.projections import projecting
from tests.factories.contributions import ArticleFactory, EventFactory

pytestmark = pytest.mark.django_db


def test_tags_and_neighbours_cost_the_same_however_many(client, section):
    pages = [ArticleFactory(parent=section("articles")), EventFactory(parent=section("agenda"))]
    counts = {page.pk: [] for page in pages}
    for number in (1, 3, 30):
        with projecting():
            for page in pages:
                page.tags.set([f"tag {each}" for each in range(number)])
                page.save()
            for each in range(number):
                other = ArticleFactory(parent=section("articles"), title=f"Voisin {number} {each}")
                other.tags.set(["tag 0", f"autre {each}"])
                other.save()
        for page in pages:
            client.get(page.url)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(page.url).status_code == 200
            counts[page.pk].append(len(queries))
    assert counts == {pk: [numbers[0]] * 3 for pk, numbers in counts.items()}
