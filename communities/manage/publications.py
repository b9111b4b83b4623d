"""The contributions of a community: in front, shown from elsewhere, moved, taken off line, brought back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from communities import placing
from communities.finding import contribution_at
from communities.forms import AddressForm
from communities.manage.access import asked_verb, manage_page, number, show
from communities.rights import sections_of
from contributions.actions.lifecycle import restore, withdraw
from contributions.models import Contribution
from contributions.page_policy import private_drafts_kept_from
from contributions.pagination import paginate
from contributions.permissions import may_discard, may_publish
from contributions.withholding import with_withheld_state

PER_PAGE = 30
STATES = ("online", "drafts", "trash")


@manage_page
def publications(request, community):
    form = AddressForm()
    if request.method == "POST":
        if request.POST.get("action") == "show":
            form = AddressForm(request.POST)
            if form.is_valid() and _shown(request, community, form):
                return redirect("communities:publications", community.slug)
        else:
            return _act(request, community)
    state = request.GET.get("etat") if request.GET.get("etat") in STATES else STATES[0]
    page = paginate(_in_state(community, state, request.user), request.GET.get("page"), per_page=PER_PAGE)
    sections = sections_of(community)
    for contribution in page:
        contribution.section = next(
            (section for section in sections if contribution.path.startswith(section.path)), None
        )
        contribution.others = [
            section
            for section in sections
            if section is not contribution.section and contribution.kind == section.KIND
        ]
    context = {
        "page": page,
        "state": state,
        "featured": set(community.features.values_list("contribution_id", flat=True)),
        "suggestions": community.placements.suggested().select_related("contribution__author", "suggested_by"),
        "placements": community.placements.accepted().select_related("contribution__author"),
        "form": form,
    }
    return show(request, community, "publications", context, status=422 if form.errors else 200)


def _in_state(community, state, person):
    """What is on line, off line or in the trash, without the drafts that their writers have not published yet."""
    own = Contribution.objects.filter(community_id=community.pk).select_related("author").defer_streamfields()
    if state == "trash":
        own = own.exclude(private_drafts_kept_from(person))
        return own.exclude(discarded=None).order_by("-discarded__at", "-pk")
    own = own.filter(discarded=None)
    if state == "drafts":
        own = with_withheld_state(own.filter(live=False).exclude(private_drafts_kept_from(person)))
        return own.order_by("-latest_revision_created_at", "-pk")
    return own.live().newest_first()


def _shown(request, community, form):
    """Whether the page of this address is now shown; otherwise the form says why not."""
    contribution = contribution_at(request, form.cleaned_data["address"])
    if contribution is None:
        form.add_error("address", _("No published page of this site has this address."))
        return False
    try:
        placing.suggest(community=community, contribution=contribution, by=request.user)
    except PermissionDenied:
        form.add_error("address", _("This page belongs to the community already."))
        return False
    messages.success(request, _("“%(title)s” is shown here too.") % {"title": contribution.title})
    return True


def _act(request, community):
    verb = asked_verb(request, VERBS)
    try:
        message = verb(request, community)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, message)
    state = request.POST.get("etat")
    address = redirect("communities:publications", community.slug)
    if state in STATES[1:]:
        address["Location"] += f"?etat={state}"
    return address


def _own(request, community):
    """The contribution of this community that a button names."""
    own = Contribution.objects.filter(community_id=community.pk)
    return get_object_or_404(own, pk=number(request.POST.get("contribution"))).specific


def _any(request, community):
    """One that it shows, wherever it lives."""
    return get_object_or_404(community.get_contributions(), pk=number(request.POST.get("contribution")))


def _demand(allowed):
    if not allowed:
        raise PermissionDenied


def _feature(request, community):
    contribution = _any(request, community)
    placing.feature(community=community, contribution=contribution)
    return _("“%(title)s” is in front.") % {"title": contribution.title}


def _unfeature(request, community):
    placing.unfeature(community=community, contribution=_any(request, community))
    return _("It is no longer in front.")


def _withdraw(request, community):
    contribution = _own(request, community)
    _demand(may_publish(request.user, contribution))
    withdraw(contribution=contribution, by=request.user)
    return _("“%(title)s” is off line; its text stays with its author.") % {"title": contribution.title}


def _put_back(request, community):
    """On line again as readers last saw it."""
    contribution = _own(request, community)
    _demand(may_publish(request.user, contribution))
    placing.put_back(contribution=contribution, by=request.user)
    return _("“%(title)s” is on line again.") % {"title": contribution.title}


def _restore(request, community):
    contribution = _own(request, community)
    _demand(may_discard(request.user, contribution))
    restore(contribution=contribution, by=request.user)
    return _("“%(title)s” is back, as it was.") % {"title": contribution.title}


def _move(request, community):
    contribution = _own(request, community)
    _demand(may_publish(request.user, contribution))
    section = next((each for each in sections_of(community) if each.pk == number(request.POST.get("section"))), None)
    placing.move(contribution=contribution, section=section, by=request.user)
    return _("“%(title)s” is now in “%(section)s”.") % {"title": contribution.title, "section": section.title}


def _decide(accepts):
    def verb(request, community):
        placement = get_object_or_404(community.placements.suggested(), pk=number(request.POST.get("shelved")))
        placing.decide(placement=placement, accepts=accepts, by=request.user)
        return _("It is shown here too.") if accepts else _("It is not shown here.")

    return verb


def _take_down(request, community):
    placement = get_object_or_404(community.placements, pk=number(request.POST.get("shelved")))
    placing.take_down(community=community, contribution=placement.contribution)
    return _("It is no longer shown here; its page stays where it is.")


VERBS = {
    "feature": _feature,
    "unfeature": _unfeature,
    "withdraw": _withdraw,
    "put_back": _put_back,
    "restore": _restore,
    "move": _move,
    "accept": _decide(True),
    "decline": _decide(False),
    "take_down": _take_down,
}
