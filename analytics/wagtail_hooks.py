"""The figures in the animator's admin."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from analytics import admin_views, report_views
from analytics.permissions import readable_territories


@hooks.register("register_admin_urls")
def figures_urls():
    return [
        path("chiffres/", admin_views.figures, name="analytics_index"),
        path("chiffres/rapport/", report_views.report, name="analytics_report"),
        path("chiffres/rapport.pdf", report_views.report_pdf, name="analytics_report_pdf"),
        path("chiffres/<slug:page>/", admin_views.figures, name="analytics_figures"),
        path("chiffres/<slug:page>/<slug:key>.csv", admin_views.figure_file, name="analytics_file"),
    ]


class FiguresItem(MenuItem):
    def is_shown(self, request):
        return readable_territories(request.user).exists()


@hooks.register("register_admin_menu_item")
def figures_item():
    return FiguresItem(_("Figures"), reverse("analytics_index"), name="figures", icon_name="view", order=320)


@hooks.register("insert_global_admin_css")
def figures_css():
    return format_html('<link rel="stylesheet" href="{}">', static("css/figures.css"))
