"""Languages and time."""

from django.utils.translation import gettext_lazy as _

from .environment import SITE

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English")), ("ca", _("Catalan"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
LOCALE_PATHS = [SITE / "locale"]
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True
