"""What keeps readers and writers safe: headers, cookies, and what a page may load."""

from csp.constants import NONCE, SELF, UNSAFE_INLINE
from csp.constants import NONE as CSP_NONE

from contributions.body.embeds import frame_sources

from .environment import env

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

# More PeerTube servers whose videos may be shown; the other services are in contributions/body/embed_providers.py.
EMBED_PEERTUBE_HOSTS = env.list("EMBED_PEERTUBE_HOSTS", default=[])
# The only hosts whose players a reader may open, by a click.
EMBED_FRAME_SOURCES = frame_sources(EMBED_PEERTUBE_HOSTS)

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
