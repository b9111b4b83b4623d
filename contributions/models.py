"""The heart: what every publication shares, whatever its type."""

from hashlib import blake2s

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page, Site
from wagtail.search import index

from contributions.fields import BodyField
from contributions.media import ContributionFile, CreditedImage, CreditedRendition
from contributions.provenance import ImportedRecord
from contributions.querysets import ContributionManager
from contributions.tags import tag_key, tag_slug
from maps.models import Located
from maps.panels import ADDRESS_PANEL, LocationPanel

__all__ = [
    "Contribution",
    "ContributionFile",
    "CreditedImage",
    "CreditedRendition",
    "ImportedRecord",
    "Kind",
    "Tag",
    "TaggedContribution",
]

# Read without its look-alikes (0 and O, 1 and l), since people copy it from paper.
SHORT_CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


class Kind(models.TextChoices):
    """The seven kinds of contribution, told apart by silhouette, icon and word."""

    ARTICLE = "article", _("Article")
    EVENT = "event", _("Event")
    ANNOUNCEMENT = "announcement", _("Announcement")
    PROJECT = "project", _("Project")
    DOSSIER = "dossier", _("Dossier")
    COMMUNITY = "community", _("Community")
    PLACE = "place", _("To visit")


class GenreRegistry(dict):
    """Kind -> {genre: label}; filled by each type, read by cards of mixed kinds."""

    def register(self, model):
        self[model.KIND] = dict(model.Genre.choices)
        return model


GENRES = GenreRegistry()


class Tag(TagBase):
    """A word that readers follow. Spellings with the same `key` are the same tag."""

    key = models.CharField(max_length=100, unique=True, editable=False)
    description = models.TextField(_("description"), blank=True)
    alias_of = models.ForeignKey(
        "self", verbose_name=_("merged into"), null=True, blank=True, on_delete=models.CASCADE, related_name="aliases"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    free_tagging = True

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name"]

    def save(self, *args, **kwargs):
        self.key = tag_key(self.name)
        super().save(*args, **kwargs)

    def slugify(self, tag, i=None):
        slug = tag_slug(tag)
        return f"{slug}-{i}" if i else slug

    def get_absolute_url(self):
        return reverse("search:tag", args=[self.slug])


class TaggedContribution(ItemBase):
    """The tie between a contribution and a tag."""

    tag = models.ForeignKey(Tag, related_name="tagged_contributions", on_delete=models.CASCADE)
    content_object = ParentalKey("contributions.Contribution", related_name="tagged_items", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="contribution_tagged_once_with_a_tag")
        ]


