from django.urls import path

from home import morning_views, pinning

app_name = "morning"

urlpatterns = [
    path("recommend/<int:pk>/", morning_views.recommend, name="recommend"),
    path("pin/<int:pk>/", pinning.pin, name="pin"),
    path("unpin/<int:pk>/", morning_views.unpin, name="unpin"),
    path("publish/<int:pk>/", morning_views.publish, name="publish"),
    path("links/<int:pk>/dismiss/", morning_views.dismiss_link, name="dismiss_link"),
]
