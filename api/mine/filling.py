"""The editor's own forms, filled with what a program sent over what is stored."""

from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from agenda.schedule import named_zone, zone_of
from api.mine.documents import document_of
from api.mine.problems import POINTERS, Errors, refused_content
from api.mine.schemas import OF_EVENTS
from api.problems import Problem
from communities.models import CommunityPage
from contributions.kinds import where_events_take_place
from contributions.models import Contribution
from contributions.writing.rows import bound_rows, initial_rows
from editor.destinations import named_section, offer, writable_sections
from editor.drafts import untitled
from editor.models import Unfinished
from editor.structs_grid import MAX_TABLE_CELLS
from media.models import CreditedImage

#: Fields of what is sent that are no field of a form of the same name.
APART = {"kind", "body", "picture", "community", "dates", "tags", "place", "place_name"}
#: Days of events lie between these.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
DATE_WORDS = ("start_day", "start_time", "end_day", "end_time", "status", "note", "time_zone")


@dataclass
class Filled:
    """What the verbs of the editor take."""

    form: object
    rows: dict
    document: object
    #: [(pointer, words)] of what is left out.
    warnings: list = field(default_factory=list)


def filled(*, kind, member, territory, given=None, page=None, draft=None):
    """`Filled` of the stored `draft` of a `page`, or of nothing, with `given` (a Content) over it.

    Raises Problem, with the place of each fault, for what the forms refuse: a program is told at once what a person
    would see beside a field.
    """
    sent = given.model_dump(exclude_unset=True) if given else {}
    refuse_other_kinds(kind, sent)
    left = _unfinished(page) if draft else {}
    data = _stored_fields(kind, member, territory, draft, left) | _fields_of(sent)
    if "picture" in sent:
        data |= _picture(sent["picture"], data)
    if "place" in sent or "place_name" in sent:
        data |= _place(sent, data)
    if "community" in sent:
        data["section"] = _section(sent["community"], kind, member, territory, page)
    form = kind.writing.form(data, page=draft, member=member, territory=territory)
    if "community" in sent:
        offer(form, kind=kind, member=member, territory=territory, page=page, slug=sent["community"] or "")
    rows = {
        prefix: _rows(rows, prefix, given if "dates" in sent else None, draft, territory, left)
        for prefix, rows in kind.writing.rows_by_prefix.items()
    }
    refuse_faults(form, rows)
    warnings = []
    document = document_of(_body(given) if sent.get("body") is not None else None, warnings)
    return Filled(form, rows, document, warnings)


def refuse_other_kinds(kind, sent):
    errors = Errors()
    if not kind.writing.rows_by_prefix:
        for name in OF_EVENTS:
            if name in sent:
                errors.add(f"/{name}", _("Only events have this field."))
    errors.end()


def refuse_faults(form, rows):
    """Raises the Problem of all that the forms refuse."""
    errors = Errors()
    form.is_valid()
    for name, messages in form.errors.items():
        errors.add(POINTERS.get(name, f"/{name}"), *messages)
    for prefix, formset in rows.items():
        formset.is_valid()
        for _number, row in formset.wrong():
            for name, messages in row.errors.items():
                place = f"/{name}" if name in row.fields else ""
                errors.add(f"/{row.prefix.replace('-', '/')}{place}", *messages)
        assert prefix == formset.prefix
    errors.end()


def _body(given):
    body = given.body
    if (body.html is None) == (body.blocks is None):
        raise refused_content("/body", _("Give either `html` or `blocks`."))
    if body.blocks:
        for number, block in enumerate(body.blocks):
            if block.type == "table" and sum(map(len, block.rows)) > MAX_TABLE_CELLS:
                raise refused_content(f"/body/blocks/{number}/rows", _("This table is too large."))
    return body


def _unfinished(page):
    """What was typed in the editor and did not fit yet."""
    return Unfinished.objects.filter(contribution_id=page.pk).values_list("fields", flat=True).first() or {}


def _stored_fields(kind, member, territory, draft, left):
    """What a form of the stored draft holds, with what did not fit yet."""
    if draft is None:
        return {}
    data = dict(kind.writing.form(page=draft, member=member, territory=territory, unfinished=left).initial)
    if data.get("title") == untitled():
        data["title"] = ""
    return data


def _fields_of(sent):
    fields = {name: "" if value is None else value for name, value in sent.items() if name not in APART}
    if "tags" in sent:
        fields["tags"] = ", ".join(sent["tags"])
    return fields


