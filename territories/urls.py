from django.urls import path

from territories import views

app_name = "territories"

urlpatterns = [
    path("couleurs/<slug:accent>.css", views.colours, name="colours"),
    path("couleurs/<slug:accent>.jpg", views.drawn_picture, name="drawn_picture"),
]
