"""Putting on line in a real browser: a wrong line is shown where it is; what is said to be published is."""

import pytest

PREPARE = """
from territories.models import Territory
from articles.models import ArticlePage
from home.actions import appoint_animator
from members.models import Member
from moderation import actions
territory = Territory.objects.at("localhost")
def person(name):
    return Member.objects.create_user(f"{name}@ligne.example", "un-long-secret", display_name=name.capitalize(),
                                      home_territory=territory)
anne, noor = person("anne"), person("noor")
appoint_animator(territory=territory, member=anne)
section = territory.root_page.get_children().get(slug="articles").specific
draft = section.add_child(instance=ArticlePage(title="Un brouillon", live=False, owner=anne))
draft.save_revision(user=anne)
page = section.add_child(instance=ArticlePage(title="Une rumeur", author=noor, owner=noor, body=[("text", "<p>On dit.</p>")]))
page.save_revision(user=noor).publish(user=noor, skip_permission_checks=True)
case = actions.report(kind="contribution", thing=page, ground="false", text="Aucune source.")[0].case
actions.decide(case=case, verdict="hide", facts="Aucune source.", by=anne)
print(draft.pk, page.pk, open_session(anne), open_session(noor))
"""
STATE = """
from contributions.models import Contribution
page = Contribution.objects.get(pk={pk})
print(page.live, page.has_unpublished_changes, page.title)
"""


@pytest.fixture(scope="module")
def told(served):
    draft, page, anne, noor = served.shell(PREPARE).split()
    return {"draft": draft, "page": page, "anne": served.cookie(anne), "noor": served.cookie(noor)}


def as_(page, cookie):
    page.context.clear_cookies()
    page.context.add_cookies([cookie])


def test_the_wrong_date_among_three_has_the_focus_and_says_what_is_wrong(desktop, told):
    page = desktop
    as_(page, told["noor"])
    page.goto("/ecrire/evenement/")
    page.get_by_role("textbox", name="Titre", exact=True).fill("Atelier")
    page.get_by_role("textbox", name="Texte", exact=True).click()
    page.keyboard.type("Venez.")
    for number, (start, end) in enumerate((("2027-03-02", ""), ("2027-03-09", "2027-03-01"), ("2027-03-16", ""))):
        if number:
            page.get_by_role("button", name="Ajouter une date", exact=True).click()
        row = page.locator("[data-row]").nth(number)
        row.locator("[name$=start_day]").fill(start)
        if end:
            row.locator(".editor-more > summary").click()
            row.locator("[name$=end_day]").fill(end)
            row.locator(".editor-more > summary").click()
    page.get_by_role("button", name="Publier", exact=True).click()
    page.get_by_role("alert").get_by_text("Date 2 : Cela finit avant de commencer.").wait_for()
    assert page.evaluate("document.activeElement.name") == "dates-1-end_day"
    assert page.locator("#id_dates-1-end_day_error").inner_text() == "Date 2\u00a0: Cela finit avant de commencer."
    page.locator("[name=dates-1-end_day]").fill("2027-03-10")
    page.get_by_role("button", name="Publier", exact=True).click()
    page.wait_for_url("**/agenda/atelier/")
    # The browser itself writes one line about the answer that refused the wrong date.
    assert [words for words in page.complaints if "422" not in words] == []


def test_publish_in_the_admin_right_after_the_last_key(desktop, served, told):
    """Wagtail's editor saves while the button is pressed; whatever comes first, the page is on line."""
    page, pk = desktop, told["draft"]
    as_(page, told["anne"])
    page.goto(f"/admin/pages/{pk}/edit/")
    page.get_by_role("button", name="Plus d’actions").or_(
        page.locator("footer [data-w-dropdown-target=toggle]")
    ).first.click()
    page.locator("#id_title").press("End")
    page.locator("#id_title").press_sequentially(" plus long", delay=30)
    page.locator("[name=action-publish]").dispatch_event("click")
    page.get_by_text("a été publiée").wait_for()
    page.wait_for_timeout(1500)
    live, changed, *title = served.shell(STATE.format(pk=pk)).split()
    assert (live, changed, " ".join(title)) == ("True", "False", "Un brouillon plus long")


def test_what_is_hidden_says_so_to_everybody_and_comes_back_by_its_case(desktop, served, told):
    page, pk = desktop, told["page"]
    as_(page, told["noor"])
    page.goto(f"/ecrire/{pk}/")
    page.get_by_text("La modération a masqué cette page").wait_for()
    assert page.get_by_role("button", name="Publier", exact=True).is_disabled()
    as_(page, told["anne"])
    page.goto(f"/admin/pages/{pk}/edit/")
    page.get_by_text("Aucune source.").wait_for()
    assert page.locator("[name=action-publish]").count() == 0
    page.get_by_role("link", name="Le dossier, pour revenir sur la décision").click()
    page.locator("textarea[name=reason]").fill("Je me suis trompée de page.")
    page.get_by_role("button", name="Revenir dessus et envoyer les lettres").click()
    page.get_by_text("La décision est annulée.").wait_for()
    assert page.goto("/articles/une-rumeur/").status == 200
    assert "Je me suis trompée de page." in served.letter("noor@ligne.example", number=2)
