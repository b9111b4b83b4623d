"""Which statements make pages old: whatever is not named does."""

import pytest
from config.page_cache.moments import COMPARED
from config.page_cache.tables import Weight, weight_of
from django.apps import apps
from django.db import models

HARD, SOFT, NOTHING = Weight.HARD, Weight.SOFT, Weight.NOTHING
PAGE = 'UPDATE "wagtailcore_page" SET'


@pytest.mark.parametrize(
    ("sql", "weight"),
    [
        ('SELECT "id" FROM "wagtailcore_page"', NOTHING),
        ('\n  SELECT 1', NOTHING),
        ('WITH a AS (SELECT 1) SELECT * FROM a', NOTHING),
        ('WITH a AS (DELETE FROM "articles_articlepage" RETURNING id) SELECT * FROM a', HARD),
        ('INSERT INTO "django_session" ("session_key") VALUES (%s)', NOTHING),
        ('UPDATE "operations_slowpage" SET "count" = ("operations_slowpage"."count" + %s)', NOTHING),
        ('INSERT INTO "movein_outcome" ("rank") VALUES (%s)', NOTHING),
        ('INSERT OR IGNORE INTO "analytics_hit" ("day") VALUES (%s)', NOTHING),
        ('INSERT INTO "never_heard_of" ("day") VALUES (%s)', HARD),
        ("UPDATE wagtailcore_page SET title = 'x'", HARD),
        (f'{PAGE} "title" = %s WHERE "wagtailcore_page"."id" = %s', HARD),
        (f'{PAGE} "draft_title" = %s, "latest_revision_id" = %s WHERE "wagtailcore_page"."id" = %s', NOTHING),
        (f'{PAGE} "draft_title" = %s, "live" = %s WHERE "wagtailcore_page"."id" = %s', HARD),
        ('UPDATE "contributions_contribution" SET "view_count" = ("contributions_contribution"."view_count" + %s)', SOFT),
        ('INSERT INTO "reactions_comment" ("text") VALUES (%s)', SOFT),
        ('UPDATE "reactions_comment" SET "state" = %s WHERE "id" = %s', HARD),
        ('DELETE FROM "reactions_recommendation" WHERE "id" = %s', SOFT),
        ('DELETE FROM "contributions_contribution" WHERE "id" = %s', HARD),
        ("TRUNCATE wagtailcore_page", HARD),
        ('DROP TABLE "django_session"', HARD),
        (b"SELECT 1", HARD),
    ],
)  # fmt: skip
def test_weight(sql, weight):
    assert weight_of(sql) == weight


def test_every_beginning_and_end_that_pages_compare_with_the_clock_is_known():
    """A new one stands in `moments.COMPARED`, or here because no page for everybody shows it."""
    compared = {(model._meta.label, name) for model, names in COMPARED.items() for name in names}
    found = {
        (model._meta.label, field.name)
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, models.DateTimeField) and field.name in ("starts_at", "ends_at")
    }
    of_nobody = {("members.Workshop", "starts_at"), ("members.Workshop", "ends_at"), ("analytics.Salt", "ends_at")}
    assert found - compared == of_nobody
