"""A program that keeps a copy: whole once, then from the journal of changes."""

import random

import pytest

from contributions.models import Change, Contribution
from territories.models import Territory
from tests.api.conftest import sections
from tests.factories.contributions import ArticleFactory

pytestmark = pytest.mark.django_db


class Reader:
    """Keeps {number: title} as the documentation tells it."""

    def __init__(self, ask, query=""):
        self.ask, self.query, self.copy, self.mark = ask, query, {}, ""
        self.polls = 0

    def begin(self, between=lambda: None):
        self.copy, self.mark = {}, self.ask("/changes")["next_since"]
        path = f"/contributions?limit=3&fields=title&{self.query}"
        while path:
            page = self.ask(path)
            self.copy |= {item["id"]: item["title"] for item in page["items"]}
            path = page["next"]
            between()

    def poll(self):
        """One answer; whether there is more."""
        answer = self.ask(f"/changes?since={self.mark}&limit=4&expand=contribution&{self.query}")
        for item in answer["items"]:
            if item["gone"]:
                self.copy.pop(item["id"], None)
            else:
                self.copy[item["id"]] = item["contribution"]["title"]
        self.mark, self.polls = answer["next_since"], self.polls + 1
        return not answer["is_last"]

    def catch_up(self):
        while self.poll():
            pass


class Writers:
    """Writes, moves and deletes at random, as members and animators do."""

    def __init__(self, territories, author, seed):
        self.chance, self.author = random.Random(seed), author
        self.parents = [sections(territory)["articles"] for territory in territories]

    def act(self):
        pages = list(Contribution.objects.order_by("pk"))
        verb = self.chance.choice(
            [self.write, self.write, self.change, self.withdraw, self.restore, self.move, self.delete]
        )
        verb(self.chance.choice(pages).specific) if pages else self.write(None)

    def write(self, _page):
        ArticleFactory(
            parent=self.fresh(self.chance.choice(self.parents)), author=self.author
        ).save_revision().publish()

    def change(self, page):
        page.title = f"Titre {self.chance.random()}"
        revision = page.save_revision()
        if page.live:
            revision.publish()

    def withdraw(self, page):
        page.unpublish()

    def restore(self, page):
        page.save_revision().publish()

    def move(self, page):
        page.move(self.fresh(self.chance.choice(self.parents)), pos="last-child")

    def delete(self, page):
        page.delete()

    @staticmethod
    def fresh(parent):
        return type(parent).objects.get(pk=parent.pk)


def published(**filters):
    return dict(Contribution.objects.live().filter(**filters).values_list("pk", "title"))


def test_a_reader_that_polls_ends_with_exactly_the_published_set(ask, territory, other_territory, author, settings):
    """One of the whole network, one of one territory; both begin and poll while a hundred things happen."""
    settings.API_REQUESTS_A_MINUTE = 100_000
    writers = Writers([territory, other_territory], author, seed=1)
    for _number in range(8):
        writers.act()
    everywhere, here = Reader(ask), Reader(ask, f"territory={territory.pk}")
    everywhere.begin(between=writers.act)
    here.begin(between=writers.act)
    for _number in range(90):
        writers.act()
        if writers.chance.random() < 0.2:
            writers.chance.choice([everywhere, here]).poll()
    everywhere.catch_up()
    here.catch_up()
    assert everywhere.copy == published()
    assert here.copy == published(territory=territory)
    assert min(len(everywhere.copy), len(here.copy), everywhere.polls) > 3


def test_what_is_gone_says_so_and_drafts_say_nothing(ask, territory, author, pages):
    mark = ask("/changes")["next_since"]
    article, event = pages["articles"], pages["agenda"]
    article.unpublish()
    key = event.pk
    event.delete()
    draft = ArticleFactory(parent=sections(territory)["articles"], author=author, live=False, first_published_at=None)
    draft.save_revision()
    answer = ask(f"/changes?since={mark}")
    assert [(item["id"], item["kind"], item["gone"]) for item in answer["items"]] == [
        (article.pk, "article", True),
        (key, "event", True),
    ]
    assert ask(f"/changes?since={answer['next_since']}")["items"] == []
    assert [item["id"] for item in ask(f"/changes?since={mark}&kind=event")["items"]] == [key]


def test_when_a_territory_opens_or_closes_the_copy_is_begun_again(client, ask, territory, other_territory):
    mark = ask("/changes")["next_since"]
    Territory.objects.filter(pk=other_territory.pk).update(is_open=False)
    answer = client.get(f"/api/v1/changes?since={mark}")
    assert (answer.status_code, answer.json()["type"]) == (410, "/api/v1/docs#start-again")


def test_after_a_year_the_journal_has_forgotten(client, ask, territory, clock):
    mark = ask("/changes")["next_since"]
    clock("2030-01-01 10:00")
    assert client.get(f"/api/v1/changes?since={mark}").status_code == 410


@pytest.mark.parametrize("mark", ["x", "W10", "WzFd", "WyJhIiwxXQ", "Wy0xLDFd", "WzEsOTk5OTk5OTk5OTk5OV0"])
def test_a_mark_of_nobody_is_refused(client, territory, mark):
    assert client.get(f"/api/v1/changes?since={mark}").status_code == 422


def test_the_first_mark_is_of_this_moment(ask, pages):
    assert Change.objects.exists()
    answer = ask("/changes")
    assert (answer["items"], answer["is_last"]) == ([], True)
