"""The kind announcement."""

from django.utils.translation import gettext_lazy as _

from announcements.forms import AnnouncementForm
from announcements.models import AnnouncementIndexPage, AnnouncementPage
from contributions.kinds import Ends, Import, KindSpec, Writing

ANNOUNCEMENT = KindSpec(
    kind=AnnouncementPage.KIND,
    order=30,
    label=_("Announcement"),
    section_title=_("Announcements"),
    section="annonces",
    page=AnnouncementPage,
    index=AnnouncementIndexPage,
    icon="announcement",
    admin_icon="mail",
    sheets=(("halo", "night", "accent", "paper"),),
    schema_type="Article",
    is_authored=True,
    ends=Ends.AT_A_DEADLINE,
    imported_from=Import.FEED,
    has_picture=False,
    writing=Writing(
        word="annonce",
        label=_("Announcement"),
        sentence=_("A job, a call, a loan: something asked or offered, until a deadline."),
        form=AnnouncementForm,
        questions={
            "": [
                _("What is offered or asked?"),
                _("Who asks, and for what?"),
                _("Who can answer?"),
                _("How, and until when?"),
            ],
            "job": [
                _("What is the mission?"),
                _("What are the contract, the place and the pay?"),
                _("Who are you looking for?"),
                _("How does one apply?"),
            ],
        },
    ),
)
