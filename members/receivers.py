"""What signing out and a new password end besides the session in which they happen."""

from allauth.account.signals import password_changed, password_reset, password_set
from allauth.usersessions.models import UserSession
from django.contrib.auth.signals import user_logged_out

from members import sign_ins


def connect():
    user_logged_out.connect(end_sign_in, dispatch_uid="members.end_sign_in")
    for signal in (password_changed, password_set, password_reset):
        signal.connect(end_other_sign_ins, dispatch_uid="members.end_other_sign_ins")


def end_sign_in(request, user, **_signal):
    """Whoever signs out on one host is signed out on all to which the same sign-in was handed."""
    if user is None or request is None:
        return
    if sign_in := request.session.get(sign_ins.SESSION_KEY):
        sign_ins.end(member=user, sign_in=sign_in)
    UserSession.objects.filter(user=user, session_key=request.session.session_key).delete()


def end_other_sign_ins(request, user, **_signal):
    """A new password closes the sessions that the old one opened; they are forgotten, so that no list shows them."""
    is_here = request.user.is_authenticated and request.user.pk == user.pk
    if is_here:
        sign_ins.begin(request)
    sign_ins.end_others(member=user, kept=request.session.get(sign_ins.SESSION_KEY) if is_here else None)
