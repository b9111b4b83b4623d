"""What becomes of rows that lie outside the territory."""

from django.db import models
from django.utils.translation import gettext_lazy as _

#: So far outside its territory a place may lie without a word about it.
FAR_KM = 10


class Outside(models.TextChoices):
    """What is done with a row whose point lies farther than FAR_KM from the outline; it is told whatever is done."""

    TAKE = "take", _("take it all the same")
    NEARBY = "nearby", _("take it, shown as nearby")
    LEAVE = "leave", _("leave it out")
