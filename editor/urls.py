from django.urls import path, register_converter

from editor import api_views, manage_views, version_views, views
from editor.kinds import kind_named, written_kinds

app_name = "editor"


class KindConverter:
    """The word of a kind in an address."""

    regex = "|".join(spec.writing.word for spec in written_kinds())

    def to_python(self, value):
        return kind_named(value)

    def to_url(self, value):
        return value if isinstance(value, str) else value.writing.word


register_converter(KindConverter, "kind")

urlpatterns = [
    path("ecrire/", views.choose, name="choose"),
    path("ecrire/<kind:kind>/", views.write, name="new"),
    path("ecrire/<int:pk>/", views.write, name="edit"),
    path("ecrire/<int:pk>/apercu/", views.preview, name="preview"),
    path("ecrire/<int:pk>/publie/", views.published, name="published"),
    path("ecrire/lire/<str:token>/", views.read, name="read"),
    path("ecrire/<int:pk>/gerer/", manage_views.manage, name="manage"),
    path("ecrire/<int:pk>/invitation/", manage_views.invitation, name="invitation"),
    path("ecrire/<int:pk>/versions/", version_views.history, name="history"),
    path("ecrire/<int:pk>/versions/<int:revision>/", version_views.version, name="version"),
    path("ecrire/api/enregistrer/", api_views.save, name="save"),
    path("ecrire/api/publier/", api_views.publish, name="publish"),
    path("ecrire/api/image/", api_views.picture, name="picture"),
    path("ecrire/api/fichier/", api_views.file, name="file"),
    path("ecrire/api/video/", api_views.embed, name="embed"),
    path("ecrire/api/lien/", api_views.link, name="link"),
    path("ecrire/api/formule/", api_views.formula, name="formula"),
    path("ecrire/api/dates/", api_views.dates, name="dates"),
    path("ecrire/api/pages/", api_views.search, name="search"),
    path("ecrire/api/lieux/", api_views.places, name="places"),
]
