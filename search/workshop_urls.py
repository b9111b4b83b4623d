from django.urls import path

from search import workshop_views

app_name = "tag_workshop"

urlpatterns = [
    path("", workshop_views.workshop_page, name="index"),
    path("search/", workshop_views.search_again, name="search"),
    path("tags/<int:pk>/", workshop_views.tag_page, name="tag"),
    path("merges/<int:pk>/undo/", workshop_views.undo, name="undo"),
    path("apart/<int:pk>/again/", workshop_views.propose_again, name="again"),
]
