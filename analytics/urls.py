from django.urls import path

from analytics import views

app_name = "analytics"

urlpatterns = [
    path("mesure/", views.measure, name="measure"),
    path("mesure/point.gif", views.dot, name="dot"),
]
