from django.urls import path

from search import views

app_name = "search"

urlpatterns = [
    path("recherche/", views.search, name="search"),
    path("tags/", views.tag_index, name="tags"),
    path("tags/<slug:slug>/", views.tag, name="tag"),
]
