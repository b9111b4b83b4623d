"""How a territory names and shows itself: one row of settings for each, which its animators change by themselves."""

from urllib.parse import urljoin

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.http.request import split_domain_port
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import PageViewRestriction, Site

from intake.prepared import prepared, remembered
from territories.accounts import ACCOUNTS
from territories.arrangement import BLOCKS, SECTIONS, arranged
from territories.checks import problems_of
from territories.look import safe_accent
from territories.models.addressed import Addressed
from territories.other_sites import OfTerritoriesAlone, appearance_of
from territories.panels import TERRITORY_PANELS
from territories.querysets import TerritoryQuerySet
from territories.signals import opening_changed


class TerritoryManager(models.Manager.from_queryset(TerritoryQuerySet)):
    """Every territory comes with its site and its home page: nearly whoever reads one needs its address."""

    def get_queryset(self):
        return super().get_queryset().select_related("site__root_page")

    def first_one(self):
        """The territory of Wagtail's default site; None on an installation without any."""
        return self.filter(site__is_default_site=True).first()

    def at(self, hostname):
        """The territory that answers on this host name, or the first one for want of a name; None if there is none."""
        return next(iter(_named(hostname)), None) if hostname else self.first_one()

    def asked_for(self, request):
        """The territory with the host and port of a request, its site, home page and logo by one query.

        The port counts where several sites have the host: behind a proxy a server hears of its own. The default site's
        answers on a host that no site has. None where Wagtail has to decide between several.
        """
        hostname, _port = split_domain_port(request.get_host())
        port = str(request.get_port())
        if not (port.isascii() and port.isdecimal() and len(port) < 6):  # databases have no whole number of any length
            return None
        found = _asked_for(hostname, int(port)) or _as_default(hostname)
        return found[0] if found else None


@prepared
def _named(hostname):
    return Territory.objects.filter(site__hostname=hostname).order_by("pk")[:1]


@remembered
def _asked_for(hostname, port):
    others = Site.objects.filter(hostname=hostname).exclude(pk=models.OuterRef("site"))
    is_meant = models.Q(site__port=port) | ~models.Exists(others)
    return _for_pages(Territory.objects.filter(is_meant, site__hostname=hostname))


@remembered
def _as_default(hostname):
    is_no_sites = ~models.Exists(Site.objects.filter(hostname=hostname))
    return _for_pages(Territory.objects.filter(is_no_sites, site__is_default_site=True))


def _for_pages(found):
    """The first of them with what each of its pages asks for, and whether Wagtail keeps any page private."""
    found = found.annotate(has_private_pages=models.Exists(PageViewRestriction.objects.all()))
    return found.select_related("logo", "site__root_page").order_by("pk")[:1]


@remembered
def _at_root(page):
    return Territory.objects.filter(site__root_page=page).order_by("pk")[:1]


