"""What the demo shows of a territory's accounts elsewhere: addresses that lead nowhere, and posts as if just read."""

from datetime import timedelta

from django.utils import timezone

from home.bodies import typeset
from territories.models import SocialPost, Territory

#: Days ago and what was posted.
POSTS = [
    (0, "Ce week-end, on regarde en l’air, sous la terre et dans les grille-pain : tout l’agenda est sur le site."),
    (2, "Merci aux quarante-trois personnes qui ont compté les crapauds sous la pluie. Résultat : 214, et un triton."),
    (
        5,
        "Vous avez une question restée sans réponse depuis l’école ? Envoyez-la, un laboratoire la prendra au sérieux.",
    ),
]


def fill(territory):
    """Once for each territory. Nobody answers at these addresses, so that its posts stay as they are."""
    host = f"{territory.hostname.partition('.')[0]}.social.example"
    if territory.mastodon:
        return
    account = f"https://{host}/@echosciences"
    Territory.objects.filter(pk=territory.pk).update(mastodon=account)
    now = timezone.now()
    SocialPost.objects.bulk_create(
        SocialPost(
            territory=territory, feed=f"{account}.rss", host=host, url=f"{account}/{number}", text=typeset(text),
            published_at=now - timedelta(days=days, hours=3),
        )
        for number, (days, text) in enumerate(POSTS, 1)
    )  # fmt: skip