class Contribution(Located, Page):
    """What every publication shares: cards, feeds, maps, tags, search and the API read only this.

    Subclasses set `KIND`, may define `Genre` (their sub-kinds) and `card_extras()`
    (what their card shows beyond these fields). `territory` and `community` repeat
    what the page tree says, so that one query lists mixed kinds in any order.
    """

    KIND = ""
    Genre = None

    is_creatable = False

    kind = models.CharField(max_length=20, choices=Kind, editable=False)
    genre = models.CharField(_("genre"), max_length=30, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        null=True,
        blank=True,
        related_name="contributions",
        on_delete=models.SET_NULL,
    )
    signature = models.CharField(
        _("signature"),
        max_length=160,
        blank=True,
        help_text=_("Shown instead of the author's name, for somebody who has no account."),
    )
    summary = models.TextField(_("Standfirst"), max_length=600, blank=True)
    lead_image = models.ForeignKey(
        "contributions.CreditedImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = BodyField(verbose_name=_("Text"), blank=True)
    tags = ClusterTaggableManager(through=TaggedContribution, verbose_name=_("Tags"), blank=True)

    starts_at = models.DateTimeField(_("begins"), null=True, blank=True, editable=False, db_index=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True, editable=False, db_index=True)
    status = models.CharField(max_length=20, blank=True, editable=False)
    card = models.JSONField(default=dict, editable=False)

    view_count = models.PositiveIntegerField(default=0, editable=False)
    recommendation_count = models.PositiveIntegerField(default=0, editable=False)
    comment_count = models.PositiveIntegerField(default=0, editable=False)

    territory = models.ForeignKey(
        "wagtailcore.Site", null=True, editable=False, on_delete=models.SET_NULL, related_name="contributions"
    )
    community = models.ForeignKey(
        "self", null=True, editable=False, on_delete=models.SET_NULL, related_name="community_contributions"
    )
    published_at = models.DateTimeField(default=timezone.now, editable=False)
    origin = models.URLField(
        _("first published at"), max_length=500, blank=True, editable=False, help_text=_("Empty when it is ours.")
    )
    short_code = models.CharField(max_length=12, unique=True, editable=False)

    objects = ContributionManager()

    exclude_fields_in_copy = ["short_code", "view_count", "recommendation_count", "comment_count", "published_at"]

    search_fields = [
        *Page.search_fields,
        index.SearchField("summary", boost=1),
        index.SearchField("body"),
        index.SearchField("search_words"),
        index.AutocompleteField("summary"),
        index.FilterField("kind"),
        index.FilterField("genre"),
        index.FilterField("author_id"),
        index.FilterField("territory_id"),
        index.FilterField("community_id"),
        index.FilterField("city"),
        index.FilterField("published_at"),
        index.FilterField("starts_at"),
        index.FilterField("ends_at"),
    ]

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("lead_image"),
        FieldPanel("body"),
        FieldPanel("tags"),
    ]
    place_panels = [
        MultiFieldPanel(
            [
                ADDRESS_PANEL,
                FieldPanel("postcode"),
                FieldPanel("city"),
                LocationPanel("location", address_field="address"),
            ],
            heading=_("Where it is"),
        )
    ]
    author_panels = [MultiFieldPanel([FieldPanel("author"), FieldPanel("signature")], heading=_("Who signs"))]

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        indexes = [
            models.Index(fields=["territory", "-published_at"], name="contribution_newest"),
            models.Index(fields=["territory", "kind", "-published_at"], name="contribution_newest_of_kind"),
            models.Index(fields=["community", "-published_at"], name="contribution_community_newest"),
        ]

    @classmethod
    def tabs(cls, *extra_content):
        """The admin's form of a type: its own panels after the title, then place, author, page settings."""
        first, rest = cls.content_panels[:1], cls.content_panels[1:]
        genre = (
            [FieldPanel("genre", widget=forms.Select(choices=[("", "---"), *cls.Genre.choices]))] if cls.Genre else []
        )
        return TabbedInterface(
            [
                ObjectList([*first, *genre, *extra_content, *rest], heading=_("Content")),
                ObjectList(cls.place_panels, heading=_("Place")),
                ObjectList(cls.author_panels, heading=_("Signature")),
                ObjectList(Page.promote_panels, heading=_("Promote")),
                ObjectList(Page.settings_panels, heading=_("Settings")),
            ]
        )

    # --- Words ---------------------------------------------------------------------

    @property
    def byline(self):
        """The name under which it is signed; empty when nobody signs."""
        return self.signature or (self.author.display_name if self.author else "")

    @property
    def genre_label(self):
        """The sub-kind in the reader's language, or the kind when it has none."""
        return GENRES.get(self.kind, {}).get(self.genre) or self.get_kind_display()

    @property
    def shown_tags(self):
        """Its tags, read from what `for_cards()` fetched."""
        return [tie.tag for tie in self.tagged_items.all()]

    @property
    def cover_url(self):
        """The address of the cover drawn from the kind and the title."""
        return reverse("contributions:cover", args=[self.pk or 0, self.cover_digest])

    @property
    def cover_digest(self):
        """Changes whenever the drawing does, so that its address may be cached for ever."""
        return blake2s(f"{self.kind}/{self.slug}/{self.title}".encode(), digest_size=5).hexdigest()

    @property
    def short_url(self):
        return reverse("contributions:short", args=[self.short_code])

    @property
    def search_words(self):
        """What else a reader may type to find it: tags, names, town."""
        return " ".join([*self.tags.names(), self.byline, self.city, str(self.genre_label)])

    def card_extras(self):
        """What the card shows beyond the shared fields, as plain JSON."""
        return {}

    def structured_extras(self, request):
        """What its type adds to the JSON-LD of contributions/structured.py."""
        return {}

    def clean(self):
        super().clean()
        if self.genre and self.Genre and self.genre not in self.Genre.values:
            raise ValidationError({"genre": _("Choose one of the genres of the list.")})

    # --- Address -------------------------------------------------------------------

    def get_url(self, *args, **kwargs):
        return self.origin or super().get_url(*args, **kwargs)

    url = property(get_url)

    def get_full_url(self, *args, **kwargs):
        return self.origin or super().get_full_url(*args, **kwargs)

    full_url = property(get_full_url)

    # --- Saving ----------------------------------------------------------------------

    def full_clean(self, *args, **kwargs):
        # Wagtail makes a slug from the title, and nothing at all from "!!!".
        if not self.slug and not slugify(self.title):
            self.slug = self._get_autogenerated_slug(self.KIND or "page")
        self.short_code = self.short_code or self.free_short_code()
        super().full_clean(*args, **kwargs)

    def save(self, *args, **kwargs):
        self.kind = self.KIND or self.kind
        self.short_code = self.short_code or self.free_short_code()
        if self.first_published_at:
            self.published_at = self.first_published_at
        if self.path:
            self.locate_in_tree()
        self.card = self.card_extras()
        super().save(*args, **kwargs)

    @staticmethod
    def free_short_code():
        while True:
            code = get_random_string(6, SHORT_CODE_ALPHABET)
            if not Contribution.objects.filter(short_code=code).exists():
                return code

    def locate_in_tree(self):
        """Repeats on the row the territory and the community that the page tree says."""
        sites = sorted(Site.objects.select_related("root_page"), key=lambda site: -len(site.root_page.path))
        self.territory = next((site for site in sites if self.path.startswith(site.root_page.path)), None)
        ancestors = [self.path[: end * self.steplen] for end in range(1, self.depth)]
        self.community = (
            Contribution.objects.filter(path__in=ancestors, kind=Kind.COMMUNITY).order_by("-depth").first()
        )
