"""What one is told, by day; several about the same thing stand together."""

from itertools import groupby

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from contributions.pagination import paginate
from dashboard.views import mine
from members.passages import passage_to
from notifications.grouping import grouped
from notifications.wording import in_present_words
from territories.senders import absolute, territory_of

PER_PAGE = 30


@mine
@require_safe
def notifications(request):
    found = request.user.notifications.newest_first().select_related("actor")
    page = paginate(found, request.GET.get("page"), per_page=PER_PAGE)
    return render(request, "dashboard/notifications.html", {"page": page, "days": by_day(page)})


def by_day(notifications):
    """[(day, groups)]: what was said that day about one thing stands together."""
    days = groupby(in_present_words(notifications), key=lambda each: timezone.localdate(each.created_at))
    return [(day, grouped(told)) for day, told in days]


@mine
@require_safe
def open_notification(request, pk):
    """Leads to what it is about, and is read by that; a browser that only looks ahead has read nothing."""
    notification = get_object_or_404(request.user.notifications, pk=pk)
    if "prefetch" not in request.headers.get("Sec-Purpose", "") and not notification.is_read:
        request.user.notifications.filter(pk=pk).mark_read()
    [notification] = in_present_words([notification])
    if notification.is_gone:
        messages.info(request, notification.title)
        return redirect("dashboard:notifications")
    return redirect(passage_to(request, address_of(notification, request)))


def address_of(notification, request):
    """On this territory, or on the one where it happened."""
    url = notification.url
    here = request.territory.pk
    if notification.territory_id and notification.territory_id != here and url.startswith("/"):
        return absolute(territory_of(request.user, notification.territory), url)
    if url.startswith("/") and not url_has_allowed_host_and_scheme(url, allowed_hosts=None):
        raise Http404("not an address of ours")
    return url


@mine
@require_POST
def mark_read(request):
    """The ones that are named, or all."""
    keys = [key for key in request.POST.getlist("notification") if key.isdecimal() and len(key) < 19]
    found = request.user.notifications.unread()
    if keys:
        found = found.filter(pk__in=keys)
    elif "all" not in request.POST:
        return redirect("dashboard:notifications")
    if found.mark_read() and not keys:
        messages.success(request, _("All is read."))
    return redirect("dashboard:notifications")
