"""One set-up for who may do what: a community, its people, its things, and everybody else."""

import pytest
from django.core.files.base import ContentFile

from articles.models import ArticlePage
from communities.rights import let_in
from home.actions import appoint_animator, open_roles
from media.models import ContributionFile, CreditedImage
from members.models import Member
from tests.factories import media
from tests.factories.communities import make_resource, open_community, section_of
from tests.made_once import made_once

SECRETS = ("SECRET-DRAFT", "SECRET-CHANGE", "SECRET-PICTURE", "SECRET-FILE", "SECRET-PERSON")


def person(name, **fields):
    return Member.objects.create_user(f"{name}@example.org", "un-long-secret", display_name=name.title(), **fields)


def people_of(territory, other_territory):
    """Everybody but the reader, who has no account."""
    names = ["member", "other_contributor", "other_administrator", "contributor", "administrator"]
    found = {name: person(name) for name in names}
    for name, here in (("other_animator", other_territory), ("animator", territory)):
        found[name] = person(name)
        appoint_animator(territory=here, member=found[name])
    return found


def first_community(territory, people):
    return open_community(territory, administrator=people["administrator"], contributors=[people["contributor"]])


def second_community(territory, people):
    return open_community(
        territory,
        administrator=people["other_administrator"],
        contributors=[people["other_contributor"]],
        title="Les apiculteurs",
    )


def open_the_admin(*communities):
    """An animator opened the admin to the administrators of these."""
    for each in communities:
        let_in(membership=each.memberships.administrators().get(), is_let_in=True)


@pytest.fixture
@made_once
def people(territory, other_territory):
    return people_of(territory, other_territory)


@pytest.fixture
@made_once
def community(territory, people):
    return first_community(territory, people)


@pytest.fixture
@made_once
def other_community(territory, people):
    return second_community(territory, people)


def things_of(community, owner, *, prefix=""):
    """A draft, a published page with a changed title, a picture, a file, all in one community."""
    articles = section_of(community)
    draft = articles.add_child(instance=ArticlePage(title=f"{prefix}DRAFT", live=False, owner=owner, author=owner))
    revision = draft.save_revision(user=owner, log_action=True)
    changed = articles.add_child(instance=ArticlePage(title="PUBLISHED", owner=owner, author=owner))
    changed.save_revision(user=owner).publish(user=owner, skip_permission_checks=True)
    picture = CreditedImage.objects.create(
        title=f"{prefix}PICTURE",
        collection=community.rights.collection,
        file=ContentFile(media.jpeg(), "picture.jpg"),
    )
    file = ContributionFile.objects.create(
        title=f"{prefix}FILE", collection=community.rights.collection, file=ContentFile(media.PDF, "file.pdf")
    )
    changed.title, changed.lead_image = f"{prefix}CHANGE", picture
    changed.save_revision(user=owner, log_action=True)
    resource = make_resource(community, is_published=False)
    return {
        "slug": community.slug,
        "community": community.pk,
        "articles": articles.pk,
        "draft": draft.pk,
        "changed": changed.pk,
        "revision": revision.pk,
        "picture": picture.pk,
        "file": file.pk,
        "collection": community.rights.collection_id,
        "resource": resource.pk,
        "resource_url": resource.get_absolute_url(),
        "about": community.get_children().get(slug="a-propos").pk,
        "contributor": community.memberships.contributors().first().pk,
    }


@pytest.fixture
@made_once
def things(community, people):
    return things_of(community, people["contributor"])


@pytest.fixture
def let_into_the_admin(community, other_community):
    open_the_admin(community, other_community)


@pytest.fixture
def roles(territory, other_territory):
    for each in (territory, other_territory):
        open_roles(each)
