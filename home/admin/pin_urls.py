from django.urls import path

from home import pinning

app_name = "pins"

urlpatterns = [
    path("pin/<int:pk>/", pinning.pin, name="pin"),
    path("unpin/<int:pk>/", pinning.unpin, name="unpin"),
]
