"""Mon Echosciences: what I published, what I wrote and recommended below others' pages, my communities."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, F, OuterRef, Q, Sum
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from contributions.actions.lifecycle import KEPT_FOR, restore
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor
from contributions.pagination import paginate
from contributions.permissions import may_discard
from contributions.withholding import with_withheld_state
from reactions.models import Comment, Recommendation, Support
from territories.models import Territory

PER_PAGE = 20


def mine(view):
    """A page of one's own: signed in, and kept by no cache."""
    return login_required(never_cache(wraps(view)(view)))


def asked_territory(request):
    """The territory to which a list is narrowed, or None for all; 404 for one that is not."""
    asked = request.GET.get("territoire")
    if not asked:
        return None
    if not asked.isdecimal() or len(asked) > 9:
        raise Http404("no such territory")
    return get_object_or_404(Territory, pk=asked)


def signed_by(member):
    """Their pages, and those that they accepted to sign too; without what an importer brought from elsewhere."""
    accepted = CoAuthor.objects.accepted().filter(member=member)
    # Two lists of keys, since PostgreSQL finds none of them by an index where either condition may hold.
    keys = Contribution.objects.by(member).order_by().values("pk").union(accepted.order_by().values("contribution"))
    own = Contribution.objects.local().filter(pk__in=keys)
    is_signed_too = Exists(accepted.filter(contribution=OuterRef("pk")))
    return own.annotate(is_signed_too=is_signed_too).defer_streamfields().select_related("territory", "author")


def counts_of(member):
    """How many pages are in each of the three tabs, in one query."""
    kept = Q(discarded=None)
    return signed_by(member).aggregate(
        online=Count("pk", filter=kept & Q(live=True)),
        drafts=Count("pk", filter=kept & Q(live=False)),
        trash=Count("pk", filter=Q(discarded__isnull=False, author=member)),
        views=Sum("view_count", filter=Q(live=True), default=0),
        recommendations=Sum("recommendation_count", filter=Q(live=True), default=0),
        comments=Sum("comment_count", filter=Q(live=True), default=0),
    )


@mine
@require_safe
def publications(request):
    """What is on line, with its figures; and the questions of those who ask me to sign."""
    territory = asked_territory(request)
    online = signed_by(request.user).filter(live=True, discarded=None).newest_first()
    if territory:
        online = online.in_territory(territory)
    context = {
        "tab": "online",
        "contributions": paginate(online, request.GET.get("page"), per_page=PER_PAGE),
        "counts": counts_of(request.user),
        "chosen": territory,
        "invitations": CoAuthor.objects.invited()
        .filter(member=request.user, contribution__discarded=None)
        .select_related("contribution", "invited_by"),
    }
    return render(request, "dashboard/publications.html", context)


@mine
@require_safe
def drafts(request):
    """What nobody sees yet, the last touched first; when it goes on line by itself, if it does."""
    found = with_withheld_state(signed_by(request.user).filter(live=False, discarded=None))
    # Whoever schedules a text makes it its latest version.
    found = found.annotate(scheduled_at=F("latest_revision__approved_go_live_at"))
    found = found.order_by("-latest_revision_created_at", "-pk")
    context = {
        "tab": "drafts",
        "contributions": paginate(found, request.GET.get("page"), per_page=PER_PAGE),
        "counts": counts_of(request.user),
    }
    return render(request, "dashboard/publications.html", context)


@mine
@require_safe
def trash(request):
    """What was thrown away, and comes back for thirty days."""
    found = signed_by(request.user).filter(author=request.user).exclude(discarded=None).select_related("discarded")
    context = {
        "tab": "trash",
        "contributions": paginate(found.order_by("-discarded__at"), request.GET.get("page"), per_page=PER_PAGE),
        "counts": counts_of(request.user),
        "days": KEPT_FOR.days,
    }
    return render(request, "dashboard/publications.html", context)


@mine
@require_POST
def bring_back(request, pk):
    """Out of the trash, as it was."""
    page = get_object_or_404(Contribution, pk=pk).specific
    if not may_discard(request.user, page):
        raise PermissionDenied
    restore(contribution=page, by=request.user)
    messages.success(request, _("“%(title)s” is back, as it was.") % {"title": page.title})
    return redirect("dashboard:trash")


@mine
@require_safe
def comments(request):
    found = Comment.objects.by(request.user).prefetch_related("mentioned")
    context = {"comments": paginate(found, request.GET.get("page"), per_page=PER_PAGE)}
    return render(request, "dashboard/comments.html", context)


@mine
@require_safe
def recommendations(request):
    found = Recommendation.objects.by(request.user)
    page = paginate(found, request.GET.get("page"), per_page=24)
    context = {"recommendations": page, "supports": list(Support.objects.by(request.user)[:12])}
    return render(request, "dashboard/recommendations.html", context)


@mine
@require_safe
def communities(request):
    memberships = request.user.community_memberships.select_related("community").order_by("state", "-joined_at", "-pk")
    context = {"memberships": memberships, "proposals": request.user.community_proposals.all()}
    return render(request, "dashboard/communities.html", context)
