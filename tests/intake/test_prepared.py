"""Prepared questions give what their querysets give, whatever the values, and refuse what they could not repeat."""

import datetime as dt
import pickle

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import ArticlePage
from contributions.models import Contribution
from intake.prepared import NotPreparable, prepared, remembered
from intake.row_copies import origin_of
from territories.models import Territory

pytestmark = pytest.mark.django_db


@pytest.fixture
def articles(section, member):
    home = section("articles")
    return [home.add_child(instance=ArticlePage(title=title, author=member)) for title in ("A", "B", "C")]


def test_each_call_is_answered_for_its_own_values(articles):
    ask = prepared(lambda title: Contribution.objects.filter(title=title).values_list("pk", flat=True))
    assert [ask("A"), ask("C"), ask("Z")] == [[articles[0].pk], [articles[2].pk], []]


def test_the_answer_follows_the_database(articles):
    ask = prepared(lambda title: Contribution.objects.filter(title=title).values_list("pk", flat=True))
    assert ask("B") == [articles[1].pk]
    Contribution.objects.filter(pk=articles[0].pk).update(title="B")
    assert sorted(ask("B")) == [articles[0].pk, articles[1].pk]


def test_lists_may_have_any_length(articles):
    ask = prepared(lambda keys: Contribution.objects.filter(pk__in=keys).order_by("pk").values_list("title", "kind"))
    keys = [article.pk for article in articles]
    for length in range(4):
        assert ask(keys[:length]) == [(title, "article") for title in "ABC"[:length]]
    assert ask(tuple(keys[:1] * 5)) == [("A", "article")]


@pytest.mark.parametrize("title", ["50 %", "50 %s", "l'été", "l''été", '"', "\\", ""])
def test_what_is_always_the_same_may_hold_what_sql_reads(articles, title):
    """It stands in the SQL itself, beside the marks of what changes."""
    Contribution.objects.filter(pk__in=[articles[0].pk, articles[2].pk]).update(title=title)
    found = Contribution.objects.order_by("pk").values_list("pk", flat=True)
    ask = prepared(lambda kind: found.filter(title=title, kind=kind, view_count__gt=-1))
    assert [ask("article"), ask("event")] == [[articles[0].pk, articles[2].pk], []]


def test_the_database_is_given_no_value_that_is_always_the_same(articles):
    ask = prepared(lambda key: Contribution.objects.filter(kind="article", pk=key, title__in=("A", "B")))
    ask(articles[0].pk)
    with CaptureQueriesContext(connection) as asked:
        ask(articles[1].pk)
    (statement,) = ask.kept.values()
    assert (statement.params, len(statement.slots), len(asked)) == ([statement.params[0]], 1, 1)


def test_moments_and_days_are_written_as_the_database_writes_them(articles):
    now = timezone.now()
    Contribution.objects.filter(pk=articles[0].pk).update(published_at=now - dt.timedelta(days=3))
    since = prepared(lambda moment: Contribution.objects.filter(published_at__gte=moment, kind="article"))
    assert {page.title for page in since(now - dt.timedelta(days=1))} == {"B", "C"}
    assert {page.title for page in since(now - dt.timedelta(days=9))} == {"A", "B", "C"}


def test_instances_come_with_their_related_rows_and_annotations(articles, member):
    def build(key):
        return Contribution.objects.filter(pk=key).for_cards_alone().annotate(twice=F("view_count") + 2)

    ask = prepared(build)
    ask(articles[1].pk)
    with CaptureQueriesContext(connection) as asked:
        (found,) = ask(articles[0].pk)
        assert (found.title, found.byline, found.lead_image, found.twice) == ("A", member.display_name, None, 2)
    assert len(asked) == 1
    assert found == build(articles[0].pk).get()
    assert found.get_deferred_fields() == build(articles[0].pk).get().get_deferred_fields()


def test_what_a_value_does_to_the_sql_in_another_way_is_refused(articles):
    derived = prepared(lambda moment: Contribution.objects.filter(published_at__gte=moment - dt.timedelta(days=1)))
    with pytest.raises(NotPreparable):
        derived(timezone.now())
    sliced = prepared(lambda number: Contribution.objects.all()[:number])
    with pytest.raises(NotPreparable):
        sliced(2)
    with pytest.raises(NotPreparable):
        prepared(lambda live: Contribution.objects.filter(live=live))(True)


def test_remembered_rows_are_read_anew_and_nobody_shares_an_instance(home):
    ask = remembered(lambda key: Territory.objects.filter(pk=key))
    territory = Territory.objects.get(site__root_page=home)
    (first,), (second,) = ask(territory.pk), ask(territory.pk)
    first.name = first.site.hostname = "mine alone"
    assert (second.name, second.site.hostname) == (territory.name, territory.site.hostname)
    assert ask(territory.pk)[0].name == territory.name
    Territory.objects.filter(pk=territory.pk).update(name="Other")
    assert ask(territory.pk)[0].name == "Other"


def test_a_row_that_comes_again_is_a_copy_that_nobody_shares(articles, member):
    ask = prepared(lambda key: Contribution.objects.filter(pk=key).for_cards_alone())
    (first,), (second,) = ask(articles[0].pk), ask(articles[0].pk)
    first.title = first.author.display_name = "mine alone"
    assert (second.title, second.author.display_name) == ("A", member.display_name)
    assert ask(articles[0].pk)[0].title == "A"
    type(member).objects.filter(pk=member.pk).update(display_name="Ada L.")
    assert ask(articles[0].pk)[0].author.display_name == "Ada L."


def test_a_copy_goes_into_a_cache_without_what_it_was_made_of(articles):
    (found,) = prepared(lambda key: Contribution.objects.filter(pk=key).for_cards_alone())(articles[0].pk)
    again = pickle.loads(pickle.dumps(found))  # noqa: S301
    assert (origin_of(found).values["title"], origin_of(again), again.title) == ("A", None, "A")
