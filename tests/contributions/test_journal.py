"""The journal of changes: a row for what readers could see, in order, and none passed by."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from articles.models import ArticlePage
from contributions.actions.lifecycle import discard, hide, restore, show, withdraw
from contributions.actions.tags import merge_tags
from contributions.models import Change, Contribution, Tag, What
from contributions.models.journal import number_new_changes, prune
from contributions.rebuilding import rebuild
from contributions.tasks import prune_journal_task

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(section, member):
    page = ArticlePage(title="Le lac", author=member, owner=member)
    page.tags.add("lac")
    return section("articles").add_child(instance=page)


def told(since=0):
    """[(what, is it gone, which territory)] in the order in which readers get it."""
    return [(change.what, change.is_gone, change.territory_id) for change in Change.objects.since(since)]


def test_each_verb_writes_what_became_of_the_page(article, member, territory):
    here = territory.pk
    withdraw(contribution=article, by=member)
    article.refresh_from_db()
    article.save_revision().publish()
    discard(contribution=article, by=member)
    restore(contribution=article, by=member)
    hide(contribution=article, by=None)
    show(contribution=article, by=None)
    merge_tags(source=Tag.objects.get(), target=Tag.objects.create(name="eau"))
    ArticlePage.objects.get(pk=article.pk).delete()
    assert told() == [
        (What.PUBLISHED, False, here),
        (What.WITHDRAWN, True, here),
        (What.PUBLISHED, False, here),
        (What.WITHDRAWN, True, here),
        (What.PUBLISHED, False, here),
        (What.WITHDRAWN, True, here),
        (What.PUBLISHED, False, here),
        (What.CHANGED, False, here),
        (What.DELETED, True, here),
    ]


def test_a_draft_is_nobodys_business(section, member):
    page = section("articles").add_child(instance=ArticlePage(title="Le lac", live=False, owner=member, author=member))
    page.title = "L’étang"
    page.save_revision()
    page.save()
    page.delete()
    assert told() == []


def test_a_new_version_that_is_not_published_changes_nothing(article):
    article.title = "L’étang"
    article.save_revision()
    assert told() == [(What.PUBLISHED, False, article.territory_id)]


def test_a_page_that_goes_to_another_territory_is_gone_from_the_first(article, territory, other_territory):
    article.move(other_territory.root_page.get_children().get(slug="articles"), pos="last-child")
    assert told()[1:] == [(What.MOVED, True, territory.pk), (What.MOVED, False, other_territory.pk)]
    assert [change.is_gone for change in Change.objects.since(0).in_territory(territory)] == [False, True]


def test_a_branch_that_is_deleted_tells_of_each_page(article, section):
    section("articles").delete()
    assert told()[1:] == [(What.DELETED, True, article.territory_id)]


def test_an_index_page_that_is_renamed_moves_what_is_below(article, section, django_capture_on_commit_callbacks):
    index = section("articles")
    index.slug = "textes"
    with django_capture_on_commit_callbacks(execute=True):
        index.save()
    assert told()[1:] == [(What.MOVED, False, article.territory_id)]


def test_what_expires_is_withdrawn(article):
    article.unpublish(set_expired=True)
    assert told()[1:] == [(What.WITHDRAWN, True, article.territory_id)]


def test_what_was_published_before_there_was_a_journal(article):
    Change.objects.all().delete()
    rebuild()
    assert told() == [(What.PUBLISHED, False, article.territory_id)]
    Change.objects.all().delete()
    article.unpublish()
    Contribution.objects.filter(pk=article.pk).update(first_published_at=timezone.now())
    rebuild()
    assert told() == [(What.WITHDRAWN, True, article.territory_id)]


def test_a_change_is_told_or_undone_with_what_it_tells_of(article):
    with pytest.raises(RuntimeError), transaction.atomic():
        article.unpublish()
        raise RuntimeError
    assert told() == [(What.PUBLISHED, False, article.territory_id)]


# --- Reading on ---------------------------------------------------------------------------


def test_a_reader_reads_on_where_it_stopped(article):
    seen = [change.number for change in Change.objects.since(0)]
    article.save()
    article.save()
    new = [change.number for change in Change.objects.since(seen[-1], limit=1)]
    assert [*seen, *new] == [seen[0], seen[0] + 1]
    assert [change.number for change in Change.objects.since(new[-1])] == [seen[0] + 2]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_reader_passes_nothing_by_that_is_committed_late():
    """The row that is written first is committed last: it gets the higher number."""
    written, read = threading.Event(), threading.Event()

    def slow():
        try:
            with transaction.atomic():
                Change.objects.create(contribution_id=1, kind="article", what=What.PUBLISHED)
                written.set()
                if connection.vendor != "sqlite":  # which has one writer at a time
                    read.wait(10)
        finally:
            connections.close_all()

    thread = threading.Thread(target=slow)
    thread.start()
    written.wait(10)
    Change.objects.create(contribution_id=2, kind="article", what=What.PUBLISHED)
    first = list(Change.objects.since(0))
    read.set()
    thread.join()
    second = list(Change.objects.since(first[-1].number))
    assert {change.contribution_id for change in (*first, *second)} == {1, 2}
    assert len(first) + len(second) == 2


# --- Pruning ------------------------------------------------------------------------------


def test_the_newest_of_each_page_is_kept(article, territory, other_territory):
    article.save()
    article.move(other_territory.root_page.get_children().get(slug="articles"), pos="last-child")
    number_new_changes()
    assert (prune(), told()) == (2, [(What.MOVED, True, territory.pk), (What.MOVED, False, other_territory.pk)])
    assert prune() == 0


def test_deletions_are_kept_for_a_year_and_no_number_comes_twice(article):
    article.delete()
    last = list(Change.objects.since(0))[-1]
    assert (prune_journal_task.func(), Change.objects.count()) == (1, 1)
    prune(timezone.now() + timedelta(days=366))
    Change.objects.create(contribution_id=1, kind="article", what=What.PUBLISHED)
    assert [change.number for change in Change.objects.since(last.number)] == [last.number + 1]


def test_a_feed_says_when_its_pages_changed(article, client):
    moment = timezone.now() - timedelta(days=3)
    Contribution.objects.filter(pk=article.pk).update(last_published_at=moment)
    Change.objects.update(at=moment)
    assert f"<updated>{moment:%Y-%m-%dT%H:%M}" in client.get("/articles/flux.atom").content.decode()
    merge_tags(source=Tag.objects.get(), target=Tag.objects.create(name="eau"))
    body = client.get("/articles/flux.atom").content.decode()
    assert (f"<updated>{moment:%Y-%m-%d}" in body, f"<updated>{timezone.now():%Y-%m-%d}" in body) == (False, True)
