"""What every installation shares. Values that differ come from the environment.

See `.env.example` for the variables and `docs/deploy.md` for how to choose them.
"""

from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONCE, SELF, UNSAFE_INLINE
from csp.constants import NONE as CSP_NONE
from django.utils.translation import gettext_lazy as _

from config import ROOT, unmounted_api
from contributions.body.embeds import frame_sources

from .accounts import *  # noqa: F403
from .accounts import ACCOUNT_APPS, ACCOUNT_MIDDLEWARE
from .frontend import frontend_cache
from .media import media_storage
from .queue import queue_backend

SITE = ROOT / "site"

env = environ.Env()

DATA_DIR = Path(env("DATA_DIR", default="var"))
if not DATA_DIR.is_absolute():
    DATA_DIR = ROOT / DATA_DIR

SITE_URL = env("SITE_URL", default="http://localhost:8000")
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
            "builtins": ["contributions.templatetags.spoken_dates"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
INSTALLED_APPS.append("django.forms")

# --- Data ---------------------------------------------------------------------------

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL lets readers read while one writes; IMMEDIATE makes writers queue at the
    # start of a transaction instead of failing in the middle of it.
    DATABASES["default"]["OPTIONS"] = {
        # Writers that wait are not served in turn: in a crowd the unluckiest waits many times the usual, and
        # waiting is better than an error.
        "timeout": 60,
        "transaction_mode": "IMMEDIATE",
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;"
        ),
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

if env("CACHE_URL", default=""):
    CACHES = {"default": env.cache("CACHE_URL")}
    if CACHES["default"]["BACKEND"].endswith("RedisCache"):
        # The server may be restarted or lost: a cache in files stands in for it meanwhile (config/redis_cache.py).
        CACHES["default"]["BACKEND"] = "config.redis_cache.EnduringRedisCache"
else:
    CACHES = {"default": {"BACKEND": "config.cache.SharedFileCache", "LOCATION": DATA_DIR / "cache"}}

# --- Pages that are kept (config/page_cache/) ---------------------------------------------

PAGE_CACHE = env.bool("PAGE_CACHE", default=True)
PAGE_CACHE_FOLDER = DATA_DIR / "pages"
# What the files of a machine weigh at most, and what each process has in its memory.
PAGE_CACHE_MEGABYTES = env.int("PAGE_CACHE_MEGABYTES", default=500)
PAGE_CACHE_MEMORY_MEGABYTES = env.int("PAGE_CACHE_MEMORY_MEGABYTES", default=32)
# However still the database is, no page is older: for what another program writes into it.
PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", default=600)
PAGE_CACHE_AT_ONCE = False
PAGE_CACHE_TELLS = False
# On Redis where there is one; a server that does not answer holds no page up. Nothing stands in for it: files of one
# machine would not tell the others what changed there.
PAGE_CACHE_ALIAS = ""
if CACHES["default"]["BACKEND"].endswith("RedisCache"):
    PAGE_CACHE_ALIAS = "pages"
    CACHES["pages"] = {
        **CACHES["default"],
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "KEY_PREFIX": f"{CACHES['default'].get('KEY_PREFIX', '')}pages",
        "OPTIONS": {**CACHES["default"].get("OPTIONS", {}), "socket_timeout": 0.5, "socket_connect_timeout": 0.5},
    }
# How long a proxy or a network of caches may answer in our place without asking. It learns of no change meanwhile.
SHARED_CACHE_SECONDS = env.int("SHARED_CACHE_SECONDS", default=0)
# The header by which a network of caches groups what it keeps (Surrogate-Key, Cache-Tag…): `territory-<number>`.
SURROGATE_KEY_HEADER = env("SURROGATE_KEY_HEADER", default="")
# The cache that is told what changed: http://host:port (PURGE), cloudflare://token@zone, fastly://token@service or
# cloudfront://distribution.
WAGTAILFRONTENDCACHE = frontend_cache(env("FRONTEND_CACHE_URL", default=""))

# How many machines serve this installation: `check --deploy` refuses what several could not share.
MACHINES = env.int("MACHINES", default=1)

# Wagtail updates its indexes through the alias "default": at once, or nothing new could be
# found while no worker runs. Our own background work goes through "background" (jobs/).
# A Redis that hands out the tasks (jobs/redis_queue.py); without one workers look for them in the database.
QUEUE_URL = env("QUEUE_URL", default="")
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "background": {"BACKEND": queue_backend(QUEUE_URL), "QUEUES": ["now", "soon", "slow"]},
}
# How long hits of readers wait in memory before they are written some at a time; 0: until they are asked for.
AUDIENCE_SECONDS = 5

AUTH_USER_MODEL = "members.Member"

# --- Language and time ----------------------------------------------------------------

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English")), ("ca", _("Catalan"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
LOCALE_PATHS = [SITE / "locale"]
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True

# --- Files ----------------------------------------------------------------------------

