"""Answers made of rows. What they need of other tables is read for all rows of an answer at once."""

from collections import defaultdict

from django.db.models import Prefetch

from agenda.models import EventPage, Occurrence
from api import parts, schemas
from api.pictures import picture
from contributions.kinds import KINDS
from contributions.models import CoAuthor, Contribution
from dossiers.models import DossierItem
from members.models import Member
from territories.origin import origin_for

ACCEPTED = Prefetch(
    "co_authorships", CoAuthor.objects.accepted().select_related("member"), to_attr="accepted_co_authors"
)


#: The list in which contributions of a kind have an address of their own.
LISTS = {spec.kind: "events" if spec.page is EventPage else spec.app for spec in KINDS.values()}


class Serializer:
    """Makes `schemas` of rows for one request. `expand`: what is given whole instead of by its name."""

    def __init__(self, request, network, expand=()):
        self.request, self.network, self.expand = request, network, frozenset(expand)
        self.root = origin_for(request)
        self.members, self.communities, self.places = {}, {}, {}
        self.occurrences, self.items = {}, {}

    # --- Contributions ------------------------------------------------------------------

    def contributions(self, pages, resource):
        """A list of `resource.schema` of pages found with `rows_for_cards()`."""
        for load in resource.loads:
            load(self, pages)
        return [self.contribution(page, resource) for page in pages]

    def contribution(self, page, resource, *, body=None):
        extras = resource.extras(self, page) if resource.extras else {}
        return resource.schema(**self._common(page), **extras, body=body)

    def _common(self, page):
        territory = self.network.open[page.territory_id]
        signers = [page.author, *(tie.member for tie in page.accepted_co_authors)]
        return {
            "id": page.pk,
            "kind": page.kind,
            "genre": page.genre,
            "genre_label": str(page.genre_label),
            "title": page.title,
            "summary": page.summary,
            "url": page.get_full_url(self.request),
            "api_url": f"{self.root}/api/v1/{LISTS[page.kind]}/{page.pk}",
            "is_ours": not page.origin,
            "language": territory.language,
            "territory": self.territory_reference(territory),
            "community": self._community(page.community),
            "authors": [] if page.signature else [self._author(member, territory) for member in signers if member],
            "byline": page.byline,
            "tags": [self._tag(tag, territory) for tag in page.shown_tags],
            "published_at": page.published_at,
            "updated_at": page.last_published_at or page.published_at,
            "starts_at": page.starts_at,
            "ends_at": page.ends_at,
            "status": page.status,
            "position": position(page),
            "picture": picture(page.lead_image, territory.root_url),
            "recommendation_count": page.recommendation_count,
            "comment_count": page.comment_count,
        }

    def reference(self, page):
        """Names a page that is published; None for another."""
        if page is None or not page.live or page.territory_id not in self.network.open:
            return None
        return parts.Reference(id=page.pk, title=page.title, url=page.get_full_url(self.request))

    def _community(self, community):
        return self.communities.get(community.pk) or self.reference(community) if community else None

    def place(self, page):
        return self.places.get(page.place_id) or self.reference(page.place)

    def _author(self, member, territory):
        if member.pk in self.members:
            return self.members[member.pk]
        public = member.is_named_elsewhere
        return parts.MemberReference(
            name=member.display_name,
            slug=member.slug if public else None,
            url=whole(territory.root_url, member.get_absolute_url()) if public else None,
        )

    @staticmethod
    def _tag(tag, territory):
        return parts.TagReference(slug=tag.slug, name=tag.name, url=whole(territory.root_url, tag.get_absolute_url()))

    # --- What is read for all at once -----------------------------------------------------

    def load_members(self, pages):
        """Reads the public profiles of whoever signs these."""
        keys = {page.author_id for page in pages}
        keys |= {tie.member_id for page in pages for tie in page.accepted_co_authors}
        members = Member.objects.named_elsewhere().filter(pk__in=keys - {None}).with_publication_counts()
        self.members = {member.pk: self.member(member) for member in members}

    def by_key(self, resource, keys):
        """{primary key: answer} of the published pages of a resource with these keys."""
        found = resource.model.objects.live().filter(pk__in=keys - {None}, territory__in=self.network.open)
        pages = list(rows_for_cards(found.prefetch_related(*resource.related)))
        answers = Serializer(self.request, self.network).contributions(pages, resource)
        return {page.pk: answer for page, answer in zip(pages, answers, strict=True)}

    def load_dates(self, events):
        """Reads the dates of these events."""
        self.occurrences = defaultdict(list)
        known = {event.pk: event for event in events}
        for occurrence in Occurrence.objects.filter(event__in=known).in_order():
            occurrence.event = known[occurrence.event_id]
            self.occurrences[occurrence.event_id].append(occurrence)

    def load_selections(self, dossiers):
        """Reads what these dossiers select; what is not published is left out."""
        rows = list(DossierItem.objects.filter(dossier__in=dossiers).select_related("image").order_by("sort_order"))
        wanted = {row.contribution_id for row in rows} - {None}
        published = rows_for_cards(
            Contribution.objects.live().filter(pk__in=wanted, territory__in=self.network.open)
        ).in_bulk()
        self.items = defaultdict(list)
        for row in rows:
            page = published.get(row.contribution_id)
            if page or not row.contribution_id:
                self.items[row.dossier_id].append((row, page))

    # --- Other resources -------------------------------------------------------------------

    @staticmethod
    def territory_reference(territory):
        return parts.TerritoryReference(id=territory.pk, name=territory.label, url=territory.root_url)

    def territory(self, territory, map_settings):
        return schemas.Territory(
            id=territory.pk,
            name=territory.label,
            place=territory.tagline,
            description=territory.description,
            url=territory.root_url,
            host=territory.hostname,
            language=territory.language,
            time_zone=territory.time_zone,
            accent=territory.accent,
            latitude=map_settings.latitude,
            longitude=map_settings.longitude,
            cover=picture(territory.cover, territory.root_url),
        )

    def member(self, member):
        """What everybody sees of a public profile, found `with_publication_counts()`."""
        home = self.network.open.get(member.home_territory_id)
        root = home.root_url if home else self.root
        sees = {part: member.shows(part, NOBODY) for part in ("occupation", "city", "biography", "links")}
        return schemas.Member(
            slug=member.slug,
            name=member.display_name,
            kind=member.account_kind,
            url=whole(root, member.get_absolute_url()),
            territory=self.territory_reference(home) if home else None,
            occupation=member.occupation if sees["occupation"] else "",
            city=member.city if sees["city"] else "",
            biography=member.biography if sees["biography"] else "",
            links=[address for address, _host in member.all_links] if sees["links"] else [],
            avatar=whole(root, member.avatar.url) if member.avatar else None,
            publication_count=member.publication_count,
        )

    def tag(self, tag, territories):
        root = territories[0].root_url if len(territories) == 1 else self.root
        return schemas.Tag(
            slug=tag.slug,
            name=tag.name,
            url=whole(root, tag.get_absolute_url()),
            description=tag.description,
            count=tag.count,
        )

    def agenda_date(self, occurrence, event):
        return schemas.AgendaDate(
            **self.date_fields(occurrence),
            event=event or self.reference(occurrence.event),
            territory=self.territory_reference(self.network.open[occurrence.event.territory_id]),
            position=position(occurrence.event),
        )

    @staticmethod
    def date_fields(occurrence):
        """What `parts.Occurrence` says of a date."""
        return {
            "id": occurrence.pk,
            "starts_at": occurrence.local_start,
            "ends_at": occurrence.local_end,
            "start_day": occurrence.start_day,
            "last_day": occurrence.last_day,
            "is_all_day": occurrence.is_all_day,
            "time_zone": occurrence.zone.key,
            "status": occurrence.shown_status,
            "note": occurrence.note,
        }


class _Nobody:
    """A reader without an account, as `Member.shows()` asks."""

    is_authenticated = False
    pk = None


NOBODY = _Nobody()


def rows_for_cards(queryset):
    """Contributions with all that an answer says of them, in a constant number of queries."""
    return queryset.for_cards().prefetch_related(ACCEPTED)


def whole(root, address):
    """The whole address of a path on this host; one that has a host stays as it is."""
    return root + address if address.startswith("/") else address


def position(page):
    if not (page.is_located or page.city or page.address):
        return None
    return parts.Position(
        address=page.address,
        postcode=page.postcode,
        city=page.city,
        latitude=page.latitude,
        longitude=page.longitude,
    )
