"""What the demo shows of the watch: one source that is stopped, and what it brought before."""

from datetime import timedelta

from django.utils import timezone

from intake.feeds import FeedItem
from intake.rows import Reading
from sources.importers import FeedImporter, section_of
from sources.models import Source

ITEMS = [
    ("Une mue de cigale sous la loupe", "Trois matins d’affût, une planche d’aquarelle et beaucoup de patience."),
    ("Fabriquer un pluviomètre avec une bouteille", "Le pas à pas de l’atelier du mercredi, et la liste du matériel."),
]  # fmt: skip


def fill(territory):
    """Once for each territory. Its address answers to nobody, and it is stopped: nothing is fetched."""
    source, is_new = Source.objects.get_or_create(
        territory=territory,
        key=f"{territory.hostname}.carnet.example/flux.xml",
        defaults={
            "name": "Le carnet d’une naturaliste",
            "address": f"https://{territory.hostname}.carnet.example/flux.xml",
            "is_active": False,
            "tags": "nature",
        },
    )
    parent = section_of(source)
    if not is_new or parent is None:
        return
    rows = [
        FeedItem(
            line=number,
            uid=f"carnet-{number}",
            title=title,
            link=f"https://{territory.hostname}.carnet.example/{number}",
            summary=summary,
            published_at=timezone.now() - timedelta(days=number),
        )
        for number, (title, summary) in enumerate(ITEMS, 1)
    ]
    report = FeedImporter(parent=parent, source=source).run(Reading(rows=rows))
    Source.objects.filter(pk=source.pk).update(
        read_at=timezone.now() - timedelta(days=1),
        report={"created": report.created, "updated": 0, "unchanged": 0, "refused": report.refused, "remarks": []},
    )
