"""The notifications about somebody's account and data, and the last mail to somebody who is erased."""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dashboard.models import Departure, Export
from members.mail import from_templates
from members.mail_registry import MailTemplate
from notifications.kinds import NotificationKind, Words, fetch_targets
from notifications.topics import Topic
from territories.senders import origin_of, speaking_for, territory_of

#: Of a departure's record, what the person is told, in words to them.
TOLD = {
    "unsigned": gettext_lazy("pages that stay without your name"),
    "handed to a community": gettext_lazy("pages handed to a community"),
    "handed to a co-author": gettext_lazy("pages handed to a co-author"),
    "deleted": gettext_lazy("pages deleted"),
    "pictures deleted": gettext_lazy("pictures deleted"),
    "files deleted": gettext_lazy("files deleted"),
    "comments unsigned": gettext_lazy("comments that stay without your name"),
    "notifications about them": gettext_lazy("notifications of others about what you did, deleted"),
    "reports and decisions unsigned": gettext_lazy("reports and decisions that stay without your name"),
}


def about_export(notification):
    text = _(
        "It can be downloaded for seven days, by you alone. If it was not you who asked for it, choose a new "
        "password: somebody is signed in as you."
    )
    return Words(_("The copy of your data is ready"), text, reverse("dashboard:data"))


def about_departure(notification):
    day = date_format(timezone.localtime(notification.target.due_at), "DATE_FORMAT")
    text = _(
        "Somebody who was signed in as you asked for it. If it was you and you change your mind, sign in and say "
        "that you stay. If it was not you, do so at once, then choose a new password."
    )
    return Words(_("Your account will be deleted on %(day)s") % {"day": day}, text, reverse("dashboard:leave"))


def about_traces(notification):
    title = _("Others still name somebody whose account was erased")
    text = _("Their words were left as they are: the list says where to look.")
    return Words(title, text, f"{reverse('retention')}#departure-{notification.target.pk}")


EXPORT_READY = NotificationKind(
    "export-ready",
    Topic.SECURITY,
    about_export,
    fetch_targets(lambda: Export.objects.all()),
    gone=gettext_lazy("The copy of your data was kept for seven days, and is deleted."),
)
DEPARTURE_ASKED = NotificationKind(
    "departure-asked",
    Topic.SECURITY,
    about_departure,
    fetch_targets(lambda: Departure.objects.filter(done_at=None)),
    gone=gettext_lazy("You stay: your account will not be deleted."),
)
TRACES_LEFT = NotificationKind(
    "traces-left", Topic.SYSTEM, about_traces, fetch_targets(lambda: Departure.objects.all())
)


def compose_goodbye(row, shared):
    """What was done, and in so many words what remains and why."""
    departure = Departure.objects.filter(pk=row.params["departure"]).first()
    if departure is None:
        return None
    territory = territory_of(None, row.territory)
    with speaking_for(territory):
        done = [(str(words), departure.record[key]) for key, words in TOLD.items() if key in departure.record]
    context = {"departure": departure, "done": done, "origin": origin_of(territory)}
    return from_templates("emails/departure_done", context, territory)


GOODBYE = MailTemplate(
    "emails/departure_done", compose_goodbye, gettext_lazy("What happens to my account and my data")
)
