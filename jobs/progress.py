"""How far a long command is, at a terminal."""

import sys

from tqdm import tqdm


def progress(items, doing, total=None):
    """Yields `items`, drawing a bar headed `doing` on standard error.

    Draws nothing where that is no terminal: in logs, under a service, in tests. `total`: how many there are, for
    what has no length.
    """
    return tqdm(items, desc=doing, total=total, disable=None, file=sys.stderr, leave=False, mininterval=0.5)
