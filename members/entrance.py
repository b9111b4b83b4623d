"""The ways in that need a word more than allauth's own views say."""

from allauth.account.views import SignupView
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from members.actions import INVITATION_SESSION_KEY, read_invitation
from members.limits import WORKSHOP_SESSION_KEY, open_workshop
from members.records import Workshop


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
        }


signup = OpenSignupView.as_view()


def admin_login(request):
    """The admin's sign-in is everybody's, with its limits and its two steps."""
    if request.user.is_authenticated:
        # Signed in without the right to be there: asking again would turn in a circle.
        if not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        return HttpResponseRedirect(reverse("wagtailadmin_home"))
    query = urlencode({"next": request.GET.get("next") or reverse("wagtailadmin_home")})
    return HttpResponseRedirect(f"{reverse('account_login')}?{query}")
