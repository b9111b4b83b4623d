"""Values that nobody means and anybody can send: numbers of no row, NUL, and what a package's view does not expect.

What is asked of every address is mended here, before any view; each says 404 or 400 where a database or a package
would have answered with an error.
"""

import logging
import re
from pathlib import Path

from django.conf import settings
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import FieldError, ValidationError
from django.core.paginator import InvalidPage
from django.db import DataError
from django.http import Http404, UnreadablePostError
from django.shortcuts import render

from config.page_cache import writes
from intake.text import storable_fields

logger = logging.getLogger(__name__)

#: The largest number of a row that a database can look for.
LARGEST = 2**63 - 1
ROW_NAME = re.compile(r"(?:^|_)(?:pk|id)$")
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
#: What Python and Django raise for a value of the wrong kind; never what tells of a database or disk in trouble.
UNEXPECTED = (
    ValueError, TypeError, LookupError, AttributeError, OverflowError, DataError, FieldError, ValidationError,
    InvalidPage, IncorrectLookupParameters,
)  # fmt: skip


class StrangeValuesMiddleware:
    """Stands behind the check of form keys, and before whatever asks the database for what an address names."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "%00" in request.META.get("QUERY_STRING", ""):
            request.GET = storable_fields(request.GET)
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if "\x00" in request.path_info or not all(names_a_row(name, value) for name, value in kwargs.items()):
            raise Http404("no such row")
        if request.method == "POST" and request.content_type in FORMS:
            try:
                request.POST = storable_fields(request.POST)
            except UnreadablePostError:  # whoever sent it went away: the view finds out by itself
                return
        return

    def process_exception(self, request, exception):
        """400 for what the view of a package made of a strange value; faults of our own code stay errors."""
        if settings.DEBUG or not isinstance(exception, UNEXPECTED) or is_ours(exception.__traceback__):
            return None
        logger.error("%s could not answer this request", request.resolver_match.view_name, exc_info=exception)
        return render(request, "unexpected.html", status=400)


def names_a_row(name, value):
    """False for a part of an address that cannot be the number of any row, and should be one by its name."""
    if isinstance(value, int) and not isinstance(value, bool):
        return (1 if ROW_NAME.search(name) else 0) <= value <= LARGEST
    if ROW_NAME.search(name) and isinstance(value, str):
        return value.isascii() and value.isdigit() and len(value) < 20 and 1 <= int(value) <= LARGEST
    return True


def is_ours(trace):
    """Whether code of this repository was at work below the middlewares when the exception was raised.

    What hears every statement (`config.page_cache.writes`) is at work in those of packages too.
    """
    root = str(settings.ROOT)
    while trace:
        path = trace.tb_frame.f_code.co_filename
        if path.startswith(root) and "site-packages" not in Path(path).parts and path != writes.__file__:
            return True
        trace = trace.tb_next
    return False
