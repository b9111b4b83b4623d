"""What a weekly letter says: what was published here, what comes up, what one follows."""

from datetime import timedelta
from functools import cached_property

from django.core import signing
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from agenda.coming import day_in_words, until_in_words, with_next_dates
from agenda.models import EventPage
from agenda.schedule import Period
from contributions.dates import spoken
from contributions.models import Contribution
from follows.feed import feed_of
from follows.filters import scope_of
from follows.notices import PUBLICATION
from members.mail_registry import Mail
from notifications import composing, unsubscribing
from notifications.models import Notification, Rhythm
from notifications.wording import Wording
from territories.elsewhere import labels
from territories.senders import absolute, origin_of, sender_of, speaking_for, territory_of

WEEK = timedelta(days=7)
COMING = timedelta(days=10)
MOST, MOST_ON_NOW = 8, 4
SALT = "follows.letter"


class WeekHere:
    """What is the same in every letter of a territory: read once."""

    def __init__(self, territory, now):
        self.territory, self.now = territory_of(None, territory), now

    @cached_property
    def labels(self):
        """{primary key: label} of every territory."""
        return labels()

    @cached_property
    def published(self):
        """This week's publications, without those of newcomers, without events that fall through or are over."""
        return list(self._of_this_week(Contribution.objects.shown_in(self.territory)).newest_first()[:MOST])

    @cached_property
    def published_keys(self):
        """All of this week's, for filters."""
        return list(self._of_this_week(Contribution.objects.shown_in(self.territory)).values_list("pk", flat=True))

    @cached_property
    def coming(self):
        """What begins in the next days and takes place, the soonest first."""
        events = self._events().beginning_within(Period(self.now, self.now + COMING))
        return with_next_dates(events.for_cards()[:MOST])

    @cached_property
    def on_now(self):
        """What lasts and has begun, the one that closes first in front."""
        return with_next_dates(self._events().taking_place().on_now(self.now).for_cards()[:MOST_ON_NOW])

    @property
    def has_news(self):
        """Whether there is something to say to everybody; what is on for months is none by itself."""
        return bool(self.published or self.coming)

    # --- As lines, which are put into words once ---------------------------------------

    @cached_property
    def published_lines(self):
        """[(primary key, line)] of the publications."""
        return list(zip([page.pk for page in self.published], self.lines(self.published), strict=True))

    @cached_property
    def coming_lines(self):
        return [(each.pk, self.line(each, spoken(each.next_date.start_day, "l j F"))) for each in self.coming]

    @cached_property
    def on_now_lines(self):
        return [(each.pk, self.line(each, until_in_words(each.last_day))) for each in self.on_now]

    def lines(self, pages, why=None):
        """Contributions of all kinds as a mail shows them, without what is over; `why`: {primary key: a reason}."""
        pages = [page for page in pages if not page.ends_at or page.ends_at > self.now]
        events = EventPage.objects.filter(pk__in=[page.pk for page in pages if page.kind == EventPage.KIND])
        dates, today = events.next_dates(self.now), timezone.localdate(self.now)
        days = {page.pk: day_in_words(page, dates[page.pk], today) for page in pages if page.pk in dates}
        return [self.line(page, days.get(page.pk, ""), (why or {}).get(page.pk, "")) for page in pages]

    def line(self, page, day, why=""):
        """A contribution as a mail shows it."""
        is_elsewhere = page.territory_id and page.territory_id != self.territory.pk
        home = self.labels.get(page.territory_id, "") if is_elsewhere else ""
        return {
            "title": page.title,
            "url": absolute(self.territory, page.full_url or "/"),
            "meta": " · ".join(part for part in (home, str(page.genre_label), day, page.byline) if part),
            "summary": page.summary,
            "why": why,
        }

    # --- What is read ------------------------------------------------------------------

    def _events(self):
        return EventPage.objects.live().shown_in(self.territory, EventPage.KIND).filter(self._known_author())

    def _of_this_week(self, pages):
        since = Q(published_at__gt=self.now - WEEK, published_at__lte=self.now)
        pages = pages.live().filter(since, self._known_author())
        return pages.exclude(status="cancelled").exclude(ends_at__lte=self.now).for_cards()

    @staticmethod
    def _known_author():
        return Q(author=None) | Q(author__established_at__isnull=False) | Q(author__is_staff=True)


