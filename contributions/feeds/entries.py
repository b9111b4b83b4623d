"""The entries of a feed, the same in Atom and in JSON Feed."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.utils.html import format_html
from django.utils.safestring import SafeString

from contributions.models import Change
from maps.geojson import when, where
from media.renditions import social_url
from territories.elsewhere import label_elsewhere
from territories.models import Territory
from territories.origin import absolute_for
from territories.senders import absolute

FEED_LENGTH = 30
#: What XML cannot hold, however it is written.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry: a contribution, or a link that a dossier has chosen."""

    id: str
    title: str
    address: str
    published_at: datetime
    updated_at: datetime
    summary: str = ""
    html: SafeString | str = ""
    author: str = ""
    author_address: str = ""
    image: str = ""
    tags: tuple = ()
    #: Whether the address leads to another site.
    is_elsewhere: bool = False


def entries_of(request, listing):
    """The newest of a list, with what each says; a constant number of queries."""
    shown = list(listing.contributions.for_cards()[:FEED_LENGTH])
    moments = Change.objects.last_moments([contribution.pk for contribution in shown])
    entries = [entry_of(contribution, request, moments.get(contribution.pk)) for contribution in shown]
    return [*entries, *listing.more_entries()]


def entry_of(contribution, request, changed_at=None):
    """What a feed says of a contribution; `changed_at`: the moment of its newest row in the journal."""
    address = contribution.get_full_url(request) or absolute_for(request, contribution.short_url)
    updated = changed_at or contribution.last_published_at or contribution.published_at
    has_profile = contribution.author and contribution.byline and not contribution.signature
    image = absolute_for(request, social_url(contribution.lead_image)) if contribution.lead_image else ""
    return Entry(
        id=f"urn:echosciences:{contribution.translation_key}",
        title=printable(contribution.title),
        address=address,
        published_at=contribution.published_at,
        updated_at=updated,
        summary=printable(contribution.summary),
        html=described(contribution, image, label_elsewhere(request, contribution.territory_id)),
        author=printable(contribution.byline),
        author_address=profile_of(contribution, request) if has_profile else "",
        image=image,
        tags=tuple(printable(tag.name) for tag in contribution.shown_tags),
        is_elsewhere=bool(contribution.origin),
    )


def profile_of(contribution, request):
    """Where its author is found: here, or on its own territory where this site is none."""
    profile = contribution.author.get_absolute_url()
    here = Territory.of(request)
    return absolute_for(request, profile) if here else absolute(contribution.territory, profile)


def described(contribution, image, home):
    """The picture, what it is, its territory (`home`, "" where one is there), when, where and the summary."""
    facts = [str(contribution.genre_label), str(home or "")]
    if contribution.takes_place:
        facts += [when(contribution), where(contribution)]
    return format_html(
        "{}<p><strong>{}</strong></p><p>{}</p>",
        format_html('<p><img src="{}" alt=""></p>', image) if image else "",
        printable(" · ".join(filter(None, facts))),
        printable(contribution.summary),
    )


def printable(text):
    return CONTROLS.sub("", text)
