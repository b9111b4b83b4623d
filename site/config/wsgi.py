"""The WSGI entry point of the servers; settings are production's unless told otherwise."""

from django.core.wsgi import get_wsgi_application

from config.environment import PRODUCTION, choose_settings

choose_settings(default=PRODUCTION)

application = get_wsgi_application()
