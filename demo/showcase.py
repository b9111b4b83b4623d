"""The showcase of the demo: the network's front page at `reseau.localhost`, and what the press is said to have said."""

from datetime import timedelta

from django.utils import timezone

from home.bodies import typeset
from showcase.creating import create_showcase
from showcase.models import PressMention, PressPage, ShowcaseHomePage

HOST = "reseau.localhost"
ACCENT = "#0f7a5f"
#: (title, where, days ago): invented, as everything in the demo.
MENTIONS = [
    ("Un agenda commun pour les sorties scientifiques de l'Isère", "La Feuille des Alpes", 12),
    ("Quand les clubs d'astronomie tiennent leur propre journal", "Radio Belvédère", 34),
    ("En Occitanie, les riverains de l'étang publient leurs relevés", "Le Courrier du Canal", 61),
]


def build_showcase(port):
    """The showcase, made when it is missing; returns its ShowcaseHomePage."""
    known = ShowcaseHomePage.objects.first()
    if known:
        return known
    home = create_showcase(host=f"{HOST}:{port}", accent=ACCENT, contact_email="reseau@demo.example")
    home.footer_text = typeset(
        "Une démonstration : les personnes, les structures et les articles de presse sont inventés."
    )
    home.save()
    press, today = PressPage.objects.child_of(home).get(), timezone.localdate()
    press.mentions = [
        PressMention(title=typeset(title), source=source, published_on=today - timedelta(days=days), sort_order=place)
        for place, (title, source, days) in enumerate(MENTIONS)
    ]
    press.save()
    return home
