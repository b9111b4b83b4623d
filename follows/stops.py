"""The letters of this app that a signed address stops, without signing in."""

from django.utils.translation import gettext as _

from follows.actions import end_subscription
from follows.models import Subscription
from members import consents
from members.models import Consent, Member
from notifications.unsubscribing import stops


@stops("digest")
class WeeklyLetter:
    """The weekly letter to a member: the consent is over, and stays written as such."""

    def __init__(self, pk):
        self.member = Member.objects.filter(pk=pk).first()

    @property
    def words(self):
        return _("The weekly letter")

    def stop(self):
        if self.member:
            consents.withdraw(self.member, Consent.Purpose.DIGEST)


@stops("subscription")
class ByAddress:
    """What a reader without account receives: the address is forgotten."""

    def __init__(self, key):
        self.subscription = Subscription.objects.select_related("saved_filter", "territory").filter(key=key).first()

    @property
    def words(self):
        return self.subscription.wanted if self.subscription else _("The weekly letter")

    def stop(self):
        if self.subscription and self.subscription.pk:
            end_subscription(subscription=self.subscription)
