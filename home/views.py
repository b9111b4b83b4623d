"""Pages of the site as a whole: what is said when something is missing or broken."""

from django.shortcuts import render
from django.views.decorators.csrf import requires_csrf_token


@requires_csrf_token
def not_found(request, exception=None):
    return render(request, "404.html", status=404)


@requires_csrf_token
def server_error(request):
    """Needs no database and no context: something is broken already."""
    return render(None, "500.html", status=500)


@requires_csrf_token
def csrf_failure(request, reason=""):
    """The form came without its key (cookie lost, tab too old): says so and gives the text back."""
    fields = [
        (name, value)
        for name, value in request.POST.items()
        if "password" not in name and name != "csrfmiddlewaretoken"
    ]
    return render(request, "403_csrf.html", {"fields": fields, "address": request.get_full_path()}, status=403)
