"""Recommending a page, supporting a project: one press, with or without JavaScript, with or without an account."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from contributions.models import Contribution
from intake.same_origin import from_our_pages
from members.limits import Limit, network_address
from members.models import Member
from projects.models import ProjectPage
from reactions import permissions, votes
from reactions.forms import ReaderSupportForm
from reactions.mails import ask_to_confirm_support, read_token
from reactions.people import person_of, remember
from reactions.votes import has_recommended

WEEK = 7 * 24 * 3600


@from_our_pages
@never_cache
@require_http_methods(["GET", "POST"])
def recommend(request, code):
    """Recommends, or takes it back (`recommend=no`). Sent twice, it counts once.

    htmx gets the button again; a member goes back to the page; a reader without JavaScript gets a page that
    says what was counted, since the page itself is the same for all readers.
    """
    contribution = get_object_or_404(Contribution.objects.live().local().select_related("author"), short_code=code)
    if request.method == "GET":
        return recommended_page(request, contribution)
    wanted = request.POST.get("recommend") != "no"
    person = person_of(request, at_the_click=wanted)
    note = "" if not wanted else refusal(request, contribution, person)
    if wanted and not note:
        votes.recommend(contribution=contribution, person=person)
    elif not wanted:
        votes.withdraw_recommendation(contribution=contribution, person=person)
    contribution.refresh_from_db(fields=["recommendation_count"])
    pressed = has_recommended(contribution=contribution, person=person)
    if wanted and not pressed and not note:
        note = _("A reader with the same browser, at the same place, was counted already today.")
    response = recommend_answer(request, contribution, pressed, note)
    if pressed and not person.member:
        remember(response, person)
    return response


def refusal(request, contribution, person):
    """Why a reader's recommendation is not taken now; "" when it is, or when they were counted already."""
    if person.member or votes.is_known_reader(contribution=contribution, person=person):
        return ""
    place = network_address(request)
    if not Limit("recommend", *settings.RECOMMENDATIONS_FROM_ONE_PLACE).hit(place):
        return _("Many recommendations come from where you are: try again in an hour, or sign in.")
    # A program says of itself what it likes: whoever sends thirty names from one place is not thirty readers.
    if not Limit("recommend-page", *settings.RECOMMENDATIONS_OF_A_PAGE_FROM_ONE_PLACE).hit(
        f"{contribution.pk}/{place}"
    ):
        return _(
            "Several readers have recommended this page today from where you are: try again tomorrow, or sign in."
        )
    return ""


def recommend_answer(request, contribution, pressed, note):
    if request.htmx:
        context = {"page": contribution, "pressed": pressed, "note": note}
        return render(request, "components/recommend_button.html", context)
    if request.user.is_authenticated:
        return HttpResponseRedirect(f"{contribution.get_url(request)}#recommander")
    if note:
        messages.info(request, note)
    return redirect("reactions:recommend", contribution.short_code)


def recommended_page(request, contribution):
    pressed = has_recommended(contribution=contribution, person=person_of(request))
    return render(request, "reactions/recommend.html", {"page": contribution, "pressed": pressed})


def project_at(code):
    return get_object_or_404(ProjectPage.objects.live().local(), short_code=code)


@from_our_pages
@never_cache
@require_http_methods(["GET", "POST"])
def support(request, code):
    """A member's vote counts at once and can be taken back; a reader's is confirmed by a letter's link."""
    project = project_at(code)
    is_open = permissions.may_support(project)
    if request.user.is_authenticated and request.method == "POST":
        return support_by_member(request, project, is_open=is_open)
    form = None
    if is_open and not request.user.is_authenticated:
        form = ReaderSupportForm(request.POST if request.method == "POST" else None, request=request)
        if request.method == "POST" and form.is_valid():
            email = form.cleaned_data["email"]
            ask_to_confirm_support(project=project, email=email, member=votes.member_at(email), request=request)
            return render(request, "reactions/sent.html", {"page": project})
    context = {"page": project, "form": form, "is_open": is_open}
    status = 200 if request.method == "GET" else 422 if is_open else 409
    return render(request, "reactions/support.html", context, status=status)


def support_by_member(request, project, *, is_open):
    if not is_open:
        messages.info(request, _("This project is over: its votes stand."))
    elif request.POST.get("support") == "no":
        votes.withdraw_support(project=project, member=request.user)
    else:
        votes.support(project=project, email=request.user.email, member=request.user)
    project.refresh_from_db(fields=["support_count"])
    if request.htmx:
        supported = project.supports.filter(member=request.user).exists()
        context = {"page": project, "supported": supported, "is_open": is_open, "signed_in": True}
        return render(request, "components/support_button.html", context)
    return HttpResponseRedirect(f"{project.get_url(request)}#soutenir")


@never_cache
@require_http_methods(["GET", "POST"])
def confirm_support(request, code, token):
    """The letter's link: opening it changes nothing, the button counts the vote."""
    project = project_at(code)
    what = read_token("support", token, max_age=WEEK)
    if what is None or len(what) != 3 or what[0] != project.pk:
        return render(request, "reactions/link_over.html", status=410)
    is_open = permissions.may_support(project)
    counted = None
    if request.method == "POST" and is_open:
        member = Member.objects.active().filter(pk=what[2]).first()
        counted = votes.support(project=project, hashed=what[1], member=member)
        project.refresh_from_db(fields=["support_count"])
    context = {"page": project, "is_open": is_open, "counted": counted}
    return render(request, "reactions/confirm_support.html", context)
