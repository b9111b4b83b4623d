from django.urls import path

from maps import views

app_name = "maps"

urlpatterns = [
    path("contour.geojson", views.outline, name="outline"),
    path("communes.json", views.names, name="town_names"),
    path("villes", views.towns, name="towns"),
]
