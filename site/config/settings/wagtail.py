"""Wagtail, its admin and its search."""

from .environment import SITE_URL, env
from .language import LANGUAGES, TIME_ZONE

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
