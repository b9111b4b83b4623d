from django.urls import path

from api.tokens import views

app_name = "member_tokens"

urlpatterns = [
    path("", views.tokens, name="list"),
    path("nouveau/", views.new, name="new"),
    path("<int:pk>/revoquer/", views.revoke, name="revoke"),
]
