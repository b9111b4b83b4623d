"""Pictures and files that members send, validated and within limits."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from media import files, pictures
from media.collections import collection_named
from media.models import ContributionFile, CreditedImage
from media.outages import STORE_IS_AWAY, StoreUnavailable
from media.saving import save_with_facts
from members.limits import Limit

#: How many an hour.
LIMITS = {"picture": 100, "file": 30, "link": 60, "invitation": 20}
HOUR = 3600
COLLECTION = "Contributions"


def allow(member, what):
    """Counts one; False when this hour's share is spent."""
    return Limit(f"editor-{what}", LIMITS[what], HOUR).hit(member.pk)


def store_picture(sent, *, member):
    """The validated picture, saved as one of this member's. Raises ValidationError with words."""
    _check(sent, pictures.MAX_BYTES)
    clean = pictures.clean_picture(sent)
    title = _title(sent.name)
    image = CreditedImage(title=title, uploaded_by_user=member, collection=collection(), file=clean)
    _save(image)
    return image


def store_file(sent, *, member):
    """The validated file, saved as one of this member's. Raises ValidationError with words."""
    _check(sent, files.MAX_BYTES)
    clean = files.clean_file(sent)
    title = _title(sent.name)
    stored = ContributionFile(title=title, uploaded_by_user=member, collection=collection(), file=clean)
    _save(stored)
    return stored


def _save(item):
    try:
        with transaction.atomic():  # what surrounds it goes on
            save_with_facts(item)
    except StoreUnavailable as error:
        raise ValidationError(STORE_IS_AWAY, code="away") from error


def _check(sent, limit):
    if sent is None:
        raise ValidationError(_("Choose a file."))
    if sent.size > limit:
        raise ValidationError(_("This file is too heavy."))


def _title(name):
    return name.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("\x00", "")[:200] or "image"


def collection():
    """The collection of what members send, apart from the animators' own."""
    return collection_named(COLLECTION)
