"""Every address of the platform; what is not named here is a page of Wagtail's tree."""

from django.conf import settings
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from config.views import ready
from contributions.views import media

urlpatterns = [
    path("readyz", ready, name="ready"),
    path("", include("members.account_urls")),  # before the admin: /admin/login/ is everybody's sign-in
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    re_path(r"^media/(?P<path>(?:images|original_images|avatars|embeds)/.+)$", media, name="media"),
    path("carte/", include("maps.urls")),
    path("", include("home.urls")),
    path("", include("editor.urls")),
    path("mon-echosciences/", include("dashboard.urls")),
    path("", include("moderation.urls")),
    path("", include("analytics.urls")),  # before the tags: /tags/paysage/ is their landscape
    path("", include("press.urls")),
    path("enquetes/", include("surveys.urls")),
    path("idees/", include("surveys.idea_urls")),
    path("", include("search.urls")),
    path("", include("contributions.urls")),
    path("", include("reactions.urls")),
    path("", include("notifications.urls")),
    path("", include("follows.urls")),
    path("communautes/", include("communities.urls")),
    path("membres/", include("members.urls")),
    path("", include(wagtail_urls)),
]

if settings.ANYMAIL.get("WEBHOOK_SECRET"):  # without one anybody could have any address suspended
    urlpatterns.insert(0, path("anymail/", include("anymail.urls")))

handler400 = "home.views.bad_request"
handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
