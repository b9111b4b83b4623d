from django.urls import path

from members import home_views, settings_views

app_name = "member_settings"

urlpatterns = [
    path("", settings_views.profile, name="profile"),
    path("compte/", settings_views.account, name="account"),
    path("territoire/", home_views.home, name="home"),
    path("visibilite/", settings_views.visibility, name="visibility"),
]
