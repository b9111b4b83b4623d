"""What the boxes of access (contributions/access.py) mean of a place."""

from django.db.models import Q

WELCOMING = ("yes", "partly")

ACCESS = {
    "fauteuil": Q(wheelchair__in=WELCOMING),
    "boucle": Q(hearing_loop__in=WELCOMING),
    "signes": Q(sign_language__in=WELCOMING),
    "tactile": Q(tactile__in=WELCOMING),
    "calme": ~Q(quiet_hours=""),
}
