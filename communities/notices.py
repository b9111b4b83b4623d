"""The notifications about communities, and who is told them."""

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from communities.models import CommunityPage
from communities.models.membership import Membership
from communities.models.records import CommunityProposal
from communities.models.sharing import Placement
from notifications.actions import notify
from notifications.kinds import NotificationKind, Words, fetch_pages, fetch_targets
from notifications.topics import Topic
from territories.animators import animators_of

ANSWERED = gettext_lazy("This invitation was answered or taken back.")
PLACE_GIVEN_UP = gettext_lazy("This place in a community is given up.")


def notify_member(member, community, kind, *, key, target=None, actor=None, data=None):
    """One notification to one person about a community, and a mail at once."""
    return notify(
        member=member,
        kind=kind.name,
        key=f"community/{community.pk}/{key}",
        target=target,
        page=community,
        actor=actor,
        territory=community.territory,
        data=data,
    )


def notify_people(community, kind, *, but=None, **facts):
    """The same to each of its people who can still sign in; `but` is a membership that is left out."""
    for membership in community.memberships.active().select_related("member"):
        if membership != but:
            notify_member(membership.member, community, kind, **facts)


def notify_animators(territory, kind, *, key, **facts):
    """The same to everybody who animates this territory; `facts` are those of `notifications.actions.notify`."""
    for member in animators_of(territory):
        notify(member=member, kind=kind.name, key=key, territory=territory, **facts)


# --- What they are about -----------------------------------------------------------------


def communities():
    """With `is_run`: whether somebody who stays runs it."""
    running = Membership.objects.staying().administrators().filter(community=OuterRef("pk"))
    return CommunityPage.objects.defer_streamfields().annotate(is_run=Exists(running))


def memberships():
    return Membership.objects.select_related("community", "member", "invited_by")


def proposals():
    return CommunityProposal.objects.select_related("proposer", "community")


def placements():
    return Placement.objects.select_related("community", "contribution")


of_communities = fetch_pages(communities)
of_memberships = fetch_targets(memberships)
of_proposals = fetch_targets(proposals)
of_placement = fetch_targets(placements)


def address_of(community):
    return community.url or "/"


def manage(name, community):
    """The path of one of its pages, by the name of the address."""
    return reverse(f"communities:{name}", args=[community.slug])


# --- How they are put into words ---------------------------------------------------------


def about_invitation(notification):
    membership = notification.target
    title = _("%(name)s invites you to %(title)s") % {
        "name": membership.invited_by or _("Former member"),
        "title": membership.community.title,
    }
    text = _("You would publish there and be named among its people. Say yes or no.")
    return Words(title, text, manage("invitation", membership.community))


def about_joining(notification):
    membership = notification.target
    title = _("%(name)s has joined %(title)s") % {"name": membership, "title": membership.community.title}
    return Words(title, url=manage("people", membership.community))


def about_request(notification):
    membership = notification.target
    title = _("%(name)s asks to join %(title)s") % {"name": membership, "title": membership.community.title}
    return Words(title, membership.message, manage("people", membership.community))


def about_acceptance(notification):
    community = notification.target.community
    text = _("Choose it under “Publish in” when you write.")
    return Words(_("You are one of %(title)s") % {"title": community.title}, text, address_of(community))


def about_appointment(notification):
    if not notification.target.is_administrator:
        return None
    community = notification.target.community
    return Words(_("You now run %(title)s") % {"title": community.title}, url=manage("overview", community))


def about_taking_over(notification):
    """The actor is whoever runs it until their account is deleted."""
    membership, leaving = notification.target, notification.actor
    if not membership.is_asked_to_take_over:
        return None
    text = _("Nobody else runs it any more.")
    if leaving and leaving.leaves_at:
        text = _("Whoever runs it deletes their account on %(day)s.") % {"day": day_of(leaving.leaves_at)}
    title = _("Would you run %(title)s?") % {"title": membership.community.title}
    return Words(title, text, manage("invitation", membership.community))


def about_nobody(notification):
    """To animators. The actor is who was asked to take over; `data`: "soon", whether somebody still runs it."""
    community = notification.target
    if community.is_run:
        return None
    title = (
        _("Soon nobody will run %(title)s") if notification.data.get("soon") else _("Nobody runs %(title)s any more")
    )
    text = _("There is nobody to ask: appoint somebody, or archive it.")
    if notification.actor:
        text = _("%(name)s has been asked to take over.") % {"name": notification.actor}
    return Words(title % {"title": community.title}, text, reverse("communities_admin:community", args=[community.pk]))


