"""Who may read a picture or a file, whatever the address by which it is asked for.

Everybody reads what a page on line shows. Before that, only its sender, those who manage its collection, and those who
may read a draft that uses it. Apps above say what else they show and to whom: each registers a MediaRule.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from contributions.models.draft_media import DraftMedia
from contributions.permissions import may_read_draft

MANAGE = ["add", "change", "delete", "choose"]


class Access(Enum):
    """Who reads it: an answer for EVERYBODY may be kept by any cache, one for SOME by none."""

    EVERYBODY = "everybody"
    SOME = "some"
    NOBODY = "nobody"


@dataclass(frozen=True)
class MediaRule:
    """What an app knows of a picture or a file; each part is a function, and may be missing.

    guard(request, item): an Access, where this app alone decides about the item; else None.
    is_shown(item): whether the app shows the item to everybody.
    reads_draft(request, page): whether the app lets this reader read a page that is not on line.
    """

    guard: Callable | None = None
    is_shown: Callable | None = None
    reads_draft: Callable | None = None


_rules = []


def register(rule):
    """Adds the MediaRule of an app; called from `AppConfig.ready()`."""
    if rule not in _rules:
        _rules.append(rule)


def access_to(request, item):
    """The Access of whoever asks to a CreditedImage or a ContributionFile."""
    for rule in _rules:
        decided = rule.guard(request, item) if rule.guard else None
        if decided is not None:
            return decided
    restrictions = item.collection.get_view_restrictions()
    if restrictions:
        # An animator said of the whole collection who reads it.
        accepted = all(restriction.accept_request(request) for restriction in restrictions)
        return Access.SOME if accepted or may_manage(request.user, item) else Access.NOBODY
    # Asked first, and without a look at the session: what is public is the same answer for all, and caches keep it.
    if is_on_public_page(item) or any(rule.is_shown(item) for rule in _rules if rule.is_shown):
        return Access.EVERYBODY
    if may_manage(request.user, item):
        return Access.SOME
    drafts = pages_with(item) | set(DraftMedia.objects.of(item).values_list("page", flat=True))
    pages = Page.objects.filter(pk__in=drafts).specific() if drafts else []
    return Access.SOME if any(reads_draft(request, page) for page in pages) else Access.NOBODY


def may_manage(member, item):
    """Whether it is theirs, or in a collection that they look after."""
    if not member.is_authenticated or not member.is_active:
        return False
    policy = policy_registry.get_by_type(type(item))
    return item.uploaded_by_user_id == member.pk or policy.user_has_any_permission_for_instance(member, MANAGE, item)


def reads_draft(request, page):
    """Whether this reader may read a specific page that is not on line, or its newer text."""
    return may_read_draft(request.user, page) or any(
        rule.reads_draft(request, page) for rule in _rules if rule.reads_draft
    )


def is_on_public_page(item):
    """Whether a page on line shows or offers it. Wagtail's index of references is written from what readers see."""
    pages = pages_with(item)
    return bool(pages) and Page.objects.live().public().filter(pk__in=pages).exists()


def pages_with(item):
    """The keys of the pages whose columns, not whose drafts, refer to it."""
    pages = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.get_references_to(item).filter(base_content_type=pages)
    return {int(key) for key in references.values_list("object_id", flat=True)}
