"""Leaving: a fortnight to change one's mind, then no trace of name or address in any table."""

import json
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page

from articles.models import ArticleIndexPage, ArticlePage
from communities.models import CommunityPage
from communities.models.membership import Membership
from contributions.actions.lifecycle import discard
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor
from dashboard.actions import ask_departure, stay
from dashboard.models import Departure, RetentionRun
from dashboard.name_search import Words
from dashboard.retention import apply_retention, erase_those_due
from follows.models import Follow, Subscription
from jobs.retention import RULES
from media.models import ContributionFile, CreditedImage
from members.models import Invitation, Member
from members.models.records import ContactMessage
from notifications.models import Mail
from notifications.models.notification import Suspension
from notifications.sending import close, send_due_letters
from projects.models import ProjectPage
from reactions import votes
from reactions.models import Comment
from reactions.people import voter
from showcase.models.requests import OpeningRequest
from tests.factories.contributions import ProjectFactory
from tests.factories.dashboard import article, comment, file, picture, recommendation
from tests.factories.media import jpeg
from tests.factories.notifications import make_notification, post_given

LEAVE = "/mon-echosciences/reglages/mes-donnees/depart/"
STAY = "/mon-echosciences/reglages/mes-donnees/rester/"
NAME, ADDRESS = "Zénobie Aubépine", "zenobie.aubepine@example.org"


@pytest.fixture
def leaver(territory, db):
    return Member.objects.create_user(
        ADDRESS, "un-long-secret", display_name=NAME, biography=f"Je suis {NAME}.", city="Grenoble"
    )


@pytest.fixture
def community(territory, section, other):
    page = section("communautes").add_child(instance=CommunityPage(title="Ciels", author=other, owner=other))
    page.add_child(instance=ArticleIndexPage(title="Articles", slug="articles"))
    return page


def leave(member, **choices):
    departure = ask_departure(
        member=member, territory=None, **{"pages": Departure.Pages.UNSIGNED, "to_co_authors": True, **choices}
    )
    Departure.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    assert erase_those_due() == 1
    departure.refresh_from_db()
    return departure


