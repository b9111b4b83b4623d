from django.urls import path

from contributions.feeds.formats import FeedName  # noqa: F401 (registers the converter)
from showcase import sitemaps, views

app_name = "showcase"

urlpatterns = [
    path("derniers/", views.latest, name="latest"),
    path("derniers/<feed:name>", views.latest_feed, name="latest_feed"),
    path("agenda/", views.agenda, name="agenda"),
    path("agenda/<feed:name>", views.agenda_feed, name="agenda_feed"),
    path("communautes/", views.communities, name="communities"),
    path("recherche/", views.search, name="search"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("robots.txt", sitemaps.robots, name="robots"),
]
