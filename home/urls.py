from django.urls import path

from home import sitemaps

app_name = "home"

urlpatterns = [
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.section, name="sitemap_section"),
    path("robots.txt", sitemaps.robots, name="robots"),
]
