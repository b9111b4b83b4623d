"""Fifty members publish at the same moment under one section. Run by test_crowd.py in a process of its own,
with DATABASE_URL naming a database of its own; prints what came of it as JSON."""

import json
import os
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from operations.schema import prepare_database  # noqa: E402
from wagtail.models import Page, Site  # noqa: E402

from articles.models import ArticlePage  # noqa: E402
from members.models import Member  # noqa: E402
from tests.conftest import make_territory  # noqa: E402
from tests.factories.editor import Tab  # noqa: E402

MEMBERS = 50


def publish(member, together):
    try:
        client = Client(raise_request_exception=False)
        client.force_login(member)
        tab = Tab(client)
        together.wait()
        return tab.publish(title="Fête de la science", tags="fête, science").status_code
    finally:
        connection.close()


def main():
    prepare_database()
    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
    make_territory("testserver", "grenoble", is_default=True)
    members = [
        Member.objects.create_user(f"m{number}@example.org", display_name=f"Membre {number}")
        for number in range(MEMBERS)
    ]
    together = threading.Barrier(MEMBERS)
    with ThreadPoolExecutor(MEMBERS) as crowd:
        statuses = Counter(crowd.map(lambda member: publish(member, together), members))
    said = StringIO()
    call_command("fixtree", interactive=False, full=False, stdout=said)
    section = ArticlePage.objects.first().get_parent()
    report = {
        "statuses": dict(statuses),
        "live": ArticlePage.objects.live().count(),
        "slugs": len(set(ArticlePage.objects.values_list("slug", flat=True))),
        "children": section.numchild,
        "fixtree": said.getvalue().strip().splitlines()[-1],
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
