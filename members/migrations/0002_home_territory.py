import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """On its own: Wagtail's core refers to the user model, so the first migration may not refer to Wagtail's."""

    dependencies = [
        ("members", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField(
            model_name="member",
            name="home_territory",
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='members', to='wagtailcore.site', verbose_name='home territory'),
        ),
    ]
