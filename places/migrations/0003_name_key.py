import re
import unicodedata

from django.db import migrations, models

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "`": "'", "´": "'", "‘": "'"})


def fill(apps, schema_editor):
    """Folds the names of the places that are there; saving one does it again."""
    places = apps.get_model("places", "PlacePage").objects
    for pk, title in list(places.values_list("pk", "title")):
        key = unicodedata.normalize("NFKD", title[:100].casefold().translate(LIGATURES))
        key = "".join(char for char in key if not unicodedata.combining(char))
        places.filter(pk=pk).update(name_key=re.sub(r"[\s'‐‑–—_-]+", " ", key).strip()[:200])


class Migration(migrations.Migration):

    dependencies = [
        ("places", "0002_proposals"),
    ]

    operations = [
        migrations.AddField(
            model_name="placepage",
            name="name_key",
            field=models.CharField(db_index=True, default="", editable=False, max_length=255),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
