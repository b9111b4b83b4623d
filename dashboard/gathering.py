"""Everything a member gave, kind by kind, as plain JSON; nothing that others wrote, and nobody else's address.

Apps of this layer register what they keep (`members.personal_data`).
"""

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributions.models import Contribution
from contributions.models.authorship import CoAuthor
from media.models import ContributionFile, CreditedImage
from members import personal_data
from members.models import Member
from members.personal_data import Section
from notifications.models import Mail, Preference
from reactions.models import Comment, Recommendation, Support

#: Of the member's row: all but what protects the account, and what only repeats other columns.
NOT_TOLD = {"password", "search_text", "is_superuser", "is_staff", "is_active"}


#: Column -> words for people; those of the profile have their own in the model.
LABELS = {
    "accepted_at": gettext_lazy("Accepted on"),
    "addresses": gettext_lazy("E-mail addresses"),
    "begins_with": gettext_lazy("Begins with"),
    "community": gettext_lazy("Community"),
    "created_at": gettext_lazy("On"),
    "edited_at": gettext_lazy("Corrected on"),
    "expires_at": gettext_lazy("Expires on"),
    "given_at": gettext_lazy("Given on"),
    "groups": gettext_lazy("Groups"),
    "invited_at": gettext_lazy("Invited on"),
    "ip": gettext_lazy("Network address"),
    "joined_at": gettext_lazy("Since"),
    "last_seen_at": gettext_lazy("Last seen on"),
    "last_used_on": gettext_lazy("Last used on"),
    "message": gettext_lazy("Message"),
    "on": gettext_lazy("About"),
    "purpose": gettext_lazy("Purpose"),
    "revoked_at": gettext_lazy("Revoked on"),
    "role": gettext_lazy("Role"),
    "scopes": gettext_lazy("Scopes"),
    "sent_at": gettext_lazy("Sent on"),
    "state": gettext_lazy("State"),
    "subject": gettext_lazy("Subject"),
    "text": gettext_lazy("Text"),
    "text_version": gettext_lazy("Version of the text"),
    "title": gettext_lazy("Title"),
    "user_agent": gettext_lazy("Program"),
    "withdrawn_at": gettext_lazy("Withdrawn on"),
    "written_at": gettext_lazy("Written on"),
}


def gather(member):
    """The sections of a member's data, in the order in which people look for them."""
    recommended = on_pages(Recommendation.objects.filter(member=member), "contribution")
    letters = [
        {"created_at": letter.created_at, "subject": letter.label, "state": letter.state}
        for letter in Mail.objects.filter(member=member).order_by("pk")
    ]
    sessions = UserSession.objects.filter(user=member)
    rhythms = {kind.value: rhythm.value for kind, rhythm in Preference.for_member(member).items()}
    agreed = ("purpose", "text", "text_version", "given_at", "withdrawn_at")
    sections = [
        Section("profil", _("My profile"), [profile(member)]),
        Section("consentements", _("What I agreed to"), rows(member.consents, *agreed)),
        Section("co-signatures", _("I sign them too"), co_signed(member)),
        Section("commentaires", _("My comments"), comments(member)),
        Section("recommandations", _("My recommendations"), recommended),
        Section("soutiens", _("Projects I support"), on_pages(Support.objects.filter(member=member), "project")),
        Section("abonnements", _("What I follow"), followed(member)),
        Section("communautes", _("My communities"), memberships(member)),
        Section("messages", _("Messages I sent"), rows(member.messages_sent, "sent_at", "text")),
        Section("invitations", _("My invitations"), rows(member.invitations, "sent_at", "message")),
        Section("reglages-du-courrier", _("Rhythm of my letters"), [rhythms]),
        Section("lettres", _("Letters I was sent"), letters),
        Section("sessions", _("My sessions"), rows(sessions, "created_at", "last_seen_at", "ip", "user_agent")),
    ]
    sections += [section for kept in personal_data.KEPT for section in kept.export(member)]
    return [section for section in sections if section.rows]


def label(name):
    """The words for a column."""
    if name in LABELS:
        return LABELS[name]
    try:
        return capfirst(Member._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return name


def rows(queryset, *names):
    """The rows of a table, the oldest first."""
    return list(queryset.order_by("pk").values(*names))


def profile(member):
    facts = {
        field.name: field.value_from_object(member)
        for field in Member._meta.concrete_fields
        if field.name not in NOT_TOLD
    }
    facts["avatar"] = member.avatar.name
    facts["addresses"] = list(EmailAddress.objects.filter(user=member).values("email", "verified", "primary"))
    facts["groups"] = list(member.groups.values_list("name", flat=True))
    return facts


def co_signed(member):
    co_authors = CoAuthor.objects.filter(member=member).select_related("contribution").order_by("pk")
    return [
        {
            "title": co_author.contribution.title,
            "invited_at": co_author.invited_at,
            "accepted_at": co_author.accepted_at,
        }
        for co_author in co_authors
    ]


def comments(member):
    found = Comment.objects.filter(author=member).select_related("contribution").order_by("pk")
    return [
        {
            "on": comment.contribution.title,
            "written_at": comment.written_at,
            "edited_at": comment.edited_at,
            "state": comment.state,
            "text": comment.text,
        }
        for comment in found
    ]


def followed(member):
    found = member.follows.with_targets().order_by("pk")
    return [{"title": follow.label, "created_at": follow.created_at} for follow in found]


def on_pages(queryset, name):
    """What was said with one click, by the title of its page."""
    return [
        {"on": getattr(row, name).title, "created_at": row.created_at}
        for row in queryset.select_related(name).order_by("pk")
    ]


def memberships(member):
    found = member.community_memberships.select_related("community").order_by("pk")
    return [
        {
            "community": membership.community.title,
            "role": membership.role,
            "state": membership.state,
            "joined_at": membership.joined_at,
        }
        for membership in found
    ]


def publications(member):
    """Their pages with their own type, drafts and trash included, the oldest first."""
    return Contribution.objects.local().by(member).order_by("pk").specific()


def publication(page):
    """One page: what readers see, and the latest text where it differs."""
    facts = {
        "kind": page.kind,
        "title": page.title,
        "summary": page.summary,
        "address": page.full_url if page.live else "",
        "is_live": page.live,
        "first_published_at": page.first_published_at,
        "last_published_at": page.last_published_at,
        "tags": list(page.tags.names()),
        "views": page.view_count,
        "recommendations": page.recommendation_count,
        "comments": page.comment_count,
        "fields": own_fields(page),
        "body": list(page.body.raw_data),
    }
    latest = page.latest_revision
    if latest and (page.has_unpublished_changes or not page.live):
        facts["draft"] = {**latest.content, "saved_at": latest.created_at}
    return facts


def own_fields(page):
    """What its type asks for besides what all share: dates, prices, access."""
    return {
        field.name: field.value_from_object(page)
        for field in page._meta.local_concrete_fields
        if not field.is_relation
    }


def pictures(member):
    return CreditedImage.objects.filter(uploaded_by_user=member).order_by("pk")


def files(member):
    return ContributionFile.objects.filter(uploaded_by_user=member).order_by("pk")
