"""What the editor tells people by mail."""

from django.urls import reverse

from members.letters import post


def tell_invited(tie, request):
    """Asks a member to sign a page with its author; once, however often they are invited."""
    page = tie.contribution
    post(
        key=f"co-author/{tie.pk}",
        to=tie.member.email,
        member=tie.member,
        actor=tie.invited_by,
        template="emails/co_author",
        context={
            "name": tie.member.display_name,
            "by": tie.invited_by.display_name,
            "title": page.draft_title or page.title,
            "address": request.build_absolute_uri(reverse("editor:invitation", args=[page.pk])),
        },
        request=request,
    )
