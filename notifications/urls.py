from django.urls import path

from notifications import views

app_name = "notifications"

urlpatterns = [
    path("lettres/desabonnement/<str:token>/", views.unsubscribe, name="unsubscribe"),
    path("mon-echosciences/reglages/adresse-suspendue/", views.address, name="address"),
]
