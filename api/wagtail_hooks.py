"""Keys of the API in the animator's admin."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import register_permission_policy

from api.models import ApiKey
from api.viewsets import KeysViewSet
from territories.animators import AnimatorsPolicy, animates

keys = KeysViewSet("api_keys", url_prefix="api-keys")
register_permission_policy(ApiKey, AnimatorsPolicy(ApiKey), exact_class=True)


@hooks.register("register_admin_viewset")
def register_keys():
    return keys


class KeysItem(MenuItem):
    def is_shown(self, request):
        return animates(request)


@hooks.register("register_settings_menu_item")
def register_menu():
    return KeysItem(_("Keys of the API"), reverse("api_keys:index"), name="api-keys", icon_name="key", order=900)
