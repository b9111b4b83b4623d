from django.urls import path

from communities import admin_views

app_name = "communities_admin"

urlpatterns = [
    path("", admin_views.index, name="index"),
    path("propositions/<int:pk>/", admin_views.answer, name="answer"),
    path("<int:pk>/", admin_views.community, name="community"),
]
