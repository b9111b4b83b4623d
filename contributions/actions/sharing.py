"""Verbs on what a territory shows of the others: "Aussi à Occitanie", without a copy."""

from django.core.exceptions import PermissionDenied

from contributions.listings import close_unused, complete
from contributions.models import Contribution, SharedContribution
from contributions.notices import SHARED
from contributions.permissions import may_show_in, may_take_back
from contributions.projections import SHARES, changed, projecting
from contributions.tasks import complete_listings_task
from members.models.audit import AuditEntry, record
from notifications.actions import notify
from territories.models import Territory


@projecting()
def show_in(*, contribution, territory, by):
    """Shows a contribution of one territory in the lists of another; its address stays where it is.

    Its author is told once, however often it is taken back and shown again. Returns the SharedContribution. Raises
    PermissionDenied.
    """
    contribution = Contribution.objects.select_for_update(of=("self",)).get(pk=contribution.pk)
    # The same for whoever shows or takes back here at this moment: the lists are made, or go, once.
    territory = Territory.objects.select_for_update(of=("self",)).get(pk=territory.pk)
    if not may_show_in(by, contribution, territory):
        raise PermissionDenied
    share, is_new = SharedContribution.objects.get_or_create(
        contribution=contribution, territory=territory, defaults={"by": by}
    )
    if not is_new:
        return share
    if not territory.shows_others:
        _open_lists(territory)
    changed([contribution.pk], {SHARES})
    _log("shown", share, by)
    if contribution.author_id:
        notify(
            member=contribution.author,
            kind=SHARED.name,
            key=f"shared/{contribution.pk}/{territory.pk}",
            page=contribution,
            actor=by,
            territory=contribution.territory,
            data={"territory": territory.pk},
        )
    return share


@projecting()
def take_back(*, share, by):
    """Ends it: for whoever animates the territory that shows the contribution, or the one to which it belongs."""
    if not may_take_back(by, share):
        raise PermissionDenied
    territory = Territory.objects.select_for_update(of=("self",)).get(pk=share.territory_id)
    gone, _each = SharedContribution.objects.filter(pk=share.pk).delete()
    if not gone:
        return
    changed([share.contribution_id], {SHARES})
    close_unused(territory)
    _log("taken_back", share, by)


@projecting()
def end_shares_of(*, territory):
    """Ends what others show of a territory that goes away: what is left of its pages has no address any more."""
    shares = SharedContribution.objects.filter(contribution__territory=territory)
    pages, places = set(shares.values_list("contribution", flat=True)), {share.territory_id for share in shares}
    shares.delete()
    changed(pages, {SHARES})
    for each in Territory.objects.filter(pk__in=places).order_by("pk"):
        close_unused(each)


def follow_opening(*, territory):
    """What others show of a territory leaves their lists when it closes, and comes back when it opens again."""
    shared = SharedContribution.objects.filter(contribution__territory=territory)
    changed(set(shared.values_list("contribution", flat=True)), {SHARES})


def _open_lists(territory):
    """Has the lists of a territory read from `Listing` from now on."""
    Territory.objects.filter(pk=territory.pk).update(shows_others=True)
    complete(territory)
    complete_listings_task.enqueue()


def _log(what, share, by):
    """A line of the log for each of the two territories, whose animators read their own."""
    home = share.contribution.territory
    target = f"contribution {share.contribution_id}"
    area = AuditEntry.Area.TERRITORIES
    record(area=area, verb=f"contribution.{what}", target=target, actor=by, territory=share.territory, of=home.label)
    record(
        area=area, verb=f"contribution.{what}_elsewhere", target=target, actor=by, territory=home,
        by=share.territory.label,
    )  # fmt: skip
