"""What wraps every answer: the health probe and the Content Security Policy."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpResponse


class HealthMiddleware:
    """Answers `/healthz` before sessions, hosts or the database are asked anything."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == "/healthz":
            return HttpResponse("ok\n", content_type="text/plain")
        return self.get_response(request)


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy everywhere; the admin's own, with inline styles, under `/admin/`."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if request.path.startswith("/admin/") and not report_only and parts.replace is None:
            parts.update = {**(parts.update or {}), **settings.ADMIN_CONTENT_SECURITY_POLICY}
        return parts
