"""What a weekly letter says: what was published here, what comes up, what one follows."""

from datetime import timedelta
from functools import cached_property

from django.core import signing
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from agenda.models import EventPage
from agenda.schedule import Period
from contributions.models import Contribution
from follows.feed import feed_of
from follows.filters import scope_of
from notifications import composing, unsubscribing
from notifications.models import Kind, Notification, Rhythm
from notifications.territories import absolute, origin_of, sender_of, speaking_for, territory_of
from notifications.wording import Wording

WEEK = timedelta(days=7)
COMING = timedelta(days=10)
MOST = 8
SALT = "follows.letter"


class WeekHere:
    """What is the same in every letter of a territory: read once."""

    def __init__(self, site, now):
        self.site, self.now = site, now
        self.territory = territory_of(None, site)

    @cached_property
    def published(self):
        """This week's publications, without those of newcomers and without events that fall through."""
        return list(self._settled(Contribution.objects.in_territory(self.site)).newest_first()[:MOST])

    @cached_property
    def published_keys(self):
        """All of this week's, for filters."""
        return list(self._settled(Contribution.objects.in_territory(self.site)).values_list("pk", flat=True))

    @cached_property
    def coming(self):
        events = EventPage.objects.live().in_territory(self.site).exclude(status__in=["cancelled", "postponed"])
        events = events.filter(self._known_author()).within(Period(self.now, self.now + COMING))
        return list(events.by_next_date(self.now).for_cards()[:MOST])

    def _settled(self, pages):
        since = Q(published_at__gt=self.now - WEEK, published_at__lte=self.now)
        return pages.live().filter(since, self._known_author()).exclude(status="cancelled").for_cards()

    @staticmethod
    def _known_author():
        return Q(author=None) | Q(author__established_at__isnull=False) | Q(author__is_staff=True)


class WeeklyMail:
    """What both kinds of letters share. Subclasses give `email`, `member`, `sections`, `stop_url`, `token`."""

    member = None
    is_written = False
    #: The notifications that stand in it.
    shown = ()

    def __init__(self, here):
        self.here, self.territory = here, here.territory
        self.pages = []

    def as_mail(self, key):
        """The arguments of `post_letter`; None when there is nothing to say."""
        with speaking_for(self.territory):
            if not any(items for _title, items in self.sections):
                return None
            self.is_written = True
            context = self.context()
            return {
                "key": key,
                "to": self.email,
                "member": self.member,
                "sender": sender_of(self.territory),
                "subject": context["subject"],
                "text": render_to_string("emails/digest.txt", context).strip() + "\n",
                "html": render_to_string("emails/digest.html", context),
                "headers": unsubscribing.headers(self.stop_url),
                "is_bulk": True,
                "notifications": self.shown,
                "pages": list(dict.fromkeys(self.pages)),
            }

    def as_page(self):
        """The same letter in a browser."""
        with speaking_for(self.territory):
            return render_to_string("emails/digest.html", {**self.context(), "view_url": ""})

    def context(self):
        return {
            "territory": self.territory,
            "origin": origin_of(self.territory),
            "subject": self.subject,
            "sections": [(title, items) for title, items in self.sections if items],
            "stop_url": self.stop_url,
            "settings_url": unsubscribing.settings_address(self.territory) if self.member else "",
            "view_url": absolute(self.territory, reverse("follows:letter", args=[self.token])),
        }

    @property
    def subject(self):
        first = next(items[0]["title"] for _title, items in self.sections if items)
        return _("This week: %(title)s") % {"title": first}

    def line(self, page, why=""):
        """A contribution as a letter shows it."""
        self.pages.append(page.pk)
        return {
            "title": page.title,
            "url": absolute(self.territory, page.full_url or "/"),
            "meta": " · ".join(part for part in (str(page.genre_label), self.day(page), page.byline) if part),
            "summary": page.summary,
            "why": why,
        }

    @staticmethod
    def day(page):
        moment = getattr(page, "next_at", None) or (page.starts_at if page.kind == "event" else None)
        return date_format(timezone.localtime(moment), "l j F") if moment else ""


class ReaderLetter(WeeklyMail):
    """To a member: what they follow first.

    `told` are the notifications (primary keys) that it told already, when it is composed anew before it leaves.
    """

    def __init__(self, here, member, told=None):
        super().__init__(here)
        self.member, self.email = member, member.email
        self.notified = []
        self.again = told

    @cached_property
    def sections(self):
        followed = feed_of(self.member, since=self.here.now - WEEK, limit=MOST)
        shown = {item.contribution.pk for item in followed}
        return [
            (_("What you follow"), [self.line(item.contribution, item.why) for item in followed]),
            (_("For you"), self.told()),
            (_("Published this week"), [self.line(page) for page in self.here.published if page.pk not in shown]),
            (_("Coming up"), [self.line(page) for page in self.here.coming if page.pk not in shown]),
        ]

    def told(self):
        """What waits for a weekly letter; publications are among what they follow already."""
        mine = Notification.objects.filter(member=self.member)
        waiting = mine.awaiting_letter(Rhythm.WEEKLY) if self.again is None else mine.filter(pk__in=self.again)
        waiting = list(waiting[:100])
        self.notified = [each.pk for each in waiting]
        rest = [each for each in waiting if each.kind != Kind.PUBLICATION]
        for each in rest:
            each.member = self.member
        rest = Wording(rest).left(rest)[:20]
        self.shown = [each.pk for each in rest]
        lines = [composing.item(each, self.territory) for each in rest]
        return [{**line, "meta": line["kind"], "summary": line["text"], "why": ""} for line in lines]

    @property
    def stop_url(self):
        return unsubscribing.address(self.territory, "digest", self.member.pk)

    @property
    def token(self):
        return letter_token("member", self.member.pk, self.here)


class SubscriberLetter(WeeklyMail):
    """To an address without account: the territory's week, or what answers its filter."""

    def __init__(self, here, subscription):
        super().__init__(here)
        self.subscription, self.email = subscription, subscription.email

    @cached_property
    def sections(self):
        saved = self.subscription.saved_filter
        if saved is None:
            published = [self.line(page) for page in self.here.published]
            coming = [self.line(page) for page in self.here.coming]
            return [(_("Published this week"), published), (_("Coming up"), coming)]
        scope = scope_of(saved)
        keys = scope.among(self.here.published_keys) if scope and self.here.published_keys else ()
        found = Contribution.objects.live().filter(pk__in=keys).for_cards().newest_first()[: MOST * 2]
        return [(str(saved), [self.line(page) for page in found])]

    @property
    def stop_url(self):
        return unsubscribing.address(self.territory, "subscription", self.subscription.key)

    @property
    def token(self):
        return letter_token("subscription", self.subscription.pk, self.here)


def letter_token(who, pk, here):
    """The address at which a letter is read in a browser: signed, since it says what somebody follows."""
    return signing.dumps([who, pk, here.site.pk, int(here.now.timestamp())], salt=SALT, compress=True)
