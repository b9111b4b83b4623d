from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('territories', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='territory',
            name='announced_on',
            field=models.DateField(blank=True, null=True, verbose_name='coming, expected on'),
        ),
    ]
