from django.urls import path

from contributions.feeds import formats  # noqa: F401 (knows `<feed:name>`)
from search import tag_views, views

app_name = "search"

urlpatterns = [
    path("recherche/", views.search, name="search"),
    path("recherche/<feed:name>", views.search_feed, name="search_feed"),
    path("recherche/suggestions", views.search_suggestions, name="suggestions"),
    path("tags/", tag_views.tag_index, name="tags"),
    path("tags/suggestions", tag_views.tag_suggestions, name="tag_suggestions"),
    path("tags/<slug:slug>/", tag_views.tag, name="tag"),
    path("tags/<slug:slug>/<feed:name>", tag_views.tag_feed, name="tag_feed"),
]
