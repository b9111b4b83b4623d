"""Gives the communities of the demo their people, files and placements, through the verbs that everybody uses."""

from datetime import timedelta
from random import Random

from django.core.files.base import ContentFile
from django.utils import timezone

from communities import joining, life, offering, opening, placing
from communities.models import CommunityPage
from communities.models.membership import Membership
from communities.models.records import CommunityProposal
from communities.models.resources import DownloadMonth
from communities.models.sharing import Placement
from contributions.models import Contribution
from demo.community_life import ARCHIVED, ASKING, DESCRIPTIONS, INVITED, PEOPLE, PLACEMENTS, PROPOSAL
from demo.paper import pdf
from home.bodies import typeset
from media.models import ContributionFile
from notifications.models import Mail

LICENCES = ["cc0", "cc-by", "cc-by-sa"]


def texts_of(item):
    """(what is read on its front page, the files that it offers)."""
    files = [shape[1] for shape in item["body"] if isinstance(shape, tuple) and shape[0] == "file"]
    return [shape for shape in item["body"] if not (isinstance(shape, tuple) and shape[0] == "file")], files


def people_it(community, members):
    """Its sections, groups and people."""
    opening.furnish(community)
    if community.memberships.exists():
        return
    administrators, contributors = PEOPLE.get(community.slug, ([], []))
    for role, keys in ((Membership.Role.ADMINISTRATOR, administrators), (Membership.Role.CONTRIBUTOR, contributors)):
        for place, key in enumerate(keys):
            membership = joining.add_member(community=community, member=members[key], role=role)
            joined = community.first_published_at + timedelta(days=40 * place)
            Membership.objects.filter(pk=membership.pk).update(joined_at=joined, created_at=joined)
    for key in INVITED.get(community.slug, ()):
        joining.invite_member(community=community, member=members[key], by=members[administrators[0]])
    for key, message in ASKING.get(community.slug, ()):
        joining.ask_to_join(community=community, member=members[key], message=typeset(message))


def offer_files(community, files):
    """The files of its text as resources, taken a number of times that is always the same."""
    if community.resources.exists():
        return
    administrator = community.memberships.administrators().select_related("member").first().member
    for place, file in enumerate(files):
        rng = Random(file["name"])
        title = typeset(file["title"].replace(" (PDF)", ""))
        resource = offering.add_resource(
            community=community,
            by=administrator,
            file=ContentFile(pdf(title, [typeset(line) for line in file["lines"]]), f"{file['name']}.pdf"),
            title=title,
            description=typeset(DESCRIPTIONS.get(file["name"], "")),
            licence=LICENCES[place % len(LICENCES)],
            version_on=timezone.localdate() - timedelta(days=rng.randint(20, 300)),
            is_published=True,
        )
        month, total = timezone.localdate().replace(day=1), 0
        for _month in range(6):
            count = rng.randint(3, 24)
            DownloadMonth.objects.create(resource=resource, month=month, count=count)
            month, total = (month - timedelta(days=1)).replace(day=1), total + count
        ContributionFile.objects.filter(pk=resource.document_id).update(download_count=total)


def share():
    """What communities show of others, or are asked to show."""
    for slug, page, is_shown in PLACEMENTS:
        community = CommunityPage.objects.filter(slug=slug).first()
        contribution = Contribution.objects.filter(slug=page).first()
        if not community or not contribution or community.placements.filter(contribution=contribution).exists():
            continue
        placement = Placement.objects.create(
            community=community, contribution=contribution, suggested_by=contribution.author
        )
        if is_shown:
            runs = community.memberships.administrators().first().member
            placing.decide(placement=placement, accepts=True, by=runs)


def archive_one(by):
    community = CommunityPage.objects.filter(slug=ARCHIVED["slug"]).first()
    if community and not community.is_archived:
        life.archive(community=community, by=by)


def propose_one(territory, members):
    """A proposal that waits for the animator."""
    data = {name: typeset(text) for name, text in PROPOSAL.items() if name != "proposer"}
    if not CommunityProposal.objects.filter(territory=territory, name=data["name"]).exists():
        opening.propose(territory=territory, proposer=members[PROPOSAL["proposer"]], **data)


def send_nothing():
    """The demo writes to nobody: what its building put in the outbox goes."""
    Mail.objects.filter(recipient__endswith="demo.example", key__startswith="notice/").delete()
