"""The notification to an author whose page another territory shows too."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributions.models import SharedContribution
from notifications.kinds import NotificationKind, Words
from notifications.topics import Topic


def shares_of(notifications):
    """{key of a notification: its SharedContribution}, in one query; those taken back are left out."""
    wanted = {each.pk: (each.page_id, each.data.get("territory")) for each in notifications if each.page_id}
    shares = SharedContribution.objects.in_force().filter(
        contribution__in={page for page, _territory in wanted.values()}, contribution__live=True
    )
    known = {
        (each.contribution_id, each.territory_id): each for each in shares.select_related("contribution", "territory")
    }
    return {pk: known[pair] for pk, pair in wanted.items() if pair in known}


def about_share(notification):
    share = notification.target
    words = {"title": share.contribution.title, "territory": share.territory.label}
    text = _("It stays where it is, and they lead to it: lists, agenda, map and search of %(territory)s show it too.")
    return Words(_("%(territory)s shows “%(title)s” too") % words, text % words, share.contribution.full_url or "")


SHARED = NotificationKind(
    "shared",
    Topic.RECOMMENDATION,
    about_share,
    shares_of,
    gone=gettext_lazy("It is no longer shown there, or no longer on line."),
    is_grouped=False,
)
