"""The WSGI entry point of the servers; settings are production's unless told otherwise."""

import gc

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from config.environment import PRODUCTION, choose_settings
from config.frame_stack import with_room
from config.slow_clients import SlowClientGuard

choose_settings(default=PRODUCTION)

gc.disable()
application = get_wsgi_application()
# What is loaded now, with all views, stays as long as the process. Told so, Python looks for garbage among what came
# later alone; otherwise each full collection goes through half a million objects, and holds up a reader for long.
get_resolver().url_patterns  # noqa: B018 - read, so that it is loaded
gc.collect()
gc.freeze()
gc.enable()
application = SlowClientGuard(with_room(application), at_once=settings.SLOW_CLIENTS_AT_ONCE)
