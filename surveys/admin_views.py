"""The animator's list of surveys."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Page

from surveys.models import Answer, SurveyPage, SurveysPage
from territories.animators import territories_of

SLUG = "enquetes"


def surveys(request):
    """The surveys of the animator's territories, each with what was answered."""
    territories = list(territories_of(request.user))
    if not territories:
        raise PermissionDenied
    counts = dict(Answer.objects.order_by().values_list("page").annotate(number=Count("pk")))
    groups = []
    for territory in territories:
        found = SurveyPage.objects.descendant_of(territory.root_page).order_by("-latest_revision_created_at", "-pk")
        groups.append((territory, [(survey, counts.get(survey.pk, 0)) for survey in found.defer_streamfields()]))
    return render(request, "surveys/admin/surveys.html", {"groups": groups})


@require_POST
def new(request, territory_pk):
    """Opens the form of a new survey, below an index that is made if it is missing."""
    territory = territories_of(request.user).filter(pk=territory_pk).first()
    if territory is None or not territory.root_page.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    return redirect("wagtailadmin_pages:add", "surveys", "surveypage", index_of(territory).pk)


@transaction.atomic
def index_of(territory):
    """The page of a territory's surveys; made once, under a lock on its parent."""
    home = Page.objects.select_for_update().get(pk=territory.root_page_id)
    index = SurveysPage.objects.child_of(home).first()
    if index is None:
        with translation.override(territory.language):
            index = home.add_child(instance=SurveysPage(title=_("Surveys"), slug=SLUG))
    return index
