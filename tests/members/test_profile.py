"""What others see of a member, and how they reach them."""

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from articles.models import ArticlePage
from maps.models import MapSettings
from members import permissions
from members.actions import establish_members, purge_members
from members.models import ContactMessage, Invitation, Member
from tests.factories.members import MemberFactory
from tests.factories.towns import make_towns

pytestmark = pytest.mark.django_db


def publish(section, author, **fields):
    page = ArticlePage(title=fields.pop("title", "Un article"), author=author, live=True, **fields)
    return section("articles").add_child(instance=page)


@pytest.fixture
def zoe(territory):
    return MemberFactory(
        display_name="Zoé Œuvrard",
        email="zoe@example.org",
        occupation="Géologue",
        biography="Trente ans de falaises.",
        website="https://zoe.example",
        links=["https://blog.example"],
        city="Grenoble",
        home_territory=territory,
    )


def shown(client, member):
    return shown_in(client.get(f"/membres/{member.slug}/"))


def shown_in(response):
    return {part for part, is_shown in response.context["shown"].items() if is_shown}


# --- The profile ---------------------------------------------------------------------


def test_a_profile_never_shows_the_address(client, zoe):
    content = client.get(f"/membres/{zoe.slug}/").content.decode()
    assert ("zoe@example.org" in content, "Trente ans de falaises." in content) == (False, True)


def test_each_part_is_shown_to_whom_the_member_chose(client, zoe, member):
    everything = {"occupation", "biography", "links", "city", "communities"}
    assert shown(client, zoe) == everything
    Member.objects.filter(pk=zoe.pk).update(occupation_visibility="members", city_visibility="nobody")
    assert shown(client, zoe) == everything - {"occupation", "city"}
    client.force_login(member)
    assert shown(client, zoe) == everything - {"city"}
    client.force_login(zoe)
    assert shown(client, zoe) == everything


def test_a_place_is_on_the_map_of_the_territory_for_whom_the_member_chose(client, zoe, territory, member):
    MapSettings.objects.create(site=territory.site, latitude=45.19, longitude=5.73)
    Member.objects.filter(pk=zoe.pk).update(latitude=45.2, longitude=5.7, place_visibility="members")
    reader = client.get(zoe.get_absolute_url()).content.decode()
    client.force_login(member)
    other = client.get(zoe.get_absolute_url()).content.decode()
    assert [page.count(f'data-pin="{zoe.pk}"') for page in (reader, other)] == [0, 1]


def test_a_newcomer_shows_neither_biography_nor_links_and_is_not_indexed(client, zoe):
    Member.objects.filter(pk=zoe.pk).update(established_at=None)
    response = client.get(f"/membres/{zoe.slug}/")
    assert shown_in(response) == {"occupation", "city", "communities"}
    assert (response.context["noindex"], "https://zoe.example" in response.content.decode()) == (True, False)


def test_a_minor_is_not_indexed_and_nobody_writes_to_them(client, zoe, member):
    Member.objects.filter(pk=zoe.pk).update(minor_until=timezone.localdate() + timedelta(days=1))
    client.force_login(member)
    assert client.get(f"/membres/{zoe.slug}/").context["noindex"] is True
    assert client.get(f"/membres/{zoe.slug}/contacter/").status_code == 403


@pytest.mark.parametrize(("host", "is_minor"), [("testserver", True), ("occitanie.testserver", False)])
def test_one_comes_of_age_with_the_day_of_the_territory(client, zoe, far_territory, clock, host, is_minor):
    Member.objects.filter(pk=zoe.pk).update(minor_until="2026-11-28")
    clock("2026-11-27 22:30")  # half past one of the 28th in La Réunion
    page = client.get(f"/membres/{zoe.slug}/", headers={"host": host})
    assert page.context["noindex"] is is_minor


def test_an_address_not_confirmed_has_no_profile(client, zoe):
    Member.objects.filter(pk=zoe.pk).update(confirmed_at=None)
    assert client.get(f"/membres/{zoe.slug}/").status_code == 404


