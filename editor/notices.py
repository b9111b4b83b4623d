"""What the editor tells people by mail."""

from django.db import transaction
from django.urls import reverse

from contributions.lifecycle import invite_co_author
from members.letters import post


@transaction.atomic
def invite_to_sign(*, contribution, member, by, request):
    """Asks a member to sign a page with its author: the invitation and its letter, or neither."""
    tie = invite_co_author(contribution=contribution, member=member, by=by)
    tell_invited(tie, request)
    return tie


def tell_invited(tie, request):
    """Asks a member to sign a page with its author; once, however often they are invited."""
    page = tie.contribution
    post(
        key=f"co-author/{tie.pk}",
        to=tie.member.email,
        member=tie.member,
        template="emails/co_author",
        context={
            "name": tie.member.display_name,
            "by": tie.invited_by.display_name,
            "title": page.draft_title or page.title,
            "address": request.build_absolute_uri(reverse("editor:invitation", args=[page.pk])),
        },
        request=request,
    )
