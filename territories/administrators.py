"""What Wagtail's admin has for those who administer the installation, and shows to nobody else."""

from django.core.exceptions import PermissionDenied
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin


class AdministratorsItem(MenuItem):
    """An entry of the menu."""

    def is_shown(self, request):
        return request.user.is_superuser


class AdministratorsPage(WagtailAdminTemplateMixin, TemplateView):
    """A page; refused to anybody else."""

    _show_breadcrumbs = True

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
