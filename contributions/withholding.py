"""What keeps a contribution off line whoever presses *Publish*.

Either a decision took it off line (the moderation's, its author's trash), and only taking that decision back brings
it on line again; or it is somebody's own draft, which nobody but who signs it publishes.
"""

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Case, Exists, OuterRef, Value, When
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PagePermissionTester

from contributions.models.authorship import CoAuthor, Discarded, Hidden
from contributions.page_policy import overseen_paths


class Withheld(models.TextChoices):
    """Which decision keeps a page off line."""

    REMOVED = "removed", _("removed by the moderation")
    HIDDEN = "hidden", _("hidden by the moderation")
    DISCARDED = "discarded", _("in its author’s trash")

    @classproperty
    def by_moderation(cls):
        return {cls.REMOVED, cls.HIDDEN}


REFUSALS = {
    Withheld.REMOVED: _("The moderation removed this page: it goes on line again when that decision is taken back."),
    Withheld.HIDDEN: _("The moderation hid this page: it goes on line again when that decision is taken back."),
    Withheld.DISCARDED: _("This page is in its author’s trash: it goes on line again when they bring it back."),
}  # fmt: skip


class PublicationRefused(PermissionDenied):
    """A page that is withheld was about to be put on line."""

    def __init__(self, state):
        super().__init__(str(REFUSALS[state]))
        self.state = state


#: What the rows of `with_withheld_state()` know.
KNOWN = ("known_withheld", "known_taken_away")


def with_withheld_state(pages):
    """A queryset of pages of any type whose rows know their `withheld` state and whether they are taken away: for
    lists, and for verbs that hold the row."""
    hidden = Hidden.objects.filter(contribution_id=OuterRef("pk"))
    discarded = Discarded.objects.filter(contribution_id=OuterRef("pk"))
    state = Case(
        When(Exists(hidden.filter(is_removed=True)), then=Value(Withheld.REMOVED.value)),
        When(Exists(hidden), then=Value(Withheld.HIDDEN.value)),
        When(Exists(discarded), then=Value(Withheld.DISCARDED.value)),
        default=Value(""),
        output_field=models.CharField(),
    )
    return pages.annotate(
        known_withheld=state, known_taken_away=Exists(hidden.filter(is_removed=True)) | Exists(discarded)
    )


def withheld_state(key):
    """The `Withheld` of the page with this primary key; "" for one that may go on line."""
    return with_withheld_state(Page.objects.filter(pk=key)).values_list("known_withheld", flat=True).first() or ""


class WithholdingMixin:
    """What a contribution says of its own way on line."""

    @property
    def withheld(self):
        """The `Withheld` that keeps it off line, or ""; what is on line is withheld by nothing."""
        if self.live or not self.pk:
            return ""
        known = self.__dict__.get("known_withheld")
        return withheld_state(self.pk) if known is None else known

    @property
    def is_private(self):
        """Whether it is the draft of a member, which nobody has read yet; what was published once never is again."""
        if self.live or self.first_published_at is not None or self.owner_id is None:
            return False
        return self.owner_id == self.author_id

    def missing_to_publish(self):
        """What no publication of this kind can do without and this version lacks, in words; "" when it is whole."""
        return ""

    @property
    def missing_now(self):
        """What its latest version lacks to be published, in words."""
        return self.get_latest_revision_as_object().missing_to_publish()

    def is_signed_by(self, person):
        """Whether this is its author, or somebody who accepted to sign it too."""
        if person.pk in (self.author_id, self.owner_id):
            return True
        return CoAuthor.objects.accepted().filter(contribution_id=self.pk, member=person.pk).exists()

    @property
    def status_string(self):
        """The word that Wagtail's lists and editor show for its state."""
        if state := self.withheld:
            return Withheld(state).label
        if self.is_private and not self.approved_schedule:
            return _("private draft")
        return super().status_string

    def refuse_to_go_on_line(self, update_fields):
        """Raises PublicationRefused when it is about to be saved as on line, whichever way leads here."""
        writes_live = update_fields is None or "live" in update_fields
        if self.live and self.pk and writes_live and (state := withheld_state(self.pk)):
            raise PublicationRefused(state)

    def permissions_for_user(self, user):
        return ContributionPermissionTester(user, self)


class ContributionPermissionTester(PagePermissionTester):
    """What Wagtail lets somebody do with a contribution: never to go round a decision, nor into a private draft."""

    def is_kept_from_them(self):
        """A draft that is private, and neither theirs nor in a territory that they animate."""
        if not self.page.is_private or self.user.is_superuser:
            return False
        oversees = self.page.path.startswith(tuple(overseen_paths(self.user)))
        return not (oversees or self.page.is_signed_by(self.user))

    def can_edit(self):
        return super().can_edit() and not self.is_kept_from_them()

    def can_delete(self, ignore_bulk=False):
        return super().can_delete(ignore_bulk) and not self.is_kept_from_them()

    def can_publish(self):
        if not super().can_publish() or self.page.withheld:
            return False
        return not self.page.is_private or self.page.is_signed_by(self.user)

    def can_copy(self):
        return super().can_copy() and self.page.withheld not in Withheld.by_moderation
