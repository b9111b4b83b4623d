"""What everybody sees of the moderation: the form to report, the receipt, a decision and the way to contest it."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from contributions.reportables import KINDS
from members.limits import network_address
from moderation import actions, mails
from moderation.forms import AppealForm, ReportForm
from moderation.models import Decision, ModerationSettings, Report
from territories.models import Territory


@never_cache
@require_http_methods(["GET", "POST"])
def report(request, kind, key):
    """`/signaler/<kind>/<key>/`: a form of its own, which works without an account and without JavaScript."""
    kind = KINDS.get(kind)
    thing = kind and kind.find(key, request.user)
    if not thing:
        raise Http404
    territory = Territory.of(request)
    described = kind.describe(thing)
    refuses = ModerationSettings.for_site((described.territory or territory).site).refuses
    form = ReportForm(request.POST if request.method == "POST" else None, request=request, refuses=refuses)
    if request.method == "POST" and form.is_valid():
        filed = _file(request, kind, thing, form.cleaned_data, territory)
        return redirect("moderation:thanks", filed.key)
    context = {"form": form, "described": described, "kind": kind}
    return render(request, "moderation/report.html", context, status=422 if form.errors else 200)


def _file(request, kind, thing, data, territory):
    filed, _created = actions.report(
        kind=kind.name,
        thing=thing,
        ground=data["ground"],
        text=data["text"],
        location=data["location"],
        member=request.user if request.user.is_authenticated else None,
        name=data.get("name", ""),
        email=data.get("email", ""),
        network_hash=actions.network_hash(network_address(request)),
        territory=territory,
    )
    return filed


@never_cache
@require_safe
def thanks(request, key):
    """The receipt on the screen."""
    filed = get_object_or_404(Report.objects.select_related("case"), key=key)
    return render(request, "moderation/thanks.html", {"report": filed})


@never_cache
@require_http_methods(["GET", "POST"])
def decision(request, token):
    """A decision as its author, or who reported, reads it with the link of their letter; contested here."""
    read = mails.read_token(token)
    if read is None:
        raise Http404
    found = get_object_or_404(Decision.objects.select_related("case__territory", "case__author"), pk=read[0])
    report = get_object_or_404(Report, pk=read[1], case=found.case) if read[1] else None
    appeal = found.appeals.filter(report=report).first()
    may_appeal = appeal is None and found.may_be_appealed
    form = AppealForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and may_appeal and form.is_valid():
        actions.contest(decision=found, text=form.cleaned_data["text"], report=report)
        return redirect(request.path)
    context = {"decision": found, "case": found.case, "report": report, "appeal": appeal, "may_appeal": may_appeal,
               "form": form}  # fmt: skip
    return render(request, "moderation/decision.html", context, status=422 if form.errors and may_appeal else 200)