STATIC_URL = "/static/"
# In an image they lie beside the program, which nobody writes to.
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(DATA_DIR / "static")))
STATICFILES_DIRS = [SITE / "static"]
# Pictures and files are private, and handed out by views (config/media_storage.py): no web server serves this folder.
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "private"
STORAGES = {
    "default": media_storage(""),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # Wagtail's page editor sends many
# The longest form without its files, and all that somebody who is not signed in may send.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# So much of a form without files that was too long is read, to be given back to whoever is signed in.
LONGEST_TEXT = 20 * 1024 * 1024
# The longest form with files: two pictures of the largest size that is accepted.
LONGEST_BODY = 55 * 1024 * 1024
# How many requests of a process may wait for a slow client: half of its threads (`--blocking-threads 8`).
SLOW_CLIENTS_AT_ONCE = env.int("SLOW_CLIENTS_AT_ONCE", default=4)

# --- Backups --------------------------------------------------------------------------

# Where the backup of each night goes: a folder, a store (`s3://…`, as MEDIA_STORAGE_URL), both or none.
BACKUP_DIR = env("BACKUP_DIR", default="")
BACKUP_URL = env("BACKUP_URL", default="")
# How many of them stay: of as many days, weeks and months.
BACKUP_KEEP = env("BACKUP_KEEP", default="7,4,12")
# Encrypts every backup. Whoever loses it loses them: it has to be kept elsewhere too.
BACKUP_PASSPHRASE = env("BACKUP_PASSPHRASE", default="")

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

# --- Safety ---------------------------------------------------------------------------

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # the admin previews pages in a frame
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # for the same reason
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SAMESITE = "Lax"
# What tells apart readers without account who recommended something (reactions/people.py).
READER_COOKIE = "lecteur"
#: In which accounts a browser signed in before (`members/browsers.py`).
BROWSER_COOKIE = "navigateur"
CSRF_FAILURE_VIEW = "home.views.csrf_failure"

# Abilities of browsers that nothing here uses (config/middleware.py). Full screen, picture in picture and sound are
# the players' of the videos that a reader opens; passkeys, sharing and the clipboard are ours.
# "Around me" asks where the reader is, after a press; no frame may.
OWN_BROWSER_FEATURES = ["geolocation"]
UNUSED_BROWSER_FEATURES = [
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "serial",
    "usb",
    "window-management",
    "xr-spatial-tracking",
]

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

# --- Wagtail --------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Echosciences"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_USER_TIME_ZONES = [
    TIME_ZONE
]  # nobody chooses: days in the admin are the territory's (territories/middleware.py)
WAGTAIL_ENABLE_UPDATE_CHECK = False  # no third-party request
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_WORKFLOW_ENABLED = False  # moderation comes after publication
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILIMAGES_IMAGE_MODEL = "media.CreditedImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.forms.PictureForm"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif", "heic"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "media.ContributionFile"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.forms.FileForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "odt", "docx", "xlsx", "csv"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS = []  # our own list of hosts (contributions/body/embeds.py)
TAGGIT_CASE_INSENSITIVE = True
TAG_LIMIT = 12
# Beside one a week: letters that nobody waits for are not read.
COMMUNITY_LETTERS_A_MONTH = 3

SEARCH_URL = env("SEARCH_URL", default="")
SEARCH_INDEX = env("SEARCH_INDEX", default="echosciences_")
# "default" is what the admin's own lists search; "site" keeps the index of the public search (search/),
# which asks Elasticsearch first where SEARCH_URL names one and needs nothing but the database otherwise.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "search.admin_backends", "SEARCH_CONFIG": "french"},
    "site": {"BACKEND": "search.backends"},
}

# --- What is seen from outside ------------------------------------------------------------

# How the log is written: "line" for people, "json" for programs, without personal data.
LOG_FORMAT = env("LOG_FORMAT", default="line")
# A line for each request: view, status, milliseconds.
LOG_REQUESTS = env.bool("LOG_REQUESTS", default=False)
# Who may read `/metrics`, by `Authorization: Bearer <token>`; without it there is no such address.
METRICS_TOKEN = env("METRICS_TOKEN", default="")
# Answers that take longer are counted, and shown to administrators; 0: none.
SLOW_SECONDS = env.float("SLOW_SECONDS", default=1.0)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"outages": {"()": "config.logs.OneTracebackPerOutage"}},
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"},
        "json": {"()": "config.logs.JsonFormatter"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT, "filters": ["outages"]},
    },
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="INFO")},
    "loggers": {
        # A line for every page created and every index entry written says nothing to anybody.
        "django_tasks": {"level": "WARNING"},
        # Nor one for each question to Elasticsearch.
        "elastic_transport": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
    },
}

# More PeerTube servers whose videos may be shown; the other services are in contributions/body/embed_providers.py.
EMBED_PEERTUBE_HOSTS = env.list("EMBED_PEERTUBE_HOSTS", default=[])
# The only hosts whose players a reader may open, by a click.
EMBED_FRAME_SOURCES = frame_sources(EMBED_PEERTUBE_HOSTS)

# --- Content Security Policy ------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        # A page with a map adds the server of its territory's tiles (config/middleware.py).
        "img-src": [SELF, "data:", "blob:"],
        "connect-src": [SELF],
        "frame-src": [SELF, *EMBED_FRAME_SOURCES],
        "frame-ancestors": [SELF],
        "object-src": [CSP_NONE],
        "base-uri": [CSP_NONE],
        "form-action": [SELF],
        "manifest-src": [SELF],
    },
}
# Wagtail's admin writes inline styles (Draftail, date widgets); scripts stay strict.
ADMIN_CONTENT_SECURITY_POLICY = {"style-src": [UNSAFE_INLINE]}
