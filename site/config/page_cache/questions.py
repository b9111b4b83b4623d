"""Which requests ask for the same thing: whatever an answer for everybody may depend on is in the key."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.db import connection

from api.middleware import ROOT as API
from api.middleware import language_of

#: What is never for everybody, or is answered cheaply by another middleware.
LEFT_ALONE = (
    settings.STATIC_URL, settings.MEDIA_URL, "/admin/", "/mesure/", "/api/v1/me", "/healthz", "/readyz", "/metrics",
)  # fmt: skip
#: Cookies that say who reads; others of ours choose the language or guard a form, whose answer is never kept.
PERSONAL = frozenset({settings.SESSION_COOKIE_NAME, settings.READER_COOKIE, settings.BROWSER_COOKIE, "messages"})
PERSONAL_HEADERS = ("HTTP_AUTHORIZATION", "HTTP_RANGE")
#: Words that follow readers from other sites; our pages never see them.
FOLLOWING = ("utm_", "mtm_", "pk_", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid")
#: What our lists and boxes are asked with: all fields of their forms, see `tests/config/test_page_cache_questions.py`.
#: An address with anything else is rendered each time: nobody fills the store by it.
KNOWN = frozenset(
    {
        *("page", "q", "ordre", "vue", "etat", "type", "tag", "lieu", "annee", "communaute", "territoire", "portee"),
        *("mois", "jour", "du", "au", "periode", "depuis", "avant", "genre", "public", "gratuit", "en_ligne", "ville"),
        *("pres", "rayon", "zone", "tri", "titre", "adresse", "sans_images", "niveau"),
        *("age_min", "age_max", "fauteuil", "boucle", "signes", "tactile", "calme", "scolaires"),
        *("ou", "quoi", "encre", "v", "format", "url", "maxwidth", "maxheight", "langue", "accent", "theme", "nombre"),
        *("hauteur", "size", "limit", "after", "from", "offset"),
    }
)
LONGEST_QUERY = 500


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for (`key`), and what else the answer depends on."""

    key: tuple
    is_of_api: bool = False


def question_of(request):
    """What this request asks for; None where the answer may be for this reader alone."""
    meta, path = request.META, request.path
    if request.method not in ("GET", "HEAD") or path.startswith(LEFT_ALONE):
        return None
    for name in PERSONAL_HEADERS:
        if name in meta:
            return None
    is_of_api = path.startswith(API)
    language = ""
    if "HTTP_COOKIE" in meta:
        cookies = request.COOKIES
        if not PERSONAL.isdisjoint(cookies):
            return None
        language = cookies.get(settings.LANGUAGE_COOKIE_NAME, "")[:10]
    if is_of_api:
        language = (language_of(request), meta.get("HTTP_ACCEPT", "")[:200])
    query = meta.get("QUERY_STRING", "")
    if query:
        query = plain_query(request, query, takes_any=is_of_api)
        if query is None:
            return None
    if connection.queries_logged:
        return None  # whoever counts queries, or works on templates, wants to see the page made
    host = meta.get("HTTP_HOST") or f"{meta['SERVER_NAME']}:{meta['SERVER_PORT']}"
    key = (request.scheme, host, path, query, language, meta.get("HTTP_HX_REQUEST") == "true")
    return Question(key, is_of_api)


def plain_query(request, query, *, takes_any=False):
    """The parameters in an order of their own, without those that follow readers; None where one is unknown."""
    if len(query) > LONGEST_QUERY:
        return None
    pairs = parse_qsl(query, keep_blank_values=True)
    counting = [(name, value) for name, value in pairs if not name.startswith(FOLLOWING)]
    if not takes_any and not KNOWN.issuperset(name for name, _value in counting):
        return None
    if len(counting) < len(pairs):  # the page must not show them either: it becomes everybody's
        request.META["QUERY_STRING"] = request.environ["QUERY_STRING"] = urlencode(counting)
    return tuple(sorted(counting, key=lambda pair: pair[0]))
