"""Somebody signs up, on a telephone by touch and on a computer by keyboard alone."""

import base64
import json

import altcha

PASSWORD = "une phrase assez longue"


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_signing_up_by_touch(phone, served):
    phone.goto("/inscription/")
    assert fits(phone)
    phone.get_by_label("Nom affiché").fill("Zoé Œuvrard")
    phone.get_by_label("Adresse e-mail").fill("zoe@example.org")
    phone.get_by_label("Mot de passe").fill("court")
    phone.get_by_label("J’ai 15 ans ou plus").tap()
    phone.get_by_label("J’accepte les règles de la maison").tap()
    phone.get_by_role("button", name="Créer mon compte").tap()

    phone.get_by_role("alert").get_by_role("link", name="Mot de passe").tap()
    assert phone.get_by_label("Nom affiché").input_value() == "Zoé Œuvrard"
    assert fits(phone)
    phone.get_by_label("Mot de passe").fill(PASSWORD)
    phone.get_by_role("button", name="Créer mon compte").tap()

    phone.get_by_label("Code").fill(served.code("zoe@example.org"))
    phone.get_by_role("button", name="Confirmer").tap()
    phone.wait_for_url("/")

    phone.goto("/mon-echosciences/reglages/")
    assert fits(phone)
    phone.get_by_label("Ce que vous faites").fill("Géologue")
    phone.get_by_role("button", name="Enregistrer").tap()
    phone.get_by_text("Votre profil est enregistré.").wait_for()
    phone.goto("/membres/?q=geologue")
    phone.get_by_role("link", name="Zoé Œuvrard").last.tap()
    assert phone.get_by_role("heading", level=1).inner_text() == "Zoé Œuvrard"
    assert phone.complaints == []


def tab_to(page, name):
    """Presses Tab until the thing of that name has the focus."""
    wanted = page.locator("main").get_by_label(name).or_(page.locator("main").get_by_role("button", name=name)).first
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("thing => thing === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {name}")


def test_signing_up_by_keyboard(desktop, served):
    desktop.goto("/inscription/")
    for name, text in {"Nom affiché": "Paul", "Adresse e-mail": "paul@example.org", "Mot de passe": PASSWORD}.items():
        tab_to(desktop, name)
        desktop.keyboard.type(text)
    for name in ("J’ai 15 ans ou plus", "J’accepte les règles de la maison"):
        tab_to(desktop, name)
        desktop.keyboard.press("Space")
    tab_to(desktop, "Créer mon compte")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("**/connexion/code/")

    tab_to(desktop, "Code")
    desktop.keyboard.type(served.code("paul@example.org"))
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("/")

    desktop.goto("/deconnexion/")
    tab_to(desktop, "Se déconnecter")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("/")
    desktop.goto("/connexion/")
    tab_to(desktop, "Adresse e-mail")
    desktop.keyboard.type("paul@example.org")
    tab_to(desktop, "Mot de passe")
    desktop.keyboard.type(PASSWORD)
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("/")
    assert desktop.goto("/mon-echosciences/reglages/").status == 200
    assert desktop.complaints == []


def test_the_browser_solves_the_proof_of_work(desktop, served):
    """The component on a page of the site, under its strict policy, with a challenge of the server's own library."""
    challenge = altcha.create_challenge(algorithm="PBKDF2/SHA-256", cost=1000, hmac_secret="secret")
    desktop.goto("/inscription/")
    desktop.evaluate(
        """challenge => {
          const form = document.querySelector("main form");
          const work = document.createElement("proof-of-work");
          work.dataset.challenge = challenge;
          work.innerHTML = '<input type="hidden" name="proof"><p data-working="…" data-done="Fini"></p>';
          form.append(work);
        }""",
        json.dumps(challenge.to_dict()),
    )
    desktop.get_by_text("Fini", exact=True).wait_for()
    payload = desktop.locator("proof-of-work input").input_value()
    assert json.loads(base64.b64decode(payload))["solution"]["derivedKey"].startswith("00")
    assert altcha.verify_solution(payload, "secret").verified is True
    assert desktop.complaints == []


def test_a_passkey_opens_the_door(desktop, served):
    """The whole ceremony, with an authenticator that the browser pretends to have."""
    page, address = desktop, "cle@example.org"
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    key = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    key |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": key})
    page.goto("/inscription/")
    page.get_by_label("Nom affiché").fill("Ines Clé")
    page.get_by_label("Adresse e-mail").fill(address)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_label("J’ai 15 ans ou plus").check()
    page.get_by_label("J’accepte les règles de la maison").check()
    page.get_by_role("button", name="Créer mon compte").click()
    page.get_by_label("Code").fill(served.code(address))
    page.get_by_role("button", name="Confirmer").click()
    page.wait_for_url("/")

    page.goto("/mon-echosciences/reglages/deux-etapes/cles/ajouter/")
    page.get_by_label("Mot de passe").fill(PASSWORD)  # what protects an account asks once more who is there
    page.get_by_role("button", name="Confirmer").click()
    page.locator("main input[name=name]").fill("Mon ordinateur")
    page.locator("main input[name=passwordless]").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda url: not url.endswith("/ajouter/"))

    page.goto("/deconnexion/")
    page.get_by_role("button", name="Se déconnecter", exact=True).click()
    page.wait_for_url("/")
    page.goto("/connexion/")
    page.locator("#passkey_login").click()
    page.wait_for_url("/")
    assert page.goto("/mon-echosciences/reglages/").status == 200
    assert page.complaints == []
