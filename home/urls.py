from django.urls import path

from home import sitemaps, views

app_name = "home"

urlpatterns = [
    path("langue/<slug:language>/", views.choose_language, name="language"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.section, name="sitemap_section"),
    path("robots.txt", sitemaps.robots, name="robots"),
]
