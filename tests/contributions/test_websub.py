"""The hub of feeds hears what changed: told once, again when it failed, and not at all without a setting."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contributions.models import HubNews, HubPosition
from contributions.tasks import tell_hub_task
from contributions.websub import MOST_TRIES, gather_news, tell_hub
from intake.fetch import Allowance
from tests.factories.contributions import ArticleFactory, MemberFactory

pytestmark = pytest.mark.django_db


class Hub(BaseHTTPRequestHandler):
    heard, status, refused = [], 204, ""

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        type(self).heard.append({name: value[0] for name, value in form.items()})
        self.send_response(400 if form["hub.url"][0] == self.refused else self.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        """Silence."""


@pytest.fixture
def hub(settings):
    """(what the hub hears, a function that sets its next status, the allowance to reach it)"""
    kind = type("OwnHub", (Hub,), {"heard": [], "status": 204})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    port = server.server_address[1]
    settings.WEBSUB_HUB = f"http://127.0.0.1:{port}/"
    yield kind, Allowance("127.0.0.1", port)
    server.shutdown()
    server.server_close()


def publish(section, **fields):
    page = ArticleFactory(parent=section("articles"), author=MemberFactory(slug="anne"), **fields)
    page.tags.add("Ciel")
    page.save()
    return page


LISTS = ["/", "/articles/", "/membres/anne/", "/tags/ciel/"]
TOPICS = sorted(f"http://testserver{path}{name}" for path in LISTS for name in ("flux.atom", "flux.json"))


def test_a_publication_is_told_once_for_each_feed_that_shows_it(client, hub, section):
    kind, allowance = hub
    assert gather_news() == 0  # it begins with what changes from now on
    publish(section)
    assert (gather_news(), gather_news()) == (8, 0)
    assert (tell_hub(allowance=allowance), tell_hub(allowance=allowance)) == (8, 0)
    assert sorted(form["hub.url"] for form in kind.heard) == TOPICS
    assert {(form["hub.mode"], form["hub.topic"] == form["hub.url"]) for form in kind.heard} == {("publish", True)}
    for topic in TOPICS:
        answer = client.get(topic.removeprefix("http://testserver"))
        assert answer["Link"] == f'<{kind_address(kind, allowance)}>; rel="hub", <{topic}>; rel="self"'
        assert kind_address(kind, allowance) in answer.content.decode()


def kind_address(kind, allowance):
    return f"http://127.0.0.1:{allowance.port}/"


def test_a_withdrawn_page_is_news_too(hub, section):
    page = publish(section)
    gather_news()
    page.unpublish()
    assert gather_news() == 8
    assert sorted(HubNews.objects.values_list("topic", flat=True)) == TOPICS


def test_a_hub_that_fails_is_left_in_peace_and_told_later(hub, section):
    kind, allowance = hub
    gather_news()
    publish(section)
    gather_news()
    kind.status = 503
    assert (tell_hub(allowance=allowance), tell_hub(allowance=allowance), len(kind.heard)) == (0, 0, 1)
    assert HubNews.objects.filter(due_at__gt=timezone.now() + timedelta(minutes=1)).count() == 8
    assert list(HubNews.objects.filter(tries=1).values_list("answer", flat=True)) == ["HTTP 503"]
    HubNews.objects.update(due_at=timezone.now())
    kind.status = 202
    assert (tell_hub(allowance=allowance), HubNews.objects.count()) == (8, 0)


def test_a_feed_that_the_hub_refuses_holds_up_no_other(hub, section):
    kind, allowance = hub
    gather_news()
    publish(section)
    gather_news()
    kind.refused = HubNews.objects.order_by("due_at", "pk").first().topic
    assert (tell_hub(allowance=allowance), len(kind.heard)) == (len(TOPICS) - 1, len(TOPICS))
    assert list(HubNews.objects.values_list("topic", "tries", "answer")) == [(kind.refused, 1, "HTTP 400")]


def test_what_the_hub_never_takes_is_given_up(hub, section):
    kind, allowance = hub
    kind.status = 400
    HubNews.objects.create(topic="http://testserver/flux.atom", tries=MOST_TRIES - 1)
    assert (tell_hub(allowance=allowance), HubNews.objects.count()) == (0, 0)


def test_the_guard_of_fetching_holds_for_the_hub_too(hub, section):
    kind, _allowance = hub
    HubNews.objects.create(topic="http://testserver/flux.atom")
    assert tell_hub() == 0
    assert (kind.heard, HubNews.objects.get().answer.partition(":")[0]) == ([], "ForbiddenAddress")


def test_without_a_hub_nothing_is_noted_told_or_named(client, section):
    publish(section)
    assert (tell_hub_task.func(), HubNews.objects.count(), HubPosition.objects.count()) == (0, 0, 0)
    answer = client.get("/articles/flux.atom")
    assert ("Link" in answer, 'rel="hub"' in answer.content.decode()) == (False, False)


def test_many_changes_cost_no_more_than_one(hub, section):
    gather_news()
    counts = []
    for number in (2, 1, 3):  # the first time addresses of the tree are looked up that are known afterwards
        for each in range(number):
            ArticleFactory(parent=section("articles")).tags.add(f"tag {number} {each}")
        with CaptureQueriesContext(connection) as queries:
            gather_news()
        counts.append(len(queries))
    assert counts[1:] == [counts[1]] * 2
