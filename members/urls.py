from django.urls import path

from members import views

app_name = "members"

urlpatterns = [
    path("", views.directory, name="directory"),
    path("inviter/", views.invite, name="invite"),
    path("messages/<slug:key>/repondre/", views.reply, name="reply"),
    path("messages/<slug:key>/signaler/", views.report_message, name="report_message"),
    path("<slug:slug>/", views.profile, name="profile"),
    path("<slug:slug>/contacter/", views.contact, name="contact"),
]
