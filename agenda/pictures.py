"""The pictures of imported events: fetched by our server through the fetch guard, validated like anybody's."""

from io import BytesIO

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.models import EventPage
from contributions.projections import projecting
from intake.fetch import FetchError, fetch
from media.collections import collection_named
from media.models import CreditedImage
from media.pictures import clean_picture
from media.saving import save_with_facts

#: Where such pictures lie, apart from those that members send.
COLLECTION = "Images importées"
LONGEST_ADDRESS = 200
MAX_BYTES, MAX_SECONDS = 8 * 1024 * 1024, 20


def fetch_picture(*, key, address, credit, allowance=None):
    """Gives an imported event the picture of its source. False where there is none, or the event has one by now.

    allowance: see `intake.fetch.fetch`.
    """
    event = EventPage.objects.filter(pk=key, lead_image=None).first()
    if event is None:
        return False
    try:
        answer = fetch(
            address,
            headers={"Accept": "image/*"},
            max_bytes=MAX_BYTES,
            max_seconds=MAX_SECONDS,
            allowance=allowance,
        )
        if answer.status != 200:
            return False
        clean = clean_picture(BytesIO(answer.body), name=f"{event.slug[:60]}.jpg")
    except (FetchError, ValidationError):
        return False
    _give(key, clean, address, credit)
    return True


@transaction.atomic
def _give(key, clean, address, credit):
    with projecting():
        event = EventPage.objects.select_for_update().get(pk=key)
        if event.lead_image_id:
            return
        image = CreditedImage(
            title=event.title[:255], credit=credit[:200], collection=collection_named(COLLECTION), file=clean
        )
        image.source_url = address if len(address) <= LONGEST_ADDRESS else ""
        save_with_facts(image)
        if event.latest_revision_id and (event.has_unpublished_changes or not event.live):
            draft = event.get_latest_revision_as_object()  # what somebody typed there stays
            draft.lead_image = draft.lead_image or image
            draft.save_revision()
            if event.live:
                event.refresh_from_db()
                event.lead_image = image
                event.save(clean=False)
            return
        event.lead_image = image
        event.save(clean=False)
        if event.latest_revision_id:
            event.save_revision().publish()
