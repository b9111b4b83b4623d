"""Exports of WordPress (WXR 1.0 to 1.2), read twice: first what is where, then each post with its text.

https://developer.wordpress.org/advanced-administration/wordpress/export/ ; nothing here knows of the database.
"""

import datetime as dt
from urllib.parse import unquote, urlsplit

from django.utils.translation import gettext as _

from intake.dates import read_date
from intake.html import plain_text
from intake.rows import (
    MAX_TITLE,
    Remark,
    UnreadableFile,
    identifier,
    many_lines,
    one_line,
    plain_line,
    unmarked,
    web_address,
)
from intake.xml_stream import DamagedXml, local_name, read_elements
from movein.incoming import Attachment, Author, IncomingComment, IncomingPost, Survey

#: Larger than any export that was met; the memory does not depend on it.
MAX_FILE = 2 * 1024**3
MAX_ITEMS = 200_000
MAX_COMMENTS = 5000
NO_DATE = "0000-00-00 00:00:00"


def survey(file):
    """The Survey of an export, a file opened in binary. Raises UnreadableFile for what is none."""
    found = Survey()
    try:
        for name, element in read_elements(file):
            _survey_element(found, name, element)
    except DamagedXml as damage:
        found.remarks.append(Remark(0, str(damage)))
    if not found.items and not found.authors:
        raise UnreadableFile(_("this is not an export of WordPress: it has no item (Tools, Export in WordPress)"))
    return found


def _survey_element(found, name, element):
    if name == "item":
        found.items += 1
        if found.items > MAX_ITEMS:
            raise UnreadableFile(_("it has more than %(limit)s items") % {"limit": MAX_ITEMS})
        _survey_item(found, _texts(element))
        found.comments += sum(1 for child in element if local_name(child.tag) == "comment")
    elif name == "author":
        texts = _texts(element)
        login = one_line(texts.get("author_login"), 100)
        shown = plain_line(texts.get("author_display_name"), 80) or login
        found.authors[login] = Author(login, shown, one_line(texts.get("author_email"), 254).lower())
    elif name in ("category", "tag"):
        texts = _texts(element)
        word = unquote(texts.get("category_nicename") or texts.get("tag_slug") or "")
        shown = plain_line(texts.get("cat_name") or texts.get("tag_name"), 60)
        if word and shown:
            found.terms.append((f"/{name}/{word}", shown))
    elif name == "title":
        found.title = plain_line(element.text, 200)
    elif name in ("base_blog_url", "link") and (name == "base_blog_url" or not found.address):
        found.address = web_address(element.text) or found.address


def _survey_item(found, texts):
    kind, status, key = texts.get("post_type", "post"), texts.get("status", ""), texts.get("post_id", "")
    found.counts[kind, status] += 1
    if kind == "attachment":
        if url := web_address(texts.get("attachment_url") or texts.get("guid")):
            found.attachments[key] = Attachment(
                url,
                plain_line(texts.get("title"), 200),
                plain_line(texts.get("excerpt:encoded"), 500),
                plain_line(texts["meta"].get("_wp_attachment_image_alt"), 255),
            )
    elif kind in ("tribe_venue", "tribe_organizer"):
        found.venues[key] = {"name": plain_line(texts.get("title"), 160), **texts["meta"]}
    else:
        uid = uid_of(texts)
        if status == "publish":  # a link to what is not on line would lead nowhere
            found.paths[f"/?p={key}"] = uid
            if path := path_of(texts.get("link") or ""):
                found.paths[path] = uid


def posts(file, *, zone):
    """Yields the IncomingPosts of an export, each as it is read. `zone` is the clock of dates without another.

    What stops the reading is not raised: the Survey has told it.
    """
    rank = 0
    try:
        for name, element in read_elements(file):
            if name == "item":
                rank += 1
                yield _post(element, rank, zone)
    except DamagedXml:
        return


