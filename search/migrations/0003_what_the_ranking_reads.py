"""What the ranking reads of an entry. The columns are empty until `manage.py update_index` writes the entries anew."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_position_in_the_journal"),
    ]

    operations = [
        migrations.AddField("entry", "genre", models.CharField(max_length=30, null=True)),
        migrations.AddField(
            "entry",
            "starts_at",
            models.BigIntegerField(help_text="In seconds: a thousand are read for each search.", null=True),
        ),
        migrations.AddField("entry", "ends_at", models.BigIntegerField(help_text="In seconds.", null=True)),
        migrations.AddField("entry", "title", models.TextField(help_text="The words of the title.", null=True)),
        migrations.AddField("entry", "title_stems", models.TextField(help_text="Their stems.", null=True)),
        migrations.AddField(
            "entry", "name_stems", models.TextField(help_text="The stems of tags, town, place, names.", null=True)
        ),
        migrations.AddField(
            "entry",
            "reactions",
            models.PositiveIntegerField(help_text="Recommendations, as they were last night.", null=True),
        ),
    ]
