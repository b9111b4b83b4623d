"""Who signs together, and what was thrown away: links between members and contributions that no revision carries.

They are plain tables beside the page, so that publishing an older text neither brings
back a co-author who left nor a page from the trash.
"""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class CoAuthorQuerySet(models.QuerySet):
    def accepted(self):
        return self.exclude(accepted_at=None)

    def invited(self):
        return self.filter(accepted_at=None)


class CoAuthor(models.Model):
    """A member who signs a contribution beside its author; nobody signs without having said yes."""

    contribution = models.ForeignKey(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="co_authorships"
    )
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="co_authorships")
    position = models.PositiveSmallIntegerField(default=0)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    invited_at = models.DateTimeField(default=timezone.now)
    accepted_at = models.DateTimeField(null=True, blank=True)

    objects = CoAuthorQuerySet.as_manager()

    class Meta:
        verbose_name = _("co-author")
        verbose_name_plural = _("co-authors")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["contribution", "member"], name="co_author_once")]

    def __str__(self):
        return str(self.member)

    @property
    def has_accepted(self):
        return self.accepted_at is not None


class Discarded(models.Model):
    """A contribution in the trash: its address answers 410, and for thirty days it can come back as it was."""

    contribution = models.OneToOneField(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="discarded", primary_key=True
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now, db_index=True)
    #: The revision readers saw; empty for what was not on line.
    live_revision = models.ForeignKey("wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("contribution in the trash")
        verbose_name_plural = _("contributions in the trash")

    def __str__(self):
        return str(self.contribution)


class Hidden(models.Model):
    """A contribution that the moderation took off line: its authors do not put it back by themselves.

    A removed one answers 410, and nobody but the moderation touches it any more.
    """

    contribution = models.OneToOneField(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="hidden", primary_key=True
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now, db_index=True)
    is_removed = models.BooleanField(default=False)
    #: The revision readers saw; empty for what was not on line.
    live_revision = models.ForeignKey("wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("contribution hidden by the moderation")
        verbose_name_plural = _("contributions hidden by the moderation")

    def __str__(self):
        return str(self.contribution)
