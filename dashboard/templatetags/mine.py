"""The way round Mon Echosciences, and the count of what is new in the head of every page of a member."""

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from dashboard import links_above
from dashboard.suggestions import to_follow
from intake.prepared import prepared
from notifications.models import Notification

register = template.Library()

#: (name of the address, words)
SECTIONS = (
    ("dashboard:feed", _("My feed")),
    ("dashboard:publications", _("My publications")),
    ("dashboard:notifications", _("Notifications")),
    ("dashboard:comments", _("Comments")),
    ("dashboard:recommendations", _("Recommendations")),
    ("dashboard:follows", _("What I follow")),
    ("dashboard:communities", _("Communities")),
    ("member_settings:profile", _("Settings")),
)
SETTINGS = (
    ("member_settings:profile", _("My profile")),
    ("member_settings:visibility", _("Who sees what")),
    ("member_settings:account", _("My account")),
    ("member_settings:home", _("My territory")),
    ("dashboard:letters", _("My letters")),
    ("mfa_index", _("Two-step sign-in")),
    ("usersessions_list", _("Where I am signed in")),
    ("members:invite", _("Invite somebody")),
    ("dashboard:data", _("My data")),
)
TOKENS_LABEL = _("Tokens for programs")
#: Counting further says nothing more to anybody.
COUNTED = 99


@register.simple_tag
def unread_count(request):
    """How many notifications wait; asked of the database once for a page, and never for somebody unknown."""
    if not request.user.is_authenticated:
        return 0
    if not hasattr(request, "unread_notifications"):
        request.unread_notifications = len(_unread(request.user.pk))
    return request.unread_notifications


@prepared
def _unread(member):
    unread = Notification.objects.filter(member=member).unread().order_by()
    return unread.values_list("pk", flat=True)[: COUNTED + 1]


@register.filter
def as_badge(count):
    return f"{COUNTED}+" if count > COUNTED else str(count)


@register.simple_tag
def my_sections(request):
    """The sections, the one that is shown marked, the notifications with their count."""
    links = links_to(SECTIONS, request.path, fallback="member_settings:profile")
    for link in links:
        if link["name"] == "dashboard:notifications":
            link["count"] = unread_count(request)
    return links


@register.simple_tag
def my_settings(request):
    tokens = [(links_above.TOKENS.name, TOKENS_LABEL)] if links_above.TOKENS.name else []
    return links_to((*SETTINGS[:-1], *tokens, SETTINGS[-1]), request.path)


def links_to(names, path, fallback=""):
    """The links of a way round; the one whose address begins as this page's, the longest, is where one is."""
    links = [{"name": name, "url": reverse(name), "label": label} for name, label in names]
    above = [link for link in links if path.startswith(link["url"])]
    here = max(above, key=lambda link: len(link["url"]), default=None)
    if here is None:
        here = next((link for link in links if link["name"] == fallback), None)
    for link in links:
        link["is_current"] = link is here
    return links


@register.simple_tag
def things_to_follow(member, territory):
    """{"people", "tags", "communities"} that this member does not follow yet."""
    return to_follow(member, territory)
