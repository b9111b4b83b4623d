"""The idea box."""

from django.urls import path

from surveys import idea_views

app_name = "ideas"

urlpatterns = [
    path("", idea_views.ideas, name="ideas"),
    path("proposer/", idea_views.propose, name="propose"),
    path("<int:pk>/", idea_views.idea, name="idea"),
    path("<int:pk>/voter/", idea_views.vote, name="vote"),
]
