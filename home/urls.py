from django.urls import path

from home import patterns, sitemaps, views

app_name = "home"

urlpatterns = [
    path("couleurs/<slug:accent>.css", views.colours, name="colours"),
    path("langue/<slug:language>/", views.choose_language, name="language"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.section, name="sitemap_section"),
    path("motifs/", patterns.page, name="patterns"),
    path("motifs/<slug:kind>-<int:number>.svg", patterns.drawing, name="pattern_drawing"),
    path("robots.txt", sitemaps.robots, name="robots"),
]
