"""Two members: one follows the other and a tag, the other publishes, one letter comes; then no more."""

import re
import time

PEOPLE = """
from django.utils import timezone
from contributions.models import Tag
from members.models import Member
now = timezone.now()
make = Member.objects.create_user
make("autrice@example.org", display_name="Inès Autrice", slug="ines-autrice", established_at=now)
reader = make("lectrice@example.org", display_name="Léa Lectrice", established_at=now)
Tag.objects.named("astronomie")
print(open_session(reader))
"""
PUBLISH = """
from articles.models import ArticlePage
from territories.models import Territory
from members.models import Member
author = Member.objects.get(email="autrice@example.org")
page = ArticlePage(title="{title}", slug="{slug}", author=author, owner=author, live=False)
Territory.objects.at("localhost").root_page.get_children().get(slug="articles").add_child(instance=page)
page.tags.add("astronomie")
page.save_revision(user=author).publish(user=author, skip_permission_checks=True)
"""


def letters(served):
    return sorted((served.data_dir / "mail").glob("*lectrice@example.org*.eml"))


def notified(page, count):
    """Reads the page of notifications again until there are so many unread."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        page.goto("/mon-echosciences/notifications/")
        if page.locator(".site-head .badge").count() and page.locator(".site-head .badge").inner_text().startswith(
            count
        ):
            return
        time.sleep(1)
    raise AssertionError(f"never {count} unread")


def test_following_being_told_and_stopping(desktop, phone, served):
    desktop.context.add_cookies([served.cookie(served.shell(PEOPLE).strip())])
    desktop.goto("/membres/ines-autrice/")
    desktop.get_by_role("button", name="Suivre", exact=True).click()
    desktop.get_by_role("button", name="Suivi", exact=True).wait_for()
    desktop.goto("/tags/astronomie/")
    desktop.get_by_role("button", name="S’abonner", exact=True).click()
    desktop.get_by_role("button", name="Abonné", exact=True).wait_for()
    desktop.goto("/mon-echosciences/reglages/courrier/")
    desktop.get_by_label("Une publication de ce que je suis").select_option("at_once")
    desktop.get_by_role("button", name="Enregistrer").first.click()
    desktop.get_by_role("status").first.wait_for()

    served.shell(PUBLISH.format(title="Une comète passe", slug="une-comete"))
    text = served.letter("lectrice@example.org")
    assert "Une comète passe" in text
    assert "Parce que vous suivez #astronomie, Inès Autrice." in text
    notified(desktop, "1")
    assert len(letters(served)) == 1

    # Whoever holds the letter stops it: on another device, signed in nowhere.
    phone.goto(re.search(r"https?://[^/\s]+(/lettres/desabonnement/\S+)", text)[1])
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    phone.get_by_role("button", name="Me désabonner").tap()
    phone.get_by_text("C’est fait").wait_for()

    served.shell(PUBLISH.format(title="La comète repasse", slug="la-comete"))
    notified(desktop, "2")
    assert len(letters(served)) == 1
    assert desktop.complaints == []
    assert phone.complaints == []
