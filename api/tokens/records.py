"""What is kept of a member's tokens: for their copy, without the secret; for the day they leave."""

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from api.tokens.models import MemberToken
from members.personal_data import Section


def export(member):
    """The sections of a member's copy."""
    rows = [
        {
            "title": token.name,
            "scopes": ", ".join(token.scopes),
            "begins_with": token.beginning,
            "created_at": localtime(token.created_at).isoformat(),
            "expires_at": localtime(token.expires_at).isoformat(),
            "last_used_on": token.last_used_on and token.last_used_on.isoformat(),
            "revoked_at": token.revoked_at and localtime(token.revoked_at).isoformat(),
        }
        for token in MemberToken.objects.of(member).order_by("pk")
    ]
    return [Section("jetons", _("My personal tokens"), rows)]


def forget(member, words):
    """Deletes the tokens of a member who leaves, with the answers that were remembered for them."""
    tokens = MemberToken.objects.of(member)
    number = tokens.count()
    tokens.delete()
    return {"personal tokens": number}
