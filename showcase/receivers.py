"""The address of the showcase may have changed."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import Site

from showcase.models import ShowcaseHomePage
from showcase.sites import forget_address

for signal in (post_save, post_delete):
    for model in (Site, ShowcaseHomePage):
        signal.connect(forget_address, sender=model, dispatch_uid=f"showcase.{model.__name__}.{id(signal)}")
