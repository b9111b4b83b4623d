from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contributions", "0005_journal")]

    operations = [
        migrations.AddIndex(
            model_name="contribution",
            index=models.Index(fields=["-published_at"], name="contribution_newest_of_all"),
        ),
        migrations.AddIndex(
            model_name="contribution",
            index=models.Index(fields=["kind", "-published_at"], name="contribution_newest_of_kinds"),
        ),
    ]
