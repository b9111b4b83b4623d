from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contributions", "0009_newest_of_author")]

    operations = [
        migrations.AddIndex(
            model_name="contribution",
            index=models.Index(
                fields=["territory", "kind", "-recommendation_count"], name="contribution_most_recommended"
            ),
        )
    ]
