"""What is broken during a run, how and for how long: chosen at random, the same for the same seed."""

import random
import signal

from tests.load.engines import children_of, end

#: {part: the ways in which it breaks}, those more often that happen more often.
WAYS = {
    "web": ["kill", "kill", "stop", "kill one"],
    "worker": ["kill", "kill", "stop"],
    "postgresql": ["kill", "stop"],
    "redis": ["kill", "stop", "freeze"],
    "mail": ["kill", "kill", "freeze"],
    "search": ["kill", "freeze"],
}
#: Without these, and its own web server, a page may say that it cannot be shown; without any other it may not.
NEEDED_BY_PAGES = {"postgresql"}
SHORTEST, LONGEST = 1, 9


class Breaker:
    """Breaks one part after another, sometimes two at once, until the run is over."""

    def __init__(self, installation, record, over, *, seed, pause):
        self.parts, self.record, self.over, self.pause = installation.parts, record, over, pause
        self.random = random.Random(seed)

    def run(self):
        while not self.over.wait(self.random.uniform(0.5, 1.5) * self.pause):
            names = [name for name in WAYS if name in self.parts]
            chosen = self.random.sample(names, 2 if self.random.random() < 0.2 else 1)
            outages = [self.break_(name) for name in chosen]
            self.over.wait(self.random.uniform(SHORTEST, LONGEST))
            for outage in outages:
                self.mend(outage)

    def break_(self, name):
        part, way = self.parts[name], self.random.choice(WAYS[name])
        outage = self.record.begin_outage(name, way)
        if way == "kill one":
            # One of the two processes of the web server: its supervisor starts another by itself.
            if children := children_of(part.process.pid):
                end(self.random.choice(children), signal.SIGKILL)
        else:
            getattr(part, way)()
        return outage

    def mend(self, outage):
        part = self.parts[outage.what]
        if outage.kill == "freeze":
            part.thaw()
        elif outage.kill != "kill one":
            part.start()
        part.wait_ready()
        outage.ended = self.record.now()
