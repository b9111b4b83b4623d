"""Many ask for the same page at once: one makes it."""

import threading
import time
from datetime import timedelta

import pytest
from config.page_cache.middleware import PageCacheMiddleware
from config.page_cache.store import page_store
from config.page_cache.writes import tell_hard, tell_soft
from django.http import HttpResponse
from django.test import RequestFactory

READERS = 8


class Slow:
    """A view that takes a while, and counts how often it is asked."""

    def __init__(self):
        self.made = 0
        self.is_public = True

    def __call__(self, request):
        self.made += 1
        number = self.made
        time.sleep(0.2)
        headers = {"ETag": f'"{number}"', "Cache-Control": "public" if self.is_public else "private"}
        return HttpResponse(f"page {number}", headers=headers)


class WithoutDates(PageCacheMiddleware):
    """For a view that shows nothing that time alone changes."""

    @staticmethod
    def good_until(now, stamps):
        return now + timedelta(minutes=10)


@pytest.fixture
def crowd():
    """`crowd()` is what so many readers get who ask at once for the page of `crowd.view`."""
    view = Slow()
    page_cache = WithoutDates(view)

    def ask():
        answers = [None] * READERS

        def read(number):
            answer = page_cache(RequestFactory().get("/foule/"))
            answers[number] = (answer["X-Cache"], answer.content.decode())

        threads = [threading.Thread(target=read, args=[number]) for number in range(READERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sorted(answers)

    ask.view = view
    return ask


def test_one_makes_the_page_and_the_others_wait_for_it(crowd):
    assert crowd() == [("hit", "page 1")] * (READERS - 1) + [("miss", "page 1")]
    tell_hard()
    assert crowd() == [("hit", "page 2")] * (READERS - 1) + [("miss", "page 2")]


def test_after_a_count_the_others_get_the_last_one(crowd):
    crowd()
    tell_soft()
    assert crowd() == [("miss", "page 2")] + [("stale", "page 1")] * (READERS - 1)
    assert crowd() == [("hit", "page 2")] * READERS


def test_nobody_waits_for_a_page_that_is_each_readers_own(crowd):
    crowd.view.is_public = False
    began = time.monotonic()
    crowd()
    assert (crowd.view.made, time.monotonic() - began < 1) == (READERS, True)
    assert {how for how, _text in crowd()} == {"bypass"}


def test_another_process_makes_it(crowd):
    key = ("http", "testserver:80", "/foule/", "", "", False)
    crowd()
    tell_soft()
    with page_store().lease(key):  # as a process that is at it
        assert crowd() == [("stale", "page 1")] * READERS
