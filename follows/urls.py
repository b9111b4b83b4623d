from django.urls import path

from follows import subscription_views, views

app_name = "follows"

urlpatterns = [
    path("suivre/filtre/", views.follow_filter, name="filter"),
    path("suivre/<str:what>/<int:pk>/", views.follow_target, name="target"),
    path("lettre/", subscription_views.subscribe, name="subscribe"),
    path("lettre/merci/", subscription_views.asked, name="asked"),
    path("abonnement/<slug:key>/", subscription_views.confirm, name="confirm"),
    path("lettres/<str:token>/", subscription_views.letter, name="letter"),
]
