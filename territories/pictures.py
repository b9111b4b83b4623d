"""Which pictures the settings of territories show."""

from django.db.models import Q

from media.models import CreditedImage
from territories.models import Territory


def is_shown_by_a_territory(item):
    """Whether a picture is the logo or the cover of a territory, or the logo of one of its partners."""
    if not isinstance(item, CreditedImage):
        return False
    shown = Q(logo=item) | Q(cover=item) | Q(partners__logo=item)
    return Territory.objects.filter(shown).exists()
