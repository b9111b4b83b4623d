"""Tags as rows, and what links a contribution to its tags."""

from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager, _ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, NaturalKeyManager, TagBase
from taggit.utils import require_instance_manager
from wagtail.admin.widgets import AdminTagWidget

from contributions import links_above as links
from contributions.querysets import found_in, nowhere_for
from contributions.tags import KEY_LENGTH, tag_key, tag_name, tag_slug
from intake.prepared import prepared


class TagQuerySet(models.QuerySet):
    """`Tag.objects.named("Éducation")`, `Tag.objects.current().in_use(territory)`."""

    def current(self):
        """The tags that were not merged into another one."""
        return self.filter(alias_of=None)

    def in_use(self, territory=None):
        """The tags of something published, on one territory or on any."""
        tag_links = TaggedContribution.objects.published().filter(tag=models.OuterRef("pk"))
        return self.filter(models.Exists(tag_links.shown_in(territory) if territory else tag_links))

    def seen_from(self, territories):
        """What may be read by whoever looks after these territories: the tags of what is published anywhere and of
        what is theirs, published or not, and the spellings that were merged into another tag."""
        published = TaggedContribution.objects.published().filter(tag=models.OuterRef("pk"))
        theirs = TaggedContribution.objects.filter(tag=models.OuterRef("pk"), territory__in=territories)
        return self.filter(models.Exists(published) | models.Exists(theirs) | models.Q(alias_of__isnull=False))

    def with_count(self, territory=None, territories=None):
        """Each with `count`: how many published contributions carry it, on one territory, some, or any."""
        tag_links = TaggedContribution.objects.published().filter(tag=models.OuterRef("pk"))
        tag_links = tag_links.shown_in(territory) if territory else tag_links
        tag_links = tag_links.filter(territory__in=territories) if territories is not None else tag_links
        counts = tag_links.order_by().values("tag").annotate(count=models.Count("*")).values("count")
        return self.annotate(count=models.functions.Coalesce(models.Subquery(counts), 0))

    def named(self, name):
        """The tag that this spelling means, made if nobody used it yet; None for a name without a sign.

        Two writers may ask for the same new tag at once: the second one gets the first one's.
        """
        key = tag_key(name)
        return self._with_key(key) or self._created(name, key) if key else None

    def _with_key(self, key):
        found = self.filter(key=key).select_related("alias_of").first()
        return found and found.target

    def _created(self, name, key):
        try:
            with transaction.atomic():
                return self.create(name=tag_name(name))
        except IntegrityError:
            return self._with_key(key)

    def named_all(self, names):
        """The tags that these spellings mean, in their order, each once, with one query for those that exist."""
        keys = {tag_key(name): name for name in reversed(names)}
        found = {tag.key: tag.target for tag in self.filter(key__in=keys).select_related("alias_of")}
        tags = (found.get(key) or self.named(keys[key]) for key in dict.fromkeys(map(tag_key, names)))
        return list(dict.fromkeys(tag for tag in tags if tag))


class TagManager(NaturalKeyManager.from_queryset(TagQuerySet)):
    """Tags, found by what they mean."""


class Tag(TagBase):
    """A word that readers follow. Spellings with the same `key` are the same tag."""

    key = models.CharField(max_length=KEY_LENGTH, unique=True, editable=False)
    description = models.TextField(_("description"), blank=True)
    alias_of = models.ForeignKey(
        "self", verbose_name=_("merged into"), null=True, blank=True, on_delete=models.CASCADE, related_name="aliases"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = TagManager()

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

    @property
    def target(self):
        """Itself, or the tag into which it was merged."""
        return self.alias_of or self

    def get_absolute_url(self):
        return links.TAG.to(self.slug)


class TagLinkQuerySet(models.QuerySet):
    """Questions about which contribution carries which tag."""

    def published(self):
        return self.filter(published_at__isnull=False)

    def shown_in(self, territory):
        """Those of what readers find in the lists of a territory."""
        return self.filter(found_in(territory, "content_object"))

    def on_network(self, territory=None):
        """Those of what readers of a territory find on the whole network."""
        return self.exclude(nowhere_for(territory))

    def newest_first(self):
        return self.order_by("-published_at", "-content_object")


class TaggedContribution(ItemBase):
    """The row between a contribution and a tag.

    Kind, territory and date repeat the contribution's own, so that the list of a tag and
    its counts read one index however many contributions there are. `published_at` is
    empty while the contribution is not on line.
    """

    tag = models.ForeignKey(Tag, related_name="tagged_contributions", on_delete=models.CASCADE)
    content_object = ParentalKey("contributions.Contribution", related_name="tagged_items", on_delete=models.CASCADE)
    kind = models.CharField(max_length=20, editable=False, default="")
    territory = models.ForeignKey(
        "territories.Territory", null=True, editable=False, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    published_at = models.DateTimeField(null=True, editable=False)

    # Which page carries a tag is told here, and nowhere else.
    tag.wagtail_reference_index_ignore = territory.wagtail_reference_index_ignore = True
    #: Whether the row is known to be there as it is; saving it then writes nothing.
    is_stored = False

    objects = NaturalKeyManager.from_queryset(TagLinkQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="contribution_tagged_once_with_a_tag")
        ]
        indexes = [
            models.Index(fields=["tag", "-published_at", "-content_object"], name="tagged_newest"),
            models.Index(fields=["tag", "territory", "-published_at", "-content_object"], name="tagged_newest_here"),
            models.Index(fields=["tag", "territory", "kind", "-published_at", "-content_object"], name="tagged_kind"),
            models.Index(fields=["territory", "tag", "published_at"], name="tagged_counts"),
            models.Index(fields=["territory", "-published_at", "-content_object", "tag"], name="tagged_newest_of_all"),
        ]

    def save(self, *args, **kwargs):
        if not self.is_stored:
            super().save(*args, **kwargs)


class TagMerge(models.Model):
    """What a merge of two tags changed, so that it can be undone."""

    source = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="merges")
    target = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="merges_received")
    merged_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True, blank=True)
    undo = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("merge of tags")
        verbose_name_plural = _("merges of tags")
        ordering = ["-merged_at"]

    def __str__(self):
        return f"{self.source} → {self.target}"


