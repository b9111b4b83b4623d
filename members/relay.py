"""One account for all territories: the sign-in of one host is handed to another that shares no parent domain with it.

1. `ask`: the host where one wants to be gives the browser a secret (a cookie of its own) and puts a signed question.
2. `answer`: the host where one is signed in answers with a code for that question, good for one minute. It answers at
   once when one of our own pages was clicked, and otherwise asks whether to go on.
3. `accept`: back on the first host, the code opens a session once, in the browser that has the secret.

`leave` is where links from one territory to another lead whoever is signed in. Redirects go to addresses of our
territories alone, as the database has them, and to paths. What is refused is said on a page, with the way to begin
again. docs/one-account.md tells what each check is for.
"""

import secrets

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.http.request import split_domain_port
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from intake.same_origin import comes_from_us
from members import browsers, relay_tokens, sign_ins
from members.allauth_parts import record_authentication
from members.models import Member
from members.relay_tokens import QUESTION_SECONDS, is_digest_of
from territories.models import Territory

LONGEST_PATH = 2000
#: Why a passage is closed; account/relay_refused.html says it in words.
FORGED, LATE, USED, OTHER_BROWSER, CHANGED, SOMEBODY_ELSE = (
    "forged", "late", "used", "other_browser", "changed", "somebody_else",
)  # fmt: skip


class Refused(Exception):  # noqa: N818
    """A code that opens nothing: `args[0]` says why."""


def cookie_name():
    """Of one host alone: a browser lets no neighbour with the same parent domain write a `__Host-` cookie."""
    return "__Host-passage" if settings.SESSION_COOKIE_SECURE else "passage"


@never_cache
@require_safe
def leave(request, pk):
    """A link to another territory, on the host where one is signed in: there one arrives signed in too."""
    target = get_object_or_404(Territory, pk=pk)
    path = safe_path(request.GET.get("next", ""))
    here = Territory.of(request)
    if target == here:
        return redirect(path)
    if here is None or not request.user.is_authenticated:
        return HttpResponseRedirect(f"{target.root_url}{path}")
    query = {"depuis": here.pk, "next": path}
    if comes_from_us(request):
        query["depart"] = relay_tokens.write_departure(session_key=request.session.session_key, to=target.pk)
    return leading_to(target, "relay", query)


@never_cache
@require_safe
def ask(request):
    """Here, not signed in: gives the browser a secret, and asks the other host who this is."""
    path = safe_path(request.GET.get("next", ""))
    here = Territory.of(request)
    other = get_object_or_404(Territory, pk=number(request.GET.get("depuis")))
    if here is None:
        raise Http404
    if request.user.is_authenticated:
        return redirect(path)
    if here == other:
        return redirect_to_login(path, reverse("account_login"))
    if not is_at_home(request, here):  # another name of this territory: the code would come back to its own
        return leading_to(here, "relay", {"depuis": other.pk, "next": path})
    browser = request.COOKIES.get(cookie_name()) or secrets.token_urlsafe(24)
    question = relay_tokens.write_question(
        browser=browser,
        origin=other.pk,
        to=here.pk,
        path=path,
        is_clicked=comes_from_us(request),
        departed=relay_tokens.read_departure(request.GET.get("depart", ""), to=here.pk),
    )
    response = leading_to(other, "relay_answer", {"question": question})
    response.set_cookie(
        cookie_name(),
        browser,
        max_age=QUESTION_SECONDS,
        httponly=True,
        samesite="Lax",  # it must come along from the other host
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request):
    """There: whoever is signed in gets a code for that question; whoever is not signs in first."""
    token = request.GET.get("question", "")
    question = relay_tokens.read_question(token)
    here = Territory.of(request)
    if question is None:
        return refuse(request, LATE if relay_tokens.read_question(token, even_late=True) else FORGED, token=token)
    if here is None or question["from"] != here.pk:
        return refuse(request, FORGED, token=token)
    target = get_object_or_404(Territory, pk=question["to"])
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path(), reverse("account_login"))
    if request.method != "POST" and not is_meant(request, question):
        return confirm(request, target)
    row = sign_ins.of_session(request)
    code = relay_tokens.write_code(question=question, row=row, auth_hash=request.user.get_session_auth_hash())
    return leading_to(target, "relay_accept", {"code": code})