def test_a_first_publication_that_has_stood_two_days_ends_the_newcomers_time(zoe, section):
    Member.objects.update(established_at=None)
    assert establish_members() == 0
    article = publish(section, zoe)
    assert establish_members() == 0
    type(article).objects.update(published_at=timezone.now() - timedelta(hours=49))
    assert establish_members() == 1
    zoe.refresh_from_db()
    assert zoe.is_newcomer is False


def test_the_queries_of_a_profile_are_constant(client, zoe, section, queries_of):
    counts = set()
    for number in (1, 2, 3):
        publish(section, zoe, title=f"Article {number}")
        counts.add(queries_of(f"/membres/{zoe.slug}/"))
    assert len(counts) == 1


# --- The directory -----------------------------------------------------------------------


def names(client, query=""):
    return [member.display_name for member in client.get(f"/membres/{query}", follow=True).context["members"]]


def test_the_directory_lists_the_willing_of_this_territory(client, zoe, other_territory):
    MemberFactory(display_name="Ailleurs", home_territory=other_territory)
    MemberFactory(display_name="Discrète", home_territory=zoe.home_territory, in_directory=False)
    MemberFactory(display_name="Pas encore", home_territory=zoe.home_territory, confirmed_at=None)
    MemberFactory(display_name="Suspendu", home_territory=zoe.home_territory, is_active=False)
    assert names(client) == ["Zoé Œuvrard"]
    assert names(client, "?ou=partout") == ["Ailleurs", "Zoé Œuvrard"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("zoe", 1),
        ("OEUVRARD zoé", 1),
        ("geologue", 1),
        ("grenoble", 1),
        ("falaises", 0),
        ("zoe@example.org", 0),
        ("%00", 1),
    ],
)
def test_words_are_found_whatever_their_accents(client, zoe, query, found):
    assert len(names(client, f"?q={query}")) == found


def test_what_is_not_shown_to_everyone_is_not_found(client, zoe):
    zoe.occupation_visibility = "members"
    zoe.save()
    assert names(client, "?q=geologue") == []


def test_people_and_institutions(client, zoe):
    MemberFactory(display_name="Muséum", account_kind="institution", home_territory=zoe.home_territory)
    assert names(client, "?type=institutions") == ["Muséum"]
    assert names(client, "?type=personnes") == ["Zoé Œuvrard"]
    assert names(client, "?type=robots&page=999999") == ["Muséum", "Zoé Œuvrard"]


def test_the_queries_of_the_directory_are_constant(client, territory, queries_of):
    counts = set()
    for number in (1, 2, 17):
        MemberFactory.create_batch(number, home_territory=territory, occupation="Géologue")
        counts.add(queries_of("/membres/"))
    assert len(counts) == 1


@pytest.fixture
def queries_of(client, django_assert_max_num_queries):
    def count(address):
        client.get(address)  # what is looked up once per process
        with django_assert_max_num_queries(100) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    return count


# --- Writing to somebody -------------------------------------------------------------------


def test_a_message_is_relayed_without_either_address(client, zoe, member, letters):
    client.force_login(member)
    response = client.post(f"/membres/{zoe.slug}/contacter/", {"text": "Bonjour Zoé."})
    assert response.url == f"/membres/{zoe.slug}/"
    [(to, subject, text)] = letters()
    assert (to, subject) == ("zoe@example.org", "Marie Durand vous écrit par Echosciences")
    assert ("Bonjour Zoé." in text, member.email in text) == (True, False)


def test_one_answers_on_the_site_even_whoever_takes_no_messages(client, zoe, member, letters):
    message = ContactMessage.objects.create(sender=member, recipient=zoe, text="Bonjour.")
    Member.objects.filter(pk=member.pk).update(accepts_contact=False)
    address = f"/membres/messages/{message.key}/repondre/"
    client.force_login(zoe)
    assert client.post(address, {"text": "Bonjour Marie."}).status_code == 302
    assert letters()[0][0] == member.email
    client.force_login(member)
    assert client.get(address).status_code == 403


