"""Accounts: who may sign up, how one signs in, and the limits against abuse."""

from datetime import timedelta

import environ

env = environ.Env()

ACCOUNT_APPS = ["allauth", "allauth.account", "allauth.mfa", "allauth.usersessions", "django.contrib.humanize"]
ACCOUNT_MIDDLEWARE = [
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]
SESSION_ENGINE = "members.sessions"
AUTHENTICATION_BACKENDS = ["members.backends.MemberBackend"]
# The accounts of the demo, whose password the README tells. Only where the demo may be built can they sign in.
IS_DEMO_ALLOWED = False
DEMO_DOMAIN = "demo.example"
DEMO_PASSWORD = "demo-echosciences"  # noqa: S105

AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "display_name"]},
    },
    {"NAME": "members.passwords.LengthValidator", "OPTIONS": {"min_length": 10, "max_length": 200}},
    {"NAME": "members.passwords.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "/connexion/"
LOGIN_REDIRECT_URL = "/"
WAGTAILADMIN_LOGIN_URL = "/admin/login/"
WAGTAIL_FRONTEND_LOGIN_URL = LOGIN_URL
# The address is changed with a confirmation and the password with limits: not in Wagtail's own forms.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False

ACCOUNT_ADAPTER = "members.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "signup": "members.signup.SignupForm",
    "login": "members.forms.LoginForm",
    "add_email": "members.forms.ChangeEmailForm",
    "confirm_email_verification_code": "members.forms.ConfirmAddressForm",
    "reset_password": "members.forms.AskPasswordResetForm",
    "confirm_password_reset_code": "members.forms.ConfirmPasswordResetForm",
    "reset_password_from_key": "members.forms.NewPasswordForm",
    "change_password": "members.forms.ChangePasswordForm",
    "reauthenticate": "members.forms.ReauthenticateForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_HONEYPOT_FIELD = "telephone"
ACCOUNT_CHANGE_EMAIL = True
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 30 * 60
# Changing the address half-way tells which addresses have an account: one starts again instead.
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = False
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_USER_DISPLAY = "members.models.member.display_name"
# Sign-up has its own limit (members/limits.py): beyond it a proof of work is asked, not a wall shown.
ACCOUNT_RATE_LIMITS = {
    "signup": None,
    "login": "60/m/ip",
    "login_failed": "30/m/ip,5/5m/key",  # the key is the account and the place (members/adapter.py)
    "reset_password": "20/m/ip",
    "confirm_email": "1/10s/key",
}
# How many proxies stand in front and add to X-Forwarded-For: without it every reader has the proxy's address.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)

MFA_ADAPTER = "members.adapter.TwoStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Echosciences"
MFA_TOTP_TOLERANCE = 1
USERSESSIONS_TRACK_ACTIVITY = False  # one write per page read would be too many

#: Whoever has a letter to send gives it to this action; members need not know the post office.

MINIMUM_AGE = env.int("MINIMUM_AGE", default=15)
#: A new member is one until a first publication has stood this long.
NEWCOMER_PERIOD = timedelta(hours=48)
NEWCOMER_PUBLICATIONS_A_DAY = env.int("NEWCOMER_PUBLICATIONS_A_DAY", default=3)
NEWCOMER_LINKS_A_DAY = env.int("NEWCOMER_LINKS_A_DAY", default=15)
#: (how many, in how many seconds) before a proof of work is asked, from one address of the network.
SIGNUPS_WITHOUT_PROOF = (10, 3600)
SIGNUPS_WITHOUT_PROOF_IN_WORKSHOP = (200, 3600)
#: Letters with a code to one address of mail: from one address of the network, and from all together.
CODE_LETTERS_FROM_ONE_PLACE = 5
CODE_LETTERS_A_DAY = 10
FAILED_SIGN_INS_AN_HOUR = 100
INVITATIONS_A_DAY = 10
CONTACTS_A_DAY = 20
COMMENTS_A_DAY = 100
#: Fewer for a newcomer.
NEWCOMER_INVITATIONS_A_DAY = 2
NEWCOMER_CONTACTS_A_DAY = 2
NEWCOMER_COMMENTS_A_DAY = 20
#: (how many, in how many seconds) before a proof of work is asked of readers who comment, from one address.
COMMENTS_WITHOUT_PROOF = (5, 3600)
#: Recommendations of readers from one address of the network: (how many, in how many seconds).
RECOMMENDATIONS_FROM_ONE_PLACE = (300, 3600)
#: And of one page, whatever their browsers say that they are.
RECOMMENDATIONS_OF_A_PAGE_FROM_ONE_PLACE = (5, 24 * 3600)