def _picture(picture, data):
    """The fields of the main picture; what the program does not say of it, the picture says itself."""
    if picture is None:
        return {"lead_image": None, "lead_alt": "", "lead_credit": "", "lead_licence": ""}
    known = CreditedImage.objects.filter(pk=picture["id"]).first()
    if known is None:
        raise refused_content("/picture/id", _("This picture is not one of yours."))
    words = {"alt": known.description, "credit": known.credit, "licence": known.licence}
    words |= {name: value for name, value in picture.items() if name != "id" and value is not None}
    return {"lead_image": known.pk} | {f"lead_{name}": value for name, value in words.items()}


def _place(sent, data):
    """A place of the list, or the name of another."""
    if sent.get("place") is None:
        return {"place": None, "place_name": sent.get("place_name", "")}
    place = Contribution.objects.live().filter(**where_events_take_place()).filter(pk=sent["place"]).first()
    if place is None:
        raise refused_content("/place", _("There is no such place."))
    return {"place": place.pk, "place_name": place.title}


def _section(slug, kind, member, territory, page):
    """The number, as text, of the section of that community; "" for the territory's. Raises Problem."""
    here = page.community.slug if page is not None and page.community_id else ""
    if (slug or "") == here and page is not None:
        return str(page.get_parent().pk) if here else ""
    if page is not None and page.first_published_at is not None:
        raise refused_content("/community", _("What readers have seen keeps its address: it cannot be moved."))
    if not slug:
        return ""
    if section := named_section(member, territory, kind, slug):
        return str(section.pk)
    words = _("You may not publish in this community, or there is none of this name.")
    raise Problem("forbidden", words, errors=[{"pointer": "/community", "detail": words}])


def communities_of(member, territory, kinds):
    """The communities in whose sections the member may publish, each once."""
    paths = {path[: -CommunityPage.steplen] for kind in kinds for path in _paths(member, territory, kind)}
    found = CommunityPage.objects.live().filter(territory=territory, archived_at=None).order_by("path")
    return [each for each in found if any(path.startswith(each.path) for path in paths)]


def _paths(member, territory, kind):
    return writable_sections(member, territory, kind).values_list("path", flat=True)


# --- Dates -----------------------------------------------------------------------------------


def _rows(formset, prefix, given, draft, territory, left):
    """The bound rows: those that were sent, or those that are stored, with what did not fit yet."""
    if given is not None:
        lines = [_line(number, each, territory) for number, each in enumerate(given.dates)]
    else:
        stored = getattr(draft, formset.relation).all() if draft else []
        lines = initial_rows(stored, formset.form.words, left.get(prefix, []))
    return bound_rows(formset, prefix, lines)


def _line(number, given, territory):
    """A date as the form names it. Raises Problem for one that says its beginning twice, or not at all."""
    pointer = f"/dates/{number}"
    zone = named_zone(given.time_zone) if given.time_zone else zone_of(territory)
    if zone is None:
        words = _("“%(name)s” is not a time zone.") % {"name": given.time_zone}
        raise refused_content(f"{pointer}/time_zone", words)
    line = {name: "" if (value := getattr(given, name)) is None else value for name in DATE_WORDS}
    for end in ("start", "end"):
        moment = getattr(given, f"{end}s_at")
        if moment is None:
            continue
        if line[f"{end}_day"] or line[f"{end}_time"]:
            raise refused_content(f"{pointer}/{end}s_at", _("Give either the moment, or the day and the hour."))
        line[f"{end}_day"], line[f"{end}_time"] = _wall(moment, zone, f"{pointer}/{end}s_at")
    for name in ("start_day", "end_day"):
        if line[name] and not FIRST_DAY <= line[name] <= LAST_DAY:
            raise refused_content(f"{pointer}/{name}", _("This day is too far away."))
    if not line["start_day"]:
        raise refused_content(f"{pointer}/start_day", _("Give the day."))
    if line["end_day"] == line["start_day"]:
        line["end_day"] = ""
    return {"id": given.id, **line}


def _wall(moment, zone: ZoneInfo, pointer):
    """(day, hour) that a clock of this zone shows at a moment; a moment without an offset is what it shows."""
    too_far = refused_content(pointer, _("This day is too far away."))
    try:
        shown = moment.astimezone(zone) if moment.tzinfo else moment
    except OverflowError as error:  # on that clock it is before the year 1 or after 9999
        raise too_far from error
    if not FIRST_DAY <= shown.date() <= LAST_DAY:
        raise too_far
    return shown.date(), shown.time().replace(microsecond=0).isoformat()
