from django.urls import path

from backoffice import views

app_name = "backoffice"

urlpatterns = [
    path("recommend/<int:pk>/", views.recommend, name="recommend"),
    path("publish/<int:pk>/", views.publish, name="publish"),
    path("links/<int:pk>/dismiss/", views.dismiss_link, name="dismiss_link"),
]
