"""Every address of the platform; what is not named here is a page of Wagtail's tree."""

from django.apps import apps
from django.urls import include, path, re_path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern
from wagtail.views import serve

from backoffice.own_lists import tag_suggestions
from config.first_parts import by_first_part
from config.views import ready
from config.webhooks import bounce_hooks
from contributions.media_views import FOLDERS, document, stored_picture

named = [
    *bounce_hooks(),
    path("readyz", ready, name="ready"),
    # Before the packages, whose own views they replace (config/addresses.py).
    path("", include("members.account_urls")),
    path("admin/tag-autocomplete/", tag_suggestions, name="wagtailadmin_tag_autocomplete"),
    path(
        "admin/tag-autocomplete/<slug:app_name>/<slug:model_name>/",
        tag_suggestions,
        name="wagtailadmin_tag_model_autocomplete",
    ),
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^documents/(?P<pk>\d{1,18})/(?P<filename>.*)$", document, name="document"),  # before Wagtail's own
    path("documents/", include(wagtaildocs_urls)),
    re_path(rf"^media/(?P<folder>{'|'.join(FOLDERS)})/(?P<name>.+)$", stored_picture, name="stored_picture"),
    path("api/v1/", include("api.urls")),
    path("", include("embed.urls")),
    path("mon-echosciences/reglages/jetons/", include("api.tokens.urls")),
    path("carte/", include("maps.urls")),
    path("", include("territories.urls")),
    path("", include("home.urls")),
    path("", include("editor.urls")),
    path("mon-echosciences/", include("dashboard.urls")),
    path("", include("moderation.urls")),
    path("", include("analytics.urls")),  # before the tags: /tags/paysage/ is their landscape
    path("", include("press.urls")),
    path("", include("movein.urls")),
    path("enquetes/", include("surveys.urls")),
    path("idees/", include("surveys.idea_urls")),
    path("", include("search.urls")),
    path("", include("contributions.urls")),
    path("", include("reactions.urls")),
    path("", include("notifications.urls")),
    path("", include("follows.urls")),
    path("communautes/", include("communities.urls")),
    path("membres/", include("members.urls")),
]

if apps.is_installed("demo"):
    named.insert(0, path("", include("demo.urls")))

urlpatterns = [*by_first_part(named), re_path(serve_pattern, serve, name="wagtail_serve")]

handler400 = "home.views.bad_request"
handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
