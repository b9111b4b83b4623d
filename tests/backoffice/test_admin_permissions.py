"""Who reaches what in the admin: a table of people and addresses.

Two territories; each animator has one. A draft, a changed page, a picture and a file of the second one
carry words that nobody of the first may ever read.
"""

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection

from articles.models import ArticlePage
from home.actions import appoint_animator
from media.models import ContributionFile, CreditedImage
from members.models import Member
from moderation.actions import open_case
from moderation.models import CannedAnswer, Case
from movein.models import Move, MovedAuthor
from sources.models import Source
from surveys.models import Answer
from surveys.models.ideas import Idea
from tests.conftest import first_territory, second_territory
from tests.factories import media
from tests.factories.surveys import make_survey

pytestmark = pytest.mark.django_db
SECRETS = ("SECRET-DRAFT", "SECRET-CHANGE", "SECRET-PICTURE", "SECRET-FILE", "SECRET-CASE", "SECRET-ANSWER",
           "SECRET-SURVEY", "SECRET-WORDS", "SECRET-IDEA", "SECRET-SOURCE", "SECRET-MOVE", "SECRET-AUTHOR")  # fmt: skip
ARTICLES = "articles/articlepage"


@pytest.fixture(scope="module")
def territories(kept):
    return first_territory(), second_territory()


@pytest.fixture(scope="module")
def people(territories):
    territory, other_territory = territories
    member = Member.objects.create_user("marie@example.org", "un-long-secret", display_name="Marie Durand")
    first = Member.objects.create_user("first@example.org", "un-long-secret", display_name="Première")
    second = Member.objects.create_user("second@example.org", "un-long-secret", display_name="Second")
    appoint_animator(territory=territory, member=first)
    appoint_animator(territory=other_territory, member=second)
    chief = Member.objects.create_superuser("chief@example.org", "un-long-secret", display_name="Cheffe")
    return {"first": first, "second": second, "chief": chief, "member": member}


@pytest.fixture(scope="module")
def things(territories, people):
    """What the addresses of the table name: the first territory's `own`, all else the second's."""
    territory, other_territory = territories
    owner = people["second"]
    own_articles = territory.root_page.get_children().get(slug="articles")
    own = own_articles.add_child(instance=ArticlePage(title="OWN"))
    articles = other_territory.root_page.get_children().get(slug="articles")
    draft = articles.add_child(instance=ArticlePage(title="SECRET-DRAFT", live=False, owner=owner))
    revision = draft.save_revision(user=owner)
    changed = articles.add_child(instance=ArticlePage(title="PUBLISHED"))
    changed.save_revision(user=owner).publish(user=owner)
    collection = Collection.objects.get(name=other_territory.hostname)
    picture = CreditedImage.objects.create(
        title="SECRET-PICTURE", collection=collection, file=ContentFile(media.jpeg(), "picture.jpg")
    )
    file = ContributionFile.objects.create(
        title="SECRET-FILE", collection=collection, file=ContentFile(media.PDF, "file.pdf")
    )
    changed.title, changed.lead_image = "SECRET-CHANGE", picture
    changed.save_revision(user=owner, log_action=True)
    reported = Member.objects.create_user("reported@example.org", "un-long-secret", display_name="Personne")
    ArticlePage.objects.filter(pk=changed.pk).update(author=reported)
    case = open_case(kind="contribution", thing=ArticlePage.objects.get(pk=changed.pk))[0]
    Case.objects.filter(pk=case.pk).update(title="SECRET-CASE")
    answer = CannedAnswer.objects.create(territory=other_territory, title="SECRET-ANSWER", text="SECRET-ANSWER")
    survey = make_survey(other_territory, title="SECRET-SURVEY")
    Answer.objects.create(page=survey, form_data={"et_encore": "SECRET-WORDS"})
    idea = Idea.objects.create(territory=other_territory, title="SECRET-IDEA", is_hidden=True)
    source = Source.objects.create(territory=other_territory, name="SECRET-SOURCE", address="https://a.example/flux")
    move = Move.objects.create(territory=other_territory, by=owner, name="SECRET-MOVE", state=Move.State.READY)
    MovedAuthor.objects.create(territory=other_territory, source="wp.example", login="a", name="SECRET-AUTHOR")
    return {
        "survey": survey.pk,
        "idea": idea.pk,
        "source": source.pk,
        "move": move.pk,
        "case": case.pk,
        "reported": reported.pk,
        "answer": answer.pk,
        "own": own.pk,
        "own_articles": own_articles.pk,
        "own_site": territory.pk,
        "home": other_territory.root_page_id,
        "articles": articles.pk,
        "draft": draft.pk,
        "changed": changed.pk,
        "revision": revision.pk,
        "picture": picture.pk,
        "file": file.pk,
        "site": other_territory.pk,
    }


