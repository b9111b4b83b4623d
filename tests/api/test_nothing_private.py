"""A database in which every text that is not public holds a mark: no answer holds it, in any format.

What is public is named here, column by column; a column that is added tomorrow is private until somebody says so.
"""

import contextlib
import json

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models.fields.json import JSONField
from django.utils import timezone

from contributions.models import Contribution, Discarded, Hidden, Tag
from members.models import Member, Visibility
from reactions.models import Comment
from tests.api.conftest import LISTS, SECTIONS, one_of_each, sections
from tests.factories.contributions import ArticleFactory, CommunityFactory

pytestmark = pytest.mark.django_db
MARK = "SENTINEL"

#: Columns that answers show, or whose value something depends on without showing it.
PUBLIC = {
    "wagtailcore.page": "title slug url_path",
    "wagtailcore.site": "hostname",
    "contributions.contribution": "genre signature summary status address postcode city location origin card body",
    "contributions.tag": "name slug description key",
    "contributions.taggedcontribution": "kind",
    "agenda.eventpage": "price booking_url booking_notes organiser accessibility place_name online_url",
    "agenda.occurrence": "note time_zone",
    "announcements.announcementpage": "organisation reply_url",
    "projects.projectpage": "campaign_url",
    "places.placepage": "website phone opening price directions quiet_hours access_notes school_visits",
    "communities.communitypage": "website accent",
    "dossiers.dossieritem": "url title source word",
    "media.creditedimage": "title description credit source_url file file_hash",
    "territories.territory": "name tagline description accent time_zone",
    "members.member": "display_name slug occupation city biography website links avatar origin",
    "search.entry": "kind city",  # what the filters of the search read
}
#: Tables of the machinery.
NOT_ABOUT_PEOPLE = {"contenttypes", "auth", "sites", "admin"}
NOT_ABOUT_CONTENTS = {"wagtailcore.locale", "wagtailcore.collection", "wagtailcore.task", "wagtailcore.workflow"}


def mark_everything_private():
    """Writes the mark into every private text column of every row; returns the columns that have rows."""
    marked = set()
    for model in apps.get_models():
        label = model._meta.label_lower
        if model._meta.app_label in NOT_ABOUT_PEOPLE or label in NOT_ABOUT_CONTENTS or not model._meta.managed:
            continue
        values = {}
        for field in model._meta.local_concrete_fields:
            if field.name in PUBLIC.get(label, "").split() or field.unique or field.choices or field.is_relation:
                continue
            if isinstance(field, JSONField):
                values[field.attname] = [MARK]
            elif isinstance(field, (models.CharField, models.TextField)) and (field.max_length or 99) >= len(MARK):
                values[field.attname] = MARK
        with contextlib.suppress(IntegrityError), transaction.atomic():  # tables of indexes, unique in their columns
            if values and models.QuerySet(model).update(**values):
                marked |= {f"{label}.{name}" for name in values}
    return marked


def mark(page):
    """What is not on line is private altogether."""
    Contribution.objects.filter(pk=page.pk).update(title=f"{MARK} {page.pk}", summary=MARK, slug=f"sentinel-{page.pk}")


@pytest.fixture
def database(territory, author):
    """Everything that may be read, and beside it one of most things that may not."""
    one_of_each(territory, author)
    section = sections(territory)
    newcomer = Member.objects.create_user("nouveau@example.org", "x", display_name="Nouvelle", slug="nouvelle")
    ArticleFactory(
        parent=section["articles"], author=newcomer, summary="Écrivez à secret@example.org",
        body=json.dumps([{"type": "text", "value": '<p><a href="mailto:secret@example.org">moi</a> secret@example.org</p>'}]),
    )  # fmt: skip
    for number, state in enumerate(("draft", "hidden", "removed", "discarded", "withdrawn")):
        page = ArticleFactory(parent=section["articles"], author=author, live=False, slug=f"prive-{number}")
        if state in ("hidden", "removed"):
            Hidden.objects.create(contribution_id=page.pk, is_removed=state == "removed")
        if state == "discarded":
            Discarded.objects.create(contribution_id=page.pk)
        page.tags.add(f"{MARK} {number}")
        page.save_revision()
        page.save()
        mark(page)
    community = CommunityFactory(parent=section["communautes"], author=author, live=False)
    mark(community)
    Comment.objects.create(
        contribution_id=Contribution.objects.live().first().pk,
        email="lecteur@example.org",
        name="Lectrice",
        text="Bravo",
    )
    marked = mark_everything_private()
    Member.objects.filter(pk=newcomer.pk).update(
        biography=MARK, website=f"https://{MARK}.example", links=[f"https://{MARK}.example"]
    )
    shy = {
        f"{part}_visibility": Visibility.MEMBERS
        for part in ("occupation", "biography", "links", "city", "communities")
    }
    people = {
        "discreet": {**shy, "occupation": MARK, "biography": MARK, "city": MARK, "established_at": timezone.now()},
        "minor": {"display_name": MARK, "minor_until": timezone.localdate().replace(year=2090)},
        "unlisted": {"display_name": MARK, "in_directory": False},
        "gone": {"display_name": MARK, "is_active": False},
        "unconfirmed": {"display_name": MARK, "confirmed_at": None},
    }
    for name, fields in people.items():
        Member.objects.create_user(
            f"{name}@example.org", "x", **{"display_name": "Discrète", "slug": f"s-{name}", **fields}
        )
    Tag.objects.create(name=f"{MARK} unused")
    return marked


