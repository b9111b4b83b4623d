"""Takes pictures and files out of the folder that web servers were told to serve, and notes which drafts use them.

Files keep their names. Nothing is overwritten: what is in the new folder already stays in both.
"""

import json
import re
import shutil
from pathlib import Path

from django.conf import settings
from django.db import migrations

#: In the JSON of a version, where a body is JSON in a string: hence the backslashes.
USED = re.compile(r'(lead_image|image|logo|document)\\*": (\d{1,18})\b')
LINKED = re.compile(r"<(?:a|embed) [^>]*>")
KIND = re.compile(r'(?:link|embed)type=\\*"(image|document)')
NUMBER = re.compile(r'\bid=\\*"(\d{1,18})')


def move_files(apps, schema_editor):
    old, new = Path(settings.DATA_DIR) / "media", Path(settings.MEDIA_ROOT)
    if not old.is_dir() or old.resolve() == new.resolve():
        return
    for path in [path for path in old.rglob("*") if path.is_file()]:
        target = new / path.relative_to(old)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, target)
    for folder in sorted(old.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def note_drafts(apps, schema_editor):
    DraftMedia = apps.get_model("contributions", "DraftMedia")
    known = {
        "image": set(apps.get_model("contributions", "CreditedImage").objects.values_list("pk", flat=True)),
        "document": set(apps.get_model("contributions", "ContributionFile").objects.values_list("pk", flat=True)),
    }
    pages = apps.get_model("wagtailcore", "Page").objects.exclude(latest_revision=None)
    for pk, content in pages.values_list("pk", "latest_revision__content").iterator(chunk_size=100):
        text = json.dumps(content)
        used = {("document" if name == "document" else "image", int(key)) for name, key in USED.findall(text)}
        for tag in LINKED.findall(text):
            kind, number = KIND.search(tag), NUMBER.search(tag)
            if kind and number:
                used.add((kind[1], int(number[1])))
        rows = [DraftMedia(page_id=pk, **{f"{kind}_id": key}) for kind, key in used if key in known[kind]]
        DraftMedia.objects.bulk_create(rows, ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [("contributions", "0012_private_media"), ("wagtailcore", "0098_apitoken")]

    operations = [
        migrations.RunPython(note_drafts, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(move_files, migrations.RunPython.noop, elidable=True),
    ]
