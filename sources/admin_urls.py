from django.urls import path

from sources import admin_views

app_name = "sources_admin"

urlpatterns = [
    path("<int:pk>/", admin_views.source, name="source"),
    path("<int:pk>/read/", admin_views.read_now, name="read"),
    path("<int:pk>/stop/", admin_views.stop, name="stop"),
    path("<int:pk>/start/", admin_views.start, name="start"),
    path("items/<int:pk>/leave/", admin_views.leave, name="leave"),
]
