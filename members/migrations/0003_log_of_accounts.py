"""The log has an area for accounts: members who move from one territory to another."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("members", "0002_initial")]

    operations = [
        migrations.AlterField(
            model_name="auditentry",
            name="area",
            field=models.CharField(
                choices=[
                    ("moderation", "Moderation"),
                    ("tags", "Tags"),
                    ("roles", "Roles"),
                    ("exports", "Exports"),
                    ("accounts", "Accounts"),
                ],
                max_length=20,
                verbose_name="area",
            ),
        ),
    ]