def test_a_reported_message_reaches_the_animators_and_ends_the_exchange(client, zoe, member):
    message = ContactMessage.objects.create(sender=member, recipient=zoe, text="Bonjour.")
    address = f"/membres/messages/{message.key}/signaler/"
    client.force_login(member)
    assert client.get(address).status_code == 404
    client.force_login(zoe)
    form = client.get(address).url
    assert client.get(form).status_code == 200
    assert ContactMessage.objects.get().reported_at is None  # a GET changes nothing
    data = {"ground": "spam", "text": "Publicité", "good_faith": "on"}
    assert client.post(form, data).status_code == 302
    message.refresh_from_db()
    assert (message.reported_at is not None, message.report_reason) == (True, "Publicité")
    assert permissions.may_reply(zoe, message) is False


def test_who_may_write_to_whom(zoe, member):
    assert permissions.may_contact(member, zoe) is True
    assert permissions.may_contact(zoe, zoe) is False
    zoe.accepts_contact = False
    assert permissions.may_contact(member, zoe) is False


def test_messages_a_day_are_counted(client, zoe, member, settings):
    settings.NEWCOMER_CONTACTS_A_DAY = 1
    client.force_login(member)
    address = f"/membres/{zoe.slug}/contacter/"
    assert client.post(address, {"text": "Un"}).status_code == 302
    refused = client.post(address, {"text": "Deux"})
    assert (refused.status_code, refused.context["form"]["text"].value()) == (422, "Deux")
    assert ContactMessage.objects.count() == 1


# --- Inviting -----------------------------------------------------------------------------------


def test_an_invitation_brings_somebody(client, member, letters, sign_up):
    client.post("/connexion/", {"login": member.email, "password": "un-long-secret"})
    assert client.post("/membres/inviter/", {"email": "Zoe@example.org", "message": "Viens !"}).status_code == 302
    [(to, subject, text)] = letters()
    assert (to, subject) == ("zoe@example.org", "Marie Durand vous invite sur Echosciences")
    client.post("/deconnexion/")
    link = next(line for line in text.splitlines() if "invitation=" in line)
    response = client.get(link)
    assert response.context["form"]["email"].value() == "zoe@example.org"
    sign_up()
    assert Invitation.objects.get().accepted_by.email == "zoe@example.org"


def test_inviting_does_not_tell_who_has_an_account(client, territory, zoe, member, letters):
    client.post("/connexion/", {"login": member.email, "password": "un-long-secret"})
    assert client.post("/membres/inviter/", {"email": zoe.email}).status_code == 302
    assert letters() == []


def test_invitations_a_day_are_counted(client, territory, member):
    client.post("/connexion/", {"login": member.email, "password": "un-long-secret"})
    statuses = [client.post("/membres/inviter/", {"email": f"a{n}@example.org"}).status_code for n in range(3)]
    assert statuses == [302, 302, 422]


# --- One's own settings ----------------------------------------------------------------------------


def picture():
    buffer = io.BytesIO()
    Image.new("RGB", (900, 700), "teal").save(buffer, "JPEG")
    return SimpleUploadedFile("moi.jpg", buffer.getvalue(), content_type="image/jpeg")


def profile_data(**changes):
    return {
        "display_name": "Zoé Œuvrard",
        "account_kind": "person",
        "occupation": "Géologue",
        "biography": "",
        "website": "",
        "links": "blog.example\nhttps://labo.example",
        "city": "",
        "gender": "",
        "activity": "",
        **changes,
    }


