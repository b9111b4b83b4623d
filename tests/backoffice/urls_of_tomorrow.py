"""The platform's addresses, and one in the admin that nobody has thought about yet."""

from django.http import HttpResponse
from django.urls import include, path

urlpatterns = [path("admin/tomorrow/", lambda request: HttpResponse("tomorrow")), path("", include("config.urls"))]
handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
