from django.urls import path

from press import views

app_name = "press"

urlpatterns = [
    path("presse/", views.kit, name="kit"),
    path("presse/<slug:slug>/", views.kit, name="community_kit"),
]
