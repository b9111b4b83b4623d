"""Verbs on the files that a community offers and the pictures that it wears; all are validated."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from communities.models.resources import Resource
from communities.rights import open_rights
from media.models import ContributionFile, CreditedImage
from media.saving import save_with_facts

#: More than that and nobody finds anything.
RESOURCES = 200


def collection_of(community):
    """Where its pictures and files are kept."""
    rights = getattr(community, "rights", None) or open_rights(community)
    return rights.collection


@transaction.atomic
def add_resource(*, community, by, file, title, version_on, description="", licence="", is_published=False):
    """A new file; private until it is published."""
    if community.resources.count() >= RESOURCES:
        raise ValidationError(_("There are %(count)s resources: take some away first.") % {"count": RESOURCES})
    document = ContributionFile(
        title=title,
        description=description,
        licence=licence,
        file=file,
        uploaded_by_user=by,
        collection=collection_of(community),
    )
    save_with_facts(document)
    last = community.resources.aggregate(last=Max("position"))["last"]
    return Resource.objects.create(
        community=community,
        document=document,
        version_on=version_on,
        is_published=is_published,
        position=0 if last is None else last + 1,
    )


@transaction.atomic
def change_resource(*, resource, file=None, version_on, is_published, **words):
    """Other words, another version of the file, shown or not."""
    document = resource.document
    old = document.file.name if file else ""
    for name, value in words.items():
        setattr(document, name, value)
    if file:
        storage = document.file.storage
        document.file = file
        transaction.on_commit(lambda: storage.delete(old))
    save_with_facts(document)
    resource.version_on, resource.is_published = version_on, is_published
    resource.save()
    return resource


@transaction.atomic
def remove_resource(*, resource):
    """Takes the file away for good."""
    document = resource.document
    name, storage = document.file.name, document.file.storage
    resource.delete()
    document.delete()
    transaction.on_commit(lambda: storage.delete(name))


def add_picture(*, community, by, file, title, alt=""):
    """A picture in its collection: a cover, a logo."""
    image = CreditedImage(
        title=title[:255], description=alt[:255], uploaded_by_user=by, collection=collection_of(community), file=file
    )
    save_with_facts(image)
    return image


def describe(*, community, picture, alt):
    """Says what a picture of its own collection shows; a picture from elsewhere keeps its words."""
    CreditedImage.objects.filter(pk=picture.pk, collection=collection_of(community)).update(description=alt[:255])


@transaction.atomic
def shift_resource(*, resource, step):
    """One place up or down."""
    rows = list(resource.community.resources.all())
    place = next(place for place, row in enumerate(rows) if row.pk == resource.pk)
    rows.insert(max(0, place + step), rows.pop(place))
    for position, row in enumerate(rows):
        if row.position != position:
            Resource.objects.filter(pk=row.pk).update(position=position)


def show_resource(*, resource, is_published):
    Resource.objects.filter(pk=resource.pk).update(is_published=is_published)
