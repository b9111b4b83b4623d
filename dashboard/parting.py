"""What becomes of the pages of somebody who leaves: unsigned, in other hands, or gone."""

import json
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.crypto import get_random_string
from wagtail.fields import StreamField
from wagtail.models import Page, ReferenceIndex, Revision

from contributions.kinds import KINDS
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor
from contributions.projections import changed, projecting
from dashboard.models import Departure
from dashboard.name_search import Words
from media.models import ContributionFile, CreditedImage

#: What a page is read anew for when its author's name is taken off it.
SIGNED = frozenset({"author", "signature", "body"})


def pages_of(member):
    """Every page that is theirs, drafts and trash included: their writings, never a community or a place."""
    return Contribution.objects.written_by(member)


def pages_for_everybody(member):
    """The communities and places that they proposed: these lose their name, and nothing else."""
    return Contribution.objects.local().by(member).filter(kind__in=KINDS.names(is_for_everybody=True))


def heirs_of(member):
    """{page: the first member who accepted to sign it too}"""
    co_authors = CoAuthor.objects.accepted().filter(contribution__in=pages_of(member), member__is_active=True)
    heirs = {}
    for co_author in co_authors.exclude(member=member).order_by("position", "pk"):
        heirs.setdefault(co_author.contribution_id, co_author.member_id)
    return heirs


@projecting()
def part_with_pages(*, member, departure, words):
    """Settles each page as its author chose; returns how many went each way."""
    heirs = heirs_of(member) if departure.to_co_authors else {}
    done = {"unsigned": 0, "handed to a community": 0, "handed to a co-author": 0, "deleted": 0}
    kept = []
    for pk in list(pages_of(member).order_by("-depth").values_list("pk", flat=True)):
        page = Contribution.objects.get(pk=pk).specific
        if pk in heirs:
            resign(page, words, author_id=heirs[pk])
            CoAuthor.objects.filter(contribution_id=pk, member_id=heirs[pk]).delete()
            done["handed to a co-author"] += 1
        elif is_to_go(page, departure):
            Revision.objects.for_instance(page).delete()
            page.delete()
            done["deleted"] += 1
            continue
        elif departure.pages == Departure.Pages.COMMUNITY and may_be_handed(page, departure.community):
            resign(page, words, signature=departure.community.title)
            move_to_community(page, departure.community)
            done["handed to a community"] += 1
        else:
            resign(page, words)
            done["unsigned"] += 1
        kept.append(pk)
    for page in pages_for_everybody(member):
        unsign(page.specific, words)
        kept.append(page.pk)
    changed(kept, SIGNED)
    return done


def may_be_handed(page, community):
    """Whether a page may go to this community: it is of the same territory, and in no other community already."""
    return (
        community is not None
        and page.territory_id == community.territory_id
        and page.community_id in (None, community.pk)
    )


def unsign(page, words):
    """Takes the name off a page that is everybody's, in each of its versions; its text is left alone."""
    signature = words.without(page.signature)
    type(page).objects.filter(pk=page.pk).update(author=None, signature=signature)
    Page.objects.filter(pk=page.pk, owner=page.author_id).update(owner=None)
    for revision in Revision.objects.for_instance(page).iterator(chunk_size=50):
        content = {**revision.content, "signature": words.without(revision.content.get("signature") or "")}
        content["author"] = None
        Revision.objects.filter(pk=revision.pk).update(content=content)


def is_to_go(page, departure):
    """What nobody but its author ever saw goes in any case; what holds the pages of others stays."""
    if page.get_children().exists():
        return False
    return departure.pages == Departure.Pages.DELETE or page.first_published_at is None or not page.live


