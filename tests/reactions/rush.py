"""Two hundred people recommend one page at the same moment, each pressing twice. Run by test_rush.py in a process of
its own, with DATABASE_URL naming a database of its own; prints what came of it as JSON."""

import json
import os
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"

import django  # noqa: E402

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from operations.schema import prepare_database  # noqa: E402
from wagtail.models import Page, Site  # noqa: E402

from members.models import Member  # noqa: E402
from reactions.models import Recommendation  # noqa: E402
from tests.conftest import make_territory  # noqa: E402
from tests.factories.contributions import ArticleFactory  # noqa: E402

PEOPLE, HANDS = 200, 40
AGAIN = 30


def press(client, address, together):
    try:
        if together:
            together.wait()
        return [client.post(address).status_code for _ in range(2)]
    finally:
        connection.close()


def browser(number):
    """Every second person has an account; the others differ by their browsers and places."""
    client = Client(
        raise_request_exception=False,
        headers={"sec-fetch-site": "same-origin", "user-agent": f"Agent {number}"},
        REMOTE_ADDR=f"192.0.2.{number}",
    )
    if number % 2:
        client.force_login(Member.objects.create_user(f"m{number}@example.org", display_name=f"Membre {number}"))
    return client


def rush(article, clients, *, hands):
    address = f"/recommander/{article.short_code}/"
    together = threading.Barrier(hands) if hands == len(clients) else None
    with ThreadPoolExecutor(hands) as crowd:
        answers = crowd.map(lambda client: press(client, address, together), clients)
        return Counter(status for statuses in answers for status in statuses)


def main():
    prepare_database()
    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
    territory = make_territory("testserver", "grenoble", is_default=True)
    articles = territory.root_page.get_children().get(slug="articles").specific
    liked, pressed = ArticleFactory(parent=articles), ArticleFactory(parent=articles)
    statuses = rush(liked, [browser(number) for number in range(PEOPLE)], hands=HANDS)
    same = browser(1_001)
    statuses += rush(pressed, [same] * AGAIN, hands=AGAIN)
    report = {"statuses": dict(statuses)}
    for name, article in (("liked", liked), ("pressed", pressed)):
        article.refresh_from_db()
        report[name] = [article.recommendation_count, Recommendation.objects.on(article).count()]
    print(json.dumps(report))


if __name__ == "__main__":
    main()
