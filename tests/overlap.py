"""Two callers of one verb at the same moment: what the second one gets while the first has not committed."""

import threading

from django.db import connection, connections, transaction


def overlap(first, second):
    """[what `first` returns, what `second` returns]; an error stands for the return value of whoever raised it.

    `second` runs in a thread and a transaction of its own, begun when `first` has done its work and before `first`
    commits. Where the rows are locked it waits for the commit; where they are not it goes through, and the result
    tells.
    """
    got = []

    def run():
        try:
            got.append(second())
        except Exception as error:
            got.append(error)
        finally:
            connections.close_all()

    other = threading.Thread(target=run)
    try:
        with transaction.atomic():
            mine = first()
            other.start()
            # Held by the lock, or through already; SQLite holds whoever comes second in any case.
            other.join(timeout=2 if connection.vendor == "postgresql" else 0.2)
    finally:
        other.join(timeout=60)
    return [mine, *got]
