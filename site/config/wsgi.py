"""The WSGI entry point of the servers; settings are production's unless told otherwise."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from config.environment import PRODUCTION, choose_settings
from config.slow_clients import SlowClientGuard

choose_settings(default=PRODUCTION)

application = get_wsgi_application()
application = SlowClientGuard(application, at_once=settings.SLOW_CLIENTS_AT_ONCE)
