"""Mon Echosciences, my territory: where a member is at home, and moving."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from members import actions
from members.forms import HomeForm
from members.models import Consent
from members.settings_views import answer, me
from territories.animators import territories_of
from territories.models import Territory
from territories.senders import territory_of


@dataclass
class Move:
    """What a move from one territory to another changes for a member; the confirmation says it in words."""

    old: Territory
    new: Territory
    has_letter: bool
    in_directory: bool
    animated: list

    @property
    def changes_language(self):
        return self.old.language != self.new.language

    @property
    def changes_clock(self):
        return self.old.time_zone != self.new.time_zone


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def home(request):
    """Shows it; says what another choice changes, and moves once that is confirmed."""
    member = me(request)
    form = HomeForm(request.POST if request.method == "POST" else None, member=member)
    if request.method != "POST" or not form.is_valid():
        return answer(request, "members/settings_home.html", {"form": form, "member": member}, form)
    chosen = form.cleaned_data["home_territory"]
    if "confirmed" not in request.POST:
        return render(request, "members/settings_home_move.html", {"move": move_of(member, chosen)})
    actions.move_home(member=member, territory=chosen)
    messages.success(request, _("You are now at home in %(place)s.") % {"place": chosen.label})
    return redirect("member_settings:home")


def move_of(member, territory):
    """The Move to `territory`; who had no territory moves from the first one, whose letters they were sent."""
    letter = member.consents.filter(purpose=Consent.Purpose.DIGEST, withdrawn_at=None)
    return Move(
        old=territory_of(member),
        new=territory,
        has_letter=letter.exists(),
        in_directory=member.in_directory,
        animated=[] if member.is_superuser else list(territories_of(member)),
    )
