"""Where allauth meets our house: letters through the outbox, limits, who may change what."""

from datetime import timedelta

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from members import browsers, sign_ins
from members import links_above as links
from members.allauth_parts import AttemptsOfOnePlace, NamedIssuer
from members.limits import Limit, code_letters, is_known_place, network_address
from members.mail import post_about_account
from members.sealing import opened, sealed
from territories.models import Territory

CODE_LIFETIME = timedelta(minutes=30)
CODE_LETTERS = (
    "account/email/email_confirmation_signup",
    "account/email/email_confirmation",
    "account/email/account_already_exists",
    "account/email/unknown_account",
    "account/email/password_reset_code",
    "account/email/login_code",
)


class AccountAdapter(AttemptsOfOnePlace):
    """allauth's flows with our words, our outbox and our members."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "incorrect_code": _("This code is not right. Copy the one of the latest letter."),
        "too_many_login_attempts": _(
            "Too many tries in a row. Wait five minutes, or ask for a new password: it comes with a code."
        ),
        "email_taken": _("This address cannot be used. Choose another."),
        "rate_limited": _("That is quick. Wait a moment, then try again."),
    }

    def send_mail(self, template_prefix, email, context_data):
        """Into the outbox; letters with a code are limited for each address, whether it has an account or not."""
        request = context.request
        if template_prefix in CODE_LETTERS and not code_letters().hit(request, email):
            raise ImmediateHttpResponse(render(request, "account/too_many_codes.html", status=429))
        user = context_data.get("user")
        post_about_account(
            template_prefix,
            to=email,
            territory=request.territory,
            context=context_data,
            member=user if user and user.pk else None,
            valid_until=timezone.now() + CODE_LIFETIME if "code" in context_data else None,
        )

    def place_of(self, request):
        """Five wrong passwords in five minutes are one place's: nobody keeps the owner of an account out."""
        return network_address(request)

    def pre_authenticate(self, request, **credentials):
        """Many wrong passwords from many places close an account to all but the places that its owner uses."""
        email = credentials.get("email", "").lower()
        if failed_sign_ins().is_reached(email) and not is_known_place(email, network_address(request)):
            raise self.validation_error("too_many_login_attempts")
        super().pre_authenticate(request, **credentials)

    def authentication_failed(self, request, **credentials):
        failed_sign_ins().hit(credentials.get("email", "").lower())

    def save_user(self, request, user, form, commit=True):
        """The new member with all that the sign-up asked; the profile's address is made of the name."""
        data = form.cleaned_data
        user.display_name = data["display_name"]
        user.account_kind = data["account_kind"]
        user.home_territory = data.get("home_territory") or Territory.of(request)
        if data.get("is_under_18"):
            # At the minimum age or above: an adult three years from now at the latest.
            user.minor_until = timezone.localdate() + timedelta(days=3 * 366)
        return super().save_user(request, user, form, commit=commit)

    def pre_login(self, request, user, **details):
        """Members made by a trusted hand (demo, command, animator) need not confirm what is already confirmed."""
        if user.confirmed_at and not EmailAddress.objects.filter(user=user).exists():
            EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
        return super().pre_login(request, user, **details)

    def login(self, request, user):
        user.is_first_sign_in = user.last_login is None
        super().login(request, user)

    def post_login(self, request, user, **details):
        if user.confirmed_at is None:  # nobody gets here without a confirmed address
            user.confirmed_at = timezone.now()
            user.save(update_fields=["confirmed_at"])
        response = super().post_login(request, user, **details)
        sign_ins.begin(request)
        is_first = details.get("signup") or getattr(user, "is_first_sign_in", False)
        if not is_first and not browsers.is_known(request, user):
            # By address and past every preference: it is how somebody learns that their account was taken over.
            self.send_notification_mail("account/email/new_browser", user, {"user": user}, email=user.email)
        browsers.remember(request, response, user)
        return response

    def is_safe_url(self, url):
        """Only addresses of this very host: the way to another territory is the relay."""
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={context.request.get_host()}, require_https=context.request.is_secure()
        )

    def add_message(self, request, level, message_template=None, *args, **kwargs):
        """Without allauth's "you have signed in" and "a letter was sent": the page says so itself."""
        silent = ("account/messages/logged_in.txt", "account/messages/email_confirmation_sent.txt")
        if message_template not in silent:
            super().add_message(request, level, message_template, *args, **kwargs)

    def respond_user_inactive(self, request, user):
        """Whoever knows the password of a closed account is told why, and until when."""
        return render(request, "account/account_inactive.html", {"closed": user}, status=403)

    def get_login_redirect_url(self, request):
        """Whoever asked to leave is first asked whether they stay."""
        if request.user.leaves_at:
            return links.STAY.to()
        return super().get_login_redirect_url(request)

    def get_password_change_redirect_url(self, request):
        return "/mon-echosciences/reglages/compte/"


class TwoStepAdapter(NamedIssuer):
    """Secrets of two-step sign-in lie encrypted, so that a copy of the database opens no account."""

    def encrypt(self, text):
        return sealed(text, purpose="two-step")

    def decrypt(self, encrypted_text):
        return opened(encrypted_text, purpose="two-step")

    def issuer(self):
        territory = getattr(context.request, "territory", None)
        return territory.name if territory else settings.MFA_TOTP_ISSUER


def failed_sign_ins():
    """Wrong passwords for one account, from everywhere."""
    return Limit("failed-sign-ins", settings.FAILED_SIGN_INS_AN_HOUR, 3600)
