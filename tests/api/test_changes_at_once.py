"""A program that keeps a copy while several people write, move and delete at the same time, each in transactions of
their own, some of which stay open while others are committed."""

import os
import random
import threading
import time

import pytest
from django.db import connections, transaction

from articles.models import ArticleIndexPage, ArticlePage
from members.models import Member
from tests.api.conftest import sections
from tests.api.test_changes import Reader, published
from tests.conftest import make_territory

#: 500 writes take a minute or two: API_WRITES=500.
WRITES, WRITERS = int(os.environ.get("API_WRITES", "100")), 4


class Writer(threading.Thread):
    """Writes, changes, withdraws, restores, moves and deletes articles of its own, on two territories."""

    def __init__(self, seed, territories, author):
        super().__init__(daemon=True)
        self.chance, self.author, self.keys, self.faults = random.Random(seed), author, [], []
        self.parents = [
            territory.root_page.specific.add_child(instance=ArticleIndexPage(title="A", slug=f"ecrits-{seed}")).pk
            for territory in territories
        ]

    def run(self):
        verbs = [self.write, self.write, self.write, self.change, self.change, self.withdraw, self.restore, self.move,
                 self.delete]  # fmt: skip
        try:
            for number in range(WRITES // WRITERS):
                verb = self.chance.choice(verbs) if self.keys else self.write
                with transaction.atomic():
                    verb()
                    if number % 5 == 0:
                        time.sleep(self.chance.random() / 10)
        except Exception as error:
            self.faults.append(error)
            raise
        finally:
            connections.close_all()

    def parent(self):
        return ArticleIndexPage.objects.get(pk=self.chance.choice(self.parents))

    def page(self):
        return ArticlePage.objects.get(pk=self.chance.choice(self.keys))

    def write(self):
        page = ArticlePage(title=f"Titre {self.chance.random()}", author=self.author, owner=self.author, live=False)
        self.parent().add_child(instance=page).save_revision().publish()
        self.keys.append(page.pk)

    def change(self):
        page = self.page()
        page.title = f"Titre {self.chance.random()}"
        revision = page.save_revision()
        if page.live:
            revision.publish()

    def withdraw(self):
        self.page().unpublish()

    def restore(self):
        self.page().save_revision().publish()

    def move(self):
        self.page().move(self.parent(), pos="last-child")

    def delete(self):
        page = self.page()
        self.keys.remove(page.pk)
        page.delete()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_reader_that_polls_while_others_write_ends_with_exactly_the_published_set(ask, territory, settings):
    settings.API_REQUESTS_A_MINUTE = 1_000_000
    author = Member.objects.create_user("anne@example.org", "x", display_name="Anne Roche", home_territory=territory)
    elsewhere = make_territory("occitanie.localhost", "occitanie")
    sections(territory)
    writers = [Writer(seed, [territory, elsewhere], author) for seed in range(WRITERS)]
    everywhere, here = Reader(ask), Reader(ask, f"territory={territory.pk}")
    for writer in writers:
        writer.start()
    everywhere.begin()
    here.begin()
    while any(writer.is_alive() for writer in writers):
        everywhere.poll()
        here.poll()
    everywhere.catch_up()
    here.catch_up()
    assert [writer.faults for writer in writers] == [[]] * WRITERS
    assert everywhere.copy == published()
    assert here.copy == published(territory=territory)
    assert min(len(everywhere.copy), len(here.copy), everywhere.polls) > 3
