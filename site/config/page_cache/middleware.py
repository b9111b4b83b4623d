"""Answers with what is kept, before anything else of the platform is asked; keeps what everybody may see."""

import time

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date_safe

from api.limits import use_of
from config.page_cache.answers import Answer, gathered, may_be_kept, said_again
from config.page_cache.flights import Flights
from config.page_cache.moments import good_until
from config.page_cache.questions import question_of
from config.page_cache.store import page_store

CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
#: How long somebody waits for a page that another makes, before it is made a second time.
LONGEST_WAIT = 5
#: How often one looks whether another process has made it.
PAUSE = 0.02
#: An address whose answer is for one reader alone is not looked for again so soon.
PERSONAL_SECONDS = 10
MOST_PERSONAL = 5_000


class PageCacheMiddleware:
    """The first of all: a hit costs no query, no session, no template and no compression."""

    good_until = staticmethod(good_until)

    def __init__(self, get_response):
        self.get_response = get_response
        self.store = page_store()
        self.flights = Flights()
        self.personal = {}

    def __call__(self, request):
        question = question_of(request) if settings.PAGE_CACHE else None
        stamps = self.store.stamps.read() if question else None
        if stamps is None or self.is_personal(question):
            return told(self.get_response(request), "bypass")
        now = timezone.now()
        answer = self.store.near(question.key)
        if answer is not None and answer.stamps == stamps and answer.is_in_time(now):
            return self.give(request, question, answer, now, "hit")
        return self.find_or_make(request, question, now, stamps)

    def find_or_make(self, request, question, now, stamps):
        """The answer that another process made, or thread is making, or one of our own."""
        deadline = time.monotonic() + LONGEST_WAIT
        while True:
            answer = self.store.far(question.key) or self.store.near(question.key)
            if answer is not None and answer.stamps == stamps and answer.is_in_time(now):
                return self.give(request, question, answer, now, "hit")
            last = answer if answer and answer.stamps[0] == stamps[0] and answer.is_in_time(now) else None
            flight, is_ours = self.flights.join(question.key, stamps)
            if is_ours:
                try:
                    return self.make_once(request, question, now, stamps, flight, last, deadline)
                finally:
                    self.flights.land(question.key, flight)
            if last:
                return self.give(request, question, last, now, "stale")
            flight.landed.wait(max(0, deadline - time.monotonic()))
            if not flight.is_kept or time.monotonic() > deadline:
                return self.make(request, question, now, stamps)
            now, stamps = timezone.now(), self.store.stamps.read()
            if stamps is None:
                return told(self.get_response(request), "bypass")

    def make_once(self, request, question, now, stamps, flight, last, deadline):
        """Makes the answer, unless another process is about it."""
        with self.store.lease(question.key) as is_ours:
            while not is_ours and time.monotonic() < deadline:
                if last:
                    return self.give(request, question, last, now, "stale")
                time.sleep(PAUSE)
                answer = self.store.far(question.key)
                if answer is not None and answer.stamps == stamps and answer.is_in_time(now):
                    flight.is_kept = True
                    return self.give(request, question, answer, now, "hit")
                with self.store.lease(question.key) as is_free:
                    if is_free:
                        break
            return self.make(request, question, now, stamps, flight)

    def make(self, request, question, now, stamps, flight=None):
        """Renders; keeps the answer if it may be."""
        conditions = {name: request.META.pop(name) for name in CONDITIONS if name in request.META}
        response = self.get_response(request)
        request.META.update(conditions)
        if request.method == "GET" and response.status_code == 200:
            response = gathered(response)
        if request.method != "GET" or not may_be_kept(response):
            if response.status_code != 304 and request.method == "GET":
                self.note_personal(question)
            return told(unkept(request, response) if conditions else response, "miss")
        try:
            until = self.good_until(now, stamps)
        except DatabaseError:  # it went away just now
            return told(response, "miss")
        answer = Answer.of(response, made_at=now, until=until, stamps=stamps)
        last = self.store.near(question.key)
        # The same once more; where the view tells a moment of its own (the API: the last change of all), that counts.
        if last is not None and last.etag == answer.etag and not answer.is_dated:
            answer.last_modified = last.last_modified
        self.store.set(question.key, answer)
        if flight:
            flight.is_kept = True
        return told(conditional(request, response, answer, now) if conditions else response, "miss")

    def give(self, request, question, answer, now, how):
        use = use_of(request) if question.is_of_api else None  # what is answered here counts too
        if use and use.is_over:
            return told(self.get_response(request), "bypass")
        many = len(answer.bodies)
        response = answer.response(request.META, now)
        if len(answer.bodies) > many:  # another encoding, made once for all processes
            self.store.set(question.key, answer)
        else:
            self.store.memory.use(question.key, answer)
        if use:
            for name, value in use.headers().items():
                response.headers[name] = value
        return told(response, how)

    def is_personal(self, question):
        until = self.personal.get(question.key)
        return until is not None and until > time.monotonic()

    def note_personal(self, question):
        if len(self.personal) >= MOST_PERSONAL:
            self.personal.clear()
        self.personal[question.key] = time.monotonic() + PERSONAL_SECONDS


def conditional(request, response, answer, now):
    """What was just made, to who may have it already; with the reader's count, which is not kept."""
    given = answer.response(request.META, now)
    for name, value in response.headers.items():
        if name.startswith("RateLimit"):
            given.headers[name] = value
    return given


def unkept(request, response):
    """What Django's middleware would have answered to the conditions that were kept from it."""
    etag, last_modified = response.headers.get("ETag"), response.headers.get("Last-Modified")
    if request.method != "GET" or not (etag or last_modified):
        return response
    since = last_modified and parse_http_date_safe(last_modified)
    given = get_conditional_response(request, etag=etag, last_modified=since, response=response)
    if given.status_code == 304:
        for name, value in said_again(response.headers.items()):
            given.headers[name] = value
    return given


def told(response, how):
    """On a developer's machine the answer says where it comes from."""
    if settings.PAGE_CACHE_TELLS:
        response.headers["X-Cache"] = how
        response.headers["Server-Timing"] = f'cache;desc="{how}"'
    return response
