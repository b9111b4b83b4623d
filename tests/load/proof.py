"""Holds what was acknowledged against what is there, and says so in a table."""

import json
import re
import statistics
import time
from collections import Counter
from dataclasses import dataclass

import psycopg
import requests

from tests.load.faults import NEEDED_BY_PAGES
from tests.load.people import BROWSER

#: So long the platform has to bring away what waits: a letter in the hands of a worker that was killed waits three
#: minutes for its lease, a task as long as its worker is believed to live.
DRAIN = 420
#: A part of the run must not take more memory than the first quarter, save for so much.
MOST_GROWTH = 1.15
#: Seconds in which a process loads what it needs.
WARM_UP = 60
WAITING = """
SELECT (SELECT count(*) FROM notifications_mail WHERE state = 'waiting'),
  (SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status IN ('READY', 'RUNNING')
    AND queue_name IN ('now', 'soon'))
"""
KILLS_OF_MAIL = {"worker", "mail", "postgresql"}


@dataclass(frozen=True)
class Line:
    """One row of the report: what was looked at, how many there were, and those that are wrong, in words."""

    what: str
    count: int
    wrong: list

    def __str__(self):
        shown = "; ".join(map(str, self.wrong[:3]))
        return f"{self.what:<46}{self.count:>8}{len(self.wrong):>8}  {shown}"


