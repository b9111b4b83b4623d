"""The ZIP of somebody's data: a page to read, JSON for programs, pictures and files as they were given, a calendar."""

import json
import shutil
import tempfile
import zipfile
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

from agenda.ics import calendar_bytes
from agenda.models import Occurrence
from agenda.schedule import zone_of
from dashboard import gathering

#: Already small: packing them again takes time and gains nothing.
STORED = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".pdf", ".docx", ".xlsx", ".odt"}


def write_archive(export):
    """Writes the ZIP into the media store, under a name that nobody can guess; returns (name, size)."""
    zone = zone_of(export.territory) if export.territory else ZoneInfo(settings.TIME_ZONE)
    with tempfile.TemporaryFile() as file, translation.override(export.language), timezone.override(zone):
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            fill(archive, export, zone)
        size = file.tell()
        file.seek(0)
        name = default_storage.save(f"exports/{get_random_string(40)}.zip", File(file))
    return name, size


def fill(archive, export, zone):
    member = export.member
    sections = gathering.gather(member)
    pages = []
    media = [*add_pictures(archive, member), *add_files(archive, member)]
    kept = {(item["kind"], item["id"]): item["path"] for item in media if item["path"]}
    for page in gathering.publications(member).iterator(chunk_size=50):
        told = gathering.publication(page)
        stem = f"publications/{page.pk}-{page.slug[:60]}"
        add_json(archive, f"{stem}.json", told)
        shown = page if page.live else page.get_latest_revision_as_object()
        told["title"] = shown.title
        context = {"page": shown, "told": told, "parts": list(readable(shown.body, kept))}
        archive.writestr(f"{stem}.html", render_to_string("dashboard/export/page.html", context))
        pages.append({"told": told, "path": f"{stem}.html", "kind": page.get_kind_display()})
    for section in sections:
        add_json(archive, f"{section.name}.json", section.rows)
    if media:
        add_json(archive, "images-et-fichiers.json", media)
    calendar = add_calendar(archive, member, export, zone)
    portrait = add_portrait(archive, member)
    context = {
        "member": member,
        "sections": [(section, lines(section.rows)) for section in sections],
        "pages": pages,
        "media": media,
        "calendar": calendar,
        "portrait": portrait,
        "export": export,
        "address": export.territory.root_url if export.territory else settings.SITE_URL,
    }
    archive.writestr("index.html", render_to_string("dashboard/export/index.html", context))


def add_json(archive, name, value):
    archive.writestr(name, json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))


def add_pictures(archive, member):
    for picture in gathering.pictures(member).iterator(chunk_size=100):
        yield {
            "kind": "image",
            "id": picture.pk,
            "title": picture.title,
            "text_alternative": picture.description,
            "credit": picture.credit,
            "licence": picture.licence,
            "source": picture.source_url,
            "path": copy(archive, picture.file, f"images/{picture.pk}"),
        }


def add_files(archive, member):
    for file in gathering.files(member).iterator(chunk_size=100):
        yield {
            "kind": "document",
            "id": file.pk,
            "title": file.title,
            "description": file.description,
            "licence": file.licence,
            "path": copy(archive, file.file, f"fichiers/{file.pk}"),
        }


def add_portrait(archive, member):
    return copy(archive, member.avatar, "portrait") if member.avatar else ""


def copy(archive, file, stem):
    """Copies a stored file, as it is, under a name of ours and its own ending; "" when the store has lost it."""
    name = f"{stem}{PurePosixPath(file.name).suffix.lower()}"
    try:
        source = file.storage.open(file.name, "rb")
    except FileNotFoundError:
        return ""
    info = zipfile.ZipInfo(name, date_time=timezone.localtime().timetuple()[:6])
    packed = PurePosixPath(name).suffix not in STORED
    info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with source, archive.open(info, "w", force_zip64=True) as target:
        shutil.copyfileobj(source, target)
    return name


def add_calendar(archive, member, export, zone):
    """The dates of their events that are on line, for any calendar; "" when there are none."""
    dates = Occurrence.objects.filter(event__author=member, event__live=True).select_related("event").in_order()
    if not dates:
        return ""
    host = export.territory.hostname if export.territory else "localhost"
    data = calendar_bytes(
        dates, name=_("Events of %(name)s") % {"name": member}, host=host, zone=zone, address_of=full_url
    )
    archive.writestr("agenda.ics", data)
    return "agenda.ics"


def full_url(event):
    return event.full_url or ""


def readable(body, kept):
    """The blocks of a text, for a page that is read without the site: headings, paragraphs, one's own pictures."""
    for child in body:
        if child.block_type == "heading":
            yield {"heading": child.value}
        elif child.block_type == "text":
            yield {"html": expand_db_html(child.value.source)}
        else:
            yield {
                "pictures": [path for path in own_media(child.get_prep_value(), kept) if path.startswith("images/")],
                "lines": [line for line in child.block.get_searchable_content(child.value) if line.strip()],
            }


def own_media(value, kept):
    """The paths in the archive of what a block shows, among what the member gave."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name in ("image", "document") and (name, item) in kept:
                yield kept[name, item]
            else:
                yield from own_media(item, kept)
    elif isinstance(value, list):
        for item in value:
            yield from own_media(item, kept)


def lines(rows):
    """Rows as people read them: [(title, value)] without what is empty; the JSON holds the rest of a long list."""
    return [[(gathering.label(name), value) for name, value in row.items() if value] for row in rows[:500]]
