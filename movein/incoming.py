"""What an export of another platform holds, cleaned; nothing here knows of its format, or of the database."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from intake.decoding import has_lost
from intake.rows import Remark


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote, as the export names them. The address is for the invitation alone."""

    login: str
    name: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or a file of the media library of the site that moves."""

    url: str
    title: str = ""
    caption: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class IncomingComment:
    """A comment that was approved; nothing of who wrote it but the name."""

    uid: str
    parent: str
    name: str
    text: str
    written_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class IncomingPost:
    """One item of an export, cleaned of what no field could hold. `rank` counts the items of the file from 1."""

    uid: str
    title: str
    rank: int = 0
    line: int = 0
    post_id: str = ""
    post_type: str = "post"
    status: str = "publish"
    html: str = ""
    summary: str = ""
    slug: str = ""
    link: str = ""
    author: str = ""
    published_at: dt.datetime | None = None
    has_password: bool = False
    tags: tuple[str, ...] = ()
    thumbnail: str = ""
    meta: dict = field(default_factory=dict)
    comments: tuple[IncomingComment, ...] = ()
    comments_closed: bool = False

    @property
    def source_url(self):
        """Where it stood, as other rows of imports call it."""
        return self.link


@dataclass(slots=True)
class Survey:
    """What an export holds, and where: read once before anything is taken. Some hundred bytes for each item."""

    title: str = ""
    address: str = ""
    authors: dict[str, Author] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    #: Old path, and "/?p=number" -> uid, of what was on line.
    paths: dict[str, str] = field(default_factory=dict)
    #: uid of a venue or an organiser -> what it is called, and its fields.
    venues: dict[str, dict] = field(default_factory=dict)
    #: (post type, status) -> how many.
    counts: Counter = field(default_factory=Counter)
    comments: int = 0
    items: int = 0
    #: (old path, name) of categories and tags.
    terms: list[tuple[str, str]] = field(default_factory=list)
    #: What could not be read, about the whole file.
    remarks: list[Remark] = field(default_factory=list)

    @property
    def hosts(self):
        """The hosts of the site that moves, with and without "www."."""
        host = (urlsplit(self.address).hostname or "").removeprefix("www.")
        return {host, f"www.{host}"} if host else set()


def lost_in(post):
    """Whether some characters of a post could not be read."""
    return has_lost([post.title, post.html, post.summary])
