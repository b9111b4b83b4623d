"""An animator asks, readers answer without scripts, she reads what they said."""

PASSWORD = "une phrase assez longue"
ANIMATOR = f"""
from territories.models import Territory
from home.actions import appoint_animator
from members.models import Member
member = Member.objects.create_user("enquete@example.org", "{PASSWORD}", display_name="Anna Enquête")
appoint_animator(territory=Territory.objects.first_one(), member=member)
"""


def test_a_survey_from_the_first_question_to_the_results(served, desktop, chromium):
    served.shell(ANIMATOR)
    desktop.goto("/connexion/?next=/admin/surveys/")
    desktop.get_by_label("Adresse e-mail").fill("enquete@example.org")
    desktop.locator("[name=password]").fill(PASSWORD)
    desktop.get_by_role("button", name="Se connecter", exact=True).click()
    desktop.get_by_role("button", name="Nouvelle enquête").click()
    desktop.locator("[name=title]").fill("Votre semaine")
    desktop.locator("[name=form_fields-0-label]").fill("Quel jour ?")
    desktop.locator("[name=form_fields-0-field_type]").select_option("radio")
    desktop.locator("[name=form_fields-0-choices]").fill("Lundi\nMardi")
    desktop.locator("#id_form_fields-ADD").click()
    desktop.locator("[name=form_fields-1-label]").fill("Content ?")
    desktop.locator("[name=form_fields-1-field_type]").select_option("scale")
    desktop.locator("footer [data-w-dropdown-target=toggle]").click()
    desktop.locator("[name=action-publish]").click()
    desktop.wait_for_url("**/admin/pages/*/")

    context = chromium.new_context(base_url=served.url, locale="fr-FR", java_script_enabled=False)
    reader = context.new_page()
    reader.goto("/enquetes/votre-semaine/")
    reader.get_by_label("Mardi").check()
    reader.get_by_role("button", name="Envoyer mes réponses").click()
    assert reader.get_by_role("alert").get_by_role("link").all_inner_texts() == ["Content ?"]
    assert reader.get_by_label("Mardi").is_checked()
    reader.get_by_label("4", exact=True).check()
    reader.get_by_role("button", name="Envoyer mes réponses").click()
    assert reader.get_by_role("heading", level=1).inner_text() == "Merci de vos réponses"
    reader.goto("/enquetes/votre-semaine/")
    assert reader.get_by_text("Vous avez déjà répondu").is_visible()
    assert reader.locator("#questions").count() == 0
    context.close()

    desktop.goto("/admin/surveys/")
    desktop.get_by_role("link", name="Résultats – Votre semaine").click()
    desktop.locator("section.figure tr").first.wait_for(state="attached")
    rows = desktop.locator("section.figure").first.locator("tr").all_text_contents()
    assert [" ".join(row.split()) for row in rows][1:] == ["Lundi 0 (0 %)", "Mardi 1 (100 %)"]
