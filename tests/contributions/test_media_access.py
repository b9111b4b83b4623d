"""Who may read a picture or a file: the same answer whatever the address, and whatever became of the page it is in."""

import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from articles.models import ArticlePage
from communities.offering import show_resource
from contributions.actions.lifecycle import accept_invitation, discard, hide, invite_co_author, restore, show, withdraw
from editor.models import DraftLink
from home.actions import appoint_animator
from media.models import ContributionFile, CreditedImage
from media.pictures import clean_picture
from media.renditions import version_url
from members.actions import save_avatar
from members.models import Member
from territories.models import Territory
from tests.factories import media
from tests.factories.communities import make_resource, open_community
from tests.factories.editor import Tab, jpeg, paragraphs

pytestmark = pytest.mark.django_db

FOR_EVER, PRIVATE = "public, max-age=31536000, immutable", "private, no-cache"
#: Whoever may read Marie's draft.
READERS = {"marie", "co-author", "invited", "animator", "chief", "link"}
EVERYBODY = READERS | {"anonymous", "stranger", "other animator"}


def person(name):
    return Member.objects.create_user(f"{name}@example.org", "un-long-secret", display_name=name.capitalize())


@pytest.fixture
def things(tab):
    """Marie's picture and file, as she sends them, in a draft of hers."""
    picture = tab.client.post("/ecrire/api/image/", {"file": jpeg(name="lac.jpg")}).json()["image"]
    file = tab.client.post("/ecrire/api/fichier/", {"file": media.upload(media.CSV, "mesures.csv")}).json()["document"]
    tab.send(title="Le lac", document=with_media(picture, file))
    return CreditedImage.objects.get(pk=picture), ContributionFile.objects.get(pk=file)


def with_media(picture, file):
    nodes = [
        {"type": "figureImage", "attrs": {"image": picture, "alt": "Un lac vert"}},
        {"type": "documentFile", "attrs": {"document": file, "label": "Mesures"}},
    ]
    return {"type": "doc", "content": [*paragraphs("Un lac change de couleur.")["content"], *nodes]}


@pytest.fixture
def people(tab, things, territory, other_territory):
    """A browser for each of EVERYBODY; "link" belongs to nobody, and has opened the secret address of the draft."""
    cast = {name: person(name) for name in ("coauthor", "invited", "animator", "other", "stranger")}
    for name in ("coauthor", "invited"):
        invite_co_author(contribution=tab.page, member=cast[name], by=tab.page.author)
    accept_invitation(contribution=tab.page, member=cast["coauthor"])
    appoint_animator(territory=territory, member=cast["animator"])
    appoint_animator(territory=other_territory, member=cast["other"])
    chief = Member.objects.create_superuser("chief@example.org", "un-long-secret", display_name="Cheffe")
    signed_in = {
        "marie": tab.page.author,
        "co-author": cast["coauthor"],
        "invited": cast["invited"],
        "animator": cast["animator"],
        "other animator": cast["other"],
        "stranger": cast["stranger"],
        "chief": chief,
    }
    browsers = {name: Client() for name in EVERYBODY}
    for name, someone in signed_in.items():
        browsers[name].force_login(someone)
    tab.client.post(f"/ecrire/{tab.page.pk}/gerer/", {"action": "open_link"})
    assert browsers["link"].get(DraftLink.objects.get().get_absolute_url()).status_code == 200
    return browsers


def addresses(image, file):
    """Every address of a picture and of a file."""
    version = image.get_rendition("max-40x40")
    return [
        image.file.url,
        version.url,
        version.file.url,
        version_url(image, "width-30|format-webp", "webp"),
        f"/documents/{file.pk}/{file.filename}",
    ]


def readers(people, address):
    """Who gets it. Everybody else gets a 404, which tells nothing."""
    answers = {name: browser.get(address) for name, browser in people.items()}
    got = {name for name, answer in answers.items() if answer.status_code == 200}
    assert {answers[name].status_code for name in EVERYBODY - got} <= {404}
    kept = {answers[name]["Cache-Control"] for name in got}
    assert kept <= ({FOR_EVER, "public, max-age=0"} if got == EVERYBODY else {PRIVATE})
    return got


def readers_of_all(people, things):
    """Who reads the picture and the file: the same people by every address."""
    found = {address: readers(people, address) for address in addresses(*things)}
    assert len({frozenset(names) for names in found.values()}) == 1, found
    return next(iter(found.values()))


def test_a_draft_keeps_its_pictures_and_files_for_its_readers(people, things):
    assert readers_of_all(people, things) == READERS


def test_what_is_published_is_everybodys(people, things, tab):
    tab.publish(with_media(things[0].pk, things[1].pk))
    assert readers_of_all(people, things) == EVERYBODY


def test_what_leaves_the_line_takes_its_pictures_and_files_along(people, things, tab):
    tab.publish(with_media(things[0].pk, things[1].pk))
    withdraw(contribution=tab.page, by=tab.page.author)
    assert readers_of_all(people, things) == READERS
    tab.publish(with_media(things[0].pk, things[1].pk))
    hide(contribution=tab.page, by=None)
    assert readers_of_all(people, things) == READERS - {"link"}
    show(contribution=tab.page, by=None)
    assert readers_of_all(people, things) == EVERYBODY
    discard(contribution=tab.page, by=tab.page.author)
    # Thrown away: its sender has them still, and whoever looks after the territory; nobody opens the link any more.
    assert readers_of_all(people, things) == {"marie", "invited", "animator", "chief"}
    restore(contribution=tab.page, by=tab.page.author)
    assert readers_of_all(people, things) == EVERYBODY


