"""What the server of the ladder serves: the platform with one address more, a view that does nothing.

It passes all middlewares, as any view does.
"""

from types import ModuleType

from config.wsgi import application
from django.conf import settings
from django.http import HttpResponse
from django.urls import include, path

from operations.bench.ladder import BARE

__all__ = ["application"]


def bare(request):
    return HttpResponse("ok", headers={"Cache-Control": "private"})


addresses = ModuleType("ladder_addresses")
addresses.urlpatterns = [path(BARE.removeprefix("/"), bare), path("", include(settings.ROOT_URLCONF))]
addresses.handler404, addresses.handler500 = "home.views.not_found", "home.views.server_error"
settings.ROOT_URLCONF = addresses
