"""Who makes a page that many ask for at once: one; the others wait, or get the last one."""

import threading


class Flight:
    """An answer that a thread of this process is making."""

    def __init__(self, stamps):
        self.stamps = stamps
        self.is_kept = False
        self.landed = threading.Event()


class Flights:
    """The answers that this process is making."""

    def __init__(self):
        self.lock = threading.Lock()
        self.under_way = {}

    def join(self, key, stamps):
        """(flight, whether it is the caller's own). One that began before the last change is no use to anybody."""
        with self.lock:
            found = self.under_way.get(key)
            if found is not None and found.stamps == stamps:
                return found, False
            own = self.under_way[key] = Flight(stamps)
            return own, True

    def land(self, key, flight):
        with self.lock:
            if self.under_way.get(key) is flight:
                del self.under_way[key]
        flight.landed.set()
