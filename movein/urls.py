from django.urls import path

from movein import views

app_name = "movein"

urlpatterns = [
    path("mes-textes/<str:token>/", views.texts, name="texts"),
    path("mes-textes/<str:token>/oui/", views.accept, name="accept"),
    path("mes-textes/<str:token>/non/", views.decline, name="decline"),
]
