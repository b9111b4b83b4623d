from django.urls import path

from home.admin import territories

app_name = "territories_admin"

urlpatterns = [
    path("", territories.index, name="index"),
    path("new/", territories.new, name="new"),
    path("<int:pk>/", territories.checklist, name="checklist"),
    path("<int:pk>/animators/", territories.add_animator, name="add_animator"),
]