def _post(element, rank, zone):
    texts = _texts(element)
    title = plain_line(texts.get("title"))
    meta = texts["meta"]
    return IncomingPost(
        uid=uid_of(texts),
        title=one_line(title, MAX_TITLE) or _beginning(texts.get("encoded")) or _("Without a title"),
        rank=rank,
        post_id=texts.get("post_id", ""),
        post_type=texts.get("post_type") or "post",
        status=texts.get("status") or "publish",
        html=texts.get("encoded") or "",
        summary=many_lines(unmarked(texts.get("excerpt:encoded") or "")),
        slug=unquote(texts.get("post_name") or ""),
        link=web_address(texts.get("link")),
        author=one_line(texts.get("creator"), 100),
        published_at=_moment(texts, zone),
        has_password=bool(texts.get("post_password")),
        tags=_tags(element),
        thumbnail=meta.get("_thumbnail_id", ""),
        meta={name: value for name, value in meta.items() if name.startswith(("_Event", "_Organizer", "_Venue"))},
        comments=tuple(_comments(element)),
        comments_closed=texts.get("comment_status") == "closed",
    )


def _beginning(html):
    return one_line(plain_text((html or "")[:2000]), 80)


def uid_of(texts):
    """The name under which the item is known again: its number, else its identifier."""
    return identifier(texts.get("post_id") or texts.get("guid") or texts.get("link") or texts.get("title"))


def path_of(address):
    """The path of an address, without its last slash, unquoted; "" for that of the front page."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return unquote(parts.path).rstrip("/")


def _texts(element):
    """{name: text} of the children of an element; under "meta", those of its fields."""
    texts, meta = {}, {}
    for child in element:
        name = local_name(child.tag)
        if name == "postmeta":
            parts = {local_name(part.tag): part.text or "" for part in child}
            meta[parts.get("meta_key", "")] = parts.get("meta_value", "")
        elif len(child) == 0:
            texts[name] = child.text.strip() if child.text and name != "encoded" else child.text or ""
    return {**texts, "meta": meta}


def _moment(texts, zone):
    """When it was published: by universal time where that is given, else on the clock of the site."""
    for name, clock in (("post_date_gmt", dt.UTC), ("post_date", zone), ("pubDate", dt.UTC)):
        written = texts.get(name) or ""
        if written and written != NO_DATE and not written.startswith("-"):
            found = read_date(written, clock)
            if isinstance(found, dt.datetime):
                return found.astimezone(dt.UTC)
            if found:
                return dt.datetime(found.year, found.month, found.day, tzinfo=clock).astimezone(dt.UTC)
    return None


def _tags(element):
    """Tags, then categories, each once; what WordPress calls "Uncategorized" says nothing."""
    found = {"post_tag": [], "category": []}
    for child in element:
        domain = child.get("domain") or ""
        if local_name(child.tag) == "category" and (domain in found or domain == "tribe_events_cat"):
            name = plain_line(child.text, 60)
            if name and child.get("nicename") not in ("uncategorized", "non-classe", "non-classifiee"):
                found["post_tag" if domain == "post_tag" else "category"].append(name)
    return tuple(dict.fromkeys([*found["category"], *found["post_tag"]]))


def _comments(element):
    number = 0
    for child in element:
        if local_name(child.tag) != "comment":
            continue
        texts = _texts(child)
        is_answer = texts.get("comment_type", "") in ("", "comment")
        if texts.get("comment_approved") != "1" or not is_answer or number >= MAX_COMMENTS:
            continue
        number += 1
        yield IncomingComment(
            uid=one_line(texts.get("comment_id"), 20),
            parent=one_line(texts.get("comment_parent"), 20),
            name=plain_line(texts.get("comment_author"), 80),
            text=texts.get("comment_content") or "",
            written_at=_moment(
                {"post_date_gmt": texts.get("comment_date_gmt"), "post_date": texts.get("comment_date")}, dt.UTC
            ),
        )
