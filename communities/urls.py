from django.urls import path

from communities import views
from communities.manage import look, overview, people, publications, resources

app_name = "communities"

urlpatterns = [
    path("proposer/", views.propose, name="propose"),
    path("suggerer/<int:pk>/", views.suggest, name="suggest"),
    path("<slug:slug>/rejoindre/", views.join, name="join"),
    path("<slug:slug>/invitation/", views.invitation, name="invitation"),
    path("<slug:slug>/quitter/", views.leave, name="leave"),
    path("<slug:slug>/ressources/<int:pk>/<str:filename>", views.download, name="download"),
    path("<slug:slug>/gerer/", overview.overview, name="overview"),
    path("<slug:slug>/gerer/personnes/", people.people, name="people"),
    path("<slug:slug>/gerer/apparence/", look.look, name="look"),
    path("<slug:slug>/gerer/pages/", look.pages, name="pages"),
    path("<slug:slug>/gerer/pages/<int:pk>/", look.text_page, name="text_page"),
    path("<slug:slug>/gerer/ressources/", resources.resources, name="resources"),
    path("<slug:slug>/gerer/ressources/ajouter/", resources.resource_new, name="resource_new"),
    path("<slug:slug>/gerer/ressources/<int:pk>/", resources.resource, name="resource"),
    path("<slug:slug>/gerer/publications/", publications.publications, name="publications"),
    path("<slug:slug>/gerer/lettres/", overview.letters, name="letters"),
]