class WeeklyMail:
    """What both kinds of letters share. Subclasses give `email`, `member`, `news`, `on_now`, `stop_url`, `token`.

    `news`, `on_now`: sections, each a (title, lines as `line` makes them).
    """

    member = None

    def __init__(self, here):
        self.here, self.territory = here, here.territory

    @cached_property
    def has_news(self):
        """Whether there is something to say; what is on for months is none by itself."""
        with speaking_for(self.territory):
            return any(items for _title, items in self.news)

    def as_mail(self):
        """The `Mail`; None when there is nothing to say."""
        if not self.has_news:
            return None
        with speaking_for(self.territory):
            context = self.context()
            return Mail(
                subject=context["subject"],
                text=render_to_string("emails/digest.txt", context).strip() + "\n",
                html=render_to_string("emails/digest.html", context),
                sender=sender_of(self.territory),
                headers=unsubscribing.headers(self.stop_url),
            )

    def as_page(self):
        """The same letter in a browser."""
        with speaking_for(self.territory):
            return render_to_string("emails/digest.html", {**self.context(), "view_url": ""})

    def context(self):
        return {
            "territory": self.territory,
            "origin": origin_of(self.territory),
            "subject": self.subject,
            "sections": [(title, items) for title, items in [*self.news, *self.on_now] if items],
            "stop_url": self.stop_url,
            "settings_url": unsubscribing.settings_address(self.territory) if self.member else "",
            "view_url": absolute(self.territory, reverse("follows:letter", args=[self.token])),
        }

    @property
    def subject(self):
        first = next(items[0]["title"] for _title, items in self.news if items)
        return _("This week: %(title)s") % {"title": first}

    @property
    def published(self):
        """The section of what was published this week, without what the news show already."""
        return _("Published this week"), [line for pk, line in self.here.published_lines if pk not in self.shown]

    @property
    def coming(self):
        """The section of what comes in the next days."""
        return _("Coming up"), [line for pk, line in self.here.coming_lines if pk not in self.shown]

    @property
    def on_now(self):
        """The sections of what lasts; in every letter for as long as it does."""
        return [(_("On now"), [line for pk, line in self.here.on_now_lines if pk not in self.shown])]

    #: The primary keys of what the news show already.
    shown = frozenset()


class ReaderLetter(WeeklyMail):
    """To a member: what they follow first.

    `told` are the notifications (primary keys) that were chosen for it when it was planned; None: those that wait.
    """

    @classmethod
    def planned(cls, here, members):
        """The letters of those of these members to whom there is something to say.

        Where the territory has news everybody has: what each follows is then looked for when the letter leaves.
        """
        waiting = Notification.objects.awaiting_letter(Rhythm.WEEKLY).filter(member__in=members)
        expecting = set(waiting.values_list("member", flat=True))
        letters = [cls(here, member) for member in members]
        return [each for each in letters if (here.has_news and each.member.pk not in expecting) or each.has_news]

    def __init__(self, here, member, told=None):
        super().__init__(here)
        self.member, self.email = member, member.email
        #: The notifications (primary keys) that were looked at, and those among them that it tells.
        self.notified, self.notifications = [], []
        self.again = told

    @cached_property
    def followed(self):
        return feed_of(self.member, since=self.here.now - WEEK, limit=MOST, here=self.here.territory)

    @cached_property
    def shown(self):
        return {item.contribution.pk for item in self.followed}

    @cached_property
    def news(self):
        why = {item.contribution.pk: item.why for item in self.followed}
        return [
            (_("What you follow"), self.here.lines([item.contribution for item in self.followed], why)),
            (_("For you"), self.told()),
            self.published,
            self.coming,
        ]

    def told(self):
        """What waits for a weekly letter; publications are among what they follow already."""
        mine = Notification.objects.filter(member=self.member)
        waiting = mine.awaiting_letter(Rhythm.WEEKLY) if self.again is None else mine.filter(pk__in=self.again)
        waiting = list(waiting.select_related("actor", "territory__site")[:100])
        self.notified = [each.pk for each in waiting]
        rest = [each for each in waiting if each.kind != PUBLICATION.name]
        for each in rest:
            each.member = self.member
        rest = Wording(rest).left(rest)[:20]
        self.notifications = [each.pk for each in rest]
        lines = [composing.item(each) for each in rest]
        return [{**line, "meta": line["kind"], "summary": line["text"], "why": ""} for line in lines]

    @property
    def stop_url(self):
        return unsubscribing.address(self.territory, "digest", self.member.pk)

    @property
    def token(self):
        return letter_token("member", self.member.pk, self.here)


class SubscriberLetter(WeeklyMail):
    """To an address without account: the territory's week, or what answers its filter."""

    @classmethod
    def planned(cls, here, subscriptions):
        """The letters of those of these subscriptions to which there is something to say."""
        letters = [cls(here, subscription) for subscription in subscriptions]
        return [each for each in letters if (each.has_news if each.subscription.saved_filter_id else here.has_news)]

    def __init__(self, here, subscription):
        super().__init__(here)
        self.subscription, self.email = subscription, subscription.email

    @cached_property
    def news(self):
        saved = self.subscription.saved_filter
        if saved is None:
            return [self.published, self.coming]
        scope = scope_of(saved)
        keys = scope.among(self.here.published_keys) if scope and self.here.published_keys else ()
        found = Contribution.objects.live().filter(pk__in=keys).for_cards().newest_first()[: MOST * 2]
        return [(str(saved), self.here.lines(found))]

    @property
    def on_now(self):
        """Nothing in a letter that answers a filter."""
        return [] if self.subscription.saved_filter else super().on_now

    @property
    def stop_url(self):
        return unsubscribing.address(self.territory, "subscription", self.subscription.key)

    @property
    def token(self):
        return letter_token("subscription", self.subscription.pk, self.here)


def letter_token(who, pk, here):
    """The address at which a letter is read in a browser: signed, since it says what somebody follows."""
    return signing.dumps([who, pk, here.territory.pk, int(here.now.timestamp())], salt=SALT, compress=True)
