"""Comments from Disqus: its XML export, read safely, each comment below the page it belongs to.

The file is XML of anybody's making: entities, document types and outside references are refused (defusedxml).
Source: https://help.disqus.com/en/articles/1717164-comments-export
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from contributions.models import Contribution
from intake.html import clean_web_link, plain_text
from intake.rows import UnreadableFile
from jobs.progress import progress
from members.names import clean_display_name
from reactions import texts
from reactions.models import Comment

SPACE = "{http://disqus.com}"
ID = "{http://disqus.com/disqus-internals}id"
_LINK = re.compile(r"(?is)<a\b[^>]*?href=[\"']([^\"']+)[\"'][^>]*>(.*?)</a>")


@dataclass(frozen=True)
class Thread:
    identifier: str
    link: str
    title: str


@dataclass(frozen=True)
class Post:
    uid: str
    thread: str
    parent: str
    name: str
    text: str
    written_at: datetime | None
    is_deleted: bool
    is_spam: bool


@dataclass
class Report:
    """What an import did; `refusals` are (what, why)."""

    created: int = 0
    unchanged: int = 0
    updated: int = 0
    refusals: list = field(default_factory=list)

    @property
    def refused(self):
        return len(self.refusals)


def read_export(file):
    """({id: Thread}, [Post]) of an export, a file opened in binary."""
    threads, posts = {}, []
    try:
        for _event, element in iterparse(file, events=("end",), forbid_dtd=True):
            # Inside a post, "thread" and "parent" only name: they have no link of their own.
            if element.tag == f"{SPACE}thread" and element.find(f"{SPACE}link") is not None:
                threads[element.get(ID, "")] = Thread(_of(element, "id"), _of(element, "link"), _of(element, "title"))
                element.clear()
            elif element.tag == f"{SPACE}post":
                posts.append(_post(element))
                element.clear()
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise UnreadableFile(_("this is not an export of Disqus: %(error)s") % {"error": str(error)[:200]}) from error
    if not threads:
        raise UnreadableFile(_("this is not an export of Disqus: it names no page"))
    return threads, posts


def _of(element, name):
    return (element.findtext(f"{SPACE}{name}") or "").strip()


def _named(element, name):
    found = element.find(f"{SPACE}{name}")
    return "" if found is None else found.get(ID, "")


def _post(element):
    author = element.find(f"{SPACE}author")
    return Post(
        uid=element.get(ID, ""),
        thread=_named(element, "thread"),
        parent=_named(element, "parent"),
        name=_of(author, "name") if author is not None else "",
        text=text_of(_of(element, "message")),
        written_at=_moment(_of(element, "createdAt")),
        is_deleted=_of(element, "isDeleted") == "true",
        is_spam=_of(element, "isSpam") == "true",
    )


def _moment(text):
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def text_of(html):
    """The words of a comment that came as HTML, with the addresses that its links hid."""
    return texts.clean_text(plain_text(_LINK.sub(_spelt_out, html)))


def _spelt_out(match):
    address, label = clean_web_link(match[1]), plain_text(match[2])
    if address is None:
        return match[2]
    bare = label.removesuffix("...").removesuffix("…")
    return address if not bare or bare.split("://")[-1] in address else f"{match[2]} ({address})"


class DisqusImporter:
    """Brings an export in, again and again: what is here already stays as it is."""

    def __init__(self, *, territory):
        self.territory = territory
        self.report = Report()

    def run(self, threads, posts, *, dry_run=False):
        with transaction.atomic():
            self.known = {
                comment.origin: comment
                for comment in Comment.objects.filter(origin__startswith="disqus:").select_related("parent")
            }
            self.pages = {uid: self.page_of(thread) for uid, thread in threads.items()}
            self.threads, touched = threads, set()
            ordered = sorted(posts, key=lambda post: (post.written_at is not None, post.written_at or 0))
            for post in progress(self._parents_first(ordered), "Importing", total=len(ordered)):
                if self._take(post):
                    touched.add(self.pages[post.thread].pk)
            for pk in touched:
                self._recount(pk)
            if dry_run:
                transaction.set_rollback(True)
        return self.report

    @staticmethod
    def _parents_first(posts):
        """A file may name an answer before what it answers."""
        waiting = {post.uid: post for post in posts}
        for post in posts:
            chain = []
            while post and post.uid in waiting:
                chain.append(waiting.pop(post.uid))
                post = waiting.get(post.parent)
            yield from reversed(chain)

    def _take(self, post):
        """Takes one comment in; true when it is new."""
        if reason := self._refusal(post):
            self.report.refusals.append((f"{post.uid} {post.name}".strip(), reason))
            return False
        if f"disqus:{post.uid}" in self.known:
            self.report.unchanged += 1
            return False
        page = self.pages[post.thread]
        answered = self.known.get(f"disqus:{post.parent}") if post.parent else None
        root = (answered.parent or answered) if answered and answered.contribution_id == page.pk else None
        comment = Comment.objects.create(
            contribution_id=page.pk, parent=root, name=_name(post.name), text=post.text, written_at=post.written_at,
            origin=f"disqus:{post.uid}",
        )  # fmt: skip
        self.known[comment.origin] = comment
        self.report.created += 1
        return True

    def _refusal(self, post):
        """Why a comment stays out; "" for one that comes in."""
        if not post.uid:
            return _("it has no number")
        if post.is_deleted:
            return _("deleted at Disqus")
        if post.is_spam:
            return _("spam, says Disqus")
        if not post.text:
            return _("it has no words")
        if post.written_at is None:
            return _("it has no date")
        if self.pages.get(post.thread) is None:
            thread = self.threads.get(post.thread)
            return _("no page of ours at %(address)s") % {"address": (thread and thread.link) or post.thread}
        return ""

    def page_of(self, thread):
        """The contribution that a thread of Disqus stood below, by its address or its identifier; None for none."""
        for given in (thread.link, thread.identifier):
            page = self._at(_path(given)) if "/" in given else self._called(given)
            if page:
                return page
        return None

    def _at(self, path):
        known = Contribution.objects.descendant_of(self.territory.root_page)
        found = known.filter(url_path=self.territory.root_page.url_path + path.lstrip("/")).first()
        if found:
            return found
        old = Redirect.objects.filter(old_path=Redirect.normalise_path(path)).select_related("redirect_page").first()
        return known.filter(pk=old.redirect_page_id).first() if old and old.redirect_page_id else None

    def _called(self, name):
        """By short code or by slug, where one page alone bears it."""
        if not name:
            return None
        known = Contribution.objects.descendant_of(self.territory.root_page)
        found = known.filter(short_code=name).first()
        if found:
            return found
        found = list(known.filter(slug=name)[:2])
        return found[0] if len(found) == 1 else None

    @staticmethod
    def _recount(pk):
        Contribution.objects.filter(pk=pk).update(
            comment_count=Comment.objects.filter(contribution=pk).visible().count()
        )


def _path(address):
    """The path of an address, closed with a slash as ours are."""
    try:
        path = urlsplit(address).path
    except ValueError:
        return "/"
    return f"{path.rstrip('/')}/"


def _name(written):
    """The name under which it was signed, if it may stand here."""
    try:
        return clean_display_name(written[:200])
    except ValidationError:
        return _("Anonymous")
