from django.urls import path

from search import tag_views, views

app_name = "search"

urlpatterns = [
    path("recherche/", views.search, name="search"),
    path("recherche/suggestions", views.search_suggestions, name="suggestions"),
    path("tags/", tag_views.tag_index, name="tags"),
    path("tags/suggestions", tag_views.tag_suggestions, name="tag_suggestions"),
    path("tags/<slug:slug>/", tag_views.tag, name="tag"),
    path("tags/<slug:slug>/flux.atom", tag_views.tag_feed, name="tag_feed"),
    path("tags/<slug:slug>/agenda.ics", tag_views.tag_calendar, name="tag_calendar"),
]
