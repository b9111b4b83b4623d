"""Paper in the animator's admin, and the count of short addresses."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from press import admin_views
from territories.animators import animates


@hooks.register("register_admin_urls")
def programme_urls():
    return [
        path("papier/", admin_views.programmes, name="press_programmes"),
        path("papier/nouveau/", admin_views.new, name="press_new"),
        path("papier/<int:pk>/", admin_views.edit, name="press_edit"),
        path("papier/<int:pk>/feuille/", admin_views.sheet, name="press_sheet"),
        path("papier/<int:pk>/programme.pdf", admin_views.sheet_pdf, name="press_pdf"),
        path("papier/<int:pk>/jeter/", admin_views.delete, name="press_delete"),
    ]


class PaperItem(MenuItem):
    def is_shown(self, request):
        return animates(request)


@hooks.register("register_admin_menu_item")
def programme_item():
    return PaperItem(_("Paper"), reverse("press_programmes"), name="press", icon_name="doc-full", order=330)
