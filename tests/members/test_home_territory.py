"""A member moves home: what follows, what stays, and what is told before."""

import pytest

from articles.models import ArticlePage
from follows.digest import members_of
from members.models import AuditEntry, Consent, Member
from territories.animators import territories_of
from territories.models import Territory
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db

HOME = "/mon-echosciences/reglages/territoire/"


@pytest.fixture
def zoe(territory, other_territory):
    zoe = MemberFactory(email="zoe@example.org", display_name="Zoé", home_territory=territory)
    Consent.objects.create(member=zoe, purpose=Consent.Purpose.DIGEST, text="", text_version="1")
    return zoe


@pytest.fixture
def page(client, zoe):
    client.force_login(zoe)
    return client


def directory(client, territory):
    return [member.slug for member in client.get("/membres/", headers={"host": territory.hostname}).context["members"]]


def test_the_move_is_told_in_words_before_it_is_made(page, zoe, territory, other_territory):
    Territory.objects.filter(pk=other_territory.pk).update(language="ca", time_zone="Indian/Reunion")
    shown = page.post(HOME, {"home_territory": other_territory.pk})
    text = " ".join(shown.content.decode().split())
    assert shown.status_code == 200
    for words in (
        "La lettre hebdomadaire que vous recevez sera celle de Occitanie, au lieu de celle de Grenoble.",
        "sont dans la langue du territoire : Català",
        "Indian/Reunion",
        "l’annuaire des membres de Occitanie",
    ):
        assert (words in text) is True, words
    zoe.refresh_from_db()
    assert (zoe.home_territory, AuditEntry.objects.count()) == (territory, 0)


def test_letters_directory_and_figures_follow(page, zoe, territory, other_territory):
    assert (list(members_of(territory)), list(members_of(other_territory))) == ([zoe], [])
    moved = page.post(HOME, {"home_territory": other_territory.pk, "confirmed": "1"}, follow=True)
    assert "Vous voici chez vous : Occitanie." in moved.content.decode()
    assert (list(members_of(territory)), list(members_of(other_territory))) == ([], [zoe])
    assert (directory(page, territory), directory(page, other_territory)) == ([], ["zoe"])
    assert "Votre territoire : <strong>Occitanie</strong>." in page.get(HOME).content.decode()


def test_pages_follows_and_animation_stay(page, zoe, territory, other_territory, section):
    article = section("articles").add_child(instance=ArticlePage(title="Ici", slug="ici", author=zoe, live=True))
    page.post(f"/suivre/membre/{MemberFactory().pk}/")
    before = (article.url_path, zoe.follows.count(), list(territories_of(zoe)))
    page.post(HOME, {"home_territory": other_territory.pk, "confirmed": "1"})
    article = ArticlePage.objects.get(pk=article.pk)
    assert (article.url_path, zoe.follows.count(), list(territories_of(zoe))) == before
    assert article.territory == territory


def test_both_logs_tell_it(page, zoe, territory, other_territory):
    page.post(HOME, {"home_territory": other_territory.pk, "confirmed": "1"})
    told = AuditEntry.objects.order_by("pk").values_list("area", "verb", "territory", "actor", "target")
    assert list(told) == [
        ("accounts", "member.leaves_home", territory.pk, zoe.pk, f"member {zoe.pk}"),
        ("accounts", "member.comes_home", other_territory.pk, zoe.pk, f"member {zoe.pk}"),
    ]


def test_who_had_no_home_finds_one(client, zoe, territory, other_territory):
    Member.objects.update(home_territory=None)
    client.force_login(zoe)
    assert "Vous n’avez pas encore dit" in client.get(HOME).content.decode()
    client.post(HOME, {"home_territory": other_territory.pk, "confirmed": "1"})
    assert list(AuditEntry.objects.values_list("verb", flat=True)) == ["member.comes_home"]


@pytest.mark.parametrize("chosen", ["", "x", "999999", "9" * 30, "here", "closed"])
def test_no_move_to_nowhere(page, zoe, territory, other_territory, chosen):
    Territory.objects.filter(pk=other_territory.pk).update(is_open=False)
    chosen = {"here": territory.pk, "closed": other_territory.pk}.get(chosen, chosen)
    response = page.post(HOME, {"home_territory": chosen, "confirmed": "1"})
    zoe.refresh_from_db()
    assert (response.status_code, zoe.home_territory) == (422, territory)
    assert len(response.context["form"].errors["home_territory"]) == 1


def test_the_profile_moves_nobody(page, zoe, territory, other_territory):
    profile = {"display_name": "Zoé", "account_kind": "person", "home_territory": other_territory.pk}
    assert page.post("/mon-echosciences/reglages/", profile).status_code == 302
    zoe.refresh_from_db()
    assert zoe.home_territory == territory


def test_an_installation_of_one_territory_offers_no_move(client, territory, member):
    client.force_login(member)
    shown = client.get(HOME)
    assert ("Mon territoire" in shown.content.decode(), "Voir ce que cela change" in shown.content.decode()) == (
        True,
        False,
    )


def test_readers_sign_in_first(client, territory):
    assert client.get(HOME).url == f"/connexion/?next={HOME}"
