"""Moves in the animator's admin: bring a file, see what it holds, move in, read the report, invite the authors."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from contributions.pagination import paginate
from intake.spreadsheets import csv_response
from movein import actions, authors
from movein.forms import MoveForm
from movein.models import Move, MovedAuthor, Outcome
from movein.tasks import read_move, run_move
from territories.animators import territories_of
from territories.models import Territory

PER_PAGE = 50
#: In the order in which the report shows them: what asks for a hand first.
SHOWN_FIRST = ["refused", "left_out", "media", "notice", "created", "updated", "unchanged"]


def own_territories(request):
    """The territories of whoever asks; refused to who has none."""
    own = territories_of(request.user)
    if not own.exists():
        raise PermissionDenied
    return own


def own_move(request, pk):
    """A move into one of the person's territories; refused otherwise."""
    found = get_object_or_404(Move.objects.select_related("territory__site__root_page", "by"), pk=pk)
    if not own_territories(request).filter(pk=found.territory_id).exists():
        raise PermissionDenied
    return found


def index(request):
    """The moves so far, and the form for another."""
    own = own_territories(request)
    here, begun = Territory.of(request), Move(by=request.user)
    form = MoveForm(request.POST or None, request.FILES or None, user=request.user, territory=here, instance=begun)
    if request.method == "POST" and form.is_valid():
        brought = form.save()
        # A file that the worker reads at once must be in the database's eyes first.
        transaction.on_commit(lambda: read_move.enqueue(brought.pk))
        return redirect("movein_admin:move", brought.pk)
    moves = Move.objects.filter(territory__in=own).select_related("territory").order_by("-created_at", "-pk")
    waiting = MovedAuthor.objects.filter(territory__in=own, answered_at=None).exclude(email="").count()
    page = paginate(moves, request.GET.get("page"), per_page=PER_PAGE)
    return render(request, "movein/admin/index.html", {"form": form, "moves": page, "waiting": waiting})


@require_safe
def move(request, pk):
    """One move: what it would bring, or how it goes, or what became of each item."""
    found = own_move(request, pk)
    counts = dict(found.outcomes.order_by().values_list("result").annotate(Count("pk")))
    labels = dict(Outcome.Result.choices)
    chosen = request.GET.get("result")
    if chosen not in counts:
        chosen = next((name for name in SHOWN_FIRST if name in counts), "")
    lines = found.outcomes.filter(result=chosen).select_related("contribution").order_by("rank", "pk")
    context = {
        "move": found,
        "counts": [(name, labels[name], counts[name]) for name in SHOWN_FIRST if name in counts],
        "chosen": chosen,
        "chosen_label": labels.get(chosen, ""),
        "lines": paginate(lines, request.GET.get("page"), per_page=PER_PAGE),
        "done": sum(counts.get(name, 0) for name in ("created", "updated", "unchanged", "refused", "left_out")),
    }
    response = render(request, "movein/admin/move.html", context)
    if found.is_at_work and not found.is_silent:
        response["Refresh"] = "5"
    return response


@require_POST
def begin(request, pk):
    found = own_move(request, pk)
    if actions.begin(move=found, by=request.user):
        transaction.on_commit(lambda: run_move.enqueue(found.pk))
        messages.success(request, _("It is moving in. You may close this page: the report will be here."))
    else:
        messages.info(request, _("It cannot begin now: look at its state."))
    return redirect("movein_admin:move", pk)


@require_POST
def stop(request, pk):
    found = own_move(request, pk)
    if actions.stop(move=found):
        messages.success(request, _("It stops after the item in hand. What came stays."))
    return redirect("movein_admin:move", pk)


@require_safe
def report(request, pk):
    """Every line of the report, as a table."""
    found = own_move(request, pk)
    lines = found.outcomes.select_related("contribution").order_by("rank", "pk")
    rows = (
        [line.rank or "", line.title, line.get_result_display(), line.reason,
         line.contribution.get_full_url() if line.contribution else ""]
        for line in lines.iterator(chunk_size=500)
    )  # fmt: skip
    columns = [_("Item"), _("Title"), _("What became of it"), _("Reason"), _("Address")]
    return csv_response(_("move %(name)s") % {"name": found.name}, columns, rows)


@require_safe
def people(request):
    """Who wrote what moved in, and who was invited."""
    found = MovedAuthor.objects.filter(territory__in=own_territories(request)).select_related("member", "territory")
    found = found.annotate(number=Count("contributions")).order_by("name", "pk")
    waiting = found.filter(answered_at=None, invited_at=None).exclude(email="").count()
    page = paginate(found, request.GET.get("page"), per_page=PER_PAGE)
    return render(request, "movein/admin/authors.html", {"authors": page, "waiting": waiting})


@require_POST
def invite(request, pk):
    author = get_object_or_404(MovedAuthor, pk=pk, territory__in=own_territories(request))
    if authors.invite(author=author, by=request.user):
        messages.success(request, _("%(name)s is written to.") % {"name": author.name or author.email})
    else:
        messages.info(request, _("Nobody was written to: they have answered, or were written to lately."))
    return redirect("movein_admin:authors")


@require_POST
def invite_all(request):
    """Writes to everybody who was never written to, one mail for an address however many files name it."""
    found = MovedAuthor.objects.filter(
        territory__in=own_territories(request), answered_at=None, invited_at=None
    ).exclude(email="")
    seen, number = set(), 0
    for author in found.order_by("pk"):
        if author.email.lower() not in seen:
            seen.add(author.email.lower())
            number += authors.invite(author=author, by=request.user)
    words = ngettext("%(count)s person is written to.", "%(count)s people are written to.", number)
    messages.success(request, words % {"count": number})
    return redirect("movein_admin:authors")
