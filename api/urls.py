from django.urls import include, path

from api import docs_views
from api.api import api

urlpatterns = [
    path("docs", docs_views.docs, name="api_docs"),
    path("docs/first-steps", docs_views.first_steps, name="api_first_steps"),
    path("openapi.json", docs_views.openapi, name="api_openapi"),
    path("", docs_views.entrance, name="api_entrance"),
    path("", include((api.urls[0], "ninja"), namespace="api")),
    path("<path:anything>", docs_views.nothing_here, name="api_nothing_here"),
]
