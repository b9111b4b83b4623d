"""The showcase is a site, and no territory: nothing that asks for territories meets it."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client, RequestFactory
from wagtail.models import Site

from members.models import Member
from showcase.creating import EDITORS, create_showcase
from showcase.models import OpeningRequest, ShowcaseHomePage
from territories.animators import AnimatorsPolicy, territories_of
from territories.models import Territory
from territories.origin import absolute_for
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db


def test_it_is_no_territory_whoever_asks_for_it(showcase, reader):
    before = list(Territory.objects.values_list("pk", flat=True))
    for path in ("/", "/mesure/point.gif", "/agenda/", "/sitemap.xml", "/nulle-part/"):
        reader.get(path)
    request = RequestFactory().get("/", headers={"host": "reseau.testserver"})
    assert Territory.of(request) is None
    assert list(Territory.objects.values_list("pk", flat=True)) == before
    assert not Territory.objects.filter(site__hostname="reseau.testserver").exists()


def test_a_site_that_has_just_been_added_still_becomes_a_territory(showcase, territory):
    Site.objects.create(hostname="neuf.testserver", root_page=territory.root_page)
    request = RequestFactory().get("/", headers={"host": "neuf.testserver"})
    assert Territory.of(request).hostname == "neuf.testserver"


def test_its_pages_have_its_name_its_colour_and_its_language(showcase, reader):
    ShowcaseHomePage.objects.update(accent="#0f7a5f", language="en", name="Le grand réseau")
    page = reader.get("/")
    assert page.headers["Content-Language"] == "en"
    assert b"/couleurs/0f7a5f.css" in page.content
    assert "Le grand réseau" in page.content.decode()
    assert page.headers.get("X-Robots-Tag") is None


def test_addresses_are_those_of_its_host(showcase, reader):
    request = reader.get("/").wsgi_request
    assert absolute_for(request, "/agenda/") == "http://reseau.testserver/agenda/"


def test_pages_of_territories_lead_to_it(showcase, client):
    assert 'href="http://reseau.testserver/"' in client.get("/").content.decode()


def test_without_a_showcase_nothing_leads_to_one(client, territory):
    assert "reseau.testserver" not in client.get("/").content.decode()


def test_a_second_one_or_a_host_that_is_taken_is_refused(showcase):
    with pytest.raises(ValidationError, match="vitrine"):
        create_showcase(host="autre.testserver")
    ShowcaseHomePage.objects.all().delete()
    with pytest.raises(ValidationError, match="testserver"):
        create_showcase(host="testserver")


def test_the_command(territory, capsys):
    call_command("showcase", "create", "--host", "reseau.example.org", "--name", "Réseau", "--email", "a@example.org")
    assert capsys.readouterr().out.splitlines()[0] == "The showcase answers on http://reseau.example.org/"
    home = ShowcaseHomePage.objects.get()
    assert [page.slug for page in home.own_pages] == [
        "ouvrir-un-territoire",
        "presse",
        "a-propos",
        "mentions-legales",
        "donnees-personnelles",
        "accessibilite",
    ]
    with pytest.raises(CommandError):
        call_command("showcase", "create", "--host", "encore.example.org")


# --- Who edits it ------------------------------------------------------------------------


@pytest.fixture
def people(showcase, territory):
    """{who: their browser in the admin}: an editor of the showcase, an animator, an administrator."""
    home_group = Group.objects.create(name="Animation")
    from_admin = Group.objects.get(name=EDITORS)
    home_group.permissions.set(from_admin.permissions.filter(codename="access_admin"))
    for each in from_admin.page_permissions.all():
        home_group.page_permissions.create(page=territory.root_page, permission=each.permission)
    editor, animator = MemberFactory(), MemberFactory()
    editor.groups.add(from_admin)
    animator.groups.add(home_group)
    admin = Member.objects.create_superuser("root@example.org", "une phrase assez longue", display_name="Root")
    browsers = {}
    for name, member in {"editor": editor, "animator": animator, "admin": admin}.items():
        browsers[name] = Client()
        browsers[name].force_login(member)
    return browsers


def statuses(people, path):
    return {name: client.get(path).status_code for name, client in people.items()}


def test_its_editors_and_administrators_edit_it_and_animators_do_not(people, showcase):
    expected = {"editor": 200, "animator": 302, "admin": 200}
    assert statuses(people, f"/admin/pages/{showcase.pk}/edit/") == expected
    assert statuses(people, f"/admin/pages/add/showcase/showcasepage/{showcase.pk}/") == expected


def test_its_editors_edit_no_territory(people, territory):
    found = statuses(people, f"/admin/pages/{territory.root_page_id}/edit/")
    assert found == {"editor": 302, "animator": 200, "admin": 200}
    assert people["editor"].get("/admin/").status_code == 200


def test_its_editors_animate_nothing(people, territory):
    editor = Group.objects.get(name=EDITORS).user_set.get()
    assert list(territories_of(editor)) == []
    policy = AnimatorsPolicy(Territory)
    assert editor not in policy.users_with_any_permission(["change"])
    assert not policy.user_has_permission(AnonymousUser(), "change")


@pytest.mark.parametrize(
    "setting", ["territories/territory", "maps/mapsettings", "moderation/moderationsettings", "follows/letterplan"]
)
def test_the_settings_of_territories_are_not_its(people, showcase, territory, setting):
    its = Site.objects.get(hostname="reseau.testserver")
    assert people["admin"].get(f"/admin/settings/{setting}/{territory.pk}/").status_code == 200
    assert people["admin"].get(f"/admin/settings/{setting}/{its.pk}/").status_code == 302
    assert not Territory.objects.filter(pk=its.pk).exists()


def test_its_gaps_are_shown_to_who_can_fill_them(people, territory):
    assert "Pages de la vitrine à compléter" in people["admin"].get("/admin/").content.decode()
    assert "Pages de la vitrine" not in people["animator"].get("/admin/").content.decode()


def test_who_reads_the_requests(people):
    asked = OpeningRequest.objects.create(place="Drôme", name="Ada", email="ada@example.org", message="Bonjour")
    for path in ("", f"inspect/{asked.pk}/", f"delete/{asked.pk}/"):
        found = statuses(people, f"/admin/opening-requests/{path}")
        assert found == {"editor": 200, "animator": 302, "admin": 200}, path
    assert "Drôme" in people["editor"].get("/admin/opening-requests/").content.decode()
    assert people["animator"].post(f"/admin/opening-requests/delete/{asked.pk}/").status_code == 302
    assert OpeningRequest.objects.exists()
    people["editor"].post(f"/admin/opening-requests/delete/{asked.pk}/")
    assert not OpeningRequest.objects.exists()


def test_an_editor_changes_the_menu(people, showcase, reader):
    page = showcase.own_pages.get(slug="mentions-legales")
    page.show_in_menus = True
    page.save()
    menu = reader.get("/").content.decode().partition("</header>")[0]
    assert menu.count("/mentions-legales/") == 2  # wide and folded
    page.unpublish()
    assert "/mentions-legales/" not in reader.get("/").content.decode()
