"""The few letters by which a contribution is found at a short address."""

from django.utils.crypto import get_random_string

from contributions.batches import contributions
from intake.prepared import prepared

#: Without look-alikes (0 and O, 1 and l), since people copy it from paper.
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 6


def free_short_code():
    """A code that no contribution has."""
    while True:
        code = get_random_string(LENGTH, ALPHABET)
        if not _owners(code):
            return code


@prepared
def _owners(code):
    return contributions().filter(short_code=code).order_by().values_list("pk", flat=True)
