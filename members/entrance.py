"""The ways in that need a word more than allauth's own views say."""

from allauth.account.views import LoginView, SignupView
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from members.actions import INVITATION_SESSION_KEY, read_invitation
from members.limits import WORKSHOP_SESSION_KEY, network_address, open_workshop, signup_limit
from members.models.records import Workshop
from members.proof import new_challenge
from territories.models import Territory


class OpenSignupView(SignupView):
    """allauth's sign-up; one may come with an invitation (`?invitation=`) or a workshop's code (`?atelier=`)."""

    def get(self, request, *args, **kwargs):
        if code := request.GET.get("atelier", "")[:12]:
            workshop = Workshop.objects.filter(code=code.lower()).first()
            if workshop and workshop.is_open:
                request.session[WORKSHOP_SESSION_KEY] = workshop.code
        self.invitation = read_invitation(request.GET.get("invitation", "")[:500])
        if self.invitation:
            request.session[INVITATION_SESSION_KEY] = self.invitation.pk
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        """All or nothing: the member, the consents, the letter in the outbox."""
        with transaction.atomic():
            response = super().form_valid(form)
            if response.status_code >= 400:
                transaction.set_rollback(True)
        return response

    def get_initial(self):
        initial = super().get_initial()
        if invitation := getattr(self, "invitation", None):
            initial["email"] = invitation.email
        return initial

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "invitation": getattr(self, "invitation", None),
            "workshop": open_workshop(self.request),
            "challenge": challenge(self.request),
        }


class OpenLoginView(LoginView):
    """allauth's sign-in, with the way to fetch a session that is open on another territory."""

    def get_context_data(self, **kwargs):
        here = Territory.of(self.request)
        others = Territory.objects.in_order().exclude(pk=here.pk if here else None)
        return super().get_context_data(**kwargs) | {
            "territories": others[:30],
            "next": self.get_next_url() or "",
        }


signup = OpenSignupView.as_view()
login = OpenLoginView.as_view()


def challenge(request):
    """A proof of work to solve, when many have come from this place; None otherwise."""
    return new_challenge() if signup_limit(request).is_reached(network_address(request)) else None


def admin_login(request):
    """The admin's sign-in is everybody's, with its limits and its two steps."""
    if request.user.is_authenticated:
        # Signed in without the right to be there: asking again would turn in a circle.
        if not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        return HttpResponseRedirect(reverse("wagtailadmin_home"))
    query = urlencode({"next": request.GET.get("next") or reverse("wagtailadmin_home")})
    return HttpResponseRedirect(f"{reverse('account_login')}?{query}")
