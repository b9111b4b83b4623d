"""Puts the texts of one territory on line as pages."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from agenda.models import EventPage, Occurrence
from announcements.models import AnnouncementPage
from articles.models import ArticlePage
from communities.models import CommunityPage
from contributions.models import CoAuthor, Contribution
from contributions.projections import projecting
from contributions.tags import tag_slug
from contributions.tree import online
from demo.community_build import offer_files, people_it, texts_of
from dossiers.models import DossierPage
from home.bodies import typeset
from jobs.progress import progress
from places.models import PlacePage
from projects.models import ProjectPage

EXAMPLE = "Jours, tarifs et accès sont donnés à titre d'exemple : vérifiez auprès du lieu avant de venir."
#: How many of a hundred readers recommend: between these two.
LIKING = (0.8, 4.5)


class Publisher:
    """Makes the pages of a territory that are missing; what is there already stays as it is."""

    def __init__(self, *, territory, library, composer, members):
        self.territory, self.library, self.composer, self.members = territory, library, composer, members
        self.home = territory.root_page.specific
        self.sections = {page.slug: page for page in self.home.get_children().specific()}
        pages = Contribution.objects.descendant_of(self.home)
        self.published = {(page.kind, page.slug): page for page in pages.specific()}
        self.today = timezone.localdate()

    # --- Kinds: of each, what is derived from its pages is made for all of them at once -------

    def communities(self, data):
        for item in progress(data, "communities"):
            text, files = texts_of(item)
            page = self._publish(
                CommunityPage, self.sections["communautes"], {**item, "body": text}, days=410, accent=item["accent"]
            )
            people_it(page, self.members)
            offer_files(page, files)

    @projecting()
    def places(self, data, *, author, checkers):
        for place, item in enumerate(progress(data, "places")):
            rng = Random(item["slug"])
            address, postcode, city = item["where"]
            checked = place % 3 != 2
            fields = (
                "opening",
                "price",
                "wheelchair",
                "hearing_loop",
                "sign_language",
                "tactile",
                "quiet_hours",
                "directions",
            )
            self._publish(
                PlacePage,
                self.sections["a-visiter"],
                {**item, "author": author, "body": item["text"]},
                days=rng.randint(60, 420),
                genre=item["genre"],
                address=typeset(address),
                postcode=postcode,
                website=item.get("website", ""),
                access_notes=typeset(" ".join(filter(None, [item.get("access_notes"), EXAMPLE]))),
                school_visits=typeset(item.get("school", "")),
                verified_by=self.members[checkers[place % len(checkers)]] if checked else None,
                verified_on=self.today - timedelta(days=rng.randint(5, 300)) if checked else None,
                **{name: typeset(item.get(name, "")) for name in fields},
                **self._at((*item["at"], city)),
            )

    @projecting()
    def articles(self, data):
        for item in progress(data, "articles"):
            self._publish(
                ArticlePage,
                self._section("articles", item),
                item,
                days=item["days"],
                genre=item["genre"],
                **self._at(item.get("at")),
            )

    @projecting()
    def events(self, data):
        for item in progress(data, "events"):
            price, ages = item.get("price", ""), item.get("age", (None, None))
            organiser = self.members[item["author"]]
            self._publish(
                EventPage,
                self._section("agenda", item),
                {**item, "body": item["text"] or item["summary"]},
                days=Random(item["title"]).randint(2, 45),
                genre=item["genre"],
                event_status=item.get("status", ""),
                audience=item.get("audience", "everybody"),
                age_min=ages[0],
                age_max=ages[1],
                is_free=not price or price.startswith(("Gratuit", "Prix libre")),
                price=typeset(price),
                booking_url=item.get("booking", ""),
                booking_notes=typeset(item.get("booking_notes", "")),
                organiser=typeset(item.get("organiser", ""))
                or (organiser.display_name if organiser.is_institution else ""),
                accessibility=typeset(item.get("access", "")),
                is_online=bool(item.get("online")),
                online_url=item.get("online", ""),
                occurrences=[Occurrence(**slot._asdict()) for slot in item["when"](self.today)],
                **self._where(item.get("where")),
            )

    @projecting()
    def announcements(self, data):
        for item in progress(data, "announcements"):
            until = item["until"]
            self._publish(
                AnnouncementPage,
                self.sections["annonces"],
                {**item, "body": item["text"]},
                days=item["days"],
                genre=item["genre"],
                organisation=typeset(item["organisation"]),
                deadline_on=self.today + timedelta(days=until) if until is not None else None,
                reply_url=item.get("reply", ""),
                reply_to=item.get("reply_to", ""),
                city=typeset(item.get("city", "")),
            )

    @projecting()
    def projects(self, data):
        for item in progress(data, "projects"):
            self._publish(
                ProjectPage,
                self.sections["projets"],
                {**item, "body": item["text"]},
                days=-item["begins"] + 1,
                genre=item["genre"],
                goal_amount=item["goal"],
                raised_amount=item["raised"],
                support_count=item["supports"],
                campaign_url=f"https://example.org/campagnes/{tag_slug(item['title'])}",
                begins_on=self.today + timedelta(days=item["begins"]),
                ends_on=self.today + timedelta(days=item["ends"]),
                **self._at((*item["at"], item["city"]) if "at" in item else None),
            )

    def dossier(self, item, items):
        """A dossier with its selection, in order."""
        for place, entry in enumerate(items):
            entry.sort_order = place
        return self._publish(
            DossierPage, self.sections["dossiers"], {**item, "body": item["text"]}, days=item["days"], items=items
        )

    # --- What they share ---------------------------------------------------------------

    def _publish(self, model, parent, item, *, days, **fields):
        """The page of this item below its section, made if it is missing."""
        slug = item.get("slug") or tag_slug(item["title"])
        if known := self.published.get((model.KIND, slug)):
            return known
        rng = Random(f"{self.territory.hostname}/{slug}")
        moment = self._moment(days, rng)
        views = int(rng.uniform(25, 110) * max(days, 1) ** rng.uniform(0.35, 0.62)) + rng.randint(3, 30)
        author, picture = self.members[item["author"]], item.get("picture")
        page = model(
            title=typeset(item["title"]),
            slug=slug,
            summary=typeset(item["summary"]),
            author=author,
            owner=author,
            lead_image=self.library.image(picture if isinstance(picture, str) else picture and picture[0]),
            body=self.composer.body(
                item["body"], seed=f"{self.territory.hostname}/{slug}", question=item.get("question", "")
            ),
            view_count=views,
            recommendation_count=int(views * rng.uniform(*LIKING) / 100),
            **fields,
            **online(moment),
        )
        page.tags.add(*item["tags"])
        parent.add_child(instance=page)
        for place, key in enumerate(item.get("co_authors", [])):
            CoAuthor.objects.create(
                contribution=page, member=self.members[key], position=place, invited_by=author,
                invited_at=moment, accepted_at=moment,
            )  # fmt: skip
        self.published[model.KIND, slug] = page
        return page

    @staticmethod
    def _moment(days, rng):
        """That many days ago, at an hour at which people write; never in the future."""
        day = timezone.localtime() - timedelta(days=days)
        moment = day.replace(hour=rng.randint(7, 21), minute=rng.randint(0, 59), second=0, microsecond=0)
        return min(moment, timezone.now() - timedelta(minutes=rng.randint(5, 50)))

    def _section(self, slug, item):
        """The section of the community that the item names, or of the territory."""
        if "community" not in item:
            return self.sections[slug]
        community = self.published["community", item["community"]]
        return community.get_children().get(slug=slug).specific

    @staticmethod
    def _at(position):
        """The fields of a place given as (latitude, longitude, town)."""
        if not position:
            return {}
        latitude, longitude, city = position
        return {"latitude": latitude, "longitude": longitude, "city": typeset(city)}

    def _where(self, where):
        """The fields of an event's place: one of the territory's, or a name and its position."""
        if not where:
            return {}
        if isinstance(where, str):
            return {"place": self.published["place", where]}
        name, *position = where
        return {"place_name": typeset(name), **self._at(position)}