class Proof:
    """Of one run, on an installation in which everything is up again."""

    def __init__(self, record, installation):
        self.record, self.installation = record, installation

    def lines(self):
        """The rows of the report; what is waiting is waited for first."""
        with psycopg.connect(self.installation.postgresql.url, autocommit=True) as self.database:
            late = self.drained()
            return [
                self.drafts("draft", "drafts saved"),
                self.drafts("published", "publications"),
                self.pages_are_read(),
                self.pages_are_found(),
                self.comments(),
                self.recommendations(),
                self.pictures(),
                *self.letters(),
                Line("tasks and letters that wait at the end", 1, late),
                self.failed_tasks(),
                Line("refused without reason", len(self.record.answers), self.record.refused),
                Line("answers 500", len(self.record.answers), told(self.record.faults_of_ours())),
                Line(
                    "errors beyond an outage of web or database", len(self.record.answers),
                    told(self.record.unexcused(NEEDED_BY_PAGES)),
                ),
                *self.memory(),
            ]  # fmt: skip

    def ask(self, question, *values):
        return self.database.execute(question, values).fetchall()

    def drained(self):
        """Waits until nothing waits; in the end what still does, in words."""
        deadline = time.monotonic() + DRAIN
        while True:
            [(letters, tasks)] = self.ask(WAITING)
            if not letters and not tasks:
                return []
            if time.monotonic() > deadline:
                return [f"{letters} letters, {tasks} tasks"]
            time.sleep(2)

    def drafts(self, sort, what):
        """The newest version of each has every mark that was acknowledged."""
        wrong = []
        for page, marks in self.record.acknowledged[sort].items():
            found = self.ask(
                "SELECT r.content::text, p.live FROM wagtailcore_page p JOIN wagtailcore_revision r"
                " ON r.id = p.latest_revision_id WHERE p.id = %s", page,
            )  # fmt: skip
            text, is_live = found[0] if found else ("", False)
            lost = [mark for mark in marks if mark not in text]
            if lost or (sort == "published" and not is_live):
                wrong.append(f"page {page}: {len(lost)} of {len(marks)} saves lost, live: {is_live}")
        return Line(what, sum(map(len, self.record.acknowledged[sort].values())), wrong)

    def get(self, address):
        url = f"http://127.0.0.1:{self.installation.ports['web']}{address}"
        return requests.get(url, headers=BROWSER, timeout=30)

    def pages_are_read(self):
        """What is published shows, through the web server, all that was published."""
        wrong, published = [], self.record.acknowledged["published"]
        for page, marks in published.items():
            [(path,)] = self.ask("SELECT url_path FROM wagtailcore_page WHERE id = %s", page)
            answer = self.get("/" + path.split("/", 2)[2])
            if answer.status_code != 200 or not all(mark in answer.text for mark in marks):
                wrong.append(f"{path}: {answer.status_code}")
        return Line("published pages, read", len(published), wrong)

    def pages_are_found(self):
        """The search finds each by its title."""
        wrong, titles = [], self.record.acknowledged["title"]
        for page, title in list(titles.items())[-100:]:
            # Its address, for its title comes with the word that was sought marked in it.
            if f"/{title.lower().replace(' ', '-')}/" not in self.get(f"/recherche/?q={title.split()[1]}").text:
                wrong.append(f"page {page} ({title})")
        return Line("published pages, found by search", min(100, len(titles)), wrong)

    def comments(self):
        """Each is there once, whatever it took to send it."""
        known = dict(
            self.ask("SELECT substring(text from 'mot[0-9a-f]{12}'), count(*) FROM reactions_comment GROUP BY 1")
        )
        sent = self.record.acknowledged["comment"]
        wrong = [f"{mark}: {known.get(mark, 0)} times" for mark in sent if known.get(mark) != 1]
        miscounted = self.ask(
            "SELECT c.page_ptr_id FROM contributions_contribution c WHERE c.comment_count != (SELECT count(*) FROM"
            " reactions_comment r WHERE r.contribution_id = c.page_ptr_id AND r.state = 'visible')"
        )
        return Line("comments", len(sent), wrong + [f"page {page}: miscounted" for (page,) in miscounted])

    def recommendations(self):
        known = set(
            self.ask(
                "SELECT m.email, r.contribution_id FROM reactions_recommendation r"
                " JOIN members_member m ON m.id = r.member_id"
            )
        )
        sent = self.record.acknowledged["recommendation"]
        miscounted = self.ask(
            "SELECT c.page_ptr_id FROM contributions_contribution c WHERE c.recommendation_count != (SELECT count(*)"
            " FROM reactions_recommendation r WHERE r.contribution_id = c.page_ptr_id)"
        )
        wrong = [f"{pair}" for pair in sent if pair not in known]
        return Line("recommendations", len(sent), wrong + [f"page {page}: miscounted" for (page,) in miscounted])

    def pictures(self):
        """The row is there, and the file."""
        wrong, sent = [], self.record.acknowledged["picture"]
        for number in sent:
            found = self.ask("SELECT file FROM media_creditedimage WHERE id = %s", number)
            if not found or not (self.installation.folder / "data/private" / found[0][0]).is_file():
                wrong.append(f"picture {number}: {found}")
        return Line("pictures", len(sent), wrong)

    def letters(self):
        """Every letter of the outbox has reached the mailbox, and every address that asked for one has its own."""
        taken = [json.loads(line) for line in self.installation.letters.read_text().splitlines()]
        copies = Counter(letter["id"] for letter in taken)
        to = {address for letter in taken for address in letter["to"]}
        outbox = self.ask("SELECT message_id, state, template FROM notifications_mail")
        lost = [
            f"{template}: {state}" for number, state, template in outbox if number not in copies and state != "waiting"
        ]
        asked = self.record.acknowledged["letter"]
        lost += [f"nothing for {email}" for email in asked if email not in to]
        doubled = [number for number, count in copies.items() for _copy in range(count - 1)]
        kills = sum(outage.what in KILLS_OF_MAIL for outage in self.record.outages)
        return [
            Line("letters of the outbox that came", len(outbox), lost),
            Line(f"letters doubled beyond one for a kill ({len(doubled)}, {kills})", len(taken), doubled[kills:]),
        ]

    def failed_tasks(self):
        failed = self.ask(
            "SELECT task_path, right(traceback, 120), count(*) FROM django_tasks_database_dbtaskresult"
            " WHERE status = 'FAILED' GROUP BY 1, 2"
        )
        [(count,)] = self.ask("SELECT count(*) FROM django_tasks_database_dbtaskresult")
        return Line("tasks that failed", count, [f"{path} x{times}: {words!r}" for path, words, times in failed])

    def memory(self):
        """Of what was never killed: the median of the last quarter beside that of the first."""
        for name in ("web that stays", "worker that stays"):
            sizes = [size for when, part, size in self.record.memory if part == name and when > WARM_UP]
            quarter = max(1, len(sizes) // 4)
            if not sizes:
                continue
            first, last = statistics.median(sizes[:quarter]), statistics.median(sizes[-quarter:])
            words = f"{first / 2**20:.0f} MB, then {last / 2**20:.0f} MB"
            wrong = [words] if last > first * MOST_GROWTH else []
            yield Line(f"memory of “{name}”: {words}", len(sizes), wrong)


def told(answers):
    """Answers in words, the same ones counted together."""
    kinds = Counter((each.what, each.status, re.sub(r"\d+", "n", each.words)[:60]) for each in answers)
    first = {}
    for each in answers:
        first.setdefault((each.what, each.status), each.ended)
    return [
        f"{what} {status} x{times} (first after {first[what, status]:.0f} s) {words!r}"
        for (what, status, words), times in kinds.most_common()
    ]


def figures(record):
    """What was asked, how fast, how often without success: one row for each sort of request."""
    yield f"{'request':<20}{'asked':>8}{'p50 ms':>9}{'p99 ms':>9}{'503':>6}{'500':>6}{'none':>6}"
    sorts = {}
    for each in record.answers:
        sorts.setdefault(each.what, []).append(each)
    for what, answers in sorted(sorts.items()):
        times = sorted((each.ended - each.began) * 1000 for each in answers if not each.is_error) or [0]
        codes = Counter(each.status for each in answers)
        yield (
            f"{what:<20}{len(answers):>8}{times[len(times) // 2]:>9.0f}{times[int(len(times) * 0.99)]:>9.0f}"
            f"{codes[502] + codes[503] + codes[504]:>6}{codes[500]:>6}{codes[0]:>6}"
        )


def breakages(record):
    """How often what was broken, and for how long it was away."""
    yield f"{'broken':<20}{'times':>8}{'longest s':>10}  how"
    for what in sorted({outage.what for outage in record.outages}):
        those = [outage for outage in record.outages if outage.what == what]
        ways = ", ".join(f"{way} {times}" for way, times in Counter(outage.kill for outage in those).items())
        yield f"{what:<20}{len(those):>8}{max(o.ended - o.began for o in those):>10.1f}  {ways}"
