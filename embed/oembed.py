"""What oEmbed (version 1.0, https://oembed.com/) says of a page of ours: the box that shows it, or its title."""

from dataclasses import dataclass
from functools import singledispatch
from types import SimpleNamespace
from urllib.parse import urlencode

from django.urls import reverse
from wagtail.models import Page

from agenda.models import EventPage
from communities.models import CommunityPage
from contributions.models import Contribution, Tag
from contributions.sections import SectionPage
from embed.boxes import BOXES
from embed.code import address_of, frame_of
from home.models import HomePage
from media.renditions import version_url
from media.templatetags.pictures import with_ink
from members.models import Member
from territories.senders import absolute

#: As wide as WordPress shows what it finds.
WIDTH = 600
CACHE_AGE = 3600
#: Of photographs; a drawing has the first alone. No others are made: an address may be asked by anybody.
THUMBNAILS = ((1200, 630), (600, 315), (300, 158))


@dataclass(frozen=True)
class BoxOf:
    """The box that shows a page."""

    word: str
    query: dict


@singledispatch
def box_of(_found):
    """The BoxOf something found by `embed.addresses.page_at`; None where no box shows it."""


@box_of.register
def _(found: Contribution):
    return BoxOf("contribution", {"adresse": found.pk})


@box_of.register
def _(found: CommunityPage):
    return BoxOf("communaute", {"communaute": found.pk})


@box_of.register
def _(found: Tag):
    return BoxOf("dernieres", {"tag": found.slug})


@box_of.register
def _(_found: HomePage):
    return BoxOf("dernieres", {})


@box_of.register
def _(found: SectionPage):
    parent = found.get_parent().specific_deferred
    query = {"communaute": parent.pk} if isinstance(parent, CommunityPage) else {}
    if found.KIND == EventPage.KIND:
        return BoxOf("agenda", query)
    return BoxOf("dernieres", {"type": found.KIND, **query})


def described(territory, found, *, max_width=None, max_height=None):
    """The answer, as a dict in the order of the specification."""
    answer = {"version": "1.0", "type": "link", "title": title_of(found)}
    if isinstance(found, Contribution):
        answer |= _author_of(territory, found)
    answer |= {
        "provider_name": " ".join(f"{territory.name} {territory.tagline}".split()),
        "provider_url": territory.root_url + "/",
        "cache_age": CACHE_AGE,
        **_thumbnail(territory, found, max_width, max_height),
    }
    if box := box_of(found):
        width = min(max_width or WIDTH, WIDTH)
        height = min(max_height or BOXES[box.word].height, BOXES[box.word].height)
        src = address_of(territory, box.word, urlencode(box.query))
        html = frame_of(src, title=answer["title"], width=width, height=height)
        answer |= {"type": "rich", "html": str(html), "width": width, "height": height}
    return answer


def title_of(found):
    if isinstance(found, Page):
        return found.title
    return found.display_name if isinstance(found, Member) else found.name


def _author_of(territory, contribution):
    if not contribution.byline:
        return {}
    author = contribution.author
    if author is None or contribution.signature or not author.is_named_elsewhere:
        return {"author_name": contribution.byline}
    return {"author_name": contribution.byline, "author_url": absolute(territory, author.get_absolute_url())}


def _thumbnail(territory, found, max_width, max_height):
    """The fields of the thumbnail: the largest that the limits let through; none where none does."""
    for width, height in THUMBNAILS:
        if width > (max_width or width) or height > (max_height or height):
            continue
        if address := _picture_of(territory, found, width, height):
            return {
                "thumbnail_url": absolute(territory, address),
                "thumbnail_width": width,
                "thumbnail_height": height,
            }
    return {}


def _picture_of(territory, found, width, height):
    """The address of the picture of this size; "" where there is none."""
    is_largest = (width, height) == THUMBNAILS[0]
    if not isinstance(found, Contribution):
        picture = territory.social_picture if is_largest else None
        return picture["address"] if picture and picture["width"] == width else ""
    if image := found.lead_image:
        # Pictures are never enlarged: of a smaller one this size would not be what it says.
        is_there = image.width >= width and image.height >= height
        return version_url(image, f"fill-{width}x{height}|format-jpeg", "jpg") if is_there else ""
    if not is_largest:
        return ""
    drawing = reverse("contributions:social_picture", args=[found.pk, found.cover_digest])
    return with_ink(drawing, found, SimpleNamespace(territory=territory))
