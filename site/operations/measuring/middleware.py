"""Stands before everything: measures each answer, and gives the figures to whoever may have them."""

import logging
import time
from importlib import import_module

from config.logs import label_of
from django.conf import settings
from django.http import HttpResponse
from django.utils.crypto import constant_time_compare

from operations.measuring.slow import slow_pages

METRICS = "/metrics"
logger = logging.getLogger("requests")


class MeasuringMiddleware:
    """Counts answers and their time as far as the settings ask for it; answers `/metrics` to who knows its token."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == METRICS and settings.METRICS_TOKEN:
            return figures(request)
        began = time.perf_counter()
        response = self.get_response(request)
        seconds = time.perf_counter() - began
        is_slow = 0 < settings.SLOW_SECONDS <= seconds
        if is_slow or settings.LOG_REQUESTS or settings.METRICS_TOKEN:
            label = label_of(request, response.status_code)
            if is_slow:
                slow_pages.add(label, seconds)
            if settings.METRICS_TOKEN:
                metrics().count(label, request.method, response.status_code, seconds)
            if settings.LOG_REQUESTS:
                log(request, response, label, seconds)
        return response


def log(request, response, label, seconds):
    """One line: neither address nor reader, nor what they looked for."""
    fields = {"method": request.method, "view": label, "status": response.status_code, "ms": round(seconds * 1000, 1)}
    logger.info("%(method)s %(view)s %(status)s %(ms)s ms", fields, extra={"fields": fields})


def metrics():
    """The module whose package only installations with METRICS_TOKEN have."""
    return import_module("operations.measuring.metrics")


def figures(request):
    """The text that Prometheus reads; 403 without the token."""
    given = request.headers.get("Authorization", "")
    if not constant_time_compare(given, f"Bearer {settings.METRICS_TOKEN}"):
        return HttpResponse("Authorization: Bearer <METRICS_TOKEN>\n", status=403, content_type="text/plain")
    response = HttpResponse(metrics().text(), content_type="text/plain; version=0.0.4; charset=utf-8")
    response["Cache-Control"] = "no-store"
    return response