def about_leaving(notification):
    """The actor, its only administrator, deletes their account, or stays after all.

    `data`: "asked", whether one of its people was asked to take over.
    """
    community, member = notification.target, notification.actor
    if member is None:
        return None
    if member.leaves_at is None:
        title = _("%(title)s keeps its administrator") % {"title": community.title}
        text = _("%(name)s stays after all: nobody need take over.") % {"name": member}
        return Words(title, text, address_of(community))
    text = (
        _("%(name)s deletes their account on %(day)s. Another of its people is asked to take over.")
        if notification.data.get("asked")
        else _("%(name)s deletes their account on %(day)s. The animators have been told.")
    )
    title = _("%(title)s loses its only administrator") % {"title": community.title}
    return Words(title, text % {"name": member, "day": day_of(member.leaves_at)}, address_of(community))


def about_archive(notification):
    """Archived, or open again: as it is now."""
    community = notification.target
    if not community.is_archived:
        return Words(_("%(title)s is open again") % {"title": community.title}, url=address_of(community))
    text = _("Its pages stay readable; nothing is added any more. The animators can open it again.")
    return Words(_("%(title)s is archived") % {"title": community.title}, text, address_of(community))


def about_sleep(notification):
    """`data`: "animators", whether it is told to those of the territory."""
    community = notification.target
    title = _("%(title)s has been asleep for a year") % {"title": community.title}
    if notification.data.get("animators"):
        text = _("Its people have been asked. You can archive it.")
        return Words(title, text, reverse("communities_admin:community", args=[community.pk]))
    text = _("Publish something to wake it, or archive it: its pages stay readable.")
    return Words(title, text, manage("overview", community))


def about_proposal(notification):
    proposal = notification.target
    title = _("%(name)s proposes a community: %(title)s") % {"name": proposal.proposer, "title": proposal.name}
    return Words(title, proposal.purpose, reverse("communities_admin:index"))


def about_opening(notification):
    community = notification.target
    text = _("Its pages are waiting for you: dress it, invite its people, publish.")
    title = _("Your community %(title)s is open") % {"title": community.title}
    return Words(title, text, manage("overview", community))


def about_refusal(notification):
    proposal = notification.target
    title = _("Your community %(title)s is not opened") % {"title": proposal.name}
    return Words(title, proposal.reason, reverse("communities:propose"))


def about_suggestion(notification):
    shown = notification.target
    title = _("%(name)s suggests “%(title)s” to %(community)s") % {
        "name": notification.actor or _("Former member"),
        "title": shown.contribution.title,
        "community": shown.community.title,
    }
    return Words(title, url=manage("publications", shown.community))


def about_placement(notification):
    shown = notification.target
    if shown.state != Placement.State.ACCEPTED:
        return None
    title = _("%(community)s shows “%(title)s”") % {
        "community": shown.community.title,
        "title": shown.contribution.title,
    }
    return Words(title, url=address_of(shown.community))


def day_of(moment):
    return date_format(timezone.localtime(moment), "DATE_FORMAT")


def kind(name, words, fetch, **more):
    return NotificationKind(f"community-{name}", Topic.COMMUNITY, words, fetch, **more)


INVITED = kind("invited", about_invitation, of_memberships, gone=ANSWERED)
JOINED = kind("joined", about_joining, of_memberships, gone=PLACE_GIVEN_UP)
REQUESTED = kind("asked", about_request, of_memberships, gone=gettext_lazy("This request was answered or taken back."))
ACCEPTED = kind("accepted", about_acceptance, of_memberships, gone=PLACE_GIVEN_UP)
APPOINTED = kind("appointed", about_appointment, of_memberships, gone=PLACE_GIVEN_UP)
TAKE_OVER = kind("take-over", about_taking_over, of_memberships, gone=ANSWERED, goes_with_actor=False)
NOBODY = kind("nobody", about_nobody, of_communities, gone=gettext_lazy("Somebody runs this community again."))
LEAVING = kind("leaving", about_leaving, of_communities)
STAYS = kind("stays", about_leaving, of_communities)
ARCHIVED = kind("archived", about_archive, of_communities)
REOPENED = kind("reopened", about_archive, of_communities)
ASLEEP = kind("asleep", about_sleep, of_communities)
PROPOSED = kind("proposed", about_proposal, of_proposals)
OPENED = kind("opened", about_opening, of_communities)
DECLINED = kind("declined", about_refusal, of_proposals)
SUGGESTED = kind("suggested", about_suggestion, of_placement)
PLACED = kind("shelved", about_placement, of_placement)
KINDS = (
    INVITED, JOINED, REQUESTED, ACCEPTED, APPOINTED, TAKE_OVER, NOBODY, LEAVING, STAYS, ARCHIVED, REOPENED, ASLEEP,
    PROPOSED, OPENED, DECLINED, SUGGESTED, PLACED,
)  # fmt: skip
