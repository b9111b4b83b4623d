"""What every installation shares: its applications, and the settings of each concern beside this file.

Values that differ come from the environment. See `.env.example` for the variables and `docs/deploy.md` for how to
choose them.
"""

from urllib.parse import urlsplit

from config import ROOT, unmounted_api

from .accounts import *  # noqa: F403
from .accounts import ACCOUNT_APPS, ACCOUNT_MIDDLEWARE
from .environment import *  # noqa: F403
from .environment import DATA_DIR, SITE_URL, env
from .files import *  # noqa: F403
from .language import *  # noqa: F403
from .logs import *  # noqa: F403
from .safety import *  # noqa: F403
from .stores import *  # noqa: F403
from .wagtail import *  # noqa: F403

# Which names are answered is asked of the database (config/hosts.py), since territories are opened while the server
# runs. The first name is what Wagtail calls a page that has no address yet.
ALLOWED_HOSTS = [urlsplit(SITE_URL).hostname or "localhost", "*"]
# Names besides those of the territories: the default territory answers there.
OTHER_HOSTS = []
SOURCE_URL = env("SOURCE_URL", default="")

# --- Applications -----------------------------------------------------------------

INSTALLED_APPS = [
    # Our layers, from the top down (see docs/architecture.md).
    "operations",
    "webhooks",
    "showcase",
    "home",
    "backoffice",
    "dashboard",
    "editor",
    "moderation",
    "analytics",
    "surveys",
    "press",
    "movein",
    "search",
    "api",
    "embed",
    "sources",
    "follows",
    "communities",
    "reactions",
    "dossiers",
    "projects",
    "announcements",
    "articles",
    "places",
    "agenda",
    "contributions",
    "notifications",
    "maps",
    "members",
    "territories",
    "media",
    "gazetteer",
    "jobs",
    "intake",
    # Wagtail and what it stands on.
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "members.users_app.WagtailUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtail_modeladmin",
    "wagtailgeowidget",
    "modelcluster",
    "taggit",
    "django_htmx",
    "django_prose_editor",
    "js_lib_leaflet",
    "django_tasks",
    "django_tasks_db",
    "anymail",
    *ACCOUNT_APPS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]

# Wagtail prepares an API that is not mounted here: for it, each process took a quarter more time and 30 MB.
if "wagtail.api.v3" not in INSTALLED_APPS:
    unmounted_api.leave_out()

MIDDLEWARE = [
    "operations.measuring.middleware.MeasuringMiddleware",  # the first: it sees what all others take
    "config.page_cache.middleware.PageCacheMiddleware",
    "config.middleware.PermissionsPolicyMiddleware",
    "config.middleware.HealthMiddleware",
    "api.middleware.ApiMiddleware",
    "embed.middleware.OtherSitesMiddleware",
    "config.hosts.HostMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "analytics.middleware.MeasureMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.compression.CompressionMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "config.middleware.AnonymousPagesMiddleware",
    "config.middleware.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "config.bodies.BodyLimitMiddleware",  # before the check of forms, which reads them
    "django.middleware.csrf.CsrfViewMiddleware",
    "config.strange_values.StrangeValuesMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "territories.middleware.TerritoryMiddleware",
    "config.showcase_host.ShowcaseMiddleware",
    "operations.read_only.ReadOnlyMiddleware",
    "config.admin_guard.AdminGuardMiddleware",
    *ACCOUNT_MIDDLEWARE,
    "django_htmx.middleware.HtmxMiddleware",
    "movein.middleware.ShortLinksMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "backoffice.editing.OneChangeAtATimeMiddleware",  # the last: it calls the view
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "territories.context_processors.territory",
                "showcase.context_processors.showcase",
                "maps.context_processors.maps",
            ],
            "builtins": ["contributions.templatetags.spoken_dates", "contributions.templatetags.cards"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
INSTALLED_APPS.append("django.forms")

AUTH_USER_MODEL = "members.Member"

# --- Mail -----------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="Echosciences <ne-pas-repondre@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = "notifications.backends.EmlFileBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
# With a secret (user:password of the address given to the provider) `/anymail/` hears of letters that come back.
ANYMAIL = {"WEBHOOK_SECRET": secret} if (secret := env("ANYMAIL_WEBHOOK_SECRET", default="")) else {}
# Whose `/anymail/<provider>/tracking/` it is, for a provider that is reached by SMTP.
BOUNCE_PROVIDER = env("ANYMAIL_PROVIDER", default="")
LETTERS_PER_MINUTE = env.int("LETTERS_PER_MINUTE", default=0)  # what the provider takes; 0: as many as come

# --- The public API -------------------------------------------------------------------

# From one address of the network; a key has a number of its own (api/models.py).
API_REQUESTS_A_MINUTE = env.int("API_REQUESTS_A_MINUTE", default=120)
# Of all personal tokens of one member together (api/mine/gate.py).
API_TOKEN_REQUESTS_A_MINUTE = env.int("API_TOKEN_REQUESTS_A_MINUTE", default=120)
API_TOKEN_WRITES_AN_HOUR = env.int("API_TOKEN_WRITES_AN_HOUR", default=600)

# --- Maps -----------------------------------------------------------------------------

TILE_URL = env("TILE_URL", default="https://tile.openstreetmap.org/{z}/{x}/{y}.png")
TILE_ATTRIBUTION = env("TILE_ATTRIBUTION", default="© OpenStreetMap")
# Nothing here uses GeoDjango. Without a name wagtailgeowidget would have every process look for its library at the
# start, with the compiler and twelve times.
GDAL_LIBRARY_PATH = "unused"
GEO_WIDGET_DEFAULT_LOCATION = {"lat": 45.1885, "lng": 5.7245}
GEO_WIDGET_EMPTY_LOCATION = True
GEO_WIDGET_ZOOM = 9
GEO_WIDGET_LEAFLET_TILE_LAYER = TILE_URL
GEO_WIDGET_LEAFLET_TILE_LAYER_OPTIONS = {"attribution": TILE_ATTRIBUTION}
# An address with {query} that answers GeoJSON, for the button beside an address in the admin. Empty: no button.
# Base Adresse Nationale: https://data.geopf.fr/geocodage/search?limit=1&q={query}
# Nominatim: https://nominatim.openstreetmap.org/search?format=geojson&limit=1&q={query}
GEOCODER_URL = env("GEOCODER_URL", default="")

# The hub that carries news of our feeds to those who asked it (WebSub): https://pubsubhubbub.appspot.com/ or one of
# one's own. Empty: none is named and none is told.
WEBSUB_HUB = env("WEBSUB_HUB", default="")