#: Addresses of the second territory's things: its animator and the chief reach them, nobody else does.
WALLED = [
    f"/admin/pages/add/{ARTICLES}/{{articles}}/",
    "/admin/pages/{draft}/edit/",
    "/admin/pages/{draft}/view_draft/",
    "/admin/pages/{draft}/delete/",
    "/admin/pages/{draft}/move/",
    "/admin/pages/{draft}/copy/",
    "/admin/pages/{draft}/usage/",
    "/admin/pages/{draft}/history/",
    "/admin/pages/{draft}/revisions/{revision}/view/",
    "/admin/pages/{changed}/revisions/compare/live...latest/",
    "/admin/pages/{changed}/unpublish/",
    "/admin/pages/{articles}/",
    "/admin/choose-page/{articles}/",
    "/admin/choose-page/chosen-multiple/?id={changed}",
    "/admin/bulk/wagtailcore/page/delete/?id={draft}&next=/admin/",
    "/admin/bulk/wagtailcore/page/publish/?id={draft}&next=/admin/",
    "/admin/bulk/wagtailcore/page/move/?id={draft}&next=/admin/",
    "/admin/bulk/wagtailcore/page/unpublish/?id=all&childOf={articles}&next=/admin/",
    "/admin/bulk/media/creditedimage/delete/?id={picture}&next=/admin/",
    "/admin/bulk/media/creditedimage/add_tags/?id={picture}&next=/admin/",
    "/admin/bulk/media/contributionfile/delete/?id={file}&next=/admin/",
    "/admin/settings/territories/territory/{site}/",
    "/admin/settings/maps/mapsettings/{site}/",
    "/admin/settings/follows/letterplan/{site}/",
    "/admin/images/{picture}/",
    "/admin/images/usage/{picture}/",
    "/admin/images/chooser/chosen/{picture}/",
    "/admin/documents/edit/{file}/",
    "/admin/documents/usage/{file}/",
    "/admin/documents/chooser/chosen/{file}/",
    "/admin/settings/moderation/moderationsettings/{site}/",
    "/admin/moderation/cases/{case}/",
    "/admin/moderation/people/{reported}/",
    "/admin/ready_answers/edit/{answer}/",
    "/admin/ready_answers/delete/{answer}/",
    "/admin/chiffres/?territoire={site}",
    "/admin/chiffres/personnes/?territoire={site}",
    "/admin/chiffres/audience/pages.csv?territoire={site}",
    "/admin/chiffres/rapport/?territoire={site}",
    "/admin/chiffres/rapport.pdf?territoire={site}",
    "/admin/forms/submissions/{survey}/",
    "/admin/forms/submissions/{survey}/?export=csv",
    "/admin/forms/submissions/{survey}/delete/",
    "/admin/pages/{survey}/edit/",
    "/admin/ideas/edit/{idea}/",
    "/admin/ideas/delete/{idea}/",
    "/admin/sources/{source}/",
    "/admin/sources/list/edit/{source}/",
    "/admin/sources/list/delete/{source}/",
    "/admin/move-in/{move}/",
    "/admin/move-in/{move}/report.csv",
    "/admin/papier/?territoire={site}",
    "/admin/papier/nouveau/?territoire={site}",
]

#: Addresses that every animator reaches, and that show each one only what is theirs.
SHARED = [
    "/admin/",
    "/admin/contributions/",
    "/admin/contributions/articles/",
    "/admin/contributions/agenda/",
    "/admin/contributions/?kind=article&live=true&tag=neige&author=marie",
    "/admin/contributions/?q=SECRET",
    "/admin/tags/",
    "/admin/tag-workshop/",
    "/admin/tag-workshop/?tab=apart",
    "/admin/tag-workshop/?tab=merged",
    "/admin/moderation/",
    "/admin/moderation/?tab=appeals",
    "/admin/moderation/?tab=decided",
    "/admin/moderation/figures/",
    "/admin/moderation/figures.csv",
    "/admin/ready_answers/",
    "/admin/ready_answers/new/",
    "/admin/log/",
    f"/admin/pages/usage/{ARTICLES}/",
    "/admin/pages/search/?q=SECRET",
    "/admin/choose-page/",
    "/admin/choose-page/?page_type=contributions.contribution",
    "/admin/choose-page/search/?q=SECRET",
    "/admin/choose-page/search/?q=SECRET&page_type=contributions.contribution",
    "/admin/contribution-chooser/",
    "/admin/contribution-chooser/results/?q=SECRET",
    "/admin/pin-chooser/",
    "/admin/pin-chooser/results/?q=SECRET",
    "/admin/member-chooser/",
    "/admin/images/",
    "/admin/images/?q=SECRET",
    "/admin/images/chooser/",
    "/admin/images/chooser/results/?q=SECRET",
    "/admin/images/chooser/chosen-multiple/?id={picture}",
    "/admin/documents/",
    "/admin/documents/chooser/",
    "/admin/documents/chooser/results/?q=SECRET",
    "/admin/documents/chooser/chosen-multiple/?id={file}",
    "/admin/reports/locked/",
    "/admin/reports/site-history/",
    "/admin/reports/aging-pages/",
    "/admin/api/main/pages/",
    "/admin/account/",
    "/admin/chiffres/",
    "/admin/chiffres/contributions/",
    "/admin/chiffres/personnes/",
    "/admin/chiffres/echanges/",
    "/admin/chiffres/audience/pages.csv",
    "/admin/chiffres/rapport/",
    "/admin/chiffres/rapport.pdf",
    "/admin/surveys/",
    "/admin/forms/",
    "/admin/ideas/",
    "/admin/ideas/?q=SECRET",
    "/admin/sources/list/",
    "/admin/sources/list/?q=SECRET",
    "/admin/sources/list/new/",
    "/admin/move-in/",
    "/admin/move-in/authors/",
    "/admin/papier/",
    "/admin/papier/nouveau/",
]

