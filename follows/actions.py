"""To follow and to follow no more; to subscribe with an address that has no account."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from follows.mails import CONFIRM_SUBSCRIPTION
from follows.models import Follow, SavedFilter, Subscription
from follows.querysets import field_for
from notifications.actions import post_letter


def follow(*, member, target):
    """True when it is new. Asked twice, even at the same moment, it is one follow."""
    if target == member:
        return False
    try:
        with transaction.atomic():
            return Follow.objects.get_or_create(follower=member, **{field_for(target): target})[1]
    except IntegrityError:  # what is followed has just gone
        return False


def unfollow(*, member, target):
    """True when there was something to end; a filter that nobody keeps any more goes too."""
    ended = Follow.objects.filter(follower=member).to(target).delete()[0]
    if isinstance(target, SavedFilter):
        forget_filter(target)
    return bool(ended)


def save_filter(*, scope, territory, query, words):
    """The saved filter of that question, kept once for everybody."""
    digest = SavedFilter.digest_of(scope, territory, query)
    return SavedFilter.objects.get_or_create(
        digest=digest,
        defaults={"scope": scope, "territory": territory, "query": query[:500], "words": words[:250]},
    )[0]


def forget_filter(saved_filter):
    SavedFilter.objects.filter(pk=saved_filter.pk, followed_by=None, subscriptions=None).delete()


@transaction.atomic
def subscribe(*, email, territory, saved_filter=None):
    """Writes to the address to ask whether it was its owner who asked; nothing else is sent before they say yes.

    Whether the address was known already shows nowhere but in its own mail.
    """
    subscription, _created = Subscription.objects.get_or_create(
        email=email.lower(), territory=territory, saved_filter=saved_filter
    )
    if subscription.confirmed_at is None:
        post_confirmation(subscription)
    return subscription


def post_confirmation(subscription):
    """The mail with the link to the button; one an hour at most for the same subscription."""
    return post_letter(
        key=f"subscription/{subscription.key}/{timezone.now():%Y%m%d%H}",
        to=subscription.email,
        template=CONFIRM_SUBSCRIPTION.name,
        params={"subscription": subscription.pk},
        territory=subscription.territory,
    )


def confirm(*, subscription):
    """Its owner says yes, to these words."""
    Subscription.objects.filter(pk=subscription.pk, confirmed_at=None).update(
        confirmed_at=timezone.now(), consent=subscription.wanted
    )


def end_subscription(*, subscription):
    subscription.delete()
    if subscription.saved_filter:
        forget_filter(subscription.saved_filter)
