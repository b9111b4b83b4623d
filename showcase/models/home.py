"""The front page of the network, which also says how the whole showcase looks."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page, PageManager, PageQuerySet

from contributions.body.fields import BodyField
from maps.outlines import outline_of
from media.colours import HEX
from showcase.front import front_page
from showcase.models.pages import PressMention, PressPage
from territories.models import Territory


class ShowcaseQuerySet(PageQuerySet):
    def of_site(self, site):
        """The showcase whose host is that of a site of Wagtail's, published or not; None for another site."""
        return self.filter(sites_rooted_here=site).defer_streamfields().first()


class ShowcaseHomePage(Page):
    """The front page of the network. The site of Wagtail's that is rooted here is the showcase, and no territory."""

    name = models.CharField(_("name"), max_length=60, default="Echosciences")
    tagline = models.CharField(
        _("below the name"), max_length=80, blank=True, help_text=_("In the head of every page: “The network”.")
    )
    description = models.CharField(_("in one sentence"), max_length=200, blank=True)
    accent = models.CharField(_("accent colour"), max_length=7, default="#2340c4")
    language = models.CharField(
        _("language"), max_length=5, default="fr", choices=Territory._meta.get_field("language").choices
    )
    contact_email = models.EmailField(
        _("contact address"),
        blank=True,
        help_text=_("Shown in the footer of every page; requests to open a territory go there."),
    )
    footer_text = models.TextField(_("text of the footer"), max_length=400, blank=True)
    headline = models.CharField(_("headline"), max_length=90, blank=True)
    introduction = models.TextField(_("introduction"), max_length=500, blank=True)
    body = BodyField(verbose_name=_("text"), blank=True)
    ground = models.JSONField(
        _("outline of the country"),
        null=True,
        blank=True,
        help_text=_("GeoJSON, drawn below the territories. Empty: the territories alone."),
    )
    ground_credit = models.CharField(
        _("source of the outline"), max_length=120, blank=True, help_text=_("Written below the map: “IGN”.")
    )

    objects = PageManager.from_queryset(ShowcaseQuerySet)()

    content_panels = [
        *Page.content_panels,
        FieldPanel("headline", help_text=_("In large letters above the map of the territories.")),
        FieldPanel("introduction"),
        FieldPanel("body", help_text=_("Below the latest contributions. All lists of the page come by themselves.")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(
                [
                    MultiFieldPanel(
                        [FieldPanel("name"), FieldPanel("tagline"), FieldPanel("description")], _("Its name")
                    ),
                    FieldRowPanel(
                        [
                            FieldPanel("accent", widget=forms.TextInput(attrs={"type": "color"})),
                            FieldPanel("language"),
                        ],
                        heading=_("Its colour and its language"),
                    ),
                    MultiFieldPanel([FieldPanel("contact_email"), FieldPanel("footer_text")], _("Footer")),
                    MultiFieldPanel(
                        [FieldPanel("ground"), FieldPanel("ground_credit")], _("Map"), classname="collapsed"
                    ),
                ],
                heading=_("Look of the whole showcase"),
            ),
            ObjectList(Page.promote_panels, heading=_("Promote")),
            ObjectList(Page.settings_panels, heading=_("Settings")),
        ]
    )
    template = "showcase/home.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["showcase.ShowcasePage", "showcase.PressPage", "showcase.OpeningPage"]
    private_page_options = []  # the front door of the network is everybody's
    max_count = 1

    class Meta:
        verbose_name = _("showcase of the network")
        verbose_name_plural = _("showcases of the network")

    def clean(self):
        super().clean()
        if not HEX.fullmatch(self.accent):
            raise ValidationError({"accent": _("Give the colour as # and six digits, such as #d9381e.")})
        if self.ground:
            try:
                self.ground = outline_of(self.ground)
            except ValidationError as error:
                raise ValidationError({"ground": error.messages}) from error

    def get_context(self, request, *args, **kwargs):
        return {**super().get_context(request, *args, **kwargs), **front_page(self, request, timezone.now())}

    def press_mentions(self):
        """What its press page lists, the newest first."""
        pages = PressPage.objects.live().child_of(self)
        return PressMention.objects.filter(page__in=pages).order_by("-published_on", "sort_order")

    def appearance(self, site):
        """How the pages of its site look: a `Territory` that is not in the database (territories/other_sites.py)."""
        return Territory(
            site=site,
            name=self.name,
            tagline=self.tagline,
            description=self.description,
            accent=self.accent,
            language=self.language,
            contact_email=self.contact_email,
            footer_text=self.footer_text,
            is_open=self.live,
        )

    @property
    def own_pages(self):
        """Its published pages in the order of the admin, as plain Pages."""
        return Page.objects.child_of(self).live().order_by("path")
