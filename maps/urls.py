from django.urls import path

from maps import views

app_name = "maps"

urlpatterns = [
    path("contour.geojson", views.outline, name="outline"),
    path("villes", views.towns, name="towns"),
]
