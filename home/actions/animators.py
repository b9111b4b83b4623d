"""Verbs on the animators of a territory: their group, whom it has, who is invited to it."""

from datetime import timedelta

from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import GroupCollectionPermission, GroupPagePermission, GroupSitePermission

from home.mails import ANIMATOR
from home.models import AnimatorInvitation
from media.collections import collection_named
from members.mail_registry import post
from members.models import Member
from members.models.audit import AuditEntry, record

SETTINGS_PERMISSIONS = [
    ("territories", "change_territory"),
    ("maps", "change_mapsettings"),
    ("moderation", "change_moderationsettings"),
    ("follows", "change_letterplan"),
]
#: What an animator does across territories; what is listed there is filtered to their own.
SHARED_PERMISSIONS = [
    ("wagtailadmin", "access_admin"),
    ("contributions", "view_tag"),
    ("contributions", "change_tag"),
    ("members", "view_member"),
    ("members", "add_workshop"),
    ("members", "change_workshop"),
    ("members", "delete_workshop"),
    ("members", "view_workshop"),
    ("members", "view_contactmessage"),
    ("members", "view_auditentry"),
    ("moderation", "add_cannedanswer"),
    ("moderation", "change_cannedanswer"),
    ("moderation", "delete_cannedanswer"),
    ("moderation", "view_cannedanswer"),
]
ON_PAGES = [("wagtailcore", f"{verb}_page") for verb in ("add", "change", "publish", "bulk_delete", "lock", "unlock")]
#: Wagtail asks for the permissions of its own Image and Document, whatever models stand in for them.
ON_MEDIA = [
    (app, f"{verb}_{noun}")
    for app, noun in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for verb in ("add", "change", "delete", "choose")
]
#: How long an address may answer, and is kept.
INVITATION_LIFETIME = timedelta(days=30)


def open_roles(territory):
    """The group of the animators of a territory: their pages, pictures, files and settings, nobody else's."""
    group, _created = Group.objects.get_or_create(name=animators_name(territory))
    let_edit(group, page=territory.root_page, collection=territory.hostname, everywhere=SHARED_PERMISSIONS)
    known = permissions_named(SETTINGS_PERMISSIONS)
    GroupSitePermission.objects.bulk_create(
        [GroupSitePermission(group=group, site=territory.site, permission=each) for each in known],
        ignore_conflicts=True,
    )
    return group


def let_edit(group, *, page, collection, everywhere):
    """Lets a group edit all that is below a page and in the collection of this name, made when there is none.

    `everywhere`: what else it may, each as (app, codename). What it holds already it keeps.
    """
    media = collection_named(collection)
    GroupPagePermission.objects.bulk_create(
        [GroupPagePermission(group=group, page=page, permission=each) for each in permissions_named(ON_PAGES)],
        ignore_conflicts=True,
    )
    GroupCollectionPermission.objects.bulk_create(
        [
            GroupCollectionPermission(group=group, collection=media, permission=each)
            for each in permissions_named(ON_MEDIA)
        ],
        ignore_conflicts=True,
    )
    group.permissions.add(*permissions_named(everywhere))


def permissions_named(names):
    """The permissions of these names, each (app, codename), by one query; LookupError where one is not there."""
    apps, codenames = zip(*names, strict=True)
    found = Permission.objects.filter(content_type__app_label__in=apps, codename__in=codenames)
    known = {(each.content_type.app_label, each.codename): each for each in found.select_related("content_type")}
    if missing := set(names) - known.keys():
        raise LookupError(f"no such permissions: {sorted(missing)}")
    return [known[name] for name in names]


def animators_name(territory):
    """The name of the group of a territory's animators."""
    return f"Animation {territory.hostname}"


def appoint_animator(*, territory, member, by=None):
    """Makes a member an animator of this territory, and of no other."""
    group = open_roles(territory)
    if member.groups.filter(pk=group.pk).exists():
        return
    member.groups.add(group)
    record(
        area=AuditEntry.Area.ROLES,
        verb="animator.appointed",
        target=f"member {member.pk}",
        actor=by,
        territory=territory,
    )


@transaction.atomic
def welcome_animator(*, territory, email, by=None):
    """Has somebody animate a territory: a member with this confirmed address from now on, anybody else once they have
    an account with it. A mail tells them. Returns the AnimatorInvitation. Raises ValidationError for no address.
    """
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise ValidationError(_("“%(email)s” is not an e-mail address.") % {"email": email}, code="email") from error
    member = Member.objects.filter(email__iexact=email, confirmed_at__isnull=False, is_active=True).first()
    invitation, _is_new = AnimatorInvitation.objects.update_or_create(
        territory=territory, email=email, defaults={"invited_by": by, "sent_at": timezone.now(), "accepted_by": member}
    )
    if member:
        appoint_animator(territory=territory, member=member, by=by)
    post(
        key=f"animator/{invitation.pk}/{invitation.sent_at:%Y%m%d%H%M%S%f}",
        to=email,
        member=member,
        actor=by,
        territory=territory,
        template=ANIMATOR.name,
        params={"invitation": invitation.pk},
    )
    return invitation


@transaction.atomic
def appoint_invited(*, member, email):
    """Appoints a member who has just confirmed an address where that address was invited lately."""
    since = timezone.now() - INVITATION_LIFETIME
    waiting = AnimatorInvitation.objects.filter(email__iexact=email, accepted_by=None, sent_at__gte=since)
    for invitation in waiting.select_related("territory__site__root_page", "invited_by"):
        invitation.accepted_by = member
        invitation.save(update_fields=["accepted_by"])
        appoint_animator(territory=invitation.territory, member=member, by=invitation.invited_by)


def forget_invitations():
    """Deletes invitations that can be answered no more, and those that were; returns how many."""
    return AnimatorInvitation.objects.filter(sent_at__lt=timezone.now() - INVITATION_LIFETIME).delete()[0]
