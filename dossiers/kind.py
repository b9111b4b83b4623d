"""The kind dossier."""

from django.utils.translation import gettext_lazy as _

from contributions.kinds import FrontBlock, KindSpec, Writing
from dossiers.forms import ITEMS, DossierForm
from dossiers.models import DossierIndexPage, DossierPage

DOSSIER = KindSpec(
    kind=DossierPage.KIND,
    order=50,
    label=_("Dossier"),
    section_title=_("Dossiers"),
    section="dossiers",
    page=DossierPage,
    index=DossierIndexPage,
    icon="dossier",
    admin_icon="folder-open-inverse",
    sheets=(("night", "accent", "halo", "paper"),),
    schema_type="CollectionPage",
    is_authored=True,
    front_block=FrontBlock(name="dossier", label=_("Featured dossier"), order=40),
    writing=Writing(
        word="dossier",
        label=_("Dossier"),
        sentence=_("Your selection on a subject: pages from here and elsewhere, in your order."),
        form=DossierForm,
        rows=(ITEMS,),
        questions={
            "": [
                _("Why this subject, and why now?"),
                _("Where should one begin?"),
                _("What did you leave out?"),
            ],
        },
    ),
)
