"""The few letters by which a contribution is found at a short address."""

from django.apps import apps
from django.utils.crypto import get_random_string

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
    found = apps.get_model("contributions", "Contribution").objects.filter(short_code=code)
    return found.order_by().values_list("pk", flat=True)
