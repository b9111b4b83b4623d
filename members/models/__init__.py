"""Members, their consents, invitations, messages and the audit log."""

from members.models.audit import AuditEntry
from members.models.member import AVATAR_SIDE, Member, Visibility, display_name
from members.models.records import Consent, ContactMessage, Invitation, Workshop

__all__ = [
    "AVATAR_SIDE",
    "AuditEntry",
    "Consent",
    "ContactMessage",
    "Invitation",
    "Member",
    "Visibility",
    "Workshop",
    "display_name",
]
