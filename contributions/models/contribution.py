"""The core model: what every publication shares, whatever its kind."""

from contextlib import nullcontext
from functools import cache

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import prefetch_related_objects
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page
from wagtail.search import index
from wagtail.url_routing import RouteResult

from contributions.body.fields import BodyField
from contributions.fields import CounterField
from contributions.kinds import kind_choices
from contributions.labels import InWords
from contributions.models.authorship import Discarded, Hidden
from contributions.models.tags import TaggedContribution, TagsField, TagWidget, read_tags
from contributions.models.versions import OF_VERSIONS, VersionsMixin
from contributions.projections import TAGS, changed, collecting
from contributions.querysets import ContributionManager
from contributions.restrictions import RestrictionsMixin
from contributions.short_codes import free_short_code
from contributions.tree import places_of
from contributions.withholding import WithholdingMixin
from maps.models import Located
from maps.panels import ADDRESS_PANEL, LocationPanel

#: Columns that `save()` does not change, though it writes them: they follow the page tree, or are projected.
NOT_BY_SAVING = frozenset({"path", "depth", "numchild", "url_path", "territory", "community", "card"})


@cache
def columns_of(model):
    """The names of the columns that saving a page of this type may change."""
    return frozenset(field.name for field in model._meta.concrete_fields) - NOT_BY_SAVING


class Contribution(RestrictionsMixin, VersionsMixin, WithholdingMixin, InWords, Located, Page):
    """What every publication shares: cards, feeds, maps, tags, search and the API read only this.

    Subclasses set `KIND`, may define `Genre` (their sub-kinds), `fill_columns()` and `card_extras()`
    (what their card shows beyond these fields). `territory` and `community` repeat
    what the page tree says, so that one query lists mixed kinds in any order.
    """

    KIND = ""
    Genre = None

    is_creatable = False
    private_page_options = []  # what is published is everybody's: lists, feeds, maps and search rely on it

    kind = models.CharField(max_length=20, choices=kind_choices, editable=False)
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
        "media.CreditedImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = BodyField(verbose_name=_("Text"), blank=True)
    tags = TagsField(through=TaggedContribution, verbose_name=_("Tags"), blank=True)

    starts_at = models.DateTimeField(_("begins"), null=True, blank=True, editable=False, db_index=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True, editable=False, db_index=True)
    status = models.CharField(max_length=20, blank=True, editable=False)
    card = models.JSONField(default=dict, editable=False)

    view_count = CounterField(default=0, editable=False)
    recommendation_count = CounterField(default=0, editable=False)
    comment_count = CounterField(default=0, editable=False)

    territory = models.ForeignKey(
        "territories.Territory", null=True, editable=False, on_delete=models.SET_NULL, related_name="contributions"
    )
    community = models.ForeignKey(
        "self", null=True, editable=False, on_delete=models.SET_NULL, related_name="community_contributions"
    )
    # What the page tree says is no use that one page makes of another.
    territory.wagtail_reference_index_ignore = community.wagtail_reference_index_ignore = True
    published_at = models.DateTimeField(default=timezone.now, editable=False)
    origin = models.URLField(
        _("first published at"), max_length=500, blank=True, editable=False, help_text=_("Empty when it is ours.")
    )
    short_code = models.CharField(max_length=12, unique=True, editable=False)

    objects = ContributionManager()

    exclude_fields_in_copy = ["short_code", "view_count", "recommendation_count", "comment_count", "published_at"]

    # Its search entry and its references are projections, made once its tags are in the database too. Wagtail's switch
    # for the latter is set when apps are loaded (apps.py): its module cannot be imported before.
    search_auto_update = False
    without_reference_index = staticmethod(nullcontext)
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
        FieldPanel("tags", widget=TagWidget),
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
            # Of those that are in one: SQLite otherwise takes all that are in none for the size of a community.
            models.Index(
                fields=["community", "-published_at"],
                name="contribution_of_community",
                condition=models.Q(community__isnull=False),
            ),
            # The whole network, for the public API.
            models.Index(fields=["-published_at"], name="contribution_newest_of_all"),
            models.Index(fields=["kind", "-published_at"], name="contribution_newest_of_kinds"),
            models.Index(fields=["territory", "kind", "-recommendation_count"], name="contribution_most_recommended"),
            models.Index(fields=["author", "-published_at"], name="contribution_author_newest"),
            # What is not over, among all that ever was.
            models.Index(fields=["territory", "kind", "ends_at"], name="contribution_ending_here"),
            models.Index(fields=["kind", "ends_at"], name="contribution_ending"),
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

    #: What `card_extras()` reads of other tables, as `prefetch_related` names it.
    CARD_READS = ()

    @classmethod
    def prepare_cards(cls, pages):
        """Reads for many pages of this kind at once what `card_extras()` will ask for."""
        prefetch_related_objects(pages, *cls.CARD_READS)

    def card_extras(self):
        """What the card shows beyond the shared fields, as plain JSON."""
        return {}

    def structured_extras(self, request):
        """What its type adds to the JSON-LD of contributions/structured.py."""
        return {}

    @classmethod
    def prepare_structured(cls, pages):
        """Reads for many pages of this kind at once what `structured_extras()` will ask for."""
        prefetch_related_objects(pages, *cls.CARD_READS)

    def version_of_lists(self):
        """For what holds contributions: a text that changes with which ones it shows, beside the journal's rows."""
        return ""

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

    def route(self, request, path_components):
        # What is in the trash says so (410) instead of pretending that it never was.
        if not path_components and not self.live and self.is_gone():
            return RouteResult(self)
        return super().route(request, path_components)

    def is_gone(self):
        """Whether it was thrown away by its author, or removed by the moderation."""
        thrown_away = Discarded.objects.filter(contribution_id=self.pk)
        return thrown_away.exists() or Hidden.objects.filter(contribution_id=self.pk, is_removed=True).exists()

    def get_context(self, request, *args, **kwargs):
        if self.pk and not getattr(request, "is_preview", False):
            # Asked for in five places of a page; a preview has tags of its own, which no table knows yet.
            read_tags(self)
        return super().get_context(request, *args, **kwargs)

    def serve(self, request, *args, **kwargs):
        if not self.live and not getattr(request, "is_preview", False):
            return TemplateResponse(request, "410.html", {"page": self}, status=410)
        return super().serve(request, *args, **kwargs)

    # --- Saving ----------------------------------------------------------------------

    def fill_columns(self):
        """Fills the columns that repeat others of this page, before they are written.

        A kind adds its own; what is derived from other rows is a projection (contributions/projections.py).
        """
        self.kind = self.KIND or self.kind
        self.short_code = self.short_code or free_short_code()
        if self.first_published_at:
            self.published_at = self.first_published_at
        if self._state.adding and self.path:
            ((self.territory_id, self.community_id),) = places_of({None: self.path}).values()
        self.tags.match_stored()

    def save(self, *args, update_fields=None, **kwargs):
        """Writes the columns of the page, and tells the collector which ones.

        With `update_fields` nothing but these is written: a draft saves a few columns of its page while it holds words
        that nobody may find yet. Raises PublicationRefused for what is kept off line.
        """
        self.refuse_to_go_on_line(update_fields)
        if update_fields is not None and self.pk and OF_VERSIONS.issuperset(update_fields):
            self.save_versions(update_fields)
            return
        with collecting(), self.without_reference_index():
            if update_fields is None:
                self.fill_columns()
            super().save(*args, update_fields=update_fields, **kwargs)
            names = columns_of(type(self)) | {TAGS} if update_fields is None else update_fields
            changed([self.pk], names, model=type(self) if self.KIND else None)
