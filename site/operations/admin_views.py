"""For administrators: which backups were made, tried and put back."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from operations.doctor.backups import kept
from operations.models import BackupRun

SHOWN = 60


class BackupsView(WagtailAdminTemplateMixin, TemplateView):
    """What is well and what is not, as `manage.py doctor` says it, and the last runs."""

    template_name = "operations/admin/backups.html"
    page_title = _("Backups")
    header_icon = "download"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("backups"), "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return {
            **super().get_context_data(**kwargs),
            "findings": list(kept()),
            "runs": BackupRun.objects.all()[:SHOWN],
        }
