"""Members, their consents, invitations, messages and the audit log."""

from members.models.audit import AuditEntry
from members.models.member import Member, Visibility
from members.models.records import Consent, ContactMessage, Invitation, Workshop

__all__ = [
    "AuditEntry",
    "Consent",
    "ContactMessage",
    "Invitation",
    "Member",
    "Visibility",
    "Workshop",
]
