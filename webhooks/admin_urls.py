from django.urls import path

from webhooks import admin_views

app_name = "webhooks_admin"

urlpatterns = [
    path("<int:pk>/", admin_views.endpoint, name="endpoint"),
    path("<int:pk>/try/", admin_views.try_it, name="try"),
    path("<int:pk>/stop/", admin_views.stop, name="stop"),
    path("<int:pk>/start/", admin_views.start, name="start"),
    path("<int:pk>/secret/", admin_views.renew, name="secret"),
    path("deliveries/<int:pk>/again/", admin_views.redeliver, name="again"),
]