def dump():
    """Every table of the database, as text."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - names of our own tables
            for row in cursor.fetchall():
                yield table, json.dumps(row, default=str, ensure_ascii=False).casefold()


def tables_that_tell(*words):
    once = [json.dumps(word)[1:-1] for word in words]
    forms = {form.casefold() for form in (*words, *once, *(json.dumps(word)[1:-1] for word in once))}
    return sorted({table for table, text in dump() if any(form in text for form in forms)})


def live_everywhere(leaver, other, articles, community):
    """Leaves the name and the address in every place that the site has for them."""
    own = article(
        articles,
        leaver,
        "Le lac",
        signature=f"{NAME}, géologue",
        body=json.dumps(
            [
                {"type": "text", "value": f"<p>Écrire à {ADDRESS}</p>", "id": "a"},
                {"type": "image", "value": {"image": picture(other).pk, "alt": "x", "credit": NAME}, "id": "b"},
            ]
        ),
    )
    shown = picture(leaver, title=f"Portrait de {NAME}", credit=NAME)
    own.lead_image = shown
    own.save_revision(user=leaver, log_action=True).publish(user=leaver, skip_permission_checks=True)
    article(articles, leaver, "Jamais fini", live=False)
    theirs = article(articles, other, "La montagne")
    comment(theirs, leaver, f"Signé : {NAME}")
    comment(theirs, other, "Merci !")
    recommendation(theirs, leaver)
    picture(leaver, title="Inutile")
    file(leaver)
    leaver.avatar.save("portrait.jpg", ContentFile(jpeg()))
    EmailAddress.objects.create(user=leaver, email=ADDRESS, verified=True, primary=True)
    EmailAddress.objects.create(user=leaver, email="autre.aubepine@example.org")
    post_given(key="a", to=ADDRESS, subject="Bonjour", text=f"Chère {NAME}", member=leaver)
    post_given(key="b", to=ADDRESS, subject="Code", text="123456")
    post_given(
        key="c", to=other.email, subject=f"{NAME} vous écrit", text=f"{NAME} <{ADDRESS}>", member=other, actor=leaver
    )  # fmt: skip
    close(Mail.objects.get(key="c"), Mail.State.SENT)
    post_given(key="d", to=other.email, subject=f"{NAME} attend", text=NAME, member=other, actor=leaver)
    make_notification(other, topic="system", key="n", title=f"{NAME} vous suit", actor=leaver)
    make_notification(leaver, topic="system", key="n", title="Bienvenue")
    Follow.objects.create(follower=leaver, member=other)
    Follow.objects.create(follower=other, member=leaver)
    Invitation.objects.create(inviter=other, email=ADDRESS)
    Subscription.objects.create(email=ADDRESS, territory=own.territory)
    Suspension.objects.create(address=ADDRESS, reason="bounce")
    Membership.objects.create(community=community, email=ADDRESS)
    ContactMessage.objects.create(sender=leaver, recipient=other, text=f"C’est {NAME}.")
    log(instance=leaver, action="wagtail.edit", user=other)
    log(instance=theirs, action="wagtail.edit", user=leaver, data={"by": NAME, "title": theirs.title})
    Comment.objects.create(contribution=theirs, name=NAME, email=ADDRESS, text="Sans compte")
    for project in ProjectPage.objects.all():
        votes.support(project=project, email=ADDRESS, member=leaver)
    return own, theirs


def test_nobody_finds_the_name_nor_the_address_in_any_table(client, leaver, other, articles, community, section):
    project = ProjectFactory(parent=section("projets"))
    own, theirs = live_everywhere(leaver, other, articles, community)
    client.force_login(leaver)
    assert client.get("/").status_code == 200
    departure = leave(leaver)
    while send_due_letters():  # the last mail, to an address that is forgotten once it has left
        pass
    assert tables_that_tell(NAME, ADDRESS, "autre.aubepine@example.org", voter(ADDRESS), leaver.slug) == []
    project.refresh_from_db()
    assert (project.support_count, project.supports.count()) == (0, 0)
    assert "left in the words of others" not in departure.record
    assert not Session.objects.exists()
    own, theirs = Contribution.objects.get(pk=own.pk), Contribution.objects.get(pk=theirs.pk)
    assert (own.author, own.owner, own.byline, own.live) == (None, None, "géologue", True)
    assert client.get(own.url).status_code == 200
    assert (theirs.recommendation_count, theirs.comment_count) == (0, 2)
    assert Contribution.objects.live().count() == 4  # theirs, own, the community, the project


def test_what_others_wrote_of_them_is_said_and_left_alone(territory, leaver, other, articles):
    theirs = article(articles, other, f"Portrait de {NAME}")
    said = comment(theirs, other, f"Merci @{leaver.slug} et {NAME} !")
    departure = leave(leaver)
    assert departure.record["left in the words of others"]["wagtailcore.Page.title"] == 1
    assert departure.record["where it is left"]["reactions.Comment.text"] == [said.pk]
    assert Page.objects.get(pk=theirs.pk).title == f"Portrait de {NAME}"
    assert Comment.objects.get(pk=said.pk).text == f"Merci @{leaver.slug} et {NAME} !"


def test_pages_go_where_their_author_sends_them(client, leaver, other, articles, community):
    alone = article(articles, leaver, "Seule")
    together = article(articles, leaver, "Ensemble")
    CoAuthor.objects.create(contribution=together, member=other, accepted_at=timezone.now())
    address = alone.url
    departure = leave(leaver, pages=Departure.Pages.COMMUNITY, community=community)
    alone, together = Contribution.objects.get(pk=alone.pk), Contribution.objects.get(pk=together.pk)
    assert (together.author, together.byline, together.co_signers) == (other, "Paul Second", [])
    assert (alone.author, alone.byline, alone.community_id) == (None, "Ciels", community.pk)
    assert alone.url == "/communautes/ciels/articles/seule/"
    assert client.get(address, follow=True).redirect_chain == [(alone.url, 301)]
    assert departure.record["handed to a community"] == departure.record["handed to a co-author"] == 1


def test_a_page_goes_back_to_its_heir_in_every_version(leaver, other, articles):
    page = article(articles, leaver, "Ensemble")
    CoAuthor.objects.create(contribution=page, member=other, accepted_at=timezone.now())
    leave(leaver)
    page = ArticlePage.objects.get(pk=page.pk)
    page.revisions.order_by("pk").first().publish(skip_permission_checks=True)
    page.refresh_from_db()
    assert (page.author, page.owner) == (other, other)


def test_deleting_spares_what_is_signed_with_others_unless_it_is_asked(leaver, other, articles, community):
    for title in ("Seule", "Ensemble"):
        page = article(articles, leaver, title)
    CoAuthor.objects.create(contribution=page, member=other, accepted_at=timezone.now())
    leave(leaver, pages=Departure.Pages.DELETE)
    assert list(ArticlePage.objects.values_list("title", flat=True)) == ["Ensemble"]


def test_a_community_outlives_who_made_it(leaver, community, articles):
    Contribution.objects.filter(pk=community.pk).update(author=leaver)
    leave(leaver, pages=Departure.Pages.DELETE)
    assert CommunityPage.objects.get().byline == ""


def test_drafts_and_trash_go_whatever_is_chosen(leaver, articles):
    article(articles, leaver, "Brouillon", live=False)
    discard(contribution=article(articles, leaver, "Jetée"), by=leaver)
    article(articles, leaver, "En ligne")
    leave(leaver)
    assert list(ArticlePage.objects.values_list("title", flat=True)) == ["En ligne"]


def test_pictures_stay_where_a_page_shows_them(leaver, other, articles):
    used = picture(leaver, title="Vue", credit=f"Photo : {NAME}")
    picture(leaver, title="Autre")
    article(articles, other, "Le lac", lead_image=used)
    file(leaver)
    leave(leaver)
    kept = CreditedImage.objects.get()
    assert (kept.pk, kept.credit, kept.uploaded_by_user) == (used.pk, "Photo", None)
    assert kept.file.storage.exists(kept.file.name)
    assert ContributionFile.objects.count() == 0


def test_a_log_says_that_something_was_done_and_no_longer_to_whom(leaver, other):
    log(instance=leaver, action="wagtail.edit", user=other)
    leave(leaver)
    entry = ModelLogEntry.objects.get()
    assert (entry.label, entry.user_id) == ("…", other.pk)


def test_names_within_longer_words_are_other_names(db):
    member = Member.objects.create_user("ana@example.org", display_name="Ana")
    words = Words(member)
    assert words.without("Ana, Anatole et ana@example.org.", "…") == "…, Anatole et …."


def test_an_account_is_erased_after_a_fortnight_and_not_a_day_sooner(leaver):
    ask_departure(member=leaver, territory=None, pages=Departure.Pages.UNSIGNED)
    Departure.objects.update(due_at=timezone.now() + timedelta(hours=1))
    assert apply_retention()["departures"] == 0
    assert Member.objects.filter(pk=leaver.pk).exists()
    Departure.objects.update(due_at=timezone.now() - timedelta(hours=1))
    assert apply_retention()["departures"] == 1
    assert not Member.objects.filter(pk=leaver.pk).exists()
    assert RetentionRun.objects.filter(rule="departures", count=1).count() == 1


def test_whatever_any_app_keeps_for_a_while_goes_in_the_same_night(db):
    asked = timezone.now() - timedelta(days=366)
    OpeningRequest.objects.create(place="Drôme", name="Ada", email="ada@example.org", message="…", created_at=asked)
    done = apply_retention()
    assert done.pop("openings") == 1
    assert done == dict.fromkeys(done, 0)
    assert sorted(done) == [
        "animators", "comments", "deliveries", "departures", "exports", "letters", "measurements", "members",
        "moved-authors", "moves", "notifications", "removed", "sessions", "subscriptions", "tokens", "trash",
    ]  # fmt: skip
    assert set(RetentionRun.objects.values_list("rule", "has_failed")) == {(name, False) for name in RULES}


def test_changing_ones_mind_leaves_everything_as_it_was(leaver, articles):
    own = article(articles, leaver, "Le lac")
    ask_departure(member=leaver, territory=None, pages=Departure.Pages.DELETE)
    leaver.refresh_from_db()
    assert leaver.leaves_at is not None
    assert stay(member=leaver)
    Departure.objects.update(due_at=timezone.now() - timedelta(hours=1))
    assert erase_those_due() == 0
    leaver.refresh_from_db()
    assert (leaver.leaves_at, Contribution.objects.get(pk=own.pk).author) == (None, leaver)
    assert not stay(member=leaver)


def sign_in():
    """A browser in which the leaver signed in a moment ago, with the password."""
    browser = Client()
    browser.post("/connexion/", {"login": ADDRESS, "password": "un-long-secret"})
    return browser


def test_leaving_asks_who_one_is_then_what_becomes_of_ones_pages(client, leaver, articles):
    article(articles, leaver, "Le lac")
    client.force_login(leaver)
    assert client.get(LEAVE).url.startswith("/connexion/confirmation/")
    client.post("/connexion/confirmation/", {"password": "un-long-secret"})
    form = client.get(LEAVE).context["form"]
    assert list(form.fields) == ["pages", "sure"]
    assert [value for value, _label in form.fields["pages"].choices] == ["unsigned", "delete"]
    assert client.post(LEAVE, {"pages": "delete"}).status_code == 422
    assert not Departure.objects.exists()
    assert client.post(LEAVE, {"pages": "delete", "sure": "on"}).url == LEAVE
    assert Departure.objects.get().pages == "delete"


def test_whoever_asked_to_leave_is_asked_at_the_next_sign_in_whether_they_stay(client, leaver):
    elsewhere = sign_in()
    assert elsewhere.get("/mon-echosciences/").status_code == 200
    departure = ask_departure(member=leaver, territory=None, pages=Departure.Pages.UNSIGNED)
    assert elsewhere.get("/mon-echosciences/").status_code == 302
    answer = client.post("/connexion/", {"login": ADDRESS, "password": "un-long-secret"})
    assert answer.url == LEAVE
    assert client.get(LEAVE).context["departure"] == departure
    assert LEAVE in client.get("/").content.decode()
    client.post(STAY)
    assert not Departure.objects.exists()
    assert LEAVE not in client.get("/").content.decode()


def test_a_page_that_tells_its_authors_name_is_shown_before(client, leaver, articles):
    article(articles, leaver, "Le lac", summary=f"Par {NAME}")
    article(articles, leaver, "La rivière")
    client.force_login(leaver)
    client.post("/connexion/confirmation/", {"password": "un-long-secret"})
    assert [page.title for page in client.get(LEAVE).context["naming"]] == ["Le lac"]
