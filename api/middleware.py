"""What holds for every answer of the API, errors of other middlewares included."""

from http import HTTPStatus

from django.http import HttpResponse
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

from api import problems
from api.formats import MEDIA_TYPES
from api.limits import refuse_if_over, use_of
from api.mine import gate
from api.problems import CODES, PROBLEMS, Problem, problem_response
from territories.middleware import LANGUAGES

ROOT = "/api/v1/"
PAGES = ("/api/v1/docs",)
OPENAPI = "/api/v1/openapi.json"
METHODS = "GET, HEAD, OPTIONS"
FOR_EVERYBODY = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "Content-Language, ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After"
    ),
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, Accept-Language, Authorization, If-Modified-Since, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class ApiMiddleware:
    """Stands outside sessions and conditional answers: asks for no cookie and gives none, says to every origin that
    it may read, counts requests, and puts errors of whatever stands below into RFC 9457's form."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not is_of_api(request):
            return self.get_response(request)
        if request.method == "OPTIONS":
            headers = gate.PREFLIGHT if gate.is_mine(request) else {"Allow": METHODS, **PREFLIGHT}
            response = HttpResponse(status=HTTPStatus.NO_CONTENT, headers=headers)
        else:
            take_extension(request)
            request.COOKIES = {}
            request.META.pop("HTTP_COOKIE", None)
            response = self.get_response(request)
            if response.status_code >= 400 and response.get("Content-Type", "") != problems.MEDIA_TYPE:
                response = self._as_problem(request, response)
            self._without_cookies(response)
            if language := getattr(request, "LANGUAGE_CODE", ""):
                response["Content-Language"] = language
        for name, value in {**FOR_EVERYBODY, **getattr(request, "api_use_headers", {})}.items():
            response[name] = value
        if gate.is_mine(request):
            response["Access-Control-Expose-Headers"] += f", {gate.EXPOSED}"
            response["Cache-Control"] = "private, no-store"
            response["Vary"] = f"Authorization, {response['Vary']}" if "Vary" in response else "Authorization"
        return response

    def process_view(self, request, view, args, kwargs):
        """Just before the view: the language of whoever asks, and whether they ask too often."""
        if not is_of_api(request):
            return None
        # Ends with the territory's language, which its middleware takes back.
        request.LANGUAGE_CODE = language_of(request) or request.LANGUAGE_CODE
        translation.activate(request.LANGUAGE_CODE)
        try:
            return self._refusal(request)
        except Problem as problem:
            return problem_response(request, problem)

    @staticmethod
    def _refusal(request):
        if gate.is_mine(request):
            gate.admit(request)
            return
        use = gate.use_of_reader(request) if gate.has_token(request) else use_of(request)
        if request.method not in ("GET", "HEAD"):
            raise Problem("method-not-allowed", headers={"Allow": METHODS})
        refuse_if_over(use)

    @staticmethod
    def _as_problem(request, response):
        """The problem that says what an answer of another middleware, a page, says by its status."""
        code = CODES.get(response.status_code, "bad-request" if response.status_code < 500 else "server-error")
        with translation.override(language_of(request) or getattr(request, "LANGUAGE_CODE", None)):
            told = problem_response(request, Problem(code))
        if PROBLEMS[code][0] != response.status_code:
            told.status_code = response.status_code
        if "Allow" in response:
            told["Allow"] = response["Allow"]
        return told

    @staticmethod
    def _without_cookies(response):
        response.cookies.clear()
        vary = [name.strip() for name in response.get("Vary", "").split(",")]
        response["Vary"] = (
            ", ".join(name for name in vary if name and name.casefold() != "cookie") or "Accept-Language"
        )


def take_extension(request):
    """Takes `.geojson` off the address that is looked up, and keeps it for the view as `api_extension`."""
    path, _dot, extension = request.path_info.rpartition(".")
    if extension in MEDIA_TYPES and path and request.path_info != OPENAPI:
        request.path_info, request.api_extension = path, extension


def is_of_api(request):
    return request.path.startswith(ROOT) and not request.path.startswith(PAGES)


def language_of(request):
    """The first language of `Accept-Language` that the platform speaks; "" for none of them."""
    for name, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")[:200].lower()):
        if (language := name.partition("-")[0]) in LANGUAGES:
            return language
    return ""
