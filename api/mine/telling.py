"""What a member's program is told of a contribution: in a list, and whole."""

from django.db.models import F
from django.urls import reverse

from api.body import body_html
from api.mine.documents import told_blocks
from api.mine.problems import POINTERS
from api.mine.schemas import OF_EVENTS, WRITTEN
from api.serializers import Serializer
from contributions.actions.lifecycle import KEPT_FOR
from contributions.models.authorship import Discarded
from contributions.permissions import may_discard, may_edit, may_publish
from contributions.withholding import Withheld, with_withheld_state
from dashboard.views import signed_by
from editor.document import stored_blocks
from editor.drafts import untitled
from editor.readiness import stored_shortcomings

EVENT_FIELDS = tuple(name for name in OF_EVENTS if name not in ("dates", "place"))
SHARED = ("summary", "genre", "address", "postcode", "city", "latitude", "longitude")


def contributions_of(member):
    """Their own, and those that they sign too, with what a list tells of each."""
    found = with_withheld_state(signed_by(member)).select_related("territory__site", "latest_revision")
    return found.annotate(scheduled_at=F("latest_revision__approved_go_live_at"))


def listed(page, member):
    """The fields of `schemas.Listed`, of a row of `contributions_of`."""
    root = page.territory.root_url if page.territory else ""
    return {
        "id": page.pk,
        "kind": page.kind,
        "state": state_of(page),
        "role": "author" if page.author_id == member.pk else "co-author",
        "title": shown_title(page.draft_title),
        "url": page.get_full_url() if page.live else None,
        "edit_url": root + reverse("editor:edit", args=[page.pk]),
        "territory": Serializer.territory_reference(page.territory),
        "has_unpublished_changes": page.has_unpublished_changes,
        "saved_at": page.latest_revision_created_at,
        "published_at": page.first_published_at,
        "scheduled_at": page.scheduled_at if not page.live else None,
    }


def state_of(page):
    """Where it stands, in one word."""
    if page.live:
        return "published"
    if page.withheld == Withheld.DISCARDED:
        return "trash"
    if page.withheld:
        return "withheld"
    return "scheduled" if page.scheduled_at else "draft"


def shown_title(title):
    return "" if title == untitled() else title


def whole(request, row, *, warnings=(), dry_run=False, is_new=False):
    """The fields of `schemas.Mine`, of a row of `contributions_of`."""
    member, page = request.user, row.specific
    page.known_withheld, page.known_taken_away = row.known_withheld, row.known_taken_away
    draft = page.get_latest_revision_as_object()
    thrown_away = Discarded.objects.filter(contribution_id=page.pk).first()
    told = listed(row, member) | {
        "rights": {
            "edit": may_edit(member, page),
            "publish": may_publish(member, page),
            "delete": may_discard(member, page),
        },
        "content": content_of(draft),
        "html": body_html(draft, page.territory, request),
        "missing": missing_of(draft, member) if page.kind in WRITTEN else [],
        "warnings": [{"pointer": pointer, "detail": str(words)} for pointer, words in warnings],
        "trash_until": thrown_away.at + KEPT_FOR if thrown_away else None,
        "dry_run": dry_run,
    }
    if dry_run and is_new:
        told |= {"id": None, "edit_url": None}
    return told


def content_of(draft):
    """The fields of `schemas.Content`, as they would be sent."""
    content = {
        "title": shown_title(draft.title),
        **{name: getattr(draft, name) for name in SHARED},
        "tags": [tag.name for tag in draft.tags.all()],
        "body": {"blocks": told_blocks(stored_blocks(draft.body))},
        "picture": _picture(draft.lead_image),
        "community": draft.community.slug if draft.community_id else None,
    }
    if draft.kind == "event":
        content |= {name: getattr(draft, name) for name in EVENT_FIELDS}
        content |= {"place": draft.place_id, "dates": [_date(date) for date in draft.occurrences.all()]}
    return content


def _picture(image):
    if image is None:
        return None
    return {"id": image.pk, "alt": image.description, "credit": image.credit, "licence": image.licence}


def _date(date):
    return {
        "id": date.pk,
        "start_day": _plain(date.start_day),
        "start_time": _hour(date.start_time),
        "end_day": _plain(date.end_day),
        "end_time": _hour(date.end_time),
        "time_zone": date.time_zone,
        "status": date.status,
        "note": date.note,
    }


def _plain(day):
    return day.isoformat() if day else None


def _hour(time):
    return time.isoformat("minutes" if not time.second else "seconds") if time else None


def missing_of(draft, member):
    """[{"pointer", "detail"}] of what it needs to go on line, as the editor says it."""
    if draft.title == untitled():
        draft.title = ""
    return told_shortcomings(stored_shortcomings(draft, member=member), draft)


def told_shortcomings(errors, draft):
    """The same from the errors of the editor: {name of a field or "block:<id>": [words]}."""
    places = {block["id"]: number for number, block in enumerate(draft.body.raw_data)}
    told = []
    for name, messages in errors.items():
        kind, _colon, number = name.partition(":")
        pointer = f"/body/blocks/{places.get(number, 0)}" if kind == "block" and number else _pointer(name)
        told += [{"pointer": pointer, "detail": str(words)} for words in messages]
    return told


def _pointer(name):
    return POINTERS.get(name, f"/{name.replace('-', '/')}")


def figures(page):
    """The fields of `schemas.Figures`."""
    return {
        "id": page.pk,
        "kind": page.kind,
        "title": shown_title(page.title),
        "url": page.get_full_url() if page.live else None,
        "published_at": page.first_published_at,
        "views": page.view_count,
        "recommendations": page.recommendation_count,
        "comments": page.comment_count,
    }
