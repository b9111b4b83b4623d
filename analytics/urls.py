from django.urls import path

from analytics import landscape_views, views

app_name = "analytics"

urlpatterns = [
    path("mesure/", views.measure, name="measure"),
    path("mesure/point.gif", views.dot, name="dot"),
    path("tags/paysage/", landscape_views.page, name="landscape"),
    path("tags/paysage/tags.csv", landscape_views.as_csv, name="landscape_csv"),
    path("tags/paysage/tags.graphml", landscape_views.as_graphml, name="landscape_graphml"),
]
