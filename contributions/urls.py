import re

from django.urls import path, re_path

from contributions import media_views, views
from contributions.feeds.formats import FORMATS
from contributions.member_feeds import member_feed
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
    path("membres/<slug:slug>/<feed:name>", member_feed, name="member_feed"),
    re_path(rf"^(?P<path>(?:[\w-]+/)*)(?P<name>{'|'.join(map(re.escape, FORMATS))})$", page_file, name="page_file"),
]
