"""Signing out, here and elsewhere; where one is signed in."""

from allauth.account.views import LogoutView
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from members import sign_ins


class EverywhereLogoutView(LogoutView):
    """allauth's sign-out, which ends the sessions of this browser on every territory (`members/receivers.py`).

    `partout` ends those of all other browsers too.
    """

    def post(self, *args, **kwargs):
        if self.request.user.is_authenticated and "partout" in self.request.POST:
            sign_ins.end_others(member=self.request.user, kept=self.request.session.get(sign_ins.SESSION_KEY))
        return super().post(*args, **kwargs)


logout = EverywhereLogoutView.as_view()


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def sessions(request):
    """The browsers in which one is signed in, each with its territories; ends one of them, or all but this one."""
    if request.method != "POST":
        return render(request, "usersessions/usersession_list.html", {"sign_ins": sign_ins.list_for(request)})
    number = request.POST.get("sign_in", "")
    if not number:
        current = sign_ins.of_session(request)
        sign_ins.end_others(member=request.user, kept=sign_ins.key_of(current))
        messages.success(request, _("You are signed out everywhere else."))
    elif number.isascii() and number.isdigit() and sign_ins.end_one(member=request.user, number=int(number)):
        messages.success(request, _("You are signed out there."))
    return redirect("usersessions_list")
