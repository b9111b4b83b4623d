"""Erasing somebody touches rows that are theirs, found by keys, and nothing of anybody else."""

import json
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, PageLogEntry

from agenda.models import EventPage
from articles.models import ArticlePage
from communities.models import CommunityLetter
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor
from dashboard.actions import ask_departure
from dashboard.models import Departure
from dashboard.name_search import Words, find_names
from dashboard.retention import erase_those_due
from follows.actions import follow
from follows.alerts import begin_alert, notify_followers
from media.models import CreditedImage
from members.models import Member
from moderation import actions as moderation
from moderation import effects, mails
from moderation.models import Appeal, Case, Decision, Report
from notifications.actions import notify
from notifications.models import Mail
from notifications.sending import send_due_letters
from places.models import PlacePage
from surveys.models.ideas import Idea
from tests.factories.communities import open_community, section_of
from tests.factories.contributions import ArticleFactory, PlaceFactory
from tests.factories.dashboard import article, comment, picture
from tests.factories.media import jpeg
from tests.factories.members import MemberFactory
from tests.factories.moderation import report
from tests.factories.notifications import make_notification, post_given

LEAVE = "/mon-echosciences/reglages/mes-donnees/depart/"


@pytest.fixture
def ana(territory, db):
    return Member.objects.create_user(
        "ana@example.org", "un-long-secret", display_name="Ana", home_territory=territory
    )


@pytest.fixture
def paul(territory):
    return MemberFactory(display_name="Paul Second", email="paul@example.org", home_territory=territory)


def erased(member, **choices):
    departure = ask_departure(
        member=member, territory=member.home_territory, **{"pages": Departure.Pages.UNSIGNED, **choices}
    )
    Departure.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    assert erase_those_due() == 1
    departure.refresh_from_db()
    return departure


# --- Whoever bears the same name, or has it in a longer word ----------------------------


def test_homonyms_and_longer_words_lose_nothing(ana, paul, articles):
    """Each of these rows holds the letters "ana", and none is of this Ana's doing."""
    namesake = MemberFactory(display_name="Ana", email="ana.lopez@example.org")
    canal = article(articles, paul, "Canal du Midi")
    told = [
        make_notification(paul, topic="publication", key="1", title="Canal du Midi", page=canal),
        make_notification(paul, topic="system", key="2", title="Une analyse du lac", text="Anatole l’a lue."),
        make_notification(paul, topic="comment", key="3", title="Ana commente « Le lac »", actor=namesake),
        make_notification(paul, topic="mention", key="4", title="Ana vous mentionne", text="Ana", actor=namesake),
    ]
    mail = post_given(
        key="5", to=paul.email, subject="Ana vous écrit", text="… Ana Lopez, pas la même …", member=paul, actor=namesake
    )  # fmt: skip
    said = comment(canal, namesake, "Ana, de Lyon")
    log(instance=canal, action="wagtail.edit", user=namesake, data={"by": "Ana"})
    before = [(each.title, each.text, each.url) for each in told]
    departure = erased(ana)
    after = paul.notifications.filter(pk__in=[each.pk for each in told]).order_by("pk")
    assert [(each.title, each.text, each.url) for each in after] == before
    mail.refresh_from_db()
    assert (mail.subject, mail.text) == ("Ana vous écrit", "… Ana Lopez, pas la même …")
    said.refresh_from_db()
    assert said.text == "Ana, de Lyon"
    assert PageLogEntry.objects.get(user=namesake).data == {"by": "Ana"}
    assert departure.record.get("notifications about them", 0) == 0


def test_whole_words_are_reported_and_parts_of_words_are_not(ana, paul, articles):
    naming = article(articles, paul, "Portrait d’Ana")
    article(articles, paul, "Canal du Midi", summary="Une analyse d’Anatole")
    block = {"type": "text", "value": "<p>Merci à\nAna</p>", "id": "a"}
    within = article(articles, paul, "Le lac", body=json.dumps([block]))
    departure = erased(ana)
    where = departure.record["where it is left"]
    assert where["wagtailcore.Page.title"] == [naming.pk]
    assert where["contributions.Contribution.body"] == [within.pk]
    assert "contributions.Contribution.summary" not in where


