"""The columns of words, once facts are kept."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("notifications", "0004_keep_facts")]

    operations = [
        migrations.RemoveField("notification", "title"),
        migrations.RemoveField("notification", "text"),
        migrations.RemoveField("notification", "url"),
        migrations.RemoveField("notification", "reasons"),
        migrations.RemoveField("letter", "sender"),
        migrations.RemoveField("letter", "subject"),
        migrations.RemoveField("letter", "text"),
        migrations.RemoveField("letter", "html"),
        migrations.RemoveField("letter", "headers"),
        migrations.RemoveField("letter", "notifications"),
        migrations.RemoveField("letter", "pages"),
    ]
