"""The check of links: every host has its turn, whatever another has waiting."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import ArticlePage
from contributions.links import AT_ONCE, check_links, gather_links, note_links
from contributions.models.links import CheckedLink

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def page(section):
    return section("articles").add_child(instance=ArticlePage(title="Liens"))


def due(page, host, count, since):
    """So many links of a host that are due since that long."""
    now = timezone.now()
    CheckedLink.objects.bulk_create(
        CheckedLink(
            contribution_id=page.pk,
            url=f"https://{host}/{number}",
            host=host,
            next_check_at=now - since + number * HOUR / 9,
        )
        for number in range(count)
    )


class Web:
    """Answers that all is well, and remembers what it was asked."""

    def __init__(self):
        self.asked = []

    def __call__(self, url):
        self.asked.append(url.removeprefix("https://"))
        return "alive", "200"


def test_one_host_in_front_keeps_nobody_waiting(page):
    due(page, "video.example", 300, 90 * HOUR)
    due(page, "musee.example", 2, 2 * HOUR)
    due(page, "labo.example", 1, HOUR)
    web = Web()
    assert check_links(ask=web) == 3
    assert web.asked == ["video.example/0", "musee.example/0", "labo.example/0"]
    assert check_links(ask=web) == 2
    assert web.asked[3:] == ["video.example/1", "musee.example/1"]


def test_hosts_take_turns_when_there_are_more_than_one_run_sees(page):
    for number in range(AT_ONCE + 5):
        due(page, f"a{number:02}.example", 3, 900 * HOUR)
    due(page, "zoo.example", 1, HOUR)
    web = Web()
    assert (check_links(ask=web), check_links(ask=web, now=timezone.now() + HOUR)) == (AT_ONCE, AT_ONCE)
    first, second = web.asked[:AT_ONCE], web.asked[AT_ONCE:]
    assert first == [f"a{number:02}.example/0" for number in range(AT_ONCE)]
    assert second[:6] == [f"a{number:02}.example/0" for number in range(AT_ONCE, AT_ONCE + 5)] + ["zoo.example/0"]


def test_what_is_not_due_or_not_on_line_is_left_alone(page, section):
    draft = section("articles").add_child(instance=ArticlePage(title="Brouillon", live=False))
    due(page, "demain.example", 1, -HOUR)
    due(draft, "brouillon.example", 1, HOUR)
    due(draft, "musee.example", 1, 9 * HOUR)
    due(page, "musee.example", 2, HOUR)
    web = Web()
    assert check_links(ask=web) == 1
    assert web.asked == ["musee.example/0"]
    assert CheckedLink.objects.get(contribution=page, url="https://musee.example/0").checked_at is not None


def test_an_address_that_ends_the_task_is_not_first_again(page):
    due(page, "bombe.example", 1, 9 * HOUR)
    due(page, "musee.example", 1, HOUR)
    web = Web()

    def ask(url):
        if "bombe" in url:
            raise MemoryError
        return web(url)

    with pytest.raises(MemoryError):
        check_links(ask=ask)
    assert check_links(ask=ask) == 1
    assert web.asked == ["musee.example/0"]


def test_a_run_stops_when_its_time_is_over(page):
    for host in ("a.example", "b.example"):
        due(page, host, 1, HOUR)
    web = Web()
    assert check_links(ask=web, seconds=0) == 1
    assert check_links(ask=web, seconds=0) == 1
    assert sorted(web.asked) == ["a.example/0", "b.example/0"]


def test_a_link_is_noted_with_its_host_and_what_is_no_address_is_not(page):
    text = (
        "https://WWW.Musee.example/a?b=1 https://[ http://[::1 https://u:p@labo.example:8443/x https://musée.example/"
    )
    page.body = [("text", f"<p>{text}</p>")]
    page.save()
    note_links(page)
    assert dict(CheckedLink.objects.values_list("url", "host")) == {
        "https://WWW.Musee.example/a?b=1": "www.musee.example",
        "https://u:p@labo.example:8443/x": "labo.example",
        "https://musée.example/": "musée.example",
    }


def test_links_of_what_is_on_line_are_gathered(page, section):
    page.body = [("text", "<p>https://musee.example/</p>")]
    page.save_revision().publish()
    draft = ArticlePage(title="Brouillon", live=False, body=[("text", "<p>https://labo.example/</p>")])
    section("articles").add_child(instance=draft)
    section("articles").add_child(instance=ArticlePage(title="Sans lien", body=[("text", "<p>Rien.</p>")]))
    CheckedLink.objects.all().delete()
    assert gather_links() == 1
    assert list(CheckedLink.objects.values_list("contribution_id", "url")) == [(page.pk, "https://musee.example/")]
