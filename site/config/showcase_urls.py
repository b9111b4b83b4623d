"""What the host of the showcase answers.

Its own addresses first, then those of territories that every page needs (pictures, colours, language, the API, which
speaks of the whole network); whatever else is a page of the showcase's own tree, or is asked of a territory
(`showcase.views.elsewhere`). The addresses of territories follow so that templates can name them: none of them is ever
looked up here.
"""

from django.urls import include, path, re_path

from config.urls import urlpatterns as addresses_of_territories
from contributions import media_views, views
from contributions.media_views import document
from home.views import choose_language
from showcase.views import elsewhere

urlpatterns = [
    path("", include("showcase.urls")),
    re_path(r"^documents/(?P<pk>\d{1,18})/(?P<filename>.*)$", document),
    path("images/<str:signature>/<int:image_id>/<str:filter_spec>/<str:filename>", media_views.picture),
    path("couvertures/<int:pk>-<slug:digest>.svg", views.drawn_cover),
    path("couvertures/<int:pk>-<slug:digest>.jpg", views.drawn_social_picture),
    path("apercus/<str:token>", media_views.embed_picture),
    path("api/v1/", include("api.urls")),
    path("langue/<slug:language>/", choose_language),
    path("", include("territories.urls")),
    re_path(r"^(?P<path>.*)$", elsewhere),
    *addresses_of_territories,
]

handler400 = "home.views.bad_request"
handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
