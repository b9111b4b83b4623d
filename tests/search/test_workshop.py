"""The tag workshop: what is proposed, who may merge what, and the way back."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from contributions.actions.tags import rename_tag
from contributions.models import Tag, TagMerge
from contributions.tags import tag_key
from follows.models import Follow
from home.actions import appoint_animator
from members.models import Member
from members.models.audit import AuditEntry
from search import workshop
from search.likeness import exact_folds, fold, near_pairs
from search.models.proposals import TagProposal
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "tags"
with_data = pytest.mark.skipif(not DATA.exists(), reason="no real tags beside the project")


@dataclass
class Word:
    name: str
    count: int = 1
    pk: int = 0


@pytest.fixture
def animator(territory):
    person = MemberFactory(display_name="Anne", home_territory=territory)
    appoint_animator(territory=territory, member=person)
    return person


@pytest.fixture
def chief(db):
    return Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")


@pytest.fixture
def tagged(section):
    """`tagged("robots", "Robots")` publishes one article for each of these tags."""

    def publish(*names, parent=None):
        for name in names:
            page = ArticleFactory(parent=parent or section("articles"))
            page.tags.add(name)
            page.save()

    return publish


def pairs():
    return sorted((each.source.name, each.target.name, each.reason) for each in TagProposal.objects.to_judge())


@pytest.mark.parametrize(
    ("one", "other"),
    [("Objets d’art)", "objet d'art"), ("tiers-lieu", "Tiers-lieux"), ("scaleup", "scale up"), ("musées", "Musée")],
)
def test_the_same_word(one, other):
    assert fold(one).replace(" ", "") == fold(other).replace(" ", "")


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("A", "A#"), ("campus", "campu"), ("14e", "15e")])
def test_not_the_same_word(one, other):
    assert fold(one) != fold(other)


@with_data
def test_every_real_group_of_variants_is_proposed():
    missed = []
    for row in csv.DictReader((DATA / "variant_groups.csv").open()):
        names = [re.sub(r" \(\d+\)$", "", each) for each in row["variants"].split(" | ")]
        tags = list({tag_key(name): Word(name, pk=number) for number, name in enumerate(names)}.values())
        if len(exact_folds(tags)) != len(tags) - 1:
            missed.append(names)
    assert missed == []


@with_data
def test_what_people_judged(db, chief):
    """All that is the same is proposed; nothing at all is merged before somebody says so."""
    rows = list(csv.DictReader((DATA / "tag_pairs_judged.csv").open()))
    missed = []
    for row in rows:
        one, other = Word(row["tag_a"], 1, 1), Word(row["tag_b"], 2, 2)
        found = exact_folds([one, other]) or near_pairs([one, other]) or tag_key(one.name) == tag_key(other.name)
        if row["judged"] == "same" and not found:
            missed.append((one.name, other.name))
    assert missed == []
    for row in rows:
        Tag.objects.named(row["tag_a"])
        Tag.objects.named(row["tag_b"])
    workshop.find_proposals()
    assert (TagMerge.objects.count(), Tag.objects.exclude(alias_of=None).count()) == (0, 0)
    assert TagProposal.objects.to_judge().exists()


def test_proposals_are_found_once_and_the_most_used_stays(tagged):
    tagged("Robots", "Robots", "robot", "Paléontologie", "Paléonthologie")
    assert (workshop.find_proposals(), workshop.find_proposals()) == (2, 2)
    assert pairs() == [("Paléonthologie", "Paléontologie", "near"), ("robot", "Robots", "fold")]


def test_what_is_kept_apart_is_not_proposed_again(tagged, animator):
    tagged("agronomie", "agronomies")
    workshop.find_proposals()
    workshop.keep_apart(proposal=TagProposal.objects.get(), by=animator)
    assert (workshop.find_proposals(), TagProposal.objects.get().state) == (0, "apart")


def test_merging_moves_pages_and_followers_and_comes_back(client, tagged, animator, member):
    tagged("Robots", "Robots", "robot")
    robot, robots = Tag.objects.get(name="robot"), Tag.objects.get(name="Robots")
    Follow.objects.create(follower=member, tag=robot)
    workshop.find_proposals()
    done = workshop.merge(proposal=TagProposal.objects.get(), by=animator)
    assert Tag.objects.with_count().get(pk=robots.pk).count == 3
    assert Follow.objects.get().tag == robots
    response = client.get(f"/tags/{robot.slug}/")
    assert (response.status_code, response.url) == (301, f"/tags/{robots.slug}/")
    assert TagProposal.objects.get().state == "merged"
    workshop.undo_merge(merge=done, by=animator)
    assert Tag.objects.with_count().get(pk=robots.pk).count == 2
    assert Follow.objects.get().tag == robot
    assert client.get(f"/tags/{robot.slug}/").status_code == 200
    assert list(AuditEntry.objects.filter(area="tags").values_list("verb", flat=True)) == [
        "tag.merge_undone", "tag.merged"
    ]  # fmt: skip


def test_a_merge_whose_only_page_carried_both_comes_back(section, tagged, animator):
    tagged("Robots", "Robots")
    page = ArticleFactory(parent=section("articles"))
    page.tags.add("Robots", "robot")
    page.save()
    workshop.find_proposals()
    done = workshop.merge(proposal=TagProposal.objects.get(), by=animator)
    assert workshop.may_undo(animator, done)
    workshop.undo_merge(merge=done, by=animator)
    assert sorted(tag_link.tag.name for tag_link in page.contribution_ptr.tagged_items.select_related("tag")) == [
        "Robots",
        "robot",
    ]


def test_a_tag_that_others_use_is_only_asked_for(client, tagged, animator, chief, other_territory):
    there = other_territory.root_page.get_children().get(slug="articles").specific
    tagged("Robots", "Robots", "robot")
    tagged("robot", parent=there)
    workshop.find_proposals()
    client.force_login(animator)
    proposal = TagProposal.objects.get()
    client.post("/admin/tag-workshop/", {"merge": proposal.pk, f"keep-{proposal.pk}": "target"})
    proposal.refresh_from_db()
    assert (proposal.state, proposal.asked_by, TagMerge.objects.count()) == ("open", animator, 0)
    client.force_login(chief)
    client.post("/admin/tag-workshop/?tab=asked", {"merge": proposal.pk, f"keep-{proposal.pk}": "target"})
    assert TagMerge.objects.count() == 1


def test_an_animator_sees_her_own_figures_and_proposals(client, tagged, animator, other_territory):
    there = other_territory.root_page.get_children().get(slug="articles").specific
    tagged("Robots", "robot")
    tagged("Robots", "Robots", "Volcans", "volcan", parent=there)
    workshop.find_proposals()
    client.force_login(animator)
    [row] = client.get("/admin/tag-workshop/").context["rows"]
    figures = {row["row"].source.name: row["source"]["pages"], row["row"].target.name: row["target"]["pages"]}
    assert figures == {"Robots": 1, "robot": 1}
    assert {tag.name: tag.count for tag in client.get("/admin/tags/").context["object_list"]}["Volcans"] == 0


def test_bulk(client, tagged, animator):
    tagged("Robots", "robot", "Volcans", "volcan", "abeilles", "abeille")
    workshop.find_proposals()
    client.force_login(animator)
    found = {each.source.name.casefold(): each for each in TagProposal.objects.to_judge()} | {
        each.target.name.casefold(): each for each in TagProposal.objects.to_judge()
    }
    first, second, third = found["robot"], found["volcan"], found["abeille"]
    kept_side = "source" if first.source.name == "Robots" else "target"
    client.post(
        "/admin/tag-workshop/", {"bulk": "merge", "proposals": [first.pk, second.pk], f"keep-{first.pk}": kept_side}
    )
    client.post("/admin/tag-workshop/", {"bulk": "apart", "proposals": [third.pk]})
    assert Tag.objects.get(name="robot").target.name == "Robots"
    assert sorted(TagProposal.objects.values_list("state", flat=True)) == ["apart", "merged", "merged"]
    for tab in ("open", "asked", "apart", "merged"):
        assert client.get(f"/admin/tag-workshop/?tab={tab}").status_code == 200


def test_renaming_keeps_the_old_address_and_goes_back(client, tagged):
    tagged("Scupture")
    tag = Tag.objects.get(name="Scupture")
    tag, merge = rename_tag(tag=tag, name="Sculpture")
    assert (tag.name, tag.slug, merge) == ("Sculpture", "sculpture", None)
    assert client.get("/tags/scupture/").url == "/tags/sculpture/"
    assert Tag.objects.named("scupture") == tag
    tag, _merge = rename_tag(tag=tag, name="Scupture")
    assert (tag.slug, Tag.objects.filter(name="Sculpture").get().alias_of) == ("scupture", tag)


def test_renaming_to_a_name_that_exists_merges(tagged):
    tagged("Scupture", "Sculpture")
    kept, merge = rename_tag(tag=Tag.objects.get(name="Scupture"), name="sculpture")
    assert (kept.name, merge.source.name) == ("Sculpture", "Scupture")


def test_the_page_of_a_tag(client, tagged, animator, other_territory):
    tagged("Scupture", "Sculpture")
    client.force_login(animator)
    tag = Tag.objects.get(name="Scupture")
    address = f"/admin/tag-workshop/tags/{tag.pk}/"
    assert client.get(address).status_code == 200
    assert client.post(address, {"name": "!!", "description": ""}).status_code == 422
    assert client.post(address, {"into": "rien de tel"}).status_code == 422
    client.post(address, {"name": "Scupture", "description": "L’art des volumes."})
    tag.refresh_from_db()
    assert tag.description == "L’art des volumes."
    client.post(address, {"into": "sculpture"})
    tag.refresh_from_db()
    assert tag.alias_of.name == "Sculpture"


def test_nobody_else_repairs(client, tagged, animator, member, other_territory):
    tagged("Robots", "robot")
    workshop.find_proposals()
    other = MemberFactory()
    appoint_animator(territory=other_territory, member=other)
    tag = Tag.objects.get(name="robot")
    client.force_login(member)
    assert client.get("/admin/tag-workshop/").status_code == 302
    client.force_login(other)
    assert client.get("/admin/tag-workshop/").context["rows"] == []
    assert client.post(f"/admin/tag-workshop/tags/{tag.pk}/", {"name": "x", "description": ""}).status_code == 302
    tag.refresh_from_db()
    assert tag.name == "robot"
    merge = workshop.merge(proposal=TagProposal.objects.get(), by=animator)
    client.post(f"/admin/tag-workshop/merges/{merge.pk}/undo/")
    merge.refresh_from_db()
    assert merge.undone_at is None


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow(client, tagged, animator, django_assert_max_num_queries, count):
    names = ["Robots", "robot", "Volcans", "volcan", "abeilles", "abeille"][: count * 2]
    tagged(*names)
    workshop.find_proposals()
    client.force_login(animator)
    client.get("/admin/tag-workshop/")
    with django_assert_max_num_queries(42):
        assert len(client.get("/admin/tag-workshop/").context["rows"]) == count
