"""What pages, cards and letters say of a contribution, computed from its fields."""

from functools import lru_cache
from hashlib import blake2s
from math import inf

from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from contributions.beside import has_none
from contributions.dates import day_of, last_day_of
from contributions.kinds import KINDS, Ends
from intake.prepared import prepared
from media.covers import motifs_for

STATUS_WORDS = {
    "cancelled": _("Cancelled"), "postponed": _("Postponed"), "full": _("Full"), "archived": _("Archived"),
}  # fmt: skip


@lru_cache(4096)
def _digest(drawn):
    return blake2s(drawn.encode(), digest_size=5).hexdigest()


@lru_cache(4096)
def _cover_address(key, digest, urlconf, _prefix):
    return reverse("contributions:cover", args=[key, digest], urlconf=urlconf)


@prepared
def _co_authors(contribution, *, model):
    return model.objects.filter(contribution=contribution).accepted().select_related("member")


class InWords:
    """The words and addresses that templates ask of a contribution."""

    @property
    def byline(self):
        """The name under which it is signed; empty when nobody signs."""
        return self.signature or (self.author.display_name if self.author else "")

    @property
    def co_signers(self):
        """The members who accepted to sign it beside its author, in their order."""
        if not self.pk or has_none(self, "co_authors"):
            return []
        rows = _co_authors(self.pk, model=self._meta.get_field("co_authorships").related_model)
        return [co_author.member for co_author in rows]

    @cached_property
    def shown_co_signers(self):
        """The same for a page that is shown: read once for an instance."""
        return self.co_signers

    @property
    def signers(self):
        """The members who sign it: the author, then whoever accepted to sign too."""
        return [member for member in (self.author, *self.co_signers) if member]

    @property
    def spec(self):
        """What its kind declares (contributions/kinds.py)."""
        return KINDS[self.KIND or self.kind]

    @property
    def genre_label(self):
        """The sub-kind in the reader's language, or the kind when it has none."""
        return self.spec.genres.get(self.genre) or self.spec.label

    @property
    def is_over(self):
        """Whether its last moment is past; never for what has no end."""
        return bool(self.ends_at) and self.ends_at < timezone.now()

    @property
    def first_day(self):
        """The day on which it begins, on the active clock; None for what has no beginning."""
        return day_of(self.starts_at)

    @property
    def last_day(self):
        """The last day on which it is on, on the active clock; None for what has no end."""
        return last_day_of(self.ends_at)

    @property
    def takes_place(self):
        """Whether it happens at known times, as events do, rather than being open until an end."""
        return self.spec.ends is Ends.WITH_ITS_DATES and bool(self.starts_at)

    @property
    def runs_now(self):
        """Whether it takes place, began on an earlier day and is not over, its last day included."""
        if not (self.takes_place and self.ends_at):
            return False
        now = timezone.now()
        if self.starts_at >= now or self.ends_at < now:  # most of a list: nobody needs to know its day
            return False
        return self.first_day < timezone.localdate(now)

    @property
    def status_label(self):
        """The word for a status that is not "as planned"."""
        return STATUS_WORDS.get(self.status, "")

    @property
    def shown_tags(self):
        """Its tags in the order in which they were given, read from what `for_cards()` fetched."""
        links = self.__dict__.get("_prefetched_objects_cache", {}).get("tagged_items")
        if links is None or "tagged_items" in self.__dict__.get("_cluster_related_objects", {}):
            links = self.tagged_items.all()  # which builds a queryset, whatever is there
        return [tag_link.tag for tag_link in sorted(links, key=lambda link: link.pk or inf)]

    @property
    def cover_url(self):
        """The address of the cover drawn from the kind and the title."""
        return _cover_address(self.pk or 0, self.cover_digest, get_urlconf(), get_script_prefix())

    @property
    def cover_accent(self):
        """The colour that its card asks for (a community has its own); empty for the territory's."""
        return self.card.get("accent", "")

    @property
    def cover_digest(self):
        """Changes whenever the drawing does, so that its address may be cached for ever."""
        return _digest(f"{self.kind}/{self.title}/{self.cover_accent}/{self.motifs[0]}")

    @property
    def motifs(self):
        """The motifs that suit its cover, the best first, as they were found when it was saved."""
        return self.card.get("motifs") or motifs_for(self.title)

    def find_motifs(self):
        """The same from its tags, title and genre; its card keeps them."""
        return list(motifs_for(self.title, tuple(tag.name for tag in self.shown_tags), self.genre))

    @property
    def short_url(self):
        return reverse("contributions:short", args=[self.short_code])

    @property
    def search_facts(self):
        """What else of its kind readers ask for by a word ("free", "families"), as a list of texts."""
        return []

    @property
    def search_words(self):
        """What else a reader may type to find it: tags, names, town."""
        return " ".join([*(tag.name for tag in self.shown_tags), self.byline, self.city, str(self.genre_label)])
