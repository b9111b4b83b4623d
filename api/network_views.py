"""People, tags, territories and kinds."""

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_noop
from ninja import Query

from api import parts, schemas
from api.keyset import BY_KEY, BY_NUMBER
from api.network import Network
from api.parameters import MemberParameters, Parameters, TagParameters, choosing
from api.resources import OF_KIND
from api.routing import one_written, page_of, reads, written
from api.serializers import Serializer
from contributions.kinds import KINDS
from contributions.models import Tag
from members.models import Member
from territories.origin import absolute_for

TABLE = ("json", "csv")
#: Of territories there are outlines, too.
AREAS = ("json", "geojson", "csv")


@reads(
    "/members", name="members", summary=gettext_noop("Members whose profile is public"),
    response=list[schemas.Member], tag="members", formats=TABLE,
)  # fmt: skip
def members(request, parameters: Query[choosing(MemberParameters, schemas.Member)]):
    network = Network()
    found = Member.objects.named_elsewhere().with_publication_counts()
    if parameters.territory:
        found = found.filter(home_territory__in=network.chosen(parameters.territory))
    if parameters.kind:
        found = found.filter(account_kind=parameters.kind)
    if parameters.q:
        found = found.matching(parameters.q)
    rows, cursor = page_of(found, BY_NUMBER, parameters)
    serializer = Serializer(request, network)
    answers = [serializer.member(row) for row in rows]
    return written(request, TABLE, answers, parameters, cursor, "members")


@reads(
    "/members/{slug:slug}", name="members_one", summary=gettext_noop("A public profile"),
    response=schemas.Member, tag="members", formats=TABLE,
)  # fmt: skip
def member(request, slug: str, parameters: Query[choosing(Parameters, schemas.Member)]):
    found = Member.objects.named_elsewhere().filter(slug=slug).with_publication_counts().first()
    if found is None:
        raise Http404(slug)
    answer = Serializer(request, Network()).member(found)
    return one_written(request, TABLE, answer, parameters, name=slug)


@reads(
    "/tags", name="tags", summary=gettext_noop("Tags of published contributions"),
    response=list[schemas.Tag], tag="tags", formats=TABLE,
)  # fmt: skip
def tags(request, parameters: Query[choosing(TagParameters, schemas.Tag)]):
    network = Network()
    territories = network.chosen(parameters.territory)
    found = Tag.objects.current().with_count(territories=[each.pk for each in territories]).filter(count__gt=0)
    rows, cursor = page_of(found, BY_KEY, parameters)
    serializer = Serializer(request, network)
    answers = [serializer.tag(row, territories) for row in rows]
    return written(request, TABLE, answers, parameters, cursor, "tags")


@reads(
    "/territories", name="territories", summary=gettext_noop("The territories that are open to the public"),
    response=list[schemas.Territory], tag="territories", formats=AREAS,
)  # fmt: skip
def territories(request, parameters: Query[choosing(Parameters, schemas.Territory)]):
    network = Network()
    serializer, maps = Serializer(request, network), network.maps()
    answers = [serializer.territory(each, maps[each.pk]) for each in network.open.values()]
    outlines = {key: geometry_of(each.outline or {}) for key, each in maps.items()}
    return written(request, AREAS, answers, parameters, name="territories", geometries=outlines)


def geometry_of(outline):
    """The geometry of a territory's outline, which is a Feature or the geometry itself; None without any."""
    return outline.get("geometry") if outline.get("type") == "Feature" else outline or None


@reads(
    "/kinds", name="kinds", summary=gettext_noop("The kinds of contribution and their genres"),
    response=list[schemas.KindOfContribution], tag="kinds", formats=TABLE,
)  # fmt: skip
def kinds(request, parameters: Query[choosing(Parameters, schemas.KindOfContribution)]):
    answers = [
        schemas.KindOfContribution(
            kind=spec.kind,
            label=str(spec.label),
            resource=OF_KIND[spec.kind].name,
            url=absolute_for(request, reverse(f"api:{OF_KIND[spec.kind].name}")),
            genres=[parts.Genre(genre=genre, label=str(label)) for genre, label in spec.genres.items()],
            formats=list(OF_KIND[spec.kind].formats),
        )
        for spec in KINDS.values()
    ]
    return written(request, TABLE, answers, parameters, name="kinds")
