"""The page that says how to open a territory, what it costs, and takes requests."""

from django.db import models
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Orderable

from showcase.actions import ask_to_open
from showcase.forms import OpeningForm
from showcase.models.pages import TextPage

MOST_COSTS = 12


class OpeningPage(RoutablePageMixin, TextPage):
    """How to open a territory: what it costs, and a form to ask."""

    ROLE = "opening"

    costs_note = models.CharField(_("below the table"), max_length=300, blank=True)

    template = "showcase/opening.html"
    content_panels = [
        *TextPage.content_panels,
        InlinePanel("costs", heading=_("What it costs"), label=_("line"), max_num=MOST_COSTS),
        FieldPanel("costs_note"),
    ]

    class Meta:
        verbose_name = _("page “open a territory”")
        verbose_name_plural = _("pages “open a territory”")

    @path("")
    def form(self, request):
        """The page; what is sent there is kept and mailed, and what is wrong with it comes back as it was typed."""
        form = OpeningForm(request.POST if request.method == "POST" else None, request=request)
        if request.method == "POST" and form.is_valid():
            ask_to_open(**form.request_data)
            return redirect(self.get_url(request) + self.reverse_subpage("thanks"))
        response = self.render(request, context_overrides={"form": form, "costs": list(self.costs.all())})
        response.status_code = 422 if form.errors else 200
        return response

    @path("merci/")
    def thanks(self, request):
        return never_cache(self.render)(request, template="showcase/thanks.html")


class CostLine(Orderable):
    """A line of the table of costs; amounts are words: “600 €”, “offert”."""

    page = ParentalKey(OpeningPage, on_delete=models.CASCADE, related_name="costs")
    label = models.CharField(_("what"), max_length=120)
    first_year = models.CharField(_("first year"), max_length=40)
    next_years = models.CharField(_("each following year"), max_length=40, blank=True)
    is_total = models.BooleanField(_("it is the total"), default=False)

    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("first_year"), FieldPanel("next_years")]),
        FieldPanel("is_total"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("line of the table of costs")

    def __str__(self):
        return self.label
