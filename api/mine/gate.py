"""Who asks with a personal token, how often they may, and what the token opens.

Below `/api/v1/me` nothing is answered without one. On the other addresses it only counts: they answer everybody alike.
"""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from api.limits import Use, refuse_if_over, secret_of, use_of_member, use_of_stranger
from api.problems import Problem
from api.tokens.models import PREFIX, MemberToken
from members.limits import Limit
from territories.models import Territory

ROOT = "/api/v1/me"
PICTURES = f"{ROOT}/pictures"
METHODS = "GET, HEAD, POST, PATCH, DELETE, OPTIONS"
HOUR = 3600
#: Every origin may ask: no cookie counts here, and who holds the token holds the right. Nothing is kept by caches.
PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": (
        "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match"
    ),
    "Access-Control-Max-Age": "86400",
}
EXPOSED = "Idempotency-Replayed, Location, WWW-Authenticate"


def is_mine(request):
    return request.path == ROOT or request.path.startswith(f"{ROOT}/")


def has_token(request):
    """Whether what the request shows is a personal token, by its form."""
    return secret_of(request).startswith(PREFIX)


def admit(request):
    """Finds the token of a request and counts it; the request then knows `token`, and its member as `user`.

    Raises Problem: 401 for no token or one that opens nothing, 429 for one too many, 415 for a form with files where
    JSON is expected, which a middleware would read before the view.
    """
    token = _token_of(request)
    if token is None:
        refuse_if_over(use_of_stranger(request))
        raise _unknown(has_secret=bool(secret_of(request)))
    request.token, request.user = token, token.member
    refuse_if_over(use_of_member(request, token.member_id))
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        writes = Limit("token-writes", settings.API_TOKEN_WRITES_AN_HOUR, HOUR)
        refuse_if_over(Use(writes, writes.count(f"member/{token.member_id}")))
        if request.content_type == "multipart/form-data" and request.path != PICTURES:
            raise Problem("unsupported-media-type")


def use_of_reader(request):
    """The use of an address that needs no token, by whoever shows one: it must be one that works.

    Raises Problem for one that does not, and 429 for whoever tries too many.
    """
    token = _token_of(request)
    if token is None:
        refuse_if_over(use_of_stranger(request))
        raise _unknown(has_secret=True)
    return use_of_member(request, token.member_id)


def territory_of(request):
    """The territory on whose address a program works. Raises Problem on the showcase, where nobody writes."""
    if (territory := Territory.of(request)) is None:
        raise Problem("not-found", _("Ask the address of a territory."))
    return territory


def require(request, scope):
    """Raises the Problem of a token without this scope."""
    if scope and scope.value not in request.token.scopes:
        challenge = f'Bearer error="insufficient_scope", scope="{scope.value}"'
        raise Problem(
            "missing-scope", _("It needs the scope %(scope)s.") % {"scope": scope.value},
            headers={"WWW-Authenticate": challenge},
        )  # fmt: skip


def _token_of(request):
    token = MemberToken.objects.with_secret(secret_of(request)) if has_token(request) else None
    if token is None or not token.works:
        return None
    if token.last_used_on != (today := timezone.localdate()):  # once a day: reading must not write each time
        MemberToken.objects.filter(pk=token.pk).update(last_used_on=today)
    return token


def _unknown(*, has_secret):
    """The same words for a token that is none, that ended, and whose member is away: they tell nothing of anybody."""
    challenge = 'Bearer error="invalid_token"' if has_secret else "Bearer"
    words = (
        _("This token is none, or it was revoked, has expired, or its account is closed.")
        if has_secret
        else _("Send a personal token: Authorization: Bearer … Members make theirs in their settings.")
    )
    return Problem("unknown-token", words, headers={"WWW-Authenticate": challenge})
