"""The directory of members, the public profile of each, and the letterbox beside it."""

from allauth.account.decorators import verified_email_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from intake.short_addresses import short_address
from members import actions, permissions
from members import links_above as links
from members.directory_filters import DirectoryFilters
from members.forms import ContactForm, InvitationForm
from members.models import ContactMessage, Member
from territories.models import Territory

PAGE_SIZE = 24


@short_address
def directory(request):
    """Who is here: by name, town or occupation; people or institutions; this territory or the network."""
    filters = DirectoryFilters(request.GET)
    page = Paginator(filters.apply(Territory.of(request)), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"page": page, "members": page.object_list, "filters": filters, "count": page.paginator.count}
    return render(request, "members/directory.html", context)


def profile(request, slug):
    """A member as this reader may see them."""
    member = shown_member(request, slug)
    publications = (
        member.contributions.live().public().on_network(Territory.of(request)).newest_first().for_cards_alone()
    )
    page = Paginator(publications, 12).get_page(request.GET.get("page"))
    shown = {
        part: member.shows(part, request.user)
        for part in ("occupation", "biography", "links", "city", "place", "communities")
    }
    # The point is that of the town: who hides one hides the other.
    shown["place"] = shown["place"] and shown["city"] and member.latitude is not None
    return render(
        request,
        "members/profile.html",
        {
            "member": member,
            "shown": shown,
            "page": page,
            "publications": page.object_list,
            "is_mine": request.user.pk == member.pk,
            "may_contact": permissions.may_contact(request.user, member),
            "asks_to_sign_in": not request.user.is_authenticated and member.accepts_contact and not member.is_minor,
            "noindex": member.is_minor or member.is_newcomer,
        },
    )


@login_required
@require_http_methods(["GET", "POST"])
def contact(request, slug):
    """Writes to a member without either address being shown."""
    recipient = shown_member(request, slug)
    if not permissions.may_contact(request.user, recipient):
        return render(request, "members/contact_closed.html", {"member": recipient}, status=403)
    return relay_message(request, recipient)


@login_required
@require_http_methods(["GET", "POST"])
def reply(request, key):
    """Answers a message received, on the site."""
    message = get_object_or_404(ContactMessage.objects.select_related("sender"), key=key)
    if not permissions.may_reply(request.user, message):
        raise PermissionDenied
    return relay_message(request, message.sender, answered=message)


def relay_message(request, recipient, answered=None):
    form = ContactForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            permissions.check_may_send_message(request.user)
        except permissions.LimitReached as error:
            form.add_error(None, error)
        else:
            actions.send_message(
                sender=request.user, recipient=recipient, text=form.cleaned_data["text"], request=request
            )
            messages.success(request, _("Your message has left for %(name)s.") % {"name": recipient.display_name})
            return redirect(recipient.get_absolute_url())
    context = {"form": form, "member": recipient, "answered": answered}
    return render(request, "members/contact.html", context, status=422 if form.errors else 200)


@login_required
@require_safe
def report_message(request, key):
    """Letters lead here; messages are reported with the form of everything else."""
    message = get_object_or_404(ContactMessage, key=key, recipient=request.user)
    return redirect(links.REPORT.to("message", message.key))


@verified_email_required
@require_http_methods(["GET", "POST"])
def invite(request):
    """Asks somebody to come, by mail."""
    form = InvitationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            permissions.check_may_invite(request.user)
        except permissions.LimitReached as error:
            form.add_error(None, error)
        else:
            actions.invite(
                inviter=request.user,
                email=form.cleaned_data["email"],
                message=form.cleaned_data["message"],
                request=request,
            )
            # The same words in each case: whether somebody is here is told to nobody.
            words = _("Your invitation is noted. A mail leaves, unless this address is here or was invited lately.")
            messages.success(request, words)
            return redirect("members:invite")
    invitations = request.user.invitations.select_related("accepted_by")[:50]
    context = {"form": form, "invitations": invitations}
    return render(request, "members/invite.html", context, status=422 if form.errors else 200)


def shown_member(request, slug):
    """A profile is public once its address is confirmed; one always sees one's own."""
    member = get_object_or_404(Member.objects.active().select_related("home_territory"), slug=slug)
    if member.confirmed_at is None and member.pk != request.user.pk:
        raise Http404
    return member
