"""Who runs a community after its last administrator: one contributor at a time is asked, the animators are told."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from communities.models.membership import Membership
from communities.notices import local_day, tell, tell_animators, words

Succession = Membership.Succession


@transaction.atomic
def seek_successor(community, *, heir=None):
    """Where nobody who stays runs an open community: asks one contributor to take over, tells the animators, once.

    The contributor is `heir` (a membership), or who has been there the longest among those who did not decline.
    Returns the membership that is asked, or None.
    """
    people = community.memberships.staying()
    if community.is_archived or people.administrators().exists():
        return None
    asked = people.contributors().filter(succession=Succession.ASKED).first()
    if asked:
        return asked
    leaving = leaving_administrator(community)
    willing = people.contributors().filter(succession=Succession.NOT_ASKED)
    heir = heir or willing.oldest_first().select_related("member").first()
    if heir:
        heir.succession = Succession.ASKED
        heir.save(update_fields=["succession"])
        tell(
            heir.member,
            community,
            key=f"take-over/{heir.pk}/{timezone.now():%Y%m%d}",
            title=words(gettext_lazy("Would you run %(title)s?"), title=community.title),
            text=reason_to_take_over(leaving),
            url=reverse("communities:invitation", args=[community.slug]),
            actor=leaving,
        )
    title = (
        words(gettext_lazy("Soon nobody will run %(title)s"), title=community.title)
        if leaving
        else words(gettext_lazy("Nobody runs %(title)s any more"), title=community.title)
    )
    occasion = f"{'soon' if leaving else 'orphan'}/{heir.pk if heir else 'nobody'}/{timezone.now():%Y%m}"
    tell_animators(
        community.territory,
        key=f"community/{community.pk}/{occasion}",
        title=title,
        text=words(gettext_lazy("%(name)s has been asked to take over."), name=heir.member)
        if heir
        else gettext_lazy("There is nobody to ask: appoint somebody, or archive it."),
        url=reverse("communities_admin:community", args=[community.pk]),
        actor=heir.member if heir else None,
    )
    return heir


def leaving_administrator(community):
    """The administrator whose account is deleted last, when none of them stays; None otherwise."""
    running = community.memberships.active().administrators().select_related("member")
    if community.memberships.staying().administrators().exists():
        return None
    membership = running.order_by("-member__leaves_at").first()
    return membership.member if membership else None


def reason_to_take_over(leaving):
    """Why somebody is asked to run a community; `leaving` is who runs it until their account is deleted, or None."""
    if leaving is None:
        return gettext_lazy("Nobody else runs it any more.")
    return words(gettext_lazy("Whoever runs it deletes their account on %(day)s."), day=local_day(leaving.leaves_at))
