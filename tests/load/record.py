"""What the load itself knows: what it was answered, what was acknowledged to it, what was broken and when.

Nothing of it is asked of the platform: it is against this record that the database is held in the end.
"""

import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field

#: After whatever was broken is back, errors are excused for so many seconds more.
GRACE = 5.0


@dataclass(frozen=True)
class Answered:
    """One request: `status` is 0 where there was no answer at all."""

    began: float
    ended: float
    what: str
    address: str
    status: int
    words: str = ""
    #: Of which part it was asked: one of the web servers.
    server: str = "web"

    @property
    def is_error(self):
        return self.status == 0 or self.status >= 500


@dataclass
class Outage:
    """`what` was broken from `began` until `ended` (it answered again); `kill` says how."""

    what: str
    kill: str
    began: float
    ended: float = 0.0

    def excuses(self, answered):
        """Whether a request went on while it lasted, or shortly after."""
        return answered.ended >= self.began and (not self.ended or answered.began <= self.ended + GRACE)


@dataclass
class Record:
    """Of one run; used by many threads."""

    began: float = field(default_factory=time.monotonic)
    answers: list = field(default_factory=list)
    outages: list = field(default_factory=list)
    #: {sort: {key: value}} of what the platform said that it has.
    acknowledged: dict = field(default_factory=lambda: defaultdict(dict))
    #: [(seconds since the beginning, name of the process, bytes)]
    memory: list = field(default_factory=list)
    #: What the platform refused though it should not have, in words.
    refused: list = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def now(self):
        return time.monotonic() - self.began

    def note(self, answered):
        with self.lock:
            self.answers.append(answered)

    def acknowledge(self, sort, key, value=True):
        with self.lock:
            self.acknowledged[sort][key] = value

    def refuse(self, words):
        with self.lock:
            self.refused.append(words)

    def begin_outage(self, what, kill):
        outage = Outage(what, kill, self.now())
        with self.lock:
            self.outages.append(outage)
        return outage

    def unexcused(self, needed):
        """Errors that came while nothing was broken that their server needs (`needed`: names of such parts)."""
        return [each for each in self.answers if each.is_error and not self.is_excused(each, {*needed, each.server})]

    def is_excused(self, answered, needed):
        return any(outage.excuses(answered) for outage in self.outages if outage.what in needed)

    def faults_of_ours(self):
        """Answers that say that we are broken (500), whatever was away: 503 is what is due then."""
        return [each for each in self.answers if each.status == 500]
