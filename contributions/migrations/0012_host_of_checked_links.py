from urllib.parse import urlsplit

from django.db import migrations, models


def fill(apps, schema_editor):
    """Notes the host of the links that are known; those of no host are no links, and go."""
    links = apps.get_model("contributions", "CheckedLink").objects
    for pk, url in list(links.values_list("pk", "url")):
        try:
            host = (urlsplit(url).hostname or "")[:255]
        except ValueError:
            host = ""
        links.filter(pk=pk).update(host=host)
    links.filter(host="").delete()


class Migration(migrations.Migration):

    dependencies = [
        ("contributions", "0011_checked_links"),
    ]

    operations = [
        migrations.AddField(
            model_name="checkedlink",
            name="host",
            field=models.CharField(default="", editable=False, max_length=255),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
        migrations.AddIndex(
            model_name="checkedlink",
            index=models.Index(fields=["host", "next_check_at"], name="link_of_host_by_check"),
        ),
    ]
