"""The journal: a row for each change of a contribution that readers could see, written with the change itself.

It is how the search, feeds and (later) the API's `since`, a cache of pages and other platforms learn that something
changed; nobody else invents its own way.

**Numbers.** `Change.objects.since(number)` reads on from where a reader stopped. A key that the database counts up at
the insertion would not do: of two transactions at once on PostgreSQL, the one that took the lower key may commit last,
and a reader that has passed that key never sees the row. So a row is written without a number, and rows that are
committed get theirs before they are read, under a lock that only readers wait for: whoever has read up to a number has
read everything up to it. Writers take no lock. Numbers only grow, also where the newest rows were pruned.
"""

from datetime import timedelta

from django.db import models, transaction
from django.db.models import Exists, Max, OuterRef
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contributions.kinds import kind_choices

#: How long the journal tells that something is gone.
GONE_KEPT_FOR = timedelta(days=365)
#: So many rows get their numbers at once, or go at once.
BATCH = 1000


class What(models.TextChoices):
    """What became of a contribution."""

    PUBLISHED = "published", _("published")
    CHANGED = "changed", _("changed")
    MOVED = "moved", _("moved")
    WITHDRAWN = "withdrawn", _("withdrawn")
    DELETED = "deleted", _("deleted")


class ChangeQuerySet(models.QuerySet):
    """Questions to the journal."""

    def since(self, number, *, limit=None):
        """The changes after this number (0: all that are kept), oldest first, at most `limit` of them.

        A reader keeps the number of the last one it dealt with, and asks again from there: it misses none and sees
        none twice. Of one contribution only the newest change may be left.
        """
        number_new_changes()
        found = self.filter(number__gt=number).order_by("number")
        return found[:limit] if limit else found

    def in_territory(self, territory):
        """What changed in a territory, with what it shows of others. What moved to another one is gone here."""
        return self.filter(territory=territory)

    def newest(self, territory=None):
        """The newest row of a territory, or of all; None where nothing was ever published."""
        found = self.in_territory(territory) if territory else self
        return found.order_by("-pk").first()

    def last_of(self, ids):
        """{id: newest row} of these contributions where they belong; those that readers never saw are not in it."""
        newest = (
            self.filter(contribution_id__in=ids, is_shared=False)
            .order_by()
            .values("contribution_id")
            .annotate(last=Max("pk"))
        )
        return {change.contribution_id: change for change in self.filter(pk__in=newest.values("last"))}

    def last_shared_of(self, ids):
        """{(id, territory): newest row} of these contributions where others showed them."""
        rows = self.filter(contribution_id__in=ids, is_shared=True).order_by("pk")
        return {(row.contribution_id, row.territory_id): row for row in rows}

    def last_moments(self, ids):
        """{id: when it changed last} of these contributions; that another territory shows them is no change."""
        newest = self.filter(contribution_id__in=ids, is_shared=False).order_by().values("contribution_id")
        return dict(newest.annotate(last=Max("at")).values_list("contribution_id", "last"))


class Change(models.Model):
    """Something became of a contribution. The row outlives the contribution, so it points at none."""

    number = models.BigIntegerField(unique=True, null=True, editable=False)
    contribution_id = models.BigIntegerField()
    kind = models.CharField(max_length=20, choices=kind_choices)
    territory = models.ForeignKey(
        "territories.Territory", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    what = models.CharField(max_length=10, choices=What)
    #: Whether readers of that territory find it no more.
    is_gone = models.BooleanField(default=False)
    #: Whether it tells of a territory that shows the contribution of another, not of the one to which it belongs.
    is_shared = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of a contribution")
        verbose_name_plural = _("changes of contributions")
        indexes = [
            models.Index(fields=["contribution_id", "-id"], name="change_newest_of_one"),
            models.Index(fields=["territory", "number"], name="change_in_territory"),
            models.Index(fields=["territory", "-id"], name="change_newest_in_territory"),
        ]

    def __str__(self):
        return f"{self.what} {self.kind} {self.contribution_id}"


class LastNumber(models.Model):
    """The highest number that a row of the journal ever had: one row, which is locked while numbers are given."""

    value = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = _("last number of the journal")
        verbose_name_plural = _("last numbers of the journal")

    def __str__(self):
        return str(self.value)


def number_new_changes():
    """Gives every committed row that has no number one above all that were given; returns how many got one."""
    if not Change.objects.filter(number=None).exists():
        return 0
    with transaction.atomic():
        LastNumber.objects.get_or_create(pk=1)
        last = LastNumber.objects.select_for_update().get(pk=1)
        new = list(Change.objects.filter(number=None).order_by("pk"))
        for change in new:
            last.value += 1
            change.number = last.value
        Change.objects.bulk_update(new, ["number"], batch_size=BATCH)
        last.save()
    return len(new)


def last_number():
    """The number from which a new reader of the journal begins; call it outside of a long transaction."""
    number_new_changes()
    return LastNumber.objects.values_list("value", flat=True).first() or 0


def prune(now=None):
    """Deletes what later rows have made superfluous: of each contribution and territory the newest row stays.

    What has been gone for a year goes too. Returns how many rows went. Unnumbered rows stay: nobody has read them.
    """
    numbered = Change.objects.exclude(number=None).annotate(place=Coalesce("territory", 0))
    newer = Change.objects.annotate(place=Coalesce("territory", 0)).filter(
        contribution_id=OuterRef("contribution_id"), place=OuterRef("place"), pk__gt=OuterRef("pk")
    )
    superseded = numbered.filter(Exists(newer))
    old = numbered.filter(is_gone=True, at__lt=(now or timezone.now()) - GONE_KEPT_FOR)
    return _delete(superseded) + _delete(old)


def _delete(rows):
    count = 0
    while keys := list(rows.values_list("pk", flat=True)[:BATCH]):
        count += Change.objects.filter(pk__in=keys).delete()[0]
    return count