def test_a_profile_is_saved_and_the_picture_comes_through_the_door(client, zoe):
    client.force_login(zoe)
    response = client.post("/mon-echosciences/reglages/", profile_data(avatar=picture()))
    assert response.url == "/mon-echosciences/reglages/"
    zoe.refresh_from_db()
    assert zoe.links == ["https://blog.example", "https://labo.example"]
    with Image.open(zoe.avatar) as image:
        assert (max(image.size), image.getexif()) == (512, {})


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"display_name": "Administration"}, "display_name"),
        ({"links": "javascript:alert(1)"}, "links"),
        ({"links": "\n".join(f"https://{n}.example" for n in range(6))}, "links"),
        ({"website": "javascript:alert(1)"}, "website"),
        ({"city": "Valence"}, "city"),
        ({"avatar": SimpleUploadedFile("moi.svg", b"<svg/>")}, "avatar"),
    ],
)
def test_what_a_profile_does_not_take(client, zoe, changes, field):
    make_towns()
    client.force_login(zoe)
    response = client.post("/mon-echosciences/reglages/", profile_data(**changes))
    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Villard-de-Lans", ("Villard-de-Lans", 45.0601, 5.5442)),
        ("38250", ("Villard-de-Lans", 45.0601, 5.5442)),
        ("Valence (82)", ("Valence", 44.1073, 0.8934)),
        ("Villard", ("Villard", None, None)),
        ("Sous la lune", ("Sous la lune", None, None)),
        ("", ("", None, None)),
    ],
)
def test_a_town_is_enough_to_stand_on_the_map(client, zoe, typed, kept):
    make_towns()
    Member.objects.filter(pk=zoe.pk).update(city="Voiron", latitude=45.3, longitude=5.5)
    client.force_login(zoe)
    assert client.post("/mon-echosciences/reglages/", profile_data(city=typed)).status_code == 302
    zoe.refresh_from_db()
    assert (zoe.city, zoe.latitude, zoe.longitude) == kept


def test_coordinates_of_before_are_kept_and_shown_as_their_nearest_town(client, zoe):
    make_towns()
    Member.objects.filter(pk=zoe.pk).update(city="", latitude=45.07, longitude=5.55)
    client.force_login(zoe)
    form = client.get("/mon-echosciences/reglages/").context["form"]
    assert form["city"].value() == "Villard-de-Lans (38)"
    client.post("/mon-echosciences/reglages/", profile_data(city="Villard-de-Lans (38)"))
    zoe.refresh_from_db()
    assert (zoe.latitude, zoe.longitude) == (45.07, 5.55)


def test_who_hides_the_town_is_not_on_the_map(client, zoe, territory):
    MapSettings.objects.create(site=territory.site, latitude=45.19, longitude=5.73)
    Member.objects.filter(pk=zoe.pk).update(latitude=45.2, longitude=5.7, city_visibility="nobody")
    assert f'data-pin="{zoe.pk}"' not in client.get(zoe.get_absolute_url()).content.decode()


LETTERS = "/mon-echosciences/reglages/courrier/"


def test_consent_to_the_letter_is_given_and_withdrawn(client, zoe):
    client.force_login(zoe)
    rhythms = {name: "never" for name in client.get(LETTERS).context["form"].fields if name != "digest"}
    client.post(LETTERS, {**rhythms, "digest": "on"})
    assert zoe.consents.filter(withdrawn_at=None).count() == 1
    client.post(LETTERS, rhythms)
    assert zoe.consents.filter(withdrawn_at=None).count() == 0
    assert zoe.consents.count() == 1


# --- Newcomers' limits and tidying up ---------------------------------------------------------------------


def test_a_newcomer_publishes_a_few_a_day(zoe, section, settings):
    settings.NEWCOMER_PUBLICATIONS_A_DAY = 1
    zoe.established_at = None
    permissions.check_may_publish(zoe)
    publish(section, zoe, first_published_at=timezone.now())
    with pytest.raises(permissions.LimitReached) as refusal:
        permissions.check_may_publish(zoe)
    assert refusal.value.code == "too_many_publications"
    zoe.established_at = timezone.now()
    permissions.check_may_publish(zoe)


def test_a_newcomer_puts_a_few_links_a_day(zoe, section, settings):
    settings.NEWCOMER_LINKS_A_DAY = 3
    zoe.established_at = None
    body = [{"type": "text", "value": '<p><a href="https://a.example">a</a> <a href="https://b.example">b</a></p>'}]
    publish(section, zoe, first_published_at=timezone.now(), body=body)
    permissions.check_may_publish(zoe, links=1)
    with pytest.raises(permissions.LimitReached) as refusal:
        permissions.check_may_publish(zoe, links=2)
    assert refusal.value.code == "too_many_links"


def test_accounts_never_confirmed_go_after_three_days(zoe):
    MemberFactory(confirmed_at=None, date_joined=timezone.now() - timedelta(days=4))
    MemberFactory(confirmed_at=None)
    assert purge_members() == 1
    assert Member.objects.count() == 2
