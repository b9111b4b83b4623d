"""One account for all territories: the sign-in of one host is handed to another, once, at the member's request.

The host where one wants to be asks (and remembers that it asked), the host where one is signed in
answers with a token for that very question, and the first accepts it once.
"""

import secrets
from hashlib import sha256

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.core.cache import cache
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from members.allauth_parts import record_authentication
from members.models import Member
from territories.models import Territory

SALT = "members.relay"
LIFETIME = 60
QUESTION = "relay"


@never_cache
@require_GET
def relay(request):
    """The three steps, told apart by what they carry."""
    if "jeton" in request.GET:
        return accept(request)
    if "vers" in request.GET:
        return answer(request)
    return ask(request)


def ask(request):
    """Here, not signed in: remember a question, and put it to the other host."""
    target = safe_path(request, request.GET.get("next", ""))
    if request.user.is_authenticated:
        return redirect(target)
    here = Territory.of(request)
    other = get_object_or_404(Territory, pk=number(request.GET.get("depuis")))
    question = secrets.token_urlsafe(24)
    request.session[QUESTION] = {"question": question, "next": target}
    query = urlencode({"vers": here.pk, "question": digest(question)})
    return HttpResponseRedirect(f"{other.root_url}{reverse('relay')}?{query}")


@login_required
def answer(request):
    """There, signed in: a token for that question and that host, good for one minute."""
    target = get_object_or_404(Territory, pk=number(request.GET.get("vers")))
    token = signing.dumps(
        {
            "member": request.user.pk,
            "session": digest(request.user.get_session_auth_hash()),
            "site": target.pk,
            "question": request.GET.get("question", "")[:100],
        },
        salt=SALT,
    )
    return HttpResponseRedirect(f"{target.root_url}{reverse('relay')}?{urlencode({'jeton': token})}")


def accept(request):
    """Here again: the token must answer our own question, and serves once."""
    asked = request.session.pop(QUESTION, None)
    try:
        token = signing.loads(request.GET["jeton"], salt=SALT, max_age=LIFETIME)
    except signing.BadSignature:
        return refuse(request)
    here = Territory.of(request)
    answers_us = asked and here and token["site"] == here.pk and token["question"] == digest(asked["question"])
    if not answers_us or not cache.add(f"relay/{digest(request.GET['jeton'])}", True, LIFETIME * 2):
        return refuse(request)
    member = Member.objects.active().filter(pk=token["member"]).first()
    if member is None or digest(member.get_session_auth_hash()) != token["session"]:
        return refuse(request)
    login(request, member, backend=settings.AUTHENTICATION_BACKENDS[0])
    record_authentication(request, member, method="relay")
    return redirect(asked["next"])


def refuse(request):
    return render(request, "account/relay_refused.html", status=403)


def safe_path(request, address):
    return address if url_has_allowed_host_and_scheme(address, allowed_hosts=None) else "/"


def number(text):
    if not (text or "").isascii() or not (text or "").isdigit() or len(text) > 9:
        raise Http404
    return int(text)


def digest(text):
    return sha256(text.encode()).hexdigest()
