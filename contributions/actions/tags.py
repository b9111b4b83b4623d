"""Verbs on contributions and their tags that touch several tables."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from contributions.models import Contribution, Tag, TagMerge
from contributions.projections import TAGS, changed, projecting
from contributions.slugs import free_slug
from contributions.tags import tag_key, tag_name, tag_slug


class CannotMerge(ValueError):
    """These tags are not, or no longer, what a merge or its undoing supposes."""


def relations_to_tags():
    """(model, field name) of whatever points at a tag, whichever app it belongs to.

    What only speaks about tags (`IS_ABOUT_TAGS`), such as the workshop's proposals, does not move with them.
    """
    return [
        (relation.related_model, relation.field.name)
        for relation in Tag._meta.related_objects
        if relation.related_model not in (Tag, TagMerge)
        and relation.field.concrete
        and not relation.many_to_many
        and not getattr(relation.related_model, "IS_ABOUT_TAGS", False)
    ]


def carriers(tag):
    """The keys of the contributions that carry a tag, the newest first: these matter most to readers."""
    return list(Contribution.objects.filter(tagged_items__tag=tag).newest_first().values_list("pk", flat=True))


def _move(model, field, source, target):
    """Moves rows from one tag to the other; a row whose duplicate is there already goes."""
    rows = model._base_manager.filter(**{field: source})
    moved, dropped = list(rows.values_list("pk", flat=True)), []
    try:
        with transaction.atomic():
            rows.update(**{field: target})
        return {"moved": moved, "dropped": dropped}
    except IntegrityError:  # some have a duplicate: one by one
        moved = []
    for row in rows:
        try:
            with transaction.atomic():
                model._base_manager.filter(pk=row.pk).update(**{field: target})
            moved.append(row.pk)
        except IntegrityError:
            fields = {part.attname: part.value_to_string(row) for part in model._meta.concrete_fields}
            dropped.append({name: value for name, value in fields.items() if value != "None"})
            row.delete()
    return {"moved": moved, "dropped": dropped}


def locked_tags(*pks):
    """{primary key: tag} as these tags are now, their rows locked until the end of the transaction.

    Rows are locked in the order of their keys, so that two merges of the same tags wait instead of blocking each
    other. The rows must be fetched: Django leaves FOR UPDATE out of `count()`, `exists()` and `aggregate()`.
    """
    return {tag.pk: tag for tag in Tag.objects.select_for_update().filter(pk__in=pks).order_by("pk")}


@projecting()
def merge_tags(*, source, target):
    """Makes `source` another spelling of `target`; whatever carried it carries the target.

    The source stays as an alias, so that its address redirects and whoever types it gets the target. Both are judged
    as they stand once they are locked: another merge may have changed them since they were read. Returns the merge,
    which `undo_tag_merge` takes back; raises CannotMerge for tags that cannot be merged (any more).
    """
    tags = locked_tags(*filter(None, [source.pk, target.pk, target.alias_of_id]))
    if source.pk not in tags or target.pk not in tags:
        raise CannotMerge("This tag is gone.")
    source, target = tags[source.pk], tags[target.pk]
    if target.alias_of_id:
        target = tags.get(target.alias_of_id) or locked_tags(target.alias_of_id)[target.alias_of_id]
    if target.pk in (source.pk, source.alias_of_id):
        raise CannotMerge("A tag cannot be merged into itself.")
    if source.alias_of_id:
        raise CannotMerge("This tag is merged already.")
    carried = carriers(source)
    undo = {model._meta.label: _move(model, field, source, target) for model, field in relations_to_tags()}
    undo["aliases"] = list(source.aliases.values_list("pk", flat=True))
    source.aliases.update(alias_of=target)
    source.alias_of = target
    source.save()
    changed(carried, {TAGS})
    return TagMerge.objects.create(source=source, target=target, undo=undo)


@projecting()
def undo_tag_merge(*, merge):
    """Gives the merged tag back what it had, save for what was deleted since."""
    merge = TagMerge.objects.select_for_update().get(pk=merge.pk)
    if merge.undone_at:
        raise CannotMerge("This merge is undone already.")
    tags = locked_tags(merge.source_id, merge.target_id)
    source, target = tags[merge.source_id], tags[merge.target_id]
    carried = carriers(target)
    for model, field in relations_to_tags():
        changes = merge.undo.get(model._meta.label, {"moved": [], "dropped": []})
        model._base_manager.filter(pk__in=changes["moved"], **{field: target}).update(**{field: source})
        for row in changes["dropped"]:
            fields = {
                part.attname: part.to_python(row[part.attname])
                for part in model._meta.concrete_fields
                if part.attname in row
            }
            try:
                with transaction.atomic():
                    model._base_manager.create(**fields)
            except IntegrityError:  # what it was tied to is gone
                continue
    Tag.objects.filter(pk__in=merge.undo["aliases"], alias_of=target).update(alias_of=source)
    source.alias_of = None
    source.save()
    merge.undone_at = timezone.now()
    merge.save()
    changed(carried, {TAGS})
    return source


@projecting()
def rename_tag(*, tag, name):
    """Gives a tag another name; its old name and address lead to it. Returns (tag, merge or None).

    A name that another tag has already is a merge into that one.
    """
    name = tag_name(name)
    key = tag_key(name)
    if not key:
        raise ValueError("A tag has a name.")
    holder = Tag.objects.filter(key=key).exclude(pk=tag.pk).values_list("pk", flat=True).first()
    tags = locked_tags(*filter(None, [tag.pk, holder]))
    tag, holder = tags[tag.pk], tags.get(holder)
    if holder and holder.alias_of_id == tag.pk:
        holder.delete()  # back to a name that it had
    elif holder:
        merge = merge_tags(source=tag, target=holder)
        return merge.target, merge
    old_name, old_slug, old_key = tag.name, tag.slug, tag.key
    tag.name = name
    if key != old_key:
        others = Tag.objects.exclude(pk=tag.pk)
        tag.slug = free_slug(tag_slug(name), lambda slug: others.filter(slug=slug).exists())
    tag.save()
    if key != old_key:
        Tag.objects.create(name=old_name, slug=old_slug, alias_of=tag)
    changed(carriers(tag), {TAGS})
    return tag, None
