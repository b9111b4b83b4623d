"""Answering a survey: the form is on the page of the survey, its answers come here."""

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from intake.same_origin import from_our_pages
from reactions.people import person_of, remember
from surveys import actions, permissions
from surveys.models import SurveyPage
from territories.models import Territory


def survey_at(request, pk):
    """A survey that is on line in the territory of this host."""
    territory = Territory.of(request)
    surveys = SurveyPage.objects.live().descendant_of(territory.root_page) if territory else SurveyPage.objects.none()
    return get_object_or_404(surveys, pk=pk)


@from_our_pages
@never_cache
@require_http_methods(["GET", "POST"])
def answer(request, pk):
    """Takes the answers once; what was typed comes back with every refusal."""
    survey = survey_at(request, pk)
    if request.method == "GET":
        return HttpResponseRedirect(survey.get_url(request))
    person = person_of(request, at_the_click=True)
    form = survey.get_form(request.POST, page=survey, user=request.user, request=request)
    if not permissions.may_answer(person, survey):
        form.is_valid()
        return show(request, survey, form, status=409 if survey.is_closed else 403)
    if not form.is_valid():
        return show(request, survey, form, status=422)
    counted = actions.answer(survey=survey, data=form.answers, person=person)
    address = "surveys:thanks" if counted else "surveys:known"
    response = redirect(address, survey.pk)
    if counted and not person.member:
        remember(response, person)
    return response


def show(request, survey, form, *, status):
    context = survey.get_context(request, form=form)
    note = ""
    if status == 403:
        note = _("Only members may answer. Sign in, in another tab if you like, and send your answers again.")
    return render(request, survey.template, {**context, "note": note}, status=status)


@require_safe
@never_cache
def thanks(request, pk, *, known=False):
    survey = survey_at(request, pk)
    context = {"page": survey, "known": known, "figures": survey.public_figures()}
    return render(request, survey.landing_page_template, context)
