"""Verbs on the life of a community: look, letters, sleep, archive."""

import datetime as dt

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from communities.audience import audience_of
from communities.mails import post_community_letter
from communities.models import CommunityPage
from communities.models.records import CommunityLetter, LetterRefusal
from communities.notices import ARCHIVED, ASLEEP, REOPENED, notify_animators, notify_people
from communities.rights import sync_permissions
from communities.succession import seek_successor
from contributions.models import Contribution
from members.models import Member
from notifications import unsubscribing

ASLEEP_AFTER = dt.timedelta(days=365)
#: A community is asked again when it sleeps on.
ASKED_AGAIN_AFTER = dt.timedelta(days=90)
WEEK, MONTH = dt.timedelta(days=7), dt.timedelta(days=30)


@transaction.atomic
def change_page(*, page, by, **values):
    """Changes some fields of a page that is on line, at once; a draft of somebody's stays a draft."""
    page = type(page).objects.select_for_update(of=("self",)).get(pk=page.pk)
    draft = page.get_latest_revision_as_object() if page.has_unpublished_changes else None
    for name, value in values.items():
        setattr(page, name, value)
    page.full_clean()
    if draft is None:
        page.save_revision(user=by, log_action=True).publish(user=by, skip_permission_checks=True)
        return page
    page.save()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision(user=by, clean=False, log_action=True)
    return page


# --- Archive ---------------------------------------------------------------------------


@transaction.atomic
def archive(*, community, by):
    """Closes it to writing; it stays readable, and says that it is archived."""
    community = CommunityPage.objects.select_for_update(of=("self",)).get(pk=community.pk)
    if community.is_archived:
        return community
    community.archived_at = timezone.now()
    community.save()
    sync_permissions(community)
    log(instance=community, action="communities.archive", user=by)
    notify_people(community, ARCHIVED, key=f"archived/{community.archived_at:%Y%m%d%H%M}", actor=by)
    return community


@transaction.atomic
def reopen(*, community, by):
    """Opens an archived community to writing again."""
    community = CommunityPage.objects.select_for_update(of=("self",)).get(pk=community.pk)
    community.archived_at = community.asleep_at = None
    community.save()
    sync_permissions(community)
    log(instance=community, action="communities.reopen", user=by)
    notify_people(community, REOPENED, key=f"reopened/{timezone.now():%Y%m%d%H%M}", actor=by)
    return community


def last_sign_of_life(community):
    """The last moment at which something was published there, or somebody joined."""
    contributions = Contribution.objects.filter(community_id=community.pk).aggregate(last=Max("last_published_at"))
    people = community.memberships.accepted().aggregate(last=Max("joined_at"))
    resources = community.resources.aggregate(last=Max("created_at"))
    moments = [community.published_at, contributions["last"], people["last"], resources["last"]]
    return max(moment for moment in moments if moment)


def watch(now=None):
    """Every day: asks those of communities that sleep what to do, and finds who runs those that nobody runs."""
    now = now or timezone.now()
    asked = 0
    for community in CommunityPage.objects.live().filter(archived_at=None).select_related("territory"):
        with transaction.atomic():
            if community.memberships.exists():
                seek_successor(community)
            if last_sign_of_life(community) > now - ASLEEP_AFTER:
                CommunityPage.objects.filter(pk=community.pk).exclude(asleep_at=None).update(asleep_at=None)
            elif community.asleep_at is None or community.asleep_at < now - ASKED_AGAIN_AFTER:
                _wake(community, now)
                asked += 1
    return asked


def _wake(community, now):
    CommunityPage.objects.filter(pk=community.pk).update(asleep_at=now)
    key = f"asleep/{now:%Y%m%d}"
    notify_people(community, ASLEEP, key=key)
    notify_animators(
        community.territory,
        ASLEEP,
        key=f"community/{community.pk}/{key}",
        target=community,
        data={"animators": True},
    )


# --- Letters ---------------------------------------------------------------------------


def letter_allowance(community, now=None):
    """When the next letter may leave: None for now."""
    now = now or timezone.now()
    sent = list(
        community.letters.filter(sent_at__gt=now - MONTH).order_by("sent_at").values_list("sent_at", flat=True)
    )
    waits = []
    if sent and sent[-1] > now - WEEK:
        waits.append(sent[-1] + WEEK)
    if len(sent) >= settings.COMMUNITY_LETTERS_A_MONTH:
        waits.append(sent[-settings.COMMUNITY_LETTERS_A_MONTH] + MONTH)
    return max(waits, default=None)


@transaction.atomic
def write_letter(*, community, sender, subject, text):
    """Puts a letter to all who follow the community in the outbox."""
    CommunityPage.objects.select_for_update(of=("self",)).get(pk=community.pk)  # two letters at once would both pass
    if letter_allowance(community):
        raise ValidationError(_("Letters are few, so that they are read: the next one may leave later."), code="limit")
    letter = CommunityLetter.objects.create(community=community, sender=sender, subject=subject, text=text)
    letter.recipient_count = sum(
        post_community_letter(letter, member) is not None for member in audience_of(community)
    )
    letter.save(update_fields=["recipient_count"])
    return letter


@unsubscribing.stops("community-letter")
class LettersOfCommunity:
    """The letters of one community to one member."""

    def __init__(self, community, member):
        self.community = CommunityPage.objects.filter(pk=community).first()
        self.member = Member.objects.filter(pk=member).first()

    @property
    def words(self):
        return _("letters of %(community)s") % {"community": self.community.title} if self.community else ""

    def stop(self):
        if self.community and self.member:
            LetterRefusal.objects.get_or_create(community=self.community, member=self.member)
