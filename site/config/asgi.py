"""The ASGI entry point of the servers; settings are production's unless told otherwise."""

from django.core.asgi import get_asgi_application

from config.environment import PRODUCTION, choose_settings

choose_settings(default=PRODUCTION)

application = get_asgi_application()
