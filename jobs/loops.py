"""Work that a worker repeats all the time beside its queue: apps above register it in `AppConfig.ready()`."""

#: Name of the thread -> function without arguments that does what is due now and returns how much that was.
LOOPS = {}


def register(name, work):
    """Has every worker call `work()` about once a second, in a thread of that name, as long as it runs."""
    LOOPS[name] = work
