from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contributions", "0006_newest_of_all")]

    operations = [
        migrations.AddIndex(
            model_name="change",
            index=models.Index(fields=["territory", "-id"], name="change_newest_in_territory"),
        ),
    ]
