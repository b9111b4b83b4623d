"""Addresses of accounts, in French; allauth's names, so that its flows find their way."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import include, path

from members import entrance, relay, session_views

ways_in = [
    path("inscription/", entrance.signup, name="account_signup"),
    path("connexion/", entrance.login, name="account_login"),
    path("deconnexion/", session_views.logout, name="account_logout"),
    path("connexion/relais/", relay.ask, name="relay"),
    path("connexion/relais/reponse/", relay.answer, name="relay_answer"),
    path("connexion/relais/retour/", relay.accept, name="relay_accept"),
    path("connexion/vers/<int:pk>/", relay.leave, name="relay_leave"),
    path("connexion/code/", account.email_verification_sent, name="account_email_verification_sent"),
    path("connexion/code/connexion/", account.confirm_login_code, name="account_confirm_login_code"),
    path("connexion/suspendu/", account.account_inactive, name="account_inactive"),
    path("connexion/confirmation/", account.reauthenticate, name="account_reauthenticate"),
    path("connexion/mot-de-passe/", account.password_reset, name="account_reset_password"),
    path(
        "connexion/mot-de-passe/code/", account.confirm_password_reset_code, name="account_confirm_password_reset_code"
    ),
    path("connexion/mot-de-passe/nouveau/", account.complete_password_reset, name="account_complete_password_reset"),
    path(
        "connexion/mot-de-passe/fait/", account.password_reset_from_key_done, name="account_password_reset_completed"
    ),
    path("connexion/cle/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("connexion/deuxieme-etape/", mfa.authenticate, name="mfa_authenticate"),
    path("connexion/confirmation/deuxieme-etape/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("connexion/confirmation/cle/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
]

two_steps = [
    path("", mfa.index, name="mfa_index"),
    path("application/", totp.activate_totp, name="mfa_activate_totp"),
    path("application/arreter/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("codes/nouveaux/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("codes/fichier/", recovery_codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("cles/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("cles/ajouter/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("cles/<int:pk>/retirer/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("cles/<int:pk>/renommer/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
]

management = [
    path("adresse/", account.email, name="account_email"),
    path("mot-de-passe/", account.password_change, name="account_change_password"),
    path("mot-de-passe/choisir/", account.password_set, name="account_set_password"),
    path("sessions/", session_views.sessions, name="usersessions_list"),
    path("deux-etapes/", include(two_steps)),
]

urlpatterns = [
    *ways_in,
    path("mon-echosciences/reglages/", include(management)),
    path("mon-echosciences/reglages/", include("members.settings_urls")),
    path("admin/login/", entrance.admin_login, name="admin_login"),
    # Wagtail asks for these by name, and has views of its own for them without any limit.
    path("_util/login/", entrance.page_login, name="wagtailcore_login"),
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        entrance.page_password,
        name="wagtailcore_authenticate_with_password",
    ),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        entrance.collection_password,
        name="wagtaildocs_authenticate_with_password",
    ),
]
