"""Files, placements, look, letters, sleep and archive."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agenda.models import Occurrence
from articles.models import ArticlePage
from communities import audience, figures, life, placing
from communities.joining import add_member
from communities.models import CommunityPage
from communities.rights import drift
from contributions.permissions import may_edit
from contributions.projections import projecting
from notifications.models import Mail, Notification
from tests.factories import media
from tests.factories.communities import make_resource, section_of
from tests.factories.contributions import ArticleFactory, EventFactory
from tests.factories.members import MemberFactory

GROWING = [
    "", "articles/", "ressources/", "contributeurs/", "gerer/", "gerer/publications/", "gerer/ressources/",
    "gerer/personnes/", "gerer/lettres/",
]  # fmt: skip
BROWSER = {"User-Agent": "Mozilla/5.0 Firefox/130.0"}


def taken(resource):
    resource.document.refresh_from_db()
    return resource.document.download_count


# --- Files -----------------------------------------------------------------------------


def test_a_file_is_counted_once_for_each_person(client, community):
    resource = make_resource(community)
    address = resource.get_absolute_url()
    response = client.get(address, headers=BROWSER)
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    assert response["Content-Disposition"] == f'attachment; filename="{resource.filename}"'
    client.get(address, headers=BROWSER)
    assert taken(resource) == 1
    client.get(address, headers={"User-Agent": "Mozilla/5.0 Chrome/140.0"})
    assert taken(resource) == 2
    assert [month.count for month in resource.months.all()] == [2]


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"User-Agent": "curl/8.0"},
        {"User-Agent": ""},
        {**BROWSER, "Range": "bytes=5000-"},
        {**BROWSER, "Sec-Purpose": "prefetch"},
    ],
)
def test_machines_and_pieces_are_not_counted(client, community, headers):
    resource = make_resource(community)
    client.get(resource.get_absolute_url(), headers=headers)
    assert taken(resource) == 0


def test_who_runs_it_is_not_counted(client, people, community):
    resource = make_resource(community)
    client.force_login(people["administrator"])
    client.get(resource.get_absolute_url(), headers=BROWSER)
    assert taken(resource) == 0


def test_a_private_file_has_no_other_way_out(client, people, community):
    resource = make_resource(community, is_published=False)
    ways = [resource.get_absolute_url(), resource.document.url, f"/media/{resource.document.file.name}"]
    assert [client.get(way).status_code for way in ways] == [404, 404, 404]
    client.force_login(people["contributor"])
    assert [client.get(way).status_code for way in ways] == [404, 404, 404]
    client.force_login(people["administrator"])
    assert [client.get(way).status_code for way in ways] == [200, 302, 404]


def test_a_file_comes_through_the_door(client, people, community):
    client.force_login(people["administrator"])
    address = f"/communautes/{community.slug}/gerer/ressources/ajouter/"
    sent = {"title": "Piège", "version_on": "2026-10-01", "file": media.upload(b"<script>", "piege.pdf")}
    assert client.post(address, sent).status_code == 422
    sent["file"] = media.upload(media.PDF, "carte.pdf", "application/pdf")
    assert client.post(address, sent).status_code == 302
    resource = community.resources.get()
    assert (str(resource), resource.is_published) == ("Piège", False)
    own = f"/communautes/{community.slug}/gerer/ressources/"
    client.post(own, {"action": "publish", "resource": resource.pk})
    assert community.resources.published().count() == 1
    client.post(f"{own}{resource.pk}/", {"action": "remove"})
    assert community.resources.count() == 0


# --- Placements and count -------------------------------------------------------------


def test_a_page_is_shown_by_several_communities_without_being_copied(
    client, people, community, other_community, section
):
    event = EventFactory(parent=section("agenda"), author=people["member"], title="Nuit des cailloux")
    client.force_login(people["member"])
    client.post(f"/communautes/suggerer/{event.pk}/", {"community": community.pk})
    placement = community.placements.suggested().get()
    assert client.get(community.url).content.decode().count("Nuit des cailloux") == 0
    client.force_login(people["administrator"])
    client.post(f"/communautes/{community.slug}/gerer/publications/", {"action": "accept", "shelved": placement.pk})
    placing.suggest(community=other_community, contribution=event, by=people["other_administrator"])
    for page in (community, other_community):
        page.refresh_from_db()
        assert page.card["count"] == 1
        assert [found.pk for found in page.get_contributions()] == [event.pk]
        for address in ("", "agenda/", "flux.atom", "agenda.ics", "agenda/agenda.ics", "agenda/flux.atom"):
            assert "Nuit des cailloux" in client.get(page.url + address).content.decode(), address
    event.refresh_from_db()
    assert (event.community_id, event.get_parent().slug, Occurrence.objects.count()) == (None, "agenda", 1)
    placing.take_down(community=community, contribution=event)
    community.refresh_from_db()
    assert community.card["count"] == 0


def test_the_card_counts_at_once(people, community, other_community):
    def count():
        return CommunityPage.objects.get(pk=community.pk).card["count"]

    article = ArticleFactory(parent=section_of(community), author=people["contributor"])
    assert count() == 1
    article.unpublish()
    assert count() == 0
    article.save_revision().publish()
    assert count() == 1
    ArticlePage.objects.get(pk=article.pk).move(section_of(other_community), pos="last-child")
    assert (count(), CommunityPage.objects.get(pk=other_community.pk).card["count"]) == (0, 1)
    ArticlePage.objects.get(pk=article.pk).delete()
    assert CommunityPage.objects.get(pk=other_community.pk).card["count"] == 0


def test_contributions_are_run_from_the_desk(client, people, community):
    article = ArticleFactory(parent=section_of(community), author=people["contributor"], title="Granite")
    client.force_login(people["administrator"])
    own = f"/communautes/{community.slug}/gerer/"
    client.post(f"{own}pages/", {"action": "section", "title": "Sorties"})
    trips = section_of(community, "sorties")
    for action in ("feature", "withdraw"):
        client.post(f"{own}publications/", {"action": action, "contribution": article.pk})
    article.refresh_from_db()
    assert (community.features.count(), article.live) == (1, False)
    article.save_revision()
    client.post(f"{own}publications/", {"action": "put_back", "contribution": article.pk})
    client.post(f"{own}publications/", {"action": "move", "contribution": article.pk, "section": trips.pk})
    article.refresh_from_db()
    assert (article.live, article.get_parent().pk, drift()) == (True, trips.pk, [])
    assert client.get(f"/communautes/{community.slug}/articles/{article.slug}/").status_code == 301
    agenda = section_of(community, "agenda")
    client.post(f"{own}publications/", {"action": "move", "contribution": article.pk, "section": agenda.pk})
    article.refresh_from_db()
    assert article.get_parent().pk == trips.pk


# --- Look ------------------------------------------------------------------------------


def test_the_look_stays_readable(client, people, community):
    client.force_login(people["administrator"])
    sent = {
        "title": "Les géologues",
        "summary": "À voix haute.",
        "accent": "#ffee88",
        "website": "geologues.example",
        "takes_requests": "on",
        "section_resources": "1",
        "section_latest": "2",
        "cover": media.upload(media.jpeg(), "cover.jpg", "image/jpeg"),
    }
    assert client.post(f"/communautes/{community.slug}/gerer/apparence/", sent).status_code == 302
    community.refresh_from_db()
    assert community.accent != "#ffee88"
    assert community.card["accent"] == community.accent
    assert (community.sections, community.website) == (["resources", "latest"], "https://geologues.example")
    assert community.lead_image.collection == community.rights.collection
    page = client.get(community.url).content.decode()
    assert f"/couleurs/{community.accent[1:]}.css" in page
    assert (
        client.post(
            f"/communautes/{community.slug}/gerer/apparence/", {**sent, "website": "javascript:x", "cover": ""}
        ).status_code
        == 422
    )


# --- Letters ---------------------------------------------------------------------------


def test_letters_are_few_and_can_be_refused(client, people, community):
    reader = people["member"]

    @audience.register
    def followers(_community):
        return [reader.pk]

    try:
        first = life.write_letter(community=community, sender=people["administrator"], subject="Sortie", text="Venez.")
        assert first.recipient_count == 3
        letter = Mail.objects.get(recipient=reader.email)
        assert letter.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        with pytest.raises(ValidationError):
            life.write_letter(community=community, sender=people["administrator"], subject="Encore", text="…")
        stop = letter.headers["List-Unsubscribe"].strip("<>")
        assert client.get(stop).status_code == 200
        assert reader in audience.audience_of(community)
        Client().post(stop, {"List-Unsubscribe": "One-Click"})
        assert reader not in audience.audience_of(community)
    finally:
        audience._SOURCES.remove(followers)


def test_three_letters_a_month(people, community):
    now = timezone.now()
    for days in (28, 20, 9):
        community.letters.create(subject="…", text="…", sent_at=now - dt.timedelta(days=days))
    assert life.letter_allowance(community, now) == now + dt.timedelta(days=2)
    assert life.letter_allowance(community, now + dt.timedelta(days=3)) is None


# --- Sleep and archive -----------------------------------------------------------------


def test_a_year_of_sleep_is_noticed_once(people, community):
    now = timezone.now() + dt.timedelta(days=370)
    assert (life.watch(timezone.now()), life.watch(now), life.watch(now)) == (0, 1, 0)
    told = Notification.objects.filter(key__contains="asleep").values_list("member", flat=True)
    assert set(told) == {people[name].pk for name in ("administrator", "contributor", "animator")}
    life.watch(timezone.now())
    community.refresh_from_db()
    assert community.asleep_at is None


def test_archived_is_readable_and_closed_to_writing(client, people, community):
    article = ArticleFactory(parent=section_of(community), author=people["contributor"], owner=people["contributor"])
    client.force_login(people["administrator"])
    own = f"/communautes/{community.slug}/gerer/"
    client.post(own, {"action": "archive"})
    community.refresh_from_db()
    assert community.is_archived is False
    client.post(own, {"action": "archive", "sure": "yes"})
    community.refresh_from_db()
    assert (community.is_archived, community.status, drift()) == (True, "archived", [])
    assert client.get(own).status_code == 200
    assert client.get(f"{own}personnes/").status_code == 403
    assert "archivée" in client.get(community.url).content.decode()
    article = ArticlePage.objects.get(pk=article.pk)
    answers = {name: may_edit(people[name], article) for name in ("contributor", "administrator", "animator")}
    assert answers == {"contributor": False, "administrator": False, "animator": True}
    assert client.post("/ecrire/article/", {"section": section_of(community).pk, "title": "Non"}).status_code == 403
    client.force_login(people["animator"])
    client.post(f"/admin/communities/{community.pk}/", {"action": "reopen"})
    community.refresh_from_db()
    assert (community.is_archived, community.status, drift()) == (False, "", [])


# --- Figures and queries ---------------------------------------------------------------


def test_figures_by_month(people, community):
    article = ArticleFactory(parent=section_of(community), author=people["contributor"])
    today = timezone.localdate()
    last_month = today.replace(day=1) - dt.timedelta(days=1)
    figures.count_views(last_month)
    ArticlePage.objects.filter(pk=article.pk).update(view_count=12)
    figures.count_views(today)
    month = figures.by_month(community)[0]
    assert (month.publications, month.views, month.downloads, month.people) == (1, 12, 0, 2)
    assert figures.totals(community) == {"publications": 1, "views": 12, "downloads": 0, "people": 2}


def test_the_month_in_which_it_opened_has_views_too(people, community):
    article = ArticleFactory(parent=section_of(community), author=people["contributor"])
    ArticlePage.objects.filter(pk=article.pk).update(view_count=5)
    figures.count_views()
    assert [month.views for month in figures.by_month(community)][:2] == [5, None]


def grow(community, size):
    """So many articles, each by somebody of the community, and so many files."""
    while community.resources.count() < size:
        author = MemberFactory()
        add_member(community=community, member=author)
        ArticleFactory(parent=section_of(community), author=author)
        make_resource(community)


def test_queries_do_not_grow(client, people, community):
    client.force_login(people["administrator"])
    counts = {}
    for size in (1, 3, 30):
        with projecting():
            grow(community, size)
        for address in GROWING:
            client.get(community.url + address)
            with CaptureQueriesContext(connection) as captured:
                assert client.get(community.url + address).status_code == 200
            counts.setdefault(address, []).append(len(captured))
    assert {address: found for address, found in counts.items() if len(set(found)) > 1} == {}
