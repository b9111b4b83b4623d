"""The animator sees the people of her territory, and nobody else's."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from wagtail.models import GroupPagePermission

from members.actions import move_home
from members.models import ContactMessage, Member, Workshop
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db

PERMISSIONS = [
    "access_admin",
    "view_member",
    "view_contactmessage",
    "add_workshop",
    "change_workshop",
    "delete_workshop",
]


def animator_of(territory, name):
    group = Group.objects.create(name=f"Animateurs {name}")
    group.permissions.set(Permission.objects.filter(codename__in=PERMISSIONS))
    change = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=territory.root_page, permission=change)
    animator = MemberFactory(display_name=name, home_territory=territory)
    animator.groups.add(group)
    return animator


@pytest.fixture
def animator(territory):
    return animator_of(territory, "Anne")


def test_the_list_of_members_is_that_of_the_territory(client, animator, other_territory):
    elsewhere = MemberFactory(home_territory=other_territory)
    here = MemberFactory(home_territory=animator.home_territory)
    client.force_login(animator)
    response = client.get("/admin/members/")
    assert set(response.context["object_list"]) == {animator, here}
    assert client.get(f"/admin/members/inspect/{here.pk}/").status_code == 200
    assert client.get(f"/admin/members/inspect/{elsewhere.pk}/").status_code == 404
    assert client.get("/admin/members/?q=anne&account_kind=person").status_code == 200


def test_an_animator_changes_no_account_and_does_not_see_wagtails_users(client, animator):
    client.force_login(animator)
    for verb in ("new/", f"edit/{animator.pk}/", f"delete/{animator.pk}/"):
        assert client.get(f"/admin/members/{verb}").status_code == 404
    assert client.get("/admin/users/").status_code == 302


def test_an_animator_opens_a_workshop_on_her_territory_only(client, animator, other_territory):
    client.force_login(animator)
    data = {
        "name": "Lycée Stendhal",
        "starts_at": "2026-11-22 09:00",
        "ends_at": "2026-11-22 12:00",
    }
    assert client.get("/admin/workshops/new/").status_code == 200
    refused = client.post("/admin/workshops/new/", {**data, "territory": other_territory.pk})
    assert list(refused.context["form"].errors) == ["territory"]
    client.post("/admin/workshops/new/", {**data, "territory": animator.home_territory.pk})
    workshop = Workshop.objects.get()
    assert (workshop.opened_by, workshop.territory) == (animator, animator.home_territory)
    assert workshop.code in client.get("/admin/workshops/").content.decode()


def test_workshops_of_other_territories_are_out_of_reach(client, animator, other_territory):
    theirs = Workshop.objects.create(territory=other_territory, name="X", ends_at=timezone.now() + timedelta(hours=1))
    client.force_login(animator)
    for verb in ("edit", "delete"):
        assert client.get(f"/admin/workshops/{verb}/{theirs.pk}/").status_code == 404


def test_only_reported_messages_are_read(client, animator):
    to = MemberFactory(home_territory=animator.home_territory)
    quiet = ContactMessage.objects.create(sender=animator, recipient=to, text="Entre nous.")
    told = ContactMessage.objects.create(sender=to, recipient=to, text="Pub", reported_at=timezone.now())
    client.force_login(animator)
    response = client.get("/admin/reported_messages/")
    assert list(response.context["object_list"]) == [told]
    assert client.get(f"/admin/reported_messages/inspect/{told.pk}/").status_code == 200
    assert client.get(f"/admin/reported_messages/inspect/{quiet.pk}/").status_code == 404


def test_an_administrator_makes_and_changes_members_without_first_and_last_names(client, territory):
    client.force_login(Member.objects.create_superuser("admin@example.org", "un-long-secret", display_name="Ada"))
    assert client.get("/admin/users/").status_code == 200
    assert client.get("/admin/members/").status_code == 200
    inspected = MemberFactory(home_territory=territory)
    assert client.get(f"/admin/members/inspect/{inspected.pk}/").status_code == 200
    data = {
        "email": "Nouveau@example.org",
        "display_name": "Nouveau",
        "account_kind": "person",
        "home_territory": territory.pk,
        "password1": "une phrase assez longue",
        "password2": "une phrase assez longue",
    }
    assert client.get("/admin/users/new/").status_code == 200
    assert client.post("/admin/users/new/", data).status_code == 302
    member = Member.objects.get(email="nouveau@example.org")
    assert (member.slug, member.confirmed_at is not None) == ("nouveau", True) or member.slug.startswith("nouveau-")
    assert client.get(f"/admin/users/edit/{member.pk}/").status_code == 200


def test_whoever_moved_is_seen_by_the_animators_of_the_new_home_alone(client, animator, other_territory):
    theirs = animator_of(other_territory, "Omar")
    moved = MemberFactory(home_territory=animator.home_territory)
    move_home(member=moved, territory=other_territory)
    seen = {}
    for person in (animator, theirs):
        client.force_login(person)
        listed = moved in client.get("/admin/members/").context["object_list"]
        seen[person.display_name] = listed, client.get(f"/admin/members/inspect/{moved.pk}/").status_code
    assert seen == {"Anne": (False, 404), "Omar": (True, 200)}