@never_cache
@require_safe
def accept(request):
    """Here again: the code answers a question of this browser, and opens a session once."""
    code = relay_tokens.read_code(request.GET.get("code", ""))
    try:
        if code is None:
            raise Refused(LATE if relay_tokens.read_code(request.GET.get("code", ""), even_late=True) else FORGED)
        sign_in_with(request, code)
    except Refused as refused:
        return refuse(request, refused.args[0], code=request.GET.get("code", ""))
    response = quiet(redirect(code["next"]))
    response.delete_cookie(cookie_name(), samesite="Lax")
    browsers.remember(request, response, request.user)
    return response


@transaction.atomic
def sign_in_with(request, code):
    """Opens a session for whoever the code names, of the same sign-in; raises Refused."""
    here = Territory.of(request)
    if here is None or code["to"] != here.pk:
        raise Refused(FORGED)
    if not is_digest_of(request.COOKIES.get(cookie_name(), ""), code["browser"]):
        if came_already(request, code):
            return
        raise Refused(OTHER_BROWSER)
    if not relay_tokens.spend(code):
        raise Refused(USED)
    # Locked until the new session is written: signing out meanwhile waits for it, and then ends it too.
    row = UserSession.objects.select_for_update().filter(pk=code["session"]).first()
    sign_in = sign_ins.key_of(row) if sign_ins.holds(row) else None
    member = Member.objects.active().filter(pk=row.user_id).first() if sign_in else None
    if member is None or not is_digest_of(member.get_session_auth_hash(), code["auth"]):
        raise Refused(CHANGED)
    if request.user.is_authenticated and request.user.pk != member.pk:
        raise Refused(SOMEBODY_ELSE)
    login(request, member, backend=settings.AUTHENTICATION_BACKENDS[0])
    record_authentication(request, member, method="relay")
    sign_ins.join(request, sign_in)


def came_already(request, code):
    """Whether this browser is signed in here as the person of the code: a second tab, or the way back."""
    if not request.user.is_authenticated:
        return False
    return UserSession.objects.filter(pk=code["session"], user=request.user).exists()


def is_meant(request, question):
    """Whether the member clicked on a page of ours to be handed over: nobody else's link does it in silence."""
    return question["clicked"] or is_digest_of(request.session.session_key or "", question["departed"])


def confirm(request, target):
    """Asks whether to go on to the other territory under this account."""
    return quiet(render(request, "account/relay_confirm.html", {"target": target}))


def refuse(request, reason, *, token="", code=""):
    """Says why nothing was opened; where what came was ours, however old, with the way to begin again."""
    known = relay_tokens.read_question(token, even_late=True) or relay_tokens.read_code(code, even_late=True)
    again = ""
    if known and (target := Territory.objects.filter(pk=known["to"]).first()):
        again = f"{target.root_url}{reverse('relay')}?{urlencode({'depuis': known['from'], 'next': known['next']})}"
    return quiet(render(request, "account/relay_refused.html", {"reason": reason, "again": again}, status=403))


def leading_to(territory, name, query):
    """A redirect to an address of accounts on a territory's own host."""
    return quiet(HttpResponseRedirect(f"{territory.root_url}{reverse(name)}?{urlencode(query)}"))


def quiet(response):
    """No other host is told the address, which carried a token (its own host is: the check of forms asks for it)."""
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def is_at_home(request, territory):
    """Whether the request names the territory's own host; ports do not matter to cookies."""
    return split_domain_port(request.get_host())[0] == territory.hostname.lower()


def safe_path(address):
    """A path on the host that it will be asked of, "/" for anything else."""
    is_path = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_path and len(address) <= LONGEST_PATH and not address.startswith("/connexion/") else "/"


def number(text):
    if not (text or "").isascii() or not (text or "").isdigit() or len(text) > 9:
        raise Http404
    return int(text)
