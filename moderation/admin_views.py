"""The animator's queue, a case with all that is known of it, and an answer to an appeal."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from contributions.reportables import KINDS
from moderation import actions, permissions
from moderation.admin_forms import AppealAnswerForm, BulkForm, DecisionForm, TakeBackForm
from moderation.models import Appeal, Case, Decision, Report, Verdict
from moderation.targets import thing_of
from territories.animators import territories_of

PER_PAGE = 30
TABS = ("open", "appeals", "decided")


def moderators_only(view):
    """Whoever has a territory to moderate; others are refused."""

    def guarded(request, *args, **kwargs):
        if not permissions.moderates(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def trail(*steps):
    """The breadcrumbs of Wagtail's header: the queue, then these."""
    first = {"url": reverse("moderation_admin:queue"), "label": _("Moderation")}
    return [{"url": reverse("wagtailadmin_home"), "label": _("Home")}, first, *steps]


def in_tab(cases, tab):
    """To decide, contested, or decided."""
    if tab == "appeals":
        return cases.with_appeal()
    return cases.to_decide() if tab == "open" else cases.filter(state=Case.State.DECIDED)


@moderators_only
@require_http_methods(["GET", "POST"])
def queue(request):
    """What waits, what is contested, what was decided; several decided at once."""
    mine = permissions.cases_of(request.user)
    tab = request.GET.get("tab", "open")
    tab = tab if tab in TABS else "open"
    cases = in_tab(mine, tab).select_related("author", "territory").annotate(report_count=Count("reports"))
    kind = request.GET.get("kind", "")
    cases = cases.filter(kind=kind) if kind in KINDS else cases
    page = Paginator(cases.order_by("-opened_at", "-pk"), PER_PAGE).get_page(request.GET.get("p"))
    form = BulkForm(
        request.POST if request.method == "POST" else None,
        territories=territories_of(request.user), cases=mine.to_decide() if request.method == "POST" else [],
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        decide_many(request, form)
        return redirect(request.get_full_path())
    with_grounds(page.object_list)
    context = {
        "breadcrumbs_items": trail(),
        "header_title": _("Moderation"),
        "header_icon": "warning",
        "page": page,
        "tab": tab,
        "kind": kind if kind in KINDS else "",
        "kinds": [(name, each.label) for name, each in KINDS.items()],
        "counts": [(name, label, in_tab(mine, name).count()) for name, label in tabs()],
        "form": form,
    }
    return render(request, "moderation/admin/queue.html", context, status=422 if form.errors else 200)


def tabs():
    return (("open", _("To decide")), ("appeals", _("Contested")), ("decided", _("Decided")))


def with_grounds(cases):
    """Gives each case the motives of its reports and the word for its kind, in one query."""
    reports = Report.objects.filter(case__in=[case.pk for case in cases]).order_by("created_at")
    grounds = {}
    for report in reports:
        grounds.setdefault(report.case_id, []).append(report.get_ground_display())
    for case in cases:
        case.grounds = list(dict.fromkeys(grounds.get(case.pk, [])))
        case.kind_label = KINDS[case.kind].label if case.kind in KINDS else case.kind


def decide_many(request, form):
    verdict, done, refused = form.cleaned_data["verdict"], 0, 0
    cases = permissions.cases_of(request.user).to_decide().filter(pk__in=form.cleaned_data["cases"])
    for case in cases.select_related("author", "territory"):
        allowed = permissions.may_decide(request.user, case) and verdict in permissions.verdicts_for(
            request.user, case, KINDS.get(case.kind)
        )
        facts = form.facts_for(case)
        if allowed and actions.decide(case=case, verdict=verdict, facts=facts, by=request.user):
            done += 1
        else:
            refused += 1
    words = ngettext("%(count)s case decided.", "%(count)s cases decided.", done) % {"count": done}
    messages.success(request, words)
    if refused:
        words = ngettext(
            "%(count)s case cannot be decided that way.", "%(count)s cases cannot be decided that way.", refused
        )
        messages.warning(request, words % {"count": refused})


def find_case(request, pk):
    case = permissions.cases_of(request.user).select_related("author", "territory").filter(pk=pk).first()
    if case is None:
        raise Http404
    return case


@moderators_only
@require_http_methods(["GET", "POST"])
def case(request, pk):
    """One case: what was said, what it is about, who wrote it and who complains, what was decided."""
    found = find_case(request, pk)
    kind = KINDS.get(found.kind)
    may_decide = permissions.may_decide(request.user, found) and found.is_open
    form = DecisionForm(
        request.POST if request.method == "POST" else None,
        territories=[found.territory] if found.territory else territories_of(request.user),
        verdicts=permissions.verdicts_for(request.user, found, kind), initial={"verdict": request.GET.get("verdict")},
    )  # fmt: skip
    if request.method == "POST":
        if not may_decide:
            raise PermissionDenied
        if form.is_valid():
            facts = form.facts_for(found)
            if actions.decide(case=found, facts=facts, by=request.user, **form.values):
                messages.success(request, _("Decided. The author and who reported have their letters."))
            return redirect(next_place(request, found))
    return show_case(request, found, form=form, status=422 if form.errors else 200)


def next_place(request, found):
    """The next case that waits, so that a morning's queue is one page after another."""
    waiting = permissions.cases_of(request.user).to_decide().exclude(pk=found.pk).order_by("-opened_at").first()
    return waiting.get_absolute_url() if waiting else reverse("moderation_admin:queue")


def show_case(request, found, *, form=None, appeal_form=None, take_back_form=None, status=200):
    kind, thing = KINDS.get(found.kind), thing_of(found)
    appeals = Appeal.objects.filter(decision__case=found).select_related(
        "decision__case__territory", "report", "answered_by"
    )
    waiting = next((each for each in appeals if each.answered_at is None), None)
    decisions = list(found.decisions.select_related("by", "taken_back_by", "case__author", "case__territory"))
    standing = next((each for each in decisions if permissions.may_take_back(request.user, each)), None)
    context = {
        "breadcrumbs_items": trail({"url": "", "label": found.title}),
        "header_title": found.title,
        "header_icon": "warning",
        "case": found,
        "kind_label": kind.label if kind else found.kind,
        "is_gone": thing is None,
        "edit_url": kind.edit_url(thing) if thing is not None and may_edit(request.user, found, thing) else "",
        "now": changed_since(found, kind, thing),
        "reports": with_history(found.reports.select_related("member"), request.user),
        "decisions": decisions,
        "standing": standing,
        "take_back_form": (take_back_form or TakeBackForm()) if standing else None,
        "appeals": appeals,
        "appeal": waiting,
        "appeal_form": appeal_form or (appeal_answer_form(request, waiting) if waiting else None),
        "may_answer": waiting is not None and permissions.may_answer(request.user, waiting),
        "may_decide": permissions.may_decide(request.user, found) and found.is_open,
        "form": form,
        "history": history(found, request.user),
    }
    return render(request, "moderation/admin/case.html", context, status=status)


def may_edit(user, found, thing):
    return found.kind == "contribution" and thing.permissions_for_user(user).can_edit()


def changed_since(found, kind, thing):
    """What it says now, when that is no longer what was reported."""
    if thing is None:
        return ""
    now = kind.describe(thing).quote
    return now if now != found.quote else ""


def with_history(reports, user):
    """Each report with how often this person reported before, and how often rightly, on territories of this user."""
    reports = list(reports)
    mine = Report.objects.filter(case__in=permissions.cases_of(user))
    for report in reports:
        same = mine.filter(member=report.member) if report.member else mine.filter(email=report.email or "-")
        decided = same.filter(case__state=Case.State.DECIDED)
        report.before = same.exclude(pk=report.pk).count()
        report.right = decided.exclude(case__decisions__verdict=Verdict.KEEP).exclude(pk=report.pk).count()
    return reports


def history(found, user):
    """What was decided about this person before, on the territories of who looks."""
    if not found.author_id:
        return []
    earlier = Decision.objects.filter(case__in=permissions.cases_of(user), case__author=found.author_id)
    return list(earlier.exclude(case=found).select_related("case")[:20])


def appeal_answer_form(request, appeal):
    """Somebody who reported in vain asks for more than "it is taken back": for another verdict."""
    case = appeal.decision.case
    verdicts = ()
    if appeal.report_id:
        allowed = permissions.verdicts_for(request.user, case, KINDS.get(case.kind))
        verdicts = [each for each in (Verdict.HIDE, Verdict.REMOVE, Verdict.WARN) if each in allowed]
    return AppealAnswerForm(request.POST if request.method == "POST" else None, verdicts=verdicts)


@moderators_only
@require_POST
def answer_appeal(request, pk):
    appeal = get_object_or_404(Appeal.objects.select_related("decision__case__territory"), pk=pk)
    found = find_case(request, appeal.decision.case_id)
    if not permissions.may_answer(request.user, appeal):
        raise PermissionDenied
    form = appeal_answer_form(request, appeal)
    if not form.is_valid():
        return show_case(request, found, appeal_form=form, status=422)
    data = form.cleaned_data
    if actions.answer_appeal(
        appeal=appeal, outcome=data["outcome"], answer=data["answer"], by=request.user, verdict=data.get("verdict", "")
    ):
        messages.success(request, _("Answered. Whoever contested has a letter."))
    return redirect("moderation_admin:case", found.pk)


@moderators_only
@require_POST
def take_back(request, pk):
    """Undoes a decision, with reasons for whom it concerned."""
    decision = get_object_or_404(Decision.objects.select_related("case__territory", "case__author"), pk=pk)
    found = find_case(request, decision.case_id)
    if not permissions.may_take_back(request.user, decision):
        raise PermissionDenied
    form = TakeBackForm(request.POST)
    if not form.is_valid():
        return show_case(request, found, take_back_form=form, status=422)
    if actions.take_back(decision=decision, reason=form.cleaned_data["reason"], by=request.user):
        messages.success(request, _("The decision is taken back. Its author and who reported have their letters."))
    return redirect("moderation_admin:case", found.pk)
