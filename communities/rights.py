"""The rights of a community: Wagtail's groups on its pages and its collection, kept with its memberships.

Whether somebody may do a thing is always asked of the groups, on the site's pages as in the admin.
The rows of `Membership` say who belongs; `settle()` is the one verb that carries them over.
"""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from communities.models.membership import CommunityRights, Membership

#: Whoever an animator lets into Wagtail's admin; what they see there is their community's alone.
ENTRANCE = gettext_noop("Communities: the way into the admin")
#: Not `bulk_delete_page`: with it they could delete the community itself, with all that is below.
ADMINISTER = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
#: On the sections: who may add a page may edit one's own.
CONTRIBUTE = ("add_page",)
MEDIA = ("add", "change", "delete", "choose")


def entrance():
    """The group whose only right is to enter Wagtail's admin."""
    group, _created = Group.objects.get_or_create(name=ENTRANCE)
    group.permissions.set(Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin"))
    return group


@transaction.atomic
def open_rights(community):
    """The groups and the collection of a community, made if they are missing."""
    rights = CommunityRights.objects.filter(community=community).first()
    if rights is None:
        rights = CommunityRights.objects.create(
            community=community,
            administrators=Group.objects.create(name=f"Communauté {community.pk} : administration"),
            contributors=Group.objects.create(name=f"Communauté {community.pk} : contribution"),
            collection=_collection_above(community).add_child(name=community.title[:255]),
        )
    sync_permissions(community)
    return rights


def _collection_above(community):
    """The collection of its territory, so that the territory's animators reach what is in the community's."""
    root = Collection.get_first_root_node()
    hostname = community.territory.hostname if community.territory else ""
    return root.get_children().filter(name=hostname).first() or root


@transaction.atomic
def sync_permissions(community):
    """Makes the groups say what the memberships say: who is in them, and what they may while it is not archived."""
    rights = CommunityRights.objects.select_related("administrators", "contributors").get(community=community)
    community.refresh_from_db(fields=["archived_at"])
    rights.administrators.user_set.set(
        community.memberships.active().administrators().values_list("member", flat=True)
    )
    rights.contributors.user_set.set(community.memberships.active().contributors().values_list("member", flat=True))
    wanted = set() if community.is_archived else _wanted(community, rights)
    _put(rights, wanted)
    _open_the_admin()
    return rights


def _wanted(community, rights):
    """{(group, page, codename)} of an open community."""
    wanted = {(rights.administrators_id, community.pk, codename) for codename in ADMINISTER}
    for section in sections_of(community):
        wanted |= {(rights.contributors_id, section.pk, codename) for codename in CONTRIBUTE}
    return wanted


def sections_of(community):
    """The pages below it into which contributions are published."""
    return [page for page in community.get_children().specific(defer=True) if getattr(page, "KIND", "")]


def _put(rights, wanted):
    groups = [rights.administrators_id, rights.contributors_id]
    kind = ContentType.objects.get_for_model(Page)
    known = {permission.codename: permission for permission in Permission.objects.filter(content_type=kind)}
    missing = set(wanted)
    for held in GroupPagePermission.objects.filter(group__in=groups).select_related("permission"):
        row = (held.group_id, held.page_id, held.permission.codename)
        if row not in wanted:
            held.delete()
        missing.discard(row)
    GroupPagePermission.objects.bulk_create(
        [
            GroupPagePermission(group_id=group, page_id=page, permission=known[codename])
            for group, page, codename in sorted(missing)
        ],
        ignore_conflicts=True,
    )
    held = GroupCollectionPermission.objects.filter(group__in=groups)
    if not wanted:
        held.delete()
        return
    media = {f"{verb}_{noun}" for verb in MEDIA for noun in ("image", "document")}
    # Wagtail asks for the permissions of its own Image and Document, whatever models stand in for them.
    permissions = Permission.objects.filter(
        content_type__app_label__in=["wagtailimages", "wagtaildocs"], codename__in=media
    )
    theirs = held.filter(group=rights.administrators_id, collection=rights.collection_id)
    GroupCollectionPermission.objects.bulk_create(
        [
            GroupCollectionPermission(
                group_id=rights.administrators_id, collection_id=rights.collection_id, permission=permission
            )
            for permission in permissions.exclude(pk__in=theirs.values("permission"))
        ],
        ignore_conflicts=True,
    )


def _open_the_admin():
    """Those who may enter the admin: administrators of an open community to whom an animator opened it."""
    entrance().user_set.set(members_who_enter())


def members_who_enter():
    open_rows = Membership.objects.active().administrators().filter(enters_admin=True, community__archived_at=None)
    return set(open_rows.values_list("member", flat=True))


def drift():
    """[(community, what)] where groups and memberships disagree; empty when all is well."""
    found = []
    for rights in CommunityRights.objects.select_related("community", "administrators", "contributors"):
        people = rights.community.memberships.active()
        for group, rows in (
            (rights.administrators, people.administrators()),
            (rights.contributors, people.contributors()),
        ):
            if set(group.user_set.values_list("pk", flat=True)) != set(rows.values_list("member", flat=True)):
                found.append((rights.community, group.name))
        wanted = set() if rights.community.is_archived else _wanted(rights.community, rights)
        held = GroupPagePermission.objects.filter(group__in=[rights.administrators_id, rights.contributors_id])
        if set(held.values_list("group", "page", "permission__codename")) != wanted:
            found.append((rights.community, "pages"))
    if set(entrance().user_set.values_list("pk", flat=True)) != members_who_enter():
        found.append((None, ENTRANCE))
    return found


def close_rights(rights):
    """The community is gone: its groups go too. What is in its collection goes up to the territory's."""
    Group.objects.filter(pk__in=[rights.administrators_id, rights.contributors_id]).delete()
    collection = Collection.objects.filter(pk=rights.collection_id).first()
    if collection:
        above = collection.get_parent()
        get_image_model().objects.filter(collection=collection).update(collection=above)
        get_document_model().objects.filter(collection=collection).update(collection=above)
        collection.delete()


@transaction.atomic
def let_in(*, membership, is_let_in):
    """An animator opens the admin to an administrator of a community, or closes it."""
    if is_let_in and not membership.is_administrator:
        raise ValidationError(_("Only administrators of the community enter the admin."), code="role")
    membership.enters_admin = is_let_in
    membership.save(update_fields=["enters_admin"])
    sync_permissions(membership.community)
    return membership
