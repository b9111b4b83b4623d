import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("communities", "0004_initial")]

    operations = [
        migrations.RenameModel("CommunityShelf", "Placement"),
        migrations.AlterField(
            model_name="placement",
            name="community",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="placements",
                to="communities.communitypage",
            ),
        ),
        migrations.AlterField(
            model_name="placement",
            name="contribution",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="shown_in",
                to="contributions.contribution",
            ),
        ),
    ]
