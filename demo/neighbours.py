"""What the two territories of the demo show of each other: "Aussi à…", each by its own animator."""

from contributions.actions.sharing import show_in
from contributions.models import Contribution
from members.models.audit import AuditEntry

#: Key of the territory that shows -> addresses (the last part of them) of pages of the other one.
SHOWN = {
    "grenoble": ["un-hiver-au-pic-du-midi", "rencontre-des-territoires-neiges-des-alpes-neiges-des-pyrenees"],
    "occitanie": ["ce-que-la-neige-raconte-au-col-de-porte", "voyage-au-centre-de-la-glace"],
}


def show_each_other(territories, animators):
    """Shows them once: what an animator took back stays so. Both are {key of a territory: …}."""
    if AuditEntry.objects.filter(verb="contribution.shown").exists():
        return
    for key, slugs in SHOWN.items():
        others = Contribution.objects.live().exclude(territory=territories[key])
        for page in others.filter(slug__in=slugs).order_by("published_at"):
            show_in(contribution=page, territory=territories[key], by=animators[key])
