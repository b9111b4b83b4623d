"""Pictures that programs send: validated as all pictures are, and counted with those that the editor sends."""

from hashlib import sha256

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from api.problems import Problem
from editor.uploads import allow, store_picture
from media.models import CreditedImage
from media.pictures import MAX_BYTES, clean_picture


def print_of(file, words):
    """What tells this picture from another: its bytes and its words, whatever parts the request had them in."""
    told = sha256(words.model_dump_json().encode())
    for chunk in file.chunks():
        told.update(chunk)
    file.seek(0)
    return told.digest()


def tried(file, member, *, is_trial):
    """The validated picture; outside of any transaction, for it may take seconds.

    Raises ValidationError, with words, and Problem for one too many or for too many at this moment.
    """
    if not is_trial and not allow(member, "picture"):
        raise Problem("limit-reached", _("You have sent many pictures: wait an hour."))
    if file.size > MAX_BYTES:
        raise ValidationError(_("This file is too heavy."))
    try:
        return clean_picture(file)
    except ValidationError as error:
        if getattr(error, "code", "") == "busy":
            raise Problem("busy", " ".join(error.messages), headers={"Retry-After": "20"}) from error
        raise


def store(clean, words, member, *, is_trial):
    """The fields of `schemas.SentPicture`."""
    image = None
    if not is_trial:
        image = store_picture(clean, member=member)
        known = {"description": words.alt, "credit": words.credit, "licence": words.licence}
        CreditedImage.objects.filter(pk=image.pk).update(**known)
    return {
        "id": image and image.pk,
        "width": clean.width,
        "height": clean.height,
        "type": clean.content_type,
        **words.model_dump(),
        "dry_run": is_trial,
    }
