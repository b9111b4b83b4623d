"""The first page from which a community is run: what waits, what comes next, the figures; and the letters."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from communities import life
from communities.audience import audience_of
from communities.figures import by_month, count_shown, totals
from communities.forms import LetterForm
from communities.manage.access import asked_verb, manage_page, show
from communities.models.sharing import Placement


@manage_page(open_to_read=True)
def overview(request, community):
    if request.method == "POST":
        return asked_verb(request, {"archive": _archive})(request, community)
    context = {
        "totals": totals(community),
        "months": by_month(community),
        "shown": count_shown(community),
        "requests": community.memberships.requested().count(),
        "suggestions": Placement.objects.suggested().filter(community=community).count(),
        "steps": first_steps(community),
        "runs": request.runs_community,
    }
    return show(request, community, "overview", context)


def first_steps(community):
    """[(page to run it, what to do)] of what a young community has not done yet."""
    steps = [
        (not community.lead_image_id and not community.logo_id, "look", _("Give it a cover and a colour.")),
        (community.memberships.count() < 2, "people", _("Invite its people.")),
        (not community.get_contributions().exists(), "publications", _("Publish something.")),
        (not community.resources.published().exists(), "resources", _("Offer a file.")),
    ]
    return [(page, words) for is_missing, page, words in steps if is_missing]


def _archive(request, community):
    if request.POST.get("sure") != "yes":
        messages.error(request, _("Tick the box first: archiving closes the community to writing."))
        return redirect("communities:overview", community.slug)
    life.archive(community=community, by=request.user)
    messages.success(request, _("The community is archived. Its pages stay readable."))
    return redirect(community.get_url(request))


@manage_page
def letters(request, community):
    """Letters to those who follow the community: few."""
    form = LetterForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            letter = life.write_letter(community=community, sender=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            words = _("Your letter has left for %(count)s people.")
            messages.success(request, words % {"count": letter.recipient_count})
            return redirect("communities:letters", community.slug)
    context = {
        "form": form,
        "next_at": life.letter_allowance(community),
        "readers": audience_of(community).count(),
        "letters": community.letters.select_related("sender")[:20],
    }
    return show(request, community, "letters", context, status=422 if form.errors else 200)
