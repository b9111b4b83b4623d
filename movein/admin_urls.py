from django.urls import path

from movein import admin_views

app_name = "movein_admin"

urlpatterns = [
    path("", admin_views.index, name="index"),
    path("authors/", admin_views.people, name="authors"),
    path("authors/invite/", admin_views.invite_all, name="invite_all"),
    path("authors/<int:pk>/invite/", admin_views.invite, name="invite"),
    path("<int:pk>/", admin_views.move, name="move"),
    path("<int:pk>/begin/", admin_views.begin, name="begin"),
    path("<int:pk>/stop/", admin_views.stop, name="stop"),
    path("<int:pk>/report.csv", admin_views.report, name="report"),
]
