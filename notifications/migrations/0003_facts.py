"""The columns for facts of notifications, and for the template and parameters of mails."""

import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

TOPICS = [
    ("publication", "A publication of what I follow"),
    ("event_change", "An event that is cancelled or postponed"),
    ("comment", "A comment on my pages"),
    ("reply", "An answer to my comments"),
    ("mention", "Somebody names me"),
    ("recommendation", "A recommendation of my pages"),
    ("community", "Invitations and news of my communities"),
    ("moderation", "Decisions on my pages and my reports"),
    ("system", "News of the site itself"),
    ("security", "What happens to my account and my data"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("notifications", "0002_initial"),
        ("territories", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        # --- Preferences ---
        migrations.RemoveConstraint("preference", "one_rhythm_for_a_kind"),
        migrations.RenameField("preference", "kind", "topic"),
        migrations.AlterField(
            "preference",
            "topic",
            models.CharField(choices=TOPICS, max_length=20, verbose_name="topic"),
        ),
        migrations.AddConstraint(
            "preference", models.UniqueConstraint(fields=("member", "topic"), name="one_rhythm_for_a_kind")
        ),
        # --- Notifications ---
        migrations.AlterField("notification", "kind", models.CharField(max_length=40, verbose_name="kind")),
        migrations.AddField("notification", "target_id", models.BigIntegerField(blank=True, null=True)),
        migrations.AddField("notification", "data", models.JSONField(blank=True, default=dict)),
        migrations.AddIndex(
            "notification", models.Index(fields=["target_id", "kind"], name="notification_of_target")
        ),
        # --- Mails ---
        migrations.AddField(
            "letter", "template", models.CharField(default="given", max_length=60, verbose_name="template"),
            preserve_default=False,
        ),
        migrations.AddField(
            "letter",
            "params",
            models.JSONField(blank=True, default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder),
        ),
        migrations.AddField(
            "letter",
            "territory",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="territories.territory",
            ),
        ),
    ]