#: Addresses for those who administer the installation.
CHIEFS = [
    "/admin/api/main/images/",
    "/admin/api/main/images/{picture}/",
    "/admin/api/main/documents/",
    "/admin/api/main/documents/{file}/",
    "/admin/reports/page-types-usage/",
    "/admin/reports/retention/",
    "/admin/reports/backups/",
    "/admin/reports/health/",
    "/admin/sites/",
    "/admin/groups/",
    "/admin/collections/",
    "/admin/redirects/",
    "/admin/workflows/list/",
]

#: What the first animator reaches in the first territory.
OWN = [
    "/admin/pages/{own}/edit/",
    "/admin/pages/{own}/history/",
    f"/admin/pages/add/{ARTICLES}/{{own_articles}}/",
    "/admin/settings/territories/territory/{own_site}/",
    "/admin/settings/maps/mapsettings/{own_site}/",
    "/admin/settings/follows/letterplan/{own_site}/",
    "/admin/bulk/wagtailcore/page/publish/?id={own}&next=/admin/",
    "/admin/bulk/wagtailcore/page/publish/?id=all&childOf={own_articles}&next=/admin/",
]


def read(client, address, host="testserver"):
    """(whether the address was reached, the secrets that the answer tells)."""
    response = client.get(address, headers={"host": host})
    body = b"".join(response.streaming_content) if response.streaming else response.content
    text = body.decode(errors="replace").replace("q=SECRET", "")
    return response.status_code == 200, [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("address", WALLED)
def test_only_the_territorys_own_animator_reaches_it(client, people, things, address):
    reached = {}
    for name, person in people.items():
        client.force_login(person)
        reached[name], told = read(client, address.format(**things))
        assert told == [] or reached[name], name
        if name in ("first", "member"):
            assert told == [], name
    assert reached == {"first": False, "second": True, "chief": True, "member": False}


@pytest.mark.parametrize("address", SHARED)
def test_lists_show_each_animator_only_what_is_theirs(client, people, things, address):
    client.force_login(people["first"])
    assert read(client, address.format(**things)) == (True, [])
    client.force_login(people["member"])
    assert read(client, address.format(**things)) == (False, [])


@pytest.mark.parametrize("address", SHARED)
def test_on_the_other_territorys_host_they_show_no_more(client, people, things, address, other_territory):
    """An account serves on every host; what it may see is the same on each."""
    client.force_login(people["first"])
    assert read(client, address.format(**things), other_territory.hostname)[1] == []


@pytest.mark.parametrize("address", CHIEFS)
def test_the_installation_is_the_chiefs(client, people, things, address):
    reached = {}
    for name, person in people.items():
        client.force_login(person)
        reached[name] = read(client, address.format(**things))[0]
    assert reached == {"first": False, "second": False, "chief": True, "member": False}


@pytest.mark.parametrize("address", OWN)
def test_an_animator_reaches_her_own(client, people, things, address):
    client.force_login(people["first"])
    assert read(client, address.format(**things))[0] is True
    client.force_login(people["second"])
    assert read(client, address.format(**things))[0] is False


def test_bulk_actions_without_a_parent_are_refused(client, people, things):
    client.force_login(people["first"])
    assert read(client, "/admin/bulk/wagtailcore/page/delete/?id=all&next=/admin/") == (False, [])


def test_a_page_cannot_be_moved_into_another_territory(client, people, things):
    client.force_login(people["first"])
    client.post(f"/admin/pages/{things['own']}/move/{things['articles']}/confirm/")
    assert ArticlePage.objects.get(pk=things["own"]).get_parent().pk == things["own_articles"]


def test_a_foreign_draft_cannot_be_named_in_a_form(client, people, things, territory):
    """The chooser's answers are bound to what it lists: numbers that it does not list are not found."""
    client.force_login(people["first"])
    for chooser in ("contribution-chooser", "pin-chooser"):
        assert client.get(f"/admin/{chooser}/chosen/{things['draft']}/").status_code == 404
        assert client.get(f"/admin/{chooser}/chosen-multiple/?id={things['draft']}").status_code == 404