def test_mentions_and_addresses_of_the_profile_are_found(paul, articles):
    samir = MemberFactory(display_name="Samir Khelifi", email="sk@example.org")
    assert samir.slug == "samir-khelifi"
    page = article(articles, paul, "Le lac")
    texts = ["Merci @samir-khelifi !", "Voir /membres/samir-khelifi/", "@samir-khelifi-martin", "samir-khelifi.fr"]
    said = [comment(page, paul, text) for text in texts]
    traces = find_names(Words(samir))
    assert traces["reactions.Comment.text"] == [said[0].pk, said[1].pk]


# --- What others were told ---------------------------------------------------------------


def test_news_of_what_they_did_goes_and_news_of_their_pages_stays_unsigned(ana, paul, articles):
    follow(member=paul, target=ana)
    own = article(articles, ana, "Le lac", summary="Un lac.")
    shared = article(articles, paul, "À deux")
    CoAuthor.objects.create(contribution=shared, member=ana, accepted_at=timezone.now())
    reader = MemberFactory(display_name="Lise")
    follow(member=reader, target=ana)
    for page in (own, shared):
        begin_alert(page)
        page.alert.due_at = timezone.now() - timedelta(minutes=1)
        page.alert.notified_at = None
        page.alert.save()
        notify_followers(page.pk)
    theirs = article(articles, paul, "La montagne")
    comment(theirs, ana, "Bravo")
    told = paul.notifications.get(page=own.pk)
    assert (told.reasons, "Ana" in told.text) == (["Ana"], True)
    assert paul.notifications.filter(kind="comment").count() == 1
    departure = erased(ana)
    told.refresh_from_db()
    assert (told.title, told.text, told.reasons, told.actor) == ("Le lac", "Article\nUn lac.", [], None)
    other = reader.notifications.get(page=shared.pk)
    assert (other.text, other.reasons) == ("Article · Paul Second", [])
    assert paul.notifications.filter(kind="comment").count() == 0
    assert departure.record["notifications about them"] == 1


def test_mail_about_what_they_did_goes_or_loses_its_subject(ana, paul, articles):
    comment(article(articles, paul, "La montagne"), ana, "Bravo")
    about = Mail.objects.get(key__startswith=f"notice/{paul.pk}/comment/")
    assert (about.actor, "Ana" in about.subject) == (ana, True)
    while send_due_letters():
        pass
    comment(article(articles, paul, "Le lac"), ana, "Encore")
    erased(ana)
    about.refresh_from_db()
    assert (about.state, about.subject, about.text) == ("sent", "", "")
    assert Mail.objects.filter(key__startswith=f"notice/{paul.pk}/comment/").count() == 1


def test_a_comment_written_as_a_reader_is_theirs_too(ana, paul, articles):
    page = article(articles, paul, "La montagne")
    said = comment(page, None, "Bravo, dit Ana", name="Ana", email=ana.email)
    said.state = "visible"
    said.save()
    notify(member=paul, kind="comment", key=f"comment/{said.pk}", target=said, page=page)
    erased(ana)
    said.refresh_from_db()
    assert (said.name, said.email, said.text, paul.notifications.count()) == ("", "", "Bravo, dit …", 0)


# --- Their pages -------------------------------------------------------------------------


@pytest.fixture
def spread(ana, paul, territory, other_territory, section):
    """Ana wrote here, in two communities and on another territory, and proposed a community and a place."""
    mine = open_community(territory, administrator=ana, title="Ciels", contributors=[paul])
    third = open_community(territory, administrator=paul, title="Herbiers", contributors=[ana])
    elsewhere = other_territory.root_page.get_children().get(slug="articles").specific
    return {
        "here": article(section("articles"), ana, "Ici"),
        "in mine": article(section_of(mine), ana, "Dans la mienne"),
        "in third": article(section_of(third), ana, "Dans une autre"),
        "elsewhere": article(elsewhere, ana, "Ailleurs"),
        "community": mine,
        "place": PlaceFactory(parent=section("a-visiter"), author=ana, title="Le musée", signature="Ana"),
        "by another": ArticleFactory(parent=section_of(mine), author=paul, title="D’un autre"),
        "third": third,
    }


def state(spread, name):
    page = Contribution.objects.get(pk=spread[name].pk)
    return page.live, page.author_id, page.signature, page.community_id, page.territory_id


