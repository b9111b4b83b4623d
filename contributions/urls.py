from django.urls import path, re_path

from contributions import media_views, views
from contributions.page_files import page_file

app_name = "contributions"

urlpatterns = [
    path(
        "images/<str:signature>/<int:image_id>/<str:filter_spec>/<str:filename>", media_views.picture, name="picture"
    ),
    path("couvertures/<int:pk>-<slug:digest>.svg", views.drawn_cover, name="cover"),
    path("couvertures/<int:pk>-<slug:digest>.jpg", views.drawn_social_picture, name="social_picture"),
    path("q/<slug:code>", views.short, name="short"),
    path("q/<slug:code>/", views.short),
    path("q/<slug:code>/qr.svg", views.qr_code, name="qr"),
    path("apercus/<str:token>", media_views.embed_picture, name="embed_picture"),
    re_path(r"^(?P<path>(?:[\w-]+/)*)(?P<name>flux\.atom|agenda\.ics|carte\.geojson)$", page_file, name="page_file"),
]
