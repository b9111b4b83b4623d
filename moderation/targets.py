"""The kinds that are reported most: publications, comments, profiles, relayed messages.

Numbers in addresses are those of the things, save for relayed messages, which answer to their private key.
"""

from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contributions.actions import lifecycle
from contributions.models import Contribution
from contributions.models.authorship import Hidden
from contributions.reportables import KINDS, Described, is_number, register
from members.actions import report_message
from members.models import ContactMessage, Member, Visibility
from reactions.actions import hide_comment, remove_comment, restore_comment
from reactions.models import Comment

QUOTED = 6000


@register
class ContributionKind:
    name, label = "contribution", _("Publication")
    can_hide = can_remove = True

    def find(self, key, viewer):
        """What this reader may see under this key, or None."""
        return (
            Contribution.objects.live().public().filter(pk=key, origin="").first() if is_number(key) else None
        )  # fmt: skip

    def get(self, pk):
        return Contribution.objects.filter(pk=pk).select_related("author", "territory").first()

    def describe(self, page):
        page = page.specific
        body = " ".join(strip_tags(str(page.body)).split())
        quote = "\n\n".join(filter(None, [page.title, page.summary, body]))
        return Described(page.pk, page.author, page.territory, page.title, page.get_url() or "", shortened(quote))

    def hide(self, page, by, remove=False):
        entry = Hidden.objects.filter(contribution_id=page.pk).first()
        before = {"was_hidden": entry is not None, "was_removed": bool(entry and entry.is_removed)}
        lifecycle.hide(contribution=page, by=by, remove=remove)
        return before

    def show(self, page, by, before):
        if before.get("was_hidden"):
            lifecycle.hide(contribution=page, by=by, remove=before.get("was_removed", False))
        else:
            lifecycle.show(contribution=page, by=by)

    def edit_url(self, page):
        return reverse("wagtailadmin_pages:edit", args=[page.pk])


@register
class CommentKind:
    name, label = "comment", pgettext_lazy("a remark", "Comment")
    can_hide = can_remove = True

    def find(self, key, viewer):
        if not is_number(key):
            return None
        found = Comment.objects.filter(pk=key, state=Comment.State.VISIBLE, contribution__live=True)
        return found.select_related("author", "contribution").first()

    def get(self, pk):
        return Comment.objects.filter(pk=pk).select_related("author", "contribution__territory").first()

    def describe(self, comment):
        title = f"{comment.signature} – {comment.contribution.title}"[:250]
        territory = comment.contribution.territory
        contact = {"name": comment.name, "email": comment.email} if comment.email else {}
        return Described(
            comment.pk, comment.author, territory, title, comment.get_absolute_url(), comment.text, contact
        )

    def hide(self, comment, by, remove=False):
        (remove_comment if remove else hide_comment)(comment=comment, by=by)
        return {"state": comment.state}

    def show(self, comment, by, before):
        verbs = {Comment.State.HIDDEN: hide_comment, Comment.State.REMOVED: remove_comment}
        verbs.get(before.get("state"), restore_comment)(comment=comment, by=by)

    def edit_url(self, comment):
        return ""


@register
class MemberKind:
    """A profile: hidden, it keeps a name and what was published."""

    name, label = "member", _("Profile")
    can_hide = can_remove = True
    PARTS = ("occupation_visibility", "biography_visibility", "links_visibility", "in_directory", "avatar")

    def find(self, key, viewer):
        found = Member.objects.active().filter(confirmed_at__isnull=False, origin="")
        return found.filter(pk=key).first() if is_number(key) else None

    def get(self, pk):
        return Member.objects.filter(pk=pk).select_related("home_territory").first()

    def describe(self, member):
        words = [member.display_name, member.occupation, member.biography, *[link for link, _host in member.all_links]]
        quote = shortened("\n".join(filter(None, words)))
        return Described(
            member.pk, member, member.home_territory, member.display_name, member.get_absolute_url(), quote
        )

    def hide(self, member, by, remove=False):
        before = {"occupation_visibility": member.occupation_visibility,
                  "biography_visibility": member.biography_visibility, "links_visibility": member.links_visibility,
                  "in_directory": member.in_directory, "avatar": member.avatar.name}  # fmt: skip
        for part in self.PARTS[:3]:
            setattr(member, part, Visibility.NOBODY)
        member.in_directory = False
        member.avatar = ""  # the file stays, for the day when the decision is taken back
        member.save(update_fields=self.PARTS)
        return before

    def show(self, member, by, before):
        for part in self.PARTS:
            if part in before:
                setattr(member, part, before[part])
        member.save(update_fields=self.PARTS)

    def edit_url(self, member):
        return ""


@register
class MessageKind:
    """A relayed message: only who received it can report it; it is in a mailbox, so nothing is left to hide."""

    name, label = "message", _("Message")
    can_hide = can_remove = False

    def find(self, key, viewer):
        if not viewer.is_authenticated:
            return None
        return ContactMessage.objects.filter(key=key, recipient=viewer).select_related("sender").first()

    def get(self, pk):
        return ContactMessage.objects.filter(pk=pk).select_related("sender", "recipient__home_territory").first()

    def describe(self, message):
        title = _("Message of %(name)s") % {"name": message.sender.display_name}
        territory = message.recipient.home_territory
        return Described(message.pk, message.sender, territory, str(title)[:250], "", message.text)

    def edit_url(self, message):
        return ""

    def reported(self, message, text):
        report_message(message=message, reason=text[:1000])


def shortened(text):
    return Truncator(text).chars(QUOTED)


def thing_of(case):
    """The thing that a case is about, as it is now; None when it is gone."""
    return KINDS[case.kind].get(case.object_id) if case.kind in KINDS else None
