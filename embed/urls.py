from django.urls import path

from embed import generator_views, oembed_views, views

app_name = "embed"

urlpatterns = [
    path("embed/", generator_views.generator, name="generator"),
    path("embed/cadre-1.js", views.frame_script, name="script"),
    path("embed/<slug:word>/", views.box, name="box"),
    path("embed/<slug:word>/fragment.html", views.fragment, name="fragment"),
    path("oembed", oembed_views.oembed, name="oembed"),
]
