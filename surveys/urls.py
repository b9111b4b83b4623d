"""Where answers to surveys go."""

from django.urls import path

from surveys import views

app_name = "surveys"

urlpatterns = [
    path("reponses/<int:pk>/", views.answer, name="answer"),
    path("reponses/<int:pk>/merci/", views.thanks, name="thanks"),
    path("reponses/<int:pk>/deja/", views.thanks, {"known": True}, name="known"),
]
