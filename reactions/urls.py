from django.urls import path

from reactions import own_views, sharing, views, vote_views

app_name = "reactions"

urlpatterns = [
    path("recommander/<slug:code>/", vote_views.recommend, name="recommend"),
    path("soutenir/<slug:code>/", vote_views.support, name="support"),
    path("soutenir/<slug:code>/<str:token>/", vote_views.confirm_support, name="confirm_support"),
    path("commenter/<slug:code>/", views.thread, name="thread"),
    path("commenter/<slug:code>/envoye/", views.sent, name="sent"),
    path("commenter/<slug:code>/fermer/", views.close, name="close"),
    path("commentaires/<int:pk>/", views.comment, name="comment"),
    path("commentaires/<int:pk>/masquer/", views.hide, name="hide"),
    path("commentaires/<int:pk>/corriger/", own_views.edit, name="edit"),
    path("commentaires/<int:pk>/retirer/", own_views.erase, name="erase"),
    path("commentaires/le-mien/<str:token>/", own_views.by_letter, name="by_letter"),
    path("partager/mastodon/<slug:code>/", sharing.mastodon, name="mastodon"),
]