def test_a_newer_text_does_not_publish_its_pictures(people, things, tab):
    tab.publish(paragraphs("Un lac change de couleur."))
    tab.send(title="Le lac", document=with_media(things[0].pk, things[1].pk))
    assert tab.page.live
    assert readers_of_all(people, things) == READERS


def test_a_closed_link_and_another_draft_of_the_same_person_open_nothing(people, things, tab):
    other = Tab(tab.client)
    picture = tab.client.post("/ecrire/api/image/", {"file": jpeg(name="autre.jpg")}).json()["image"]
    other.send(
        title="Un autre", document={"type": "doc", "content": [{"type": "figureImage", "attrs": {"image": picture}}]}
    )
    assert readers(people, CreditedImage.objects.get(pk=picture).file.url) == {"marie", "animator", "chief"}
    tab.client.post(f"/ecrire/{tab.page.pk}/gerer/", {"action": "close_link"})
    assert readers_of_all(people, things) == READERS - {"link"}


def test_a_picture_that_nothing_uses_is_its_senders(people, tab):
    picture = tab.client.post("/ecrire/api/image/", {"file": jpeg(name="seule.jpg")}).json()["image"]
    assert readers(people, CreditedImage.objects.get(pk=picture).file.url) == {"marie", "chief"}


def test_the_editor_and_the_preview_name_addresses_that_the_writer_may_open(people, things, tab):
    for address in (f"/ecrire/{tab.page.pk}/", f"/ecrire/{tab.page.pk}/apercu/"):
        page = people["co-author"].get(address).content.decode()
        named = set(re.findall(r"/(?:images|media|documents)/[^\s\"'<>\\]+", page))
        assert named
        answers = {name.replace("&amp;", "&"): people["co-author"].get(name.replace("&amp;", "&")) for name in named}
        assert {name: answer.status_code for name, answer in answers.items()} == dict.fromkeys(answers, 200)


def test_the_logo_of_a_territory_and_of_its_partners_are_shown_to_all(people, things, territory):
    image, _file = things
    settings = Territory.objects.get(pk=territory.pk)
    settings.logo = image
    settings.save()
    assert readers(people, settings.shown_logo.url) == EVERYBODY
    settings.logo = None
    settings.partners.create(name="Le musée", logo=image)
    settings.save()
    assert readers(people, image.file.url) == EVERYBODY


def test_a_collection_with_readers_of_its_own_keeps_them(people, things, tab):
    tab.publish(with_media(things[0].pk, things[1].pk))
    closed = Collection.get_first_root_node().add_child(name="Pour les membres")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type=CollectionViewRestriction.LOGIN)
    CreditedImage.objects.update(collection=closed)
    assert readers(people, things[0].file.url) == EVERYBODY - {"anonymous", "link"}


def test_what_a_community_offers_is_its_own_to_give(people, section, territory):
    resource = make_resource(open_community(territory), is_published=False)
    body = [{"type": "document", "value": {"document": resource.document_id}}]
    section("articles").add_child(instance=ArticlePage(title="Le guide", body=body))
    address = resource.document.url
    assert [people["anonymous"].get(address).status_code, people["marie"].get(address).status_code] == [404, 404]
    show_resource(resource=resource, is_published=True)
    assert people["anonymous"].get(address).status_code == 302
    assert people["anonymous"].get(address, follow=True).status_code == 200


# --- By the name under which it is stored -----------------------------------------------------

ESCAPES = [
    "/media/images/../documents/{name}",
    "/media/images/%2e%2e/documents/{name}",
    "/media/images/..%2fdocuments/{name}",
    "/media/images/..%5cdocuments%5c{name}",
    "/media/avatars/./../documents/{name}",
    "/media/avatars//documents/{name}",
    "/media/embeds/..%2f..%2fprivate/documents/{name}",
    "/media/documents/{name}",
    "/media/exports/copy.zip",
    "/media/images/../exports/copy.zip",
    "/media/wagtail_uploads/{name}",
    "/media/%00{name}",
    "/media/images/%00",
    "/media/../db.sqlite3",
    "/media/images/../../db.sqlite3",
]


@pytest.mark.parametrize("pattern", ESCAPES)
def test_no_trick_with_a_path_leads_to_a_file(pattern, client, territory, member, section):
    document = ContributionFile.objects.create(title="a", file=ContentFile(media.CSV, name="mesures.csv"))
    body = [{"type": "document", "value": {"document": document.pk}}]
    section("articles").add_child(instance=ArticlePage(title="Le guide", body=body))
    default_storage.save("exports/copy.zip", ContentFile(b"PK"))
    client.force_login(Member.objects.create_superuser("chief@example.org", "un-long-secret", display_name="Cheffe"))
    name = document.file.name.removeprefix("documents/")
    assert client.get(pattern.format(name=name)).status_code == 404


def test_a_portrait_is_shown_as_long_as_a_member_wears_it(client, territory, member):
    save_avatar(member, clean_picture(media.upload(media.jpeg(), "a.jpg")))
    address = member.avatar.url
    assert re.fullmatch(r"/media/avatars/\w{22}/marie-durand-\d{14}\.jpg", address)
    assert client.get(address)["Cache-Control"] == FOR_EVER
    Member.objects.filter(pk=member.pk).update(avatar="")  # as the moderation hides it: the file stays
    assert client.get(address).status_code == 404