def addresses():
    for name in LISTS:
        yield f"/api/v1/{name}"
        for suffix in ("json", "geojson", "csv", "ics"):
            yield f"/api/v1/{name}.{suffix}"
    for name in SECTIONS:
        yield f"/api/v1/{name}?expand=authors,community"
    yield from ("/api/v1/", "/api/v1/openapi.json", "/api/v1/docs", "/api/v1/events?expand=place")
    yield from ("/api/v1/dossiers?expand=selection", "/api/v1/agenda?expand=event&from=1990-01-01")
    for key in Contribution.objects.values_list("pk", flat=True):
        for name in ("contributions", *SECTIONS):
            yield f"/api/v1/{name}/{key}"
        yield f"/api/v1/contributions/{key}.csv"
    for slug in Member.objects.values_list("slug", flat=True):
        yield f"/api/v1/members/{slug}"
        yield f"/api/v1/contributions?author={slug}"
        yield f"/api/v1/members?q={MARK}"


def test_no_answer_holds_anything_private(client, database, settings):
    settings.API_REQUESTS_A_MINUTE = 100_000
    mark = client.get("/api/v1/changes").json()["next_since"]
    found, answered = {}, 0
    for path in [*addresses(), f"/api/v1/changes?since={mark}&expand=contribution"]:
        answer = client.get(path)
        assert answer.status_code in (200, 404), path
        text = answer.content.decode()
        answered += answer.status_code == 200
        if path == "/api/v1/docs":  # in the frame of every page, whose footer says how to write to the territory
            text = text.partition("<main")[2].partition("</main>")[0]
        told = text.replace(f"q={MARK}", "")
        if MARK.lower() in told.lower() or "@example" in told:
            at = max(told.lower().find(MARK.lower()), told.find("@example"))
            found[path] = told[max(0, at - 120) : at + 60]
    assert found == {}
    assert answered > 60
    assert {
        "members.member.password", "members.member.search_text", "announcements.announcementpage.reply_to",
        "wagtailcore.revision.content", "territories.territory.contact_email", "wagtailcore.page.draft_title",
        "reactions.comment.name",
    } <= database  # fmt: skip


def test_members_who_are_not_public_are_not_there(client, database):
    listed = {item["slug"] for item in client.get("/api/v1/members").json()["items"]}
    assert listed == {"anne-roche", "nouvelle", "s-discreet"}
    for slug in ("s-minor", "s-unlisted", "s-gone", "s-unconfirmed"):
        assert client.get(f"/api/v1/members/{slug}").status_code == 404
        assert client.get(f"/api/v1/contributions?author={slug}").json()["items"] == []


def test_who_signs_without_a_public_profile_is_a_name(client, territory, author):
    ArticleFactory(parent=sections(territory)["articles"], author=author)
    Member.objects.filter(pk=author.pk).update(minor_until=timezone.localdate().replace(year=2090))
    [item] = client.get("/api/v1/articles?expand=authors").json()["items"]
    assert item["authors"] == [{"name": "Anne Roche", "slug": None, "url": None}]


def test_addresses_in_texts_are_replaced(client, database):
    [item] = [item for item in client.get("/api/v1/articles").json()["items"] if item["byline"] == "Nouvelle"]
    assert item["summary"] == "Écrivez à [e-mail]"
    body = client.get(f"/api/v1/articles/{item['id']}").json()["body"]
    assert (body["html"], body["text"]) == ("<p><a>moi</a> [e-mail]</p>", "moi [e-mail]")
