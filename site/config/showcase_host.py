"""The addresses of the host of the showcase, which are not those of territories."""

from showcase.sites import showcase_of

ADDRESSES = "config.showcase_urls"


class ShowcaseMiddleware:
    """Puts `request.showcase` (its front page, None on other hosts); its host answers its own addresses alone."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.showcase = showcase_of(request)
        if request.showcase is not None:
            request.urlconf = ADDRESSES
        return self.get_response(request)