class TagsManager(_ClusterTaggableManager):
    """`page.tags`: every name that comes in is read as the tag it means."""

    def _to_tag_model_instances(self, tags, tag_kwargs):
        tag_model = self.through.tag_model()
        strangers = [tag for tag in tags if not isinstance(tag, (str, tag_model))]
        if strangers:
            raise ValueError(f"Tags are names or tags, not {strangers[0]!r}.")
        names = [tag if isinstance(tag, str) else tag.name for tag in tags]
        return tag_model.objects.named_all(names)

    @require_instance_manager
    def remove(self, *tags):
        keys = {tag_key(str(tag)) for tag in tags}
        tag_links = self.get_tagged_item_manager()
        tag_links.remove(*[tag_link for tag_link in tag_links.all() if tag_link.tag.key in keys])

    @require_instance_manager
    def match_stored(self):
        """Matches the rows in memory with those stored: saving the page then writes only what changed.

        A merged tag (an old draft may name it) becomes what it was merged into.
        """
        tag_links = self.get_tagged_item_manager()
        if not tag_links.is_deferring:
            return
        named = list(tag_links.all())
        models.prefetch_related_objects(named, "tag__alias_of")
        stored = {}
        if self.instance.pk:
            stored = {
                tag_link.tag_id: tag_link for tag_link in self.through.objects.filter(content_object=self.instance.pk)
            }
        matched = {}
        for tag in (tag_link.tag.target for tag_link in named):
            tag_link = stored.get(tag.pk) or self.through()
            tag_link.tag, tag_link.is_stored = tag, tag.pk in stored
            matched[tag.pk] = tag_link
        tag_links.set(matched.values())


def tag_links_from(rows, *, known):
    """Tag links in memory from the rows of a version: [{"pk", "tag"}]; those of tags that are gone are left out.

    `known` is the manager of the page's rows: what it holds in memory is not read again.
    """
    tags = {tag_link.tag_id: tag_link.tag for tag_link in known.all()} if known.is_deferring else {}
    if missing := {row["tag"] for row in rows} - set(tags):
        tags |= Tag.objects.select_related("alias_of").in_bulk(missing)
    return [TaggedContribution(pk=row["pk"], tag=tags[row["tag"]]) for row in rows if row["tag"] in tags]


class TagWidget(AdminTagWidget):
    """The admin's field of tags, completed as everywhere: accents ignored, merged tags left out."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"tag_model": Tag, **kwargs})

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-w-tag-url-value"] = links.TAG_SUGGESTIONS.to()
        return context


class TagsField(ClusterTaggableManager):
    """The field of tags of a contribution."""

    def __get__(self, instance, model):
        return TagsManager(through=self.through, model=model, instance=instance, prefetch_cache_name=self.name)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "modelcluster.contrib.taggit.ClusterTaggableManager", args, kwargs


@prepared
def _rows_of(contribution):
    return TaggedContribution.objects.filter(content_object=contribution).select_related("tag")


def read_tags(contribution):
    """Reads its rows of tags with their tags, as `prefetch_related` does, where nobody has."""
    known = contribution.__dict__.setdefault("_prefetched_objects_cache", {})
    if "tagged_items" not in known:
        rows = contribution.tagged_items.get_queryset()
        if not isinstance(rows, models.QuerySet):  # changed, and not saved yet
            return
        rows._result_cache, rows._prefetch_done = _rows_of(contribution.pk), True
        known["tagged_items"] = rows
