"""When a list changed last, as far as the journal of changes tells: `Last-Modified`."""

from datetime import timedelta

from django.utils import timezone
from django.utils.http import http_date

from contributions.models import Change


def dated(response):
    """The answer with `Last-Modified`: the newest change of any contribution, or the day that began since.

    What is over, or comes today, changes at midnight without anybody writing. A change of the second that runs is told
    with the second before: another one may follow in it, and must not be taken for the same.
    """
    now = timezone.localtime()
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    newest = Change.objects.order_by("-pk").values_list("at", flat=True).first()
    moment = min(max(newest or midnight, midnight), now - timedelta(seconds=1))
    response["Last-Modified"] = http_date(moment.timestamp())
    return response
