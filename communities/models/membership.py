"""The people of a community, and the rights that follow from it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class MembershipQuerySet(models.QuerySet):
    """`community.memberships.accepted().administrators()`."""

    def accepted(self):
        return self.filter(state=Membership.State.ACCEPTED)

    def invited(self):
        return self.filter(state=Membership.State.INVITED)

    def requested(self):
        return self.filter(state=Membership.State.REQUESTED)

    def administrators(self):
        return self.filter(role=Membership.Role.ADMINISTRATOR)

    def contributors(self):
        return self.filter(role=Membership.Role.CONTRIBUTOR)

    def active(self):
        """Accepted, of members who can still sign in."""
        return self.accepted().filter(member__is_active=True)

    def staying(self):
        """Of those, the members who did not ask for the deletion of their account."""
        return self.active().filter(member__leaves_at=None)

    def oldest_first(self):
        return self.order_by("joined_at", "pk")


class Membership(models.Model):
    """A member's place in a community, or the question that is open about it.

    Somebody invited by mail has an address and no member until they follow the letter's link.
    What a role allows is said by Wagtail's groups; communities/rights.py keeps them with these rows.
    """

    class Role(models.TextChoices):
        ADMINISTRATOR = "administrator", _("Administrator")
        CONTRIBUTOR = "contributor", _("Contributor")

    class State(models.TextChoices):
        INVITED = "invited", _("Invited")
        REQUESTED = "requested", _("Asks to join")
        ACCEPTED = "accepted", _("Accepted")

    class Succession(models.TextChoices):
        NOT_ASKED = "", _("Not asked")
        ASKED = "asked", _("Asked to take over")
        DECLINED = "declined", _("Would rather not take over")

    community = models.ForeignKey("communities.CommunityPage", on_delete=models.CASCADE, related_name="memberships")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="community_memberships"
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.CONTRIBUTOR)
    state = models.CharField(max_length=20, choices=State, default=State.INVITED)
    succession = models.CharField(max_length=20, choices=Succession, blank=True)
    enters_admin = models.BooleanField(_("enters Wagtail's admin"), default=False)
    message = models.CharField(_("message"), max_length=500, blank=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    joined_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership of a community")
        verbose_name_plural = _("memberships of communities")
        ordering = ["role", "joined_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["community", "member"], name="community_member_once"),
            models.UniqueConstraint(
                fields=["community", "email"], condition=~Q(email=""), name="community_invited_address_once"
            ),
        ]

    def __str__(self):
        return str(self.member) if self.member_id else self.email

    @property
    def is_administrator(self):
        return self.role == self.Role.ADMINISTRATOR and self.state == self.State.ACCEPTED

    @property
    def is_asked_to_take_over(self):
        return self.succession == self.Succession.ASKED


class CommunityRights(models.Model):
    """The groups of Wagtail's that carry the rights of a community, and the collection of its pictures and files.

    A plain table beside the page, so that publishing an older version changes none of it.
    """

    community = models.OneToOneField(
        "communities.CommunityPage", on_delete=models.CASCADE, related_name="rights", primary_key=True
    )
    administrators = models.OneToOneField("auth.Group", on_delete=models.PROTECT, related_name="+")
    contributors = models.OneToOneField("auth.Group", on_delete=models.PROTECT, related_name="+")
    collection = models.OneToOneField("wagtailcore.Collection", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("rights of a community")
        verbose_name_plural = _("rights of communities")

    def __str__(self):
        return str(self.community)
