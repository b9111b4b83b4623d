"""What a member's program reads: whose token it is, what is theirs, its content, its figures."""

from typing import Literal

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_noop as _
from ninja import Path, Query
from pydantic import Field

from api.formats import json_response
from api.keyset import LARGEST, Keyset
from api.mine import schemas
from api.mine.filling import communities_of
from api.mine.gate import territory_of
from api.mine.routing import mine
from api.mine.telling import contributions_of, figures, listed, whole
from api.mine.versions import entity_tag
from api.parameters import Paged, several
from api.parts import Kinds
from api.problems import invalid_parameters
from api.routing import next_address, page_of
from api.serializers import Serializer
from api.tokens.models import Scope
from contributions.kinds import KINDS
from members.permissions import publishing_allowance

NEWEST_FIRST = Keyset(("pk",), descending=True)


class MineParameters(Paged):
    kind: several(Kinds) = Field(
        default_factory=list, description=_("Kinds of contribution."), examples=[["article", "event"]]
    )
    state: Literal["draft", "published", "trash"] | None = Field(
        None, description=_("Without it: all but what is in the trash.")
    )


def refuse_parameters(request):
    """Raises the Problem of an address that takes none."""
    if request.GET:
        names = [name[:100] for name in sorted(request.GET)[:20]]
        raise invalid_parameters([{"loc": ("query",), "type": "unknown_parameters", "ctx": {"names": names}}])


def state_filter(found, state):
    """`draft` is all that is off line and not thrown away, whatever waits for it or keeps it there."""
    if state == "trash":
        return found.exclude(discarded=None)
    found = found.filter(discarded=None)
    return found if state is None else found.filter(live=state == "published")


@mine(
    "GET",
    "",
    name="me",
    summary=_("Whose token this is, and what it opens"),
    response=schemas.Me,
    errors=("not-found",),
)
def me(request):
    refuse_parameters(request)
    member, token, territory = request.user, request.token, territory_of(request)
    allowance = publishing_allowance(member)
    place = Serializer.territory_reference(territory)
    told = schemas.Me(
        slug=member.slug,
        name=member.display_name,
        kind=member.account_kind,
        url=territory.root_url + member.get_absolute_url(),
        territory=place,
        token=schemas.TokenOfMine(
            name=token.name, begins_with=token.beginning, scopes=token.scopes, expires_at=token.expires_at
        ),
        allowance=schemas.Allowance(publications=allowance.publications, links=allowance.links),
        communities=[
            schemas.CommunityOfMine(slug=each.slug, name=each.title, territory=place)
            for each in communities_of(member, territory, [KINDS[name] for name in schemas.WRITTEN])
        ],
    )
    return json_response(told.model_dump(mode="json"))


@mine(
    "GET", "/contributions", name="me_contributions",
    summary=_("Your drafts and publications, and those you sign too"), response=list[schemas.Listed], scope=Scope.READ,
)  # fmt: skip
def contributions(request, parameters: Query[MineParameters]):
    return _list(request, parameters, lambda page: schemas.Listed(**listed(page, request.user)))


@mine(
    "GET", "/figures", name="me_figures", summary=_("How your contributions are read"),
    response=list[schemas.Figures], scope=Scope.READ,
)  # fmt: skip
def my_figures(request, parameters: Query[MineParameters]):
    return _list(request, parameters, lambda page: schemas.Figures(**figures(page)))


def _list(request, asked, tell):
    found = state_filter(contributions_of(request.user), asked.state)
    if asked.kind:
        found = found.of_kind(*asked.kind)
    rows, cursor = page_of(found, NEWEST_FIRST, asked)
    items = [tell(page).model_dump(mode="json") for page in rows]
    return json_response({"items": items, "next": next_address(request, cursor) or None})


def found_or_404(request, id):
    """The row of one's own contribution; whoever else's it is, there is nothing at this address."""
    row = contributions_of(request.user).filter(pk=id).first()
    if row is None:
        raise Http404(id)
    return row


def told(request, row, **facts):
    """`schemas.Mine` as plain JSON."""
    facts = whole(request, row, **facts)
    # Told as it is stored: what was imported, or written in the admin, may be longer than what a program may send.
    content = facts.pop("content")
    return schemas.Mine(**facts, content={}).model_dump(mode="json") | {"content": content}


@mine(
    "GET", "/contributions/{int:id}", name="me_contribution", summary=_("One of them, with its content as it is sent"),
    response=schemas.Mine, scope=Scope.READ, errors=("not-found",),
)  # fmt: skip
def contribution(request, id: int = Path(..., ge=1, le=LARGEST)):
    refuse_parameters(request)
    row = found_or_404(request, id)
    response = json_response(told(request, row))
    response["ETag"] = entity_tag(row, response.content.decode())
    return response


def address_of(id):
    return reverse("api:me_contribution", args=[id])