def resign(page, words, *, author_id=None, signature=""):
    """Takes the author's name off a page and off every version of it, so that no older text brings it back.

    What the text itself tells stays as it was written, save mail addresses and the credits of pictures.
    """
    changes = {"author_id": author_id, "signature": signature or words.without(page.signature)}
    for field in page._meta.concrete_fields:
        if not isinstance(field, (models.TextField, models.CharField, StreamField)) or field.name in changes:
            continue
        text = field.value_to_string(page) or ""
        clean = clean_text(field.name, text, words)
        if clean != text:
            changes[field.name] = field.to_python(clean)
    for name, value in changes.items():
        setattr(page, name, value)
    type(page).objects.filter(pk=page.pk).update(**changes)
    Page.objects.filter(pk=page.pk).update(owner=author_id)
    for revision in Revision.objects.for_instance(page).iterator(chunk_size=50):
        content = {
            name: clean_text(name, value, words) if isinstance(value, str) else value
            for name, value in revision.content.items()
        }
        content["signature"] = signature or words.without(content.get("signature") or "")
        content["author"] = content["owner"] = author_id
        Revision.objects.filter(pk=revision.pk).update(content=content)


def clean_text(name, text, words):
    """A column of a page without the address of its author, nor, in the blocks of its body, their name as a credit."""
    if name == "body" and text.startswith("["):
        return json.dumps(clean_blocks(json.loads(text), words), cls=DjangoJSONEncoder)
    return words.without_address(text)


def clean_blocks(value, words, name=""):
    if isinstance(value, dict):
        return {key: clean_blocks(item, words, key) for key, item in value.items()}
    if isinstance(value, list):
        return [clean_blocks(item, words, name) for item in value]
    if isinstance(value, str):
        return words.without(value) if name == "credit" else words.without_address(value)
    return value


def move_to_community(page, community):
    """Moves a page under the community it is handed to, where that has a section for it; its old address redirects."""
    if page.community_id == community.pk:
        return
    section = community.get_children().exact_type(page.spec.index).order_by("path").specific().first()
    if section is None:
        return
    if Page.objects.child_of(section).filter(slug=page.slug).exists():
        page.slug = f"{page.slug[:240]}-{get_random_string(4, '23456789abcdefghjkmnpqrstuvwxyz')}"
        Page.objects.filter(pk=page.pk).update(slug=page.slug)
    type(page).objects.get(pk=page.pk).move(section, pos="last-child")


def pictures_credited(member, words):
    """The pictures of nobody in particular (imported ones) that their pages show and that credit them."""
    pages = [str(pk) for pk in pages_of(member).values_list("pk", flat=True)]
    shown = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=pages,
        to_content_type=ContentType.objects.get_for_model(CreditedImage),
    )
    pictures = CreditedImage.objects.filter(pk__in=list(shown.values_list("to_object_id", flat=True).distinct()))
    return [each for each in pictures.filter(uploaded_by_user=None) if words.are_in(each.credit)]


def part_with_media(*, member, words, credited=()):
    """Deletes the pictures and files that no page uses any more; takes the name off the others, and off those that
    their pages credited to them (`credited`). Returns (how many, [(model, keys of what was deleted)]).
    """
    done, gone = {"pictures deleted": 0, "files deleted": 0}, []
    for model, label in ((CreditedImage, "pictures deleted"), (ContributionFile, "files deleted")):
        keys = []
        for item in model.objects.filter(uploaded_by_user=member).iterator(chunk_size=100):
            if not ReferenceIndex.get_references_to(item).exists():
                keys.append(item.pk)
                item.delete()
                continue
            for name in ("title", "credit", "description"):
                text = getattr(item, name, "")
                if words.are_in(text):
                    setattr(item, name, words.without(text) or ("…" if name == "title" else ""))
            item.uploaded_by_user = None
            item.save()
        done[label] = len(keys)
        gone.append((model, keys))
    for picture in credited:
        CreditedImage.objects.filter(pk=picture.pk).update(credit=words.without(picture.credit))
    return done, gone


def pages_naming(member, limit=10):
    """Their pages on line whose own text tells their name: nobody but them can say what to write instead."""
    words = Words(member)
    found = words.found_in(pages_of(member).filter(live=True), "title", "summary", "body").order_by("-pk")
    naming = (page for page in found if words.are_in_value([page.title, page.summary, list(page.body.raw_data)]))
    return list(islice(naming, limit))
