"""The addresses of the host of the showcase, which are not those of territories."""

from django.http import Http404

from showcase.sites import showcase_of

ADDRESSES = "config.showcase_urls"


class ShowcaseMiddleware:
    """Puts `request.showcase` (its front page, None on other hosts); its host answers its own addresses alone.

    While the front page is not published none of them is there.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.showcase = showcase_of(request)
        if request.showcase is not None:
            request.urlconf = ADDRESSES
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        is_hidden = request.showcase is not None and not request.showcase.live
        if is_hidden and request.resolver_match.namespace != "territories":  # its colours
            raise Http404("the showcase is not published")
