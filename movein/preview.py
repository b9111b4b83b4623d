"""What a file would bring, for the page that asks the animator whether it may: plain data, kept with the move."""

from django.utils.translation import gettext as _

from movein.events import POST_TYPE
from movein.markup import to_elements
from movein.moving import PARTS, STATUSES_TAKEN, TEXTS

SHOWN = 20


def preview_of(move):
    """The preview of a WordPressMove or an ArticlesMove. Nothing is fetched and nothing is written."""
    survey = move.survey
    codes, titles = [], []
    for post in move.rows():
        if post.post_type in PARTS or post.status not in STATUSES_TAKEN:
            continue
        if len(titles) < SHOWN:
            titles.append({"title": post.title, "status": post.status, "link": post.link})
        to_elements(post.html, tell=codes.append)
    return {
        "title": survey.title,
        "address": survey.address,
        "rows": [
            {"kind": kind, "status": status, "number": number, "becomes": becomes(kind, status)}
            for (kind, status), number in sorted(survey.counts.items())
        ],
        "authors": [
            {"name": author.name, "has_address": bool(author.email)}
            for author in sorted(survey.authors.values(), key=lambda author: author.name.casefold())
        ],
        "pictures": len(survey.attachments),
        "comments": survey.comments,
        "codes": sorted({code.strip("<!-[] ").split()[0] for code in codes})[:50],
        "titles": titles,
        "remarks": [str(remark) for remark in survey.remarks],
    }


def preview_of_people(reading):
    """The preview of a table of people."""
    return {
        "rows": [{"kind": _("people"), "status": "", "number": len(reading.rows), "becomes": _("to invite")}],
        "titles": [{"title": person.name or person.email} for _rank, _line, person, _profile in reading.rows[:SHOWN]],
        "remarks": [str(remark) for remark in [*reading.refusals, *reading.notices]][:SHOWN],
    }


def becomes(kind, status):
    """What becomes of the items of a post type and a status, in words."""
    if kind == "attachment":
        return _("fetched where a text shows it")
    if kind in ("tribe_venue", "tribe_organizer"):
        return _("read with its events")
    if kind in PARTS:
        return _("left out: part of how that site looks")
    if kind not in TEXTS | {POST_TYPE}:
        return _("left out: not known here")
    if status == "trash" or status not in STATUSES_TAKEN:
        return _("left out")
    what = _("event") if kind == POST_TYPE else _("article")
    how = {
        "publish": _("on line, at its old date"),
        "future": _("waits for its hour"),
    }.get(status, _("draft"))
    return _("%(what)s: %(how)s") % {"what": what, "how": how}