def test_pages_handed_to_a_community_stay_in_others_and_on_their_territory(
    ana, paul, territory, other_territory, spread
):
    mine, third = spread["community"], spread["third"]
    departure = erased(ana, pages=Departure.Pages.COMMUNITY, community=mine)
    assert {name: state(spread, name) for name in spread} == {
        "here": (True, None, "Ciels", mine.pk, territory.pk),
        "in mine": (True, None, "Ciels", mine.pk, territory.pk),
        "in third": (True, None, "", third.pk, territory.pk),
        "elsewhere": (True, None, "", None, other_territory.pk),
        "community": (True, None, "", None, territory.pk),
        "place": (True, None, "", None, territory.pk),
        "by another": (True, paul.pk, "", mine.pk, territory.pk),
        "third": (True, paul.pk, "", None, territory.pk),
    }
    assert (departure.record["handed to a community"], departure.record["unsigned"]) == (2, 2)


def test_deleting_ones_pages_spares_communities_places_and_what_others_wrote(client, ana, spread):
    PlaceFactory(parent=PlacePage.objects.get().get_parent().specific, author=ana, title="Proposé", live=False)
    erased(ana, pages=Departure.Pages.DELETE)
    assert {name for name in spread if Contribution.objects.filter(pk=spread[name].pk).exists()} == {
        "community",
        "place",
        "by another",
        "third",
    }
    assert client.get(spread["community"].url).status_code == client.get(spread["by another"].url).status_code == 200
    assert set(PlacePage.objects.values_list("title", "author")) == {("Le musée", None), ("Proposé", None)}


def test_pages_of_the_team_go_with_nobody(ana, section):
    """Made in the admin: owned by an animator, signed by nobody."""
    page = section("articles").add_child(instance=ArticlePage(title="Annonce", owner=ana, live=False))
    erased(ana, pages=Departure.Pages.DELETE)
    page.refresh_from_db()
    assert (page.owner, page.author) == (None, None)


def test_the_page_that_deletes_an_account_counts_writings(client, ana, spread):
    client.force_login(ana)
    client.post("/connexion/confirmation/", {"password": "un-long-secret"})
    assert client.get(LEAVE).context["form"].page_count == 4


def test_events_of_others_keep_the_place_somebody_proposed(ana, paul, section):
    place = PlaceFactory(parent=section("a-visiter"), author=ana, title="Le musée")
    event = section("agenda").add_child(instance=EventPage(title="Visite", author=paul, place=place))
    erased(ana, pages=Departure.Pages.DELETE)
    event.refresh_from_db()
    assert event.place_id == place.pk


# --- What can be unnamed, and is ---------------------------------------------------------


def test_credits_of_pictures_that_only_their_pages_tell_to_be_theirs(ana, paul, articles):
    imported = picture(None, credit="Photo : Ana")
    article(articles, ana, "Le lac", lead_image=imported)
    others = picture(paul, credit="Portrait d’Ana")
    article(articles, paul, "La montagne", lead_image=others)
    departure = erased(ana)
    assert CreditedImage.objects.get(pk=imported.pk).credit == "Photo"
    assert CreditedImage.objects.get(pk=others.pk).credit == "Portrait d’Ana"
    assert departure.record["where it is left"]["media.CreditedImage.credit"] == [others.pk]


def test_cases_reports_and_appeals_lose_the_name_and_can_still_be_contested(
    client, ana, paul, articles, django_capture_on_commit_callbacks
):
    chief = Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")
    ana.biography = "Je suis Ana, de Lyon."
    ana.avatar.save("portrait.jpg", ContentFile(jpeg()))
    portrait = ana.avatar.name
    ana.save()
    filed = report(ana, kind="member", member=paul)
    decision = moderation.decide(case=Case.objects.get(), verdict="hide", facts="Une pub.", by=chief)
    moderation.contest(decision=decision, text="Ana, c’est moi.")
    said = comment(article(articles, paul, "La montagne"), ana, "Bof")
    report(said, kind="comment", text="Ana exagère", member=None, email="lise@example.org", name="Lise")
    report(article(articles, paul, "Le lac"), member=ana, text="Signé Ana")
    assert default_storage.exists(portrait)
    while send_due_letters():
        pass
    with django_capture_on_commit_callbacks(execute=True):
        departure = erased(ana)
    profile = Case.objects.get(kind="member")
    assert (profile.title, profile.author, profile.url) == ("Membre parti", None, "")
    assert profile.quote.splitlines() == ["…", "Je suis …, de Lyon."]
    assert Case.objects.get(kind="comment").title == "… – La montagne"
    assert Appeal.objects.get().text == "…, c’est moi."
    assert set(Report.objects.values_list("text", flat=True)) == {"", "Ana exagère", "Signé …"}
    assert departure.record["where it is left"] == {"moderation.Report.text": [Report.objects.get(name="Lise").pk]}
    assert not default_storage.exists(portrait)
    told = paul.notifications.get(key=f"outcome/{decision.pk}/{filed.pk}")
    assert told.title == "La suite de votre signalement : Membre parti"
    assert client.get(mails.decision_path(decision, filed)).status_code == 200


