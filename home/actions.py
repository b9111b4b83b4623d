"""Verbs on whole territories."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, GroupSitePermission, Page, Site

from contributions.kinds import KINDS
from contributions.slugs import free_slug, slugs_below
from contributions.tags import tag_slug
from home.bodies import prose_blocks, raw_stream
from home.models import HomePage, StandardPage
from home.static_pages import static_pages
from maps.models import MapSettings
from members.models.audit import AuditEntry, record
from territories.models import Territory

PAGE_PERMISSIONS = ["add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"]
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


@transaction.atomic
def create_territory(*, name, host, language="fr", tagline="", accent="", time_zone="Europe/Paris", is_open=False):
    """Opens an empty territory that answers on its host: page tree, static pages, roles, settings.

    `host` is a host name, with ":port" when it is not the usual one of `SITE_URL`'s scheme. It waits for its legal
    notice before it is open to the public. Returns the Territory.
    """
    hostname, port = parse_host(host)
    if Site.objects.filter(hostname=hostname).exclude(root_page__in=_untouched_pages()).exists():
        raise ValidationError(_("A territory answers on %(host)s already.") % {"host": hostname}, code="host_taken")
    _remove_untouched_site()
    home = Page.get_first_root_node().add_child(
        instance=HomePage(
            title=" – ".join(filter(None, [name, tagline])), slug=_free_slug(tagline or name), **_online()
        )
    )
    site = Site.objects.create(
        hostname=hostname,
        port=port,
        site_name=" ".join(filter(None, [name, tagline])),
        root_page=home,
        is_default_site=not Site.objects.filter(is_default_site=True).exists(),
    )
    add_missing_sections(home, language)
    with translation.override(language):
        home.headline = _("Not to be missed")
        home.save()
    for slug, title, text in static_pages(language):
        body = raw_stream(prose_blocks(text, language), seed=f"{hostname}/{slug}")
        home.add_child(instance=StandardPage(title=title, slug=slug, body=body, **_online()))
    look = {"accent": accent} if accent else {}
    territory = Territory.objects.create(
        site=site, name=name, tagline=tagline, language=language, time_zone=time_zone, is_open=is_open, **look
    )
    MapSettings.objects.create(site=site)
    open_roles(territory)
    return territory


def add_missing_sections(home, language):
    """Puts below a home page the section of each kind of contribution that it lacks; returns their specs.

    A section is known by its address, which is French in every language: the outside relies on it.
    """
    known = set(home.get_children().values_list("slug", flat=True))
    missing = [spec for spec in KINDS.values() if spec.section not in known]
    with translation.override(language):
        for spec in missing:
            home.add_child(instance=spec.index(title=str(spec.section_title), slug=spec.section, **_online()))
    return missing


def open_roles(territory):
    """The group of the animators of a territory: their pages, pictures, files and settings, nobody else's."""
    group, _created = Group.objects.get_or_create(name=animators_name(territory))
    home = territory.root_page
    for codename in PAGE_PERMISSIONS:
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission_on_pages(codename))
    root = Collection.get_first_root_node()
    collection = root.get_children().filter(name=territory.hostname).first() or root.add_child(name=territory.hostname)
    # Wagtail asks for the permissions of its own Image and Document, whatever models stand in for them.
    media = [f"{verb}_{noun}" for verb in ("add", "change", "delete", "choose") for noun in ("image", "document")]
    media_apps = ["wagtailimages", "wagtaildocs"]
    for permission in Permission.objects.filter(content_type__app_label__in=media_apps, codename__in=media):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    for app, codename in SETTINGS_PERMISSIONS:
        permission = Permission.objects.get(content_type__app_label=app, codename=codename)
        GroupSitePermission.objects.get_or_create(group=group, site=territory.site, permission=permission)
    for app, codename in SHARED_PERMISSIONS:
        group.permissions.add(*Permission.objects.filter(content_type__app_label=app, codename=codename))
    return group


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


def parse_host(host):
    """(host name, port) of "host" or "host:port". Raises ValidationError for what is no host name."""
    hostname, _colon, port = host.strip().lower().partition(":")
    if not hostname or (port and not port.isdigit()) or any(sign.isspace() or sign == "/" for sign in hostname):
        raise ValidationError(_("“%(host)s” is not a host name.") % {"host": host}, code="host")
    return hostname, int(port or _usual_port())


def _usual_port():
    """Wagtail writes addresses with https where a site's port says so, and letters carry them."""
    return 443 if urlsplit(settings.SITE_URL).scheme == "https" else 80


def _online():
    now = timezone.now()
    return {"live": True, "first_published_at": now, "last_published_at": now}


def permission_on_pages(codename):
    """Wagtail's permission of this name on pages: "change_page"."""
    return Permission.objects.get(content_type=ContentType.objects.get_for_model(Page), codename=codename)


def _free_slug(name):
    """An address below the root of the tree that no other territory has."""
    base = tag_slug(name)[:60]
    return free_slug(base, slugs_below(Page.get_first_root_node(), base).__contains__)


def _untouched_pages():
    """Wagtail's page "Welcome to your new Wagtail site!", as its first migration left it."""
    return Page.objects.filter(depth=2, content_type=ContentType.objects.get_for_model(Page), numchild=0)


def _remove_untouched_site():
    pages = _untouched_pages()
    Site.objects.filter(root_page__in=pages).delete()
    for page in pages:
        page.delete()