@register_setting(icon="home", order=200)
class Territory(OfTerritoriesAlone, Addressed, ClusterableModel, BaseSiteSetting):
    """A territory: a site of Wagtail's with its name, colours, menu, front page, footer, accounts and opening.

    Its key is that of its site.
    """

    class Conformity(models.TextChoices):
        """The three words of the French standard, RGAA."""

        NOT = "not", _("not compliant")
        PARTIALLY = "partially", _("partially compliant")
        FULLY = "fully", _("fully compliant")

    select_related = ["logo"]

    # Not the one-to-one itself: only an integer field finds nothing for a number that the database cannot hold.
    id = models.BigIntegerField(primary_key=True, editable=False)
    name = models.CharField(_("name"), max_length=60, default="Echosciences")
    tagline = models.CharField(
        _("place"), max_length=80, blank=True, help_text=_("Below the name: “Grenoble et l’Isère”.")
    )
    description = models.CharField(_("in one sentence"), max_length=200, blank=True)
    logo = models.ForeignKey(
        "media.CreditedImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    logo_is_name = models.BooleanField(_("the logo says the name: show it alone"), default=False)
    cover = models.ForeignKey(
        "media.CreditedImage",
        verbose_name=_("cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accent = models.CharField(_("accent colour"), max_length=7, default="#d9381e")
    menu = models.JSONField(_("sections of the menu"), default=list, blank=True)
    front_blocks = models.JSONField(_("blocks of the front page"), default=list, blank=True)
    language = models.CharField(
        _("language"), max_length=5, default="fr", choices=[("fr", "Français"), ("en", "English"), ("ca", "Català")]
    )
    time_zone = models.CharField(_("time zone"), max_length=50, default="Europe/Paris")
    footer_text = models.TextField(_("text of the footer"), max_length=400, blank=True)
    has_partners = models.BooleanField(default=False, editable=False)
    contact_email = models.EmailField(_("contact address"), blank=True)
    mastodon = models.URLField("Mastodon", blank=True)
    bluesky = models.URLField("Bluesky", blank=True)
    facebook = models.URLField("Facebook", blank=True)
    instagram = models.URLField("Instagram", blank=True)
    youtube = models.URLField("YouTube", blank=True)
    social_feed = models.URLField(
        _("feed of the latest posts"), blank=True, help_text=_("RSS or Atom, read by the server.")
    )
    is_open = models.BooleanField(_("open to the public"), default=False)
    welcomes_ai_crawlers = models.BooleanField(_("robots of artificial intelligence may read the site"), default=True)
    robots_lines = models.TextField(_("more lines of robots.txt"), max_length=4000, blank=True)
    is_announced = models.BooleanField(
        _("announced"),
        default=False,
        help_text=_("While it is closed, the network says that it is coming, with its place and its outline."),
    )
    opens_on = models.DateField(
        _("day of the opening"), null=True, blank=True, help_text=_("Told with the announcement; may stay empty.")
    )
    #: Whether its lists have something of other territories, and are read by `contributions.Listing`.
    shows_others = models.BooleanField(default=False, editable=False)
    border_km = models.PositiveSmallIntegerField(
        _("also what happens nearby"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
        help_text=_(
            "In kilometres round the outline: the agenda also shows what neighbours announce there. Empty: nothing."
        ),
    )
    audit_state = models.CharField(
        _("state of conformity"), max_length=10, choices=Conformity.choices, default=Conformity.NOT
    )
    audit_on = models.DateField(_("day of the audit"), null=True, blank=True)
    audit_rate = models.PositiveSmallIntegerField(
        _("rate of conformity, in percent"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    audit_by = models.CharField(_("who made the audit"), max_length=120, blank=True)
    audit_gaps = models.TextField(_("what is not accessible yet"), max_length=2000, blank=True)

    edit_handler = TERRITORY_PANELS

    objects = TerritoryManager()

    class Meta:
        verbose_name = _("territory")
        base_manager_name = "objects"

    def __str__(self):
        return self.label

    @classmethod
    def of(cls, request):
        """The territory that a request asks for; None where no site answers on its host, or one that is no territory
        (territories/other_sites.py)."""
        if (known := getattr(request, "territory", None)) is not None:
            return known if known.pk else None
        if hasattr(request, "_wagtail_site"):
            site = request._wagtail_site
        elif (found := cls.objects.asked_for(request)) is not None:
            request._wagtail_site = found.site  # where Wagtail keeps what it has looked up for a request
            return found
        else:
            site = Site.find_for_request(request)
        if site is None:
            return None
        known = cls.base_queryset().filter(site=site).first()
        if known is not None or appearance_of(site) is not None:
            return known
        return cls.for_site(site)  # with the defaults, for a site that has just been added

    @classmethod
    def at_root(cls, page):
        """The territory whose front page has this key; None where there is none."""
        return next(iter(_at_root(page)), None)

    @classmethod
    def shown_on(cls, request):
        """The territory that a request asks for, or an unsaved one that says how the pages of its host look."""
        return cls.of(request) or appearance_of(Site.find_for_request(request)) or cls()

    # --- Checks ----------------------------------------------------------------------

    def clean(self):
        super().clean()
        self.menu = arranged(SECTIONS, self.menu)
        self.front_blocks = arranged(BLOCKS, self.front_blocks)
        if problems := problems_of(self, is_opening=self.is_open and not self._is_open_already()):
            raise ValidationError(problems)

    def _is_open_already(self):
        return bool(self.pk) and Territory.objects.filter(pk=self.pk, is_open=True).exists()

    @transaction.atomic
    def save(self, *args, **kwargs):
        self.id = self.site_id
        self.has_partners = bool(self.partners.all())
        was_open = Territory.objects.filter(pk=self.pk).values_list("is_open", flat=True).first()
        super().save(*args, **kwargs)
        if was_open is not None and was_open != self.is_open:
            opening_changed.send(Territory, territory=self)

    # --- What pages show -------------------------------------------------------------

    @property
    def label(self):
        """The name among those of the network: "Grenoble et l’Isère", or "Echosciences" for want of a place."""
        return self.tagline or self.name

    @property
    def name_and_place(self):
        """Its name with its place, as the titles of its pages say it: "Echosciences Grenoble"."""
        return f"{self.name} {self.tagline}".strip()

    @property
    def stylesheet(self):
        """The address of its colours; another one whenever they change, so that caches may keep it for ever."""
        return reverse("territories:colours", args=[safe_accent(self.accent)[0].lstrip("#")])

    @property
    def shown_logo(self):
        """The version of the logo for the head of the pages: wide when it says the name. It has url, width, height."""
        return self.logo.get_rendition("max-480x96|format-webp" if self.logo_is_name else "max-84x84|format-webp")

    @property
    def social_picture(self):
        """What other sites show with a link to its front page: {"address", "width", "height"}, or None."""
        if not self.cover_id:
            return None
        picture = self.cover.get_rendition("fill-1200x630|format-jpeg")
        # Of its own host: `full_url` of Wagtail's is the installation's.
        return {"address": urljoin(self.root_url, picture.url), "width": picture.width, "height": picture.height}

    @property
    def drawn_picture(self):
        """The same for a territory without a cover: mountains in its ink."""
        path = reverse("territories:drawn_picture", args=[safe_accent(self.accent)[0].lstrip("#")])
        return {"address": urljoin(self.root_url, path), "width": 1200, "height": 630}

    @property
    def social_accounts(self):
        """(name, address) of each account that is filled in."""
        found = [(name, getattr(self, field)) for field, (name, _host) in ACCOUNTS.items()]
        return [(name, address) for name, address in [*found, ("RSS", self.social_feed)] if address]

    @property
    def feeds(self):
        """The feeds of its latest posts; Mastodon and Bluesky have one for each account."""
        found = [
            self.social_feed,
            f"{self.mastodon.rstrip('/')}.rss" if self.mastodon else "",
            f"{self.bluesky.rstrip('/')}/rss" if self.bluesky else "",
        ]
        return [feed for feed in dict.fromkeys(found) if feed.startswith("https://")]

    @property
    def shown_partners(self):
        """Those of the footer; nothing is asked of the database for a territory without any."""
        return list(self.partners.select_related("logo")) if self.pk and self.has_partners else []
