from django.urls import path

from backoffice import sharing

app_name = "sharing"

urlpatterns = [
    path("", sharing.index, name="index"),
    path("page/<int:pk>/", sharing.page, name="page"),
    path("show/", sharing.show, name="show"),
    path("<int:pk>/take-back/", sharing.take_back, name="take_back"),
]
