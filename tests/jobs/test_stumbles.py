"""What a worker writes into its log while a server is away: little."""

import logging

import pytest
from django.db import OperationalError

from jobs.stumbles import Stumbles
from jobs.worker import Engine


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def lines(caplog):
    caplog.set_level(logging.INFO, "jobs.stumbles")
    return lambda: [(record.message, bool(record.exc_info)) for record in caplog.records]


def test_an_outage_of_ten_minutes_is_three_lines_without_a_traceback(clock, lines):
    stumbles = Stumbles("outbox", clock)
    while clock.now < 600:
        clock.now += stumbles.failed(OperationalError("connection refused"))
    stumbles.went_well()
    said = lines()
    assert [message.partition(",")[0] for message, _trace in said] == [
        "outbox cannot work: OperationalError",
        "outbox still cannot work: OperationalError",
        "outbox works again",
    ]
    assert {trace for _message, trace in said} == {False}


def test_a_fault_of_our_own_is_told_in_full_once(clock, lines):
    stumbles = Stumbles("outbox", clock)
    for _try in range(5):
        stumbles.failed(ZeroDivisionError("ours"))
    assert lines() == [("outbox cannot work: ZeroDivisionError", True)]
    stumbles.failed(KeyError("another"))
    assert lines()[1:] == [("outbox cannot work: KeyError", True)]


def test_it_is_tried_again_later_and_later_and_at_once_after_it_went_well(clock):
    stumbles = Stumbles("outbox", clock)
    assert [stumbles.failed(OSError()) for _try in range(7)] == [1, 2, 4, 8, 16, 30, 30]
    stumbles.went_well()
    assert stumbles.failed(OSError()) == 1
    stumbles.failed(OSError())
    assert stumbles.failed(OSError(), worked=3600) == 1  # it had recovered by itself


@pytest.mark.django_db
def test_the_worker_outlives_what_fails_and_goes_on(lines):
    engine, tries = Engine(), []

    def work():
        tries.append(1)
        if len(tries) == 1:
            raise OperationalError("connection refused")
        engine.stopping.set()

    engine.repeat(work, 0)
    assert len(tries) == 2
    assert [message.partition(",")[0].partition(" ")[2] for message, _trace in lines()] == [
        "cannot work: OperationalError",
        "works again",
    ]
