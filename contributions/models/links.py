"""The links of contributions, and what became of each."""

from django.db import models
from django.db.models import F, Max, Min, OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: A link is dead when it was found so as often, on different days.
TRIES = 2


class LinkQuerySet(models.QuerySet):
    def dead(self):
        """Found dead twice, on different days, and not waved away by a person."""
        return self.filter(failures__gte=TRIES, is_dismissed=False, contribution__live=True)

    def due(self, now):
        return self.filter(next_check_at__lte=now, contribution__live=True)

    def next_of_each_host(self, now, limit):
        """Of each host with something due the link that has waited longest; so many hosts, in two queries.

        The hosts take turns: the one that was asked longest ago is first, however many links of another are due.
        """
        hosts = self.filter(contribution__live=True).order_by().values("host")
        hosts = hosts.annotate(due_at=Min("next_check_at"), asked_at=Max("checked_at")).filter(due_at__lte=now)
        turns = hosts.order_by(F("asked_at").asc(nulls_first=True), "due_at", "host")[:limit]
        order = {host: turn for turn, host in enumerate(turns.values_list("host", flat=True))}
        first = CheckedLink.objects.due(now).filter(host=OuterRef("host")).order_by("next_check_at", "pk")
        links = self.filter(host__in=order, pk=Subquery(first.values("pk")[:1]))
        return sorted(links, key=lambda link: order[link.host])


class CheckedLink(models.Model):
    """A link of a contribution, and what became of it."""

    contribution = models.ForeignKey(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="checked_links"
    )
    url = models.CharField(_("address"), max_length=1000)
    host = models.CharField(max_length=255, default="", editable=False)
    status = models.CharField(_("answer"), max_length=60, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    checked_at = models.DateTimeField(null=True)
    next_check_at = models.DateTimeField(default=timezone.now, db_index=True)
    is_dismissed = models.BooleanField(default=False)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("checked link")
        verbose_name_plural = _("checked links")
        indexes = [
            models.Index(fields=["host", "next_check_at"], name="link_of_host_by_check"),
            models.Index(fields=["failures"], name="link_by_failures"),
        ]
        constraints = [models.UniqueConstraint(fields=["contribution", "url"], name="link_checked_once")]

    def __str__(self):
        return self.url
