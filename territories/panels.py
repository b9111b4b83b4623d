"""The animator's form of her territory: four tabs."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from territories.arrangement import BLOCKS, SECTIONS, Arrangement
from territories.notes import AccentNote, Opening

SOCIAL = ("mastodon", "bluesky", "facebook", "instagram", "youtube")

TERRITORY_PANELS = TabbedInterface(
    [
        ObjectList(
            [
                MultiFieldPanel([FieldPanel("name"), FieldPanel("tagline"), FieldPanel("description")], _("Its name")),
                MultiFieldPanel(
                    [
                        FieldPanel(
                            "logo",
                            help_text=_(
                                "In the head of every page. Its description, given with the picture, is read to those "
                                "who do not see it."
                            ),
                        ),
                        FieldPanel(
                            "logo_is_name",
                            help_text=_("Tick it for a wide logo in which the name of the territory is written."),
                        ),
                        FieldPanel(
                            "cover",
                            help_text=_(
                                "The picture that other sites show with a link to the front page; 1200 × 630 pixels "
                                "at least."
                            ),
                        ),
                    ],
                    _("Its pictures"),
                ),
                MultiFieldPanel(
                    [FieldPanel("accent", widget=forms.TextInput(attrs={"type": "color"})), AccentNote()],
                    _("Its colour"),
                ),
                FieldRowPanel([FieldPanel("language"), FieldPanel("time_zone")], heading=_("Language and clock")),
            ],
            heading=_("Look"),
        ),
        ObjectList(
            [
                FieldPanel(
                    "menu",
                    widget=Arrangement(SECTIONS),
                    help_text=_(
                        "An unticked section leaves the menu. Its pages and addresses stay, and searches find them."
                    ),
                ),
                FieldPanel(
                    "front_blocks",
                    widget=Arrangement(BLOCKS),
                    help_text=_(
                        "From top to bottom. A block that has nothing to show stays out by itself. Pins and the "
                        "featured dossier are chosen in the page of the territory."
                    ),
                ),
                HelpPanel(template="territories/map_help.html"),
                FieldPanel("border_km"),
            ],
            heading=_("Menu and front page"),
        ),
        ObjectList(
            [
                MultiFieldPanel(
                    [
                        FieldPanel(
                            "footer_text", help_text=_("Plain text: who carries the site, with whose support.")
                        ),
                        FieldPanel("contact_email", help_text=_("Shown in the footer of every page.")),
                    ],
                    _("Footer"),
                ),
                InlinePanel(
                    "partners",
                    panels=[FieldPanel("name"), FieldPanel("url"), FieldPanel("logo")],
                    heading=_("Partners, in the footer"),
                    label=_("partner"),
                    max_num=24,
                ),
                MultiFieldPanel(
                    [
                        *(FieldPanel(name) for name in SOCIAL),
                        FieldPanel(
                            "social_feed",
                            help_text=_(
                                "Address of an RSS or Atom feed. The latest posts of Mastodon, Bluesky and this feed "
                                "are read by the server every half hour and shown on the front page."
                            ),
                        ),
                    ],
                    _("Its social accounts"),
                    help_text=_("The whole address of each account: https://…"),
                ),
            ],
            heading=_("Footer and accounts"),
        ),
        ObjectList(
            [
                MultiFieldPanel(
                    [
                        Opening(),
                        FieldPanel(
                            "is_open",
                            help_text=_(
                                "Until then a banner says so on every page, and search engines are asked to stay away."
                            ),
                        ),
                        FieldRowPanel([FieldPanel("is_announced"), FieldPanel("opens_on")]),
                    ],
                    _("Opening"),
                ),
                MultiFieldPanel(
                    [
                        FieldPanel(
                            "welcomes_ai_crawlers",
                            help_text=_(
                                "Unticked, robots.txt asks the robots that feed artificial intelligence to stay away. "
                                "Those of search engines come all the same; a robot that does not care reads on."
                            ),
                        ),
                        FieldPanel(
                            "robots_lines",
                            help_text=_(
                                "Added to robots.txt as they are, one rule a line, such as “Disallow: /dossiers/”; "
                                "after a line “User-agent: …” they are for that robot alone."
                            ),
                        ),
                    ],
                    _("Search engines and other robots"),
                ),
                MultiFieldPanel(
                    [
                        FieldPanel("audit_state"),
                        FieldRowPanel([FieldPanel("audit_on"), FieldPanel("audit_rate")]),
                        FieldPanel("audit_by"),
                        FieldPanel("audit_gaps", help_text=_("One line for each, in plain words.")),
                    ],
                    _("Accessibility statement"),
                    help_text=_(
                        "Without an audit a site is “not compliant”, whatever its quality: that is the law. The "
                        "statement and the words of the footer follow what is entered here."
                    ),
                ),
            ],
            heading=_("Opening and legal pages"),
        ),
    ]
)
