from django.urls import path

from dashboard import data_views, feed_views, follow_views, notification_views, views

app_name = "dashboard"

urlpatterns = [
    path("", feed_views.feed, name="feed"),
    path("publications/", views.publications, name="publications"),
    path("publications/brouillons/", views.drafts, name="drafts"),
    path("publications/corbeille/", views.trash, name="trash"),
    path("publications/corbeille/<int:pk>/", views.bring_back, name="bring_back"),
    path("notifications/", notification_views.notifications, name="notifications"),
    path("notifications/lues/", notification_views.mark_read, name="mark_read"),
    path("notifications/<int:pk>/", notification_views.open_notification, name="open_notification"),
    path("commentaires/", views.comments, name="comments"),
    path("recommandations/", views.recommendations, name="recommendations"),
    path("abonnements/", follow_views.follows, name="follows"),
    path("abonnements/<int:pk>/", follow_views.end_follow, name="end_follow"),
    path("abonnes/", follow_views.followers, name="followers"),
    path("communautes/", views.communities, name="communities"),
    path("reglages/courrier/", data_views.letters, name="letters"),
    path("reglages/mes-donnees/", data_views.data, name="data"),
    path("reglages/mes-donnees/copie/", data_views.ask_export, name="ask_export"),
    path("reglages/mes-donnees/copie/<str:token>/", data_views.download, name="download"),
    path("reglages/mes-donnees/depart/", data_views.leave, name="leave"),
    path("reglages/mes-donnees/rester/", data_views.stay, name="stay"),
]
