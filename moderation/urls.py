from django.urls import path

from moderation import views

app_name = "moderation"

urlpatterns = [
    path("signaler/merci/<slug:key>/", views.thanks, name="thanks"),
    path("signaler/<slug:kind>/<slug:key>/", views.report, name="report"),
    path("moderation/decision/<str:token>/", views.decision, name="decision"),
]
