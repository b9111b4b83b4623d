"""The moderation in the animator's admin: addresses, menu, and its tasks on the admin's dashboard."""

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail_modeladmin.options import modeladmin_register

from moderation import admin_urls, dashboard
from moderation.viewsets import AuditAdmin, CannedAnswersViewSet
from moderation.withheld import say_why_it_is_off_line
from territories import dashboard_panels
from territories.animators import animates

modeladmin_register(AuditAdmin)

answers = CannedAnswersViewSet("ready_answers")


@hooks.register("register_admin_viewset")
def register_answers():
    return answers


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("moderation/", include(admin_urls))]


class ForModerators(MenuItem):
    def is_shown(self, request):
        return animates(request)


class ModerationMenu(SubmenuMenuItem):
    def is_shown(self, request):
        return animates(request)


@hooks.register("register_admin_menu_item")
def register_menu():
    items = [
        ForModerators(
            pgettext_lazy("moderation", "Reports"), reverse("moderation_admin:queue"), icon_name="warning", order=10
        ),
        ForModerators(_("Ready answers"), reverse("ready_answers:index"), icon_name="openquote", order=20),
        ForModerators(_("Yearly figures"), reverse("moderation_admin:figures"), icon_name="history", order=30),
        ForModerators(_("Log"), reverse("log_modeladmin_index"), icon_name="list-ul", order=40),
    ]
    return ModerationMenu(_("Moderation"), Menu(items=items), icon_name="warning", name="moderation", order=305)


@hooks.register("insert_global_admin_js")
def ready_answers_script():
    return format_html('<script type="module" src="{}"></script>', static("js/admin/ready-answers.js"))


hooks.register("before_edit_page", say_why_it_is_off_line)
dashboard_panels.register(dashboard.to_greet)
dashboard_panels.register(dashboard.to_decide)
dashboard_panels.register(dashboard.contested)