def test_what_they_wrote_elsewhere_loses_the_name(ana, paul, territory):
    community = open_community(territory, administrator=paul)
    written = CommunityLetter.objects.create(
        community=community, sender=ana, subject="Rendez-vous", text="À lundi, Ana"
    )
    idea = Idea.objects.create(territory=territory, author=ana, title="Un banc", text="Demandé par Ana")
    erased(ana)
    written.refresh_from_db()
    idea.refresh_from_db()
    assert (written.text, written.sender, idea.text, idea.author) == ("À lundi, …", None, "Demandé par …", None)


def test_titles_of_what_was_deleted_leave_the_log(ana, articles):
    gone = article(articles, ana, "Ana se raconte")
    unused = picture(ana, title="Ana au lac")
    log(instance=unused, action="wagtail.edit", user=ana)
    erased(ana, pages=Departure.Pages.DELETE)
    assert set(PageLogEntry.objects.filter(page=gone.pk).values_list("label", flat=True)) == {"…"}
    assert list(ModelLogEntry.objects.values_list("label", flat=True)) == ["…"]


def test_a_hidden_profile_leaves_no_portrait_behind(ana, territory, django_capture_on_commit_callbacks):
    chief = Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")
    ana.avatar.save("portrait.jpg", ContentFile(jpeg()))
    portrait = ana.avatar.name
    effects.sweep(member=ana, territory=territory, by=chief)
    ana.refresh_from_db()
    assert (ana.avatar.name, default_storage.exists(portrait)) == ("", True)
    with django_capture_on_commit_callbacks(execute=True):
        erased(ana)
    assert not default_storage.exists(portrait)


# --- What is said of it ------------------------------------------------------------------


def test_the_person_is_told_before_what_goes_and_what_remains(client, ana, articles):
    client.force_login(ana)
    client.post("/connexion/confirmation/", {"password": "un-long-secret"})
    page = client.get(LEAVE)
    assert page.text.count("Ce qui reste, et pourquoi") == 1
    assert page.text.count("Personne ne réécrit les mots des autres.") == 1
    assert page.text.count("plus nulle part") == 0


def test_the_last_mail_says_what_was_done_and_forgets_its_address(ana, articles, mailoutbox):
    article(articles, ana, "Le lac")
    departure = erased(ana)
    mail = Mail.objects.get(key=f"departure/{departure.pk}/done")
    assert (mail.recipient, mail.member) == ("ana@example.org", None)
    while send_due_letters():
        pass
    last = mailoutbox[-1]
    assert (last.to, last.subject) == (["ana@example.org"], "Votre compte sur Echosciences est effacé")
    assert last.body.count("- pages qui restent sans votre nom\u00a0: 1") == 1
    assert last.body.count("Personne ne réécrit les mots des autres.") == 1
    mail.refresh_from_db()
    assert (mail.state, mail.recipient, mail.text, mail.html) == ("sent", "", "", "")


def test_who_administers_is_told_where_the_name_is_left(client, ana, paul, articles):
    chief = Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")
    naming = article(articles, paul, "Portrait d’Ana")
    departure = erased(ana)
    told = chief.notifications.get()
    assert told.title == "D’autres nomment encore une personne dont le compte est effacé"
    client.force_login(chief)
    screen = client.get(told.url.partition("#")[0]).text
    assert screen.count(f'id="departure-{departure.pk}"') == 1
    assert screen.count(f'href="/admin/pages/{naming.pk}/edit/"') >= 1
    assert screen.count("Ana") == 0


def test_nobody_is_told_when_nothing_is_left(ana):
    chief = Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")
    erased(ana)
    assert chief.notifications.count() == 0


def test_decisions_of_others_are_never_changed(ana, paul, articles):
    chief = Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")
    report(article(articles, ana, "Le lac"), member=paul)
    moderation.decide(case=Case.objects.get(), verdict="warn", facts="Ana a copié.", by=chief)
    departure = erased(ana)
    assert Decision.objects.get().facts == "Ana a copié."
    assert departure.record["where it is left"]["moderation.Decision.facts"] == [Decision.objects.get().pk]
