"""The ways in that need a word more than allauth's own views say."""

from allauth.account.views import LoginView, SignupView
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.documents.views.serve import authenticate_with_password

from members.actions import INVITATION_SESSION_KEY, read_invitation
from members.limits import WORKSHOP_SESSION_KEY, Limit, network_address, open_workshop
from members.models.records import Workshop
from territories.models import Territory

#: Tries of the password of one collection from one address of the network.
SHARED_PASSWORDS = Limit("shared-password", 10, 600)


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


class OpenLoginView(LoginView):
    """allauth's sign-in, with the way to fetch a session that is open on another territory."""

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "territories": where_one_may_be_signed_in(self.request),
            "next": self.get_next_url() or "",
        }


def where_one_may_be_signed_in(request):
    """The other open territories: the first one, where most accounts were made, then the others by name."""
    here = Territory.of(request)
    others = list(Territory.objects.open().in_order().exclude(pk=here.pk if here else None)[:30])
    return sorted(others, key=lambda territory: not territory.is_first)


signup = OpenSignupView.as_view()
login = OpenLoginView.as_view()


def admin_login(request):
    """The admin's sign-in is everybody's, with its limits and its two steps."""
    if request.user.is_authenticated:
        # Signed in without the right to be there: asking again would turn in a circle.
        if not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        return HttpResponseRedirect(reverse("wagtailadmin_home"))
    query = urlencode({"next": request.GET.get("next") or reverse("wagtailadmin_home")})
    return HttpResponseRedirect(f"{reverse('account_login')}?{query}")


def page_login(request):
    """Wagtail sends here whoever must sign in to read a page: it is everybody's sign-in."""
    query = urlencode({"next": request.GET.get("next") or "/"})
    return HttpResponseRedirect(f"{reverse('account_login')}?{query}")


def page_password(request, page_view_restriction_id, page_id):
    """No page can be given a password (`private_page_options` of every page is empty)."""
    raise Http404


def collection_password(request, restriction_id):
    """The shared password of a collection of files, asked for a limited number of times."""
    if request.method == "POST" and not SHARED_PASSWORDS.hit(f"{restriction_id}/{network_address(request)}"):
        return render(request, "429.html", status=429)
    return authenticate_with_password(request, restriction_id)
