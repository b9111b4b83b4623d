from django.urls import path

from showcase import feeds, sitemaps, views

app_name = "showcase"

urlpatterns = [
    path("derniers/", views.latest, name="latest"),
    path("derniers/flux.atom", feeds.latest, name="latest_feed"),
    path("agenda/", views.agenda, name="agenda"),
    path("agenda/agenda.ics", feeds.calendar, name="calendar"),
    path("agenda/flux.atom", feeds.events, name="events_feed"),
    path("communautes/", views.communities, name="communities"),
    path("recherche/", views.search, name="search"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("robots.txt", sitemaps.robots, name="robots"),
]
