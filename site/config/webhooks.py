"""Where the provider of mail reports what came back."""

from importlib import import_module

from django.conf import settings
from django.urls import include, path


def bounce_hooks():
    """The one address of the provider in use, when it was given a secret; without one anybody could call it.

    django-anymail mounts two addresses for each of its providers, and those without settings answer 500.
    """
    if not settings.ANYMAIL.get("WEBHOOK_SECRET"):
        return []
    backend = settings.EMAIL_BACKEND.split(".")
    provider = settings.BOUNCE_PROVIDER or (backend[2] if backend[0] == "anymail" else "")
    # Imported where it is needed: with the views of all providers comes Amazon's whole library.
    patterns = import_module("anymail.urls").urlpatterns
    hooks = [pattern for pattern in patterns if pattern.name == f"{provider}_tracking_webhook"]
    return [path("anymail/", include((hooks, "anymail")))]
