"""What is derived from contributions: right after every verb, in a bounded number of statements."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.models import ArticlePage
from communities.models import CommunityPage
from communities.placing import suggest, take_down
from contributions import projections
from contributions.actions.lifecycle import discard, hide, restore, show, withdraw
from contributions.actions.tags import merge_tags, rename_tag, undo_tag_merge
from contributions.models import Contribution, Tag, TaggedContribution
from contributions.projections import Projection, changed, projecting
from contributions.rebuilding import differences, rebuild
from dossiers.models import DossierItem, DossierPage
from media.covers import motifs_for
from members.models import Member
from search.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def write(section, member):
    def written(title, *tags, parent=None, live=True):
        page = ArticlePage(title=title, body=[("text", f"<p>{title}</p>")], author=member, owner=member, live=live)
        page.tags.add(*tags)
        return (parent or section("articles")).add_child(instance=page)

    return written


@pytest.fixture
def community(section):
    def opened(title):
        page = section("communautes").add_child(instance=CommunityPage(title=title))
        page.add_child(instance=type(section("articles"))(title="Articles", slug="articles"))
        return page

    return opened


def section_of(community):
    return community.get_children().get(slug="articles").specific


def count_of(community):
    return CommunityPage.objects.get(pk=community.pk).card["count"]


def statements(call):
    with CaptureQueriesContext(connection) as captured:
        call()
    return len(captured)


# --- After each verb ----------------------------------------------------------------------


def test_what_is_kept_is_what_a_rebuilding_gives_after_every_verb(write, community, section, member, other_territory):
    """A story of a few pages; after each verb nothing that is derived differs from what a rebuilding gives."""
    astronomers, walkers = community("Astronomes"), community("Marcheurs")
    page, other = write("Le lac", "eau", "lac"), write("La nuit", "étoiles", parent=section_of(astronomers))
    dossier = section("dossiers").add_child(instance=DossierPage(title="Choisis", author=member))
    dossier.items = [DossierItem(contribution=other), DossierItem(url="https://example.org", title="Ailleurs")]
    dossier.save_revision().publish()
    assert differences() == []

    draft = write("Le brouillon", "eau", live=False)
    draft.title = "Le ruisseau"
    draft.save_revision().publish()
    draft.refresh_from_db()
    assert differences() == []

    page = ArticlePage.objects.get(pk=page.pk)
    page.summary = "Il change de couleur."
    page.tags.set(["eau", "montagne"])
    page.save_revision().publish()
    assert differences() == []

    for verb in (
        lambda: page.move(section_of(astronomers), pos="last-child"),
        lambda: ArticlePage.objects.get(pk=page.pk).move(section_of(walkers), pos="last-child"),
        lambda: CommunityPage.objects.get(pk=walkers.pk).move(other_communities(other_territory), pos="last-child"),
        lambda: suggest(community=astronomers, contribution=draft, by=superuser()),
        lambda: merge_tags(source=Tag.objects.get(name="montagne"), target=Tag.objects.get(name="eau")),
        lambda: undo_tag_merge(merge=Tag.objects.get(name="montagne").merges.get()),
        lambda: rename_tag(tag=Tag.objects.get(name="eau"), name="Eau douce"),
        lambda: take_down(community=astronomers, contribution=draft),
        lambda: withdraw(contribution=page, by=member),
        lambda: discard(contribution=draft, by=member),
        lambda: restore(contribution=draft, by=member),
        lambda: hide(contribution=other, by=None, remove=True),
        lambda: show(contribution=other, by=None),
        lambda: ArticlePage.objects.get(pk=draft.pk).delete(),
        lambda: CommunityPage.objects.get(pk=walkers.pk).delete(),
    ):
        verb()
        assert differences() == []


def other_communities(territory):
    return territory.root_page.get_children().get(slug="communautes")


def superuser():
    return Member.objects.create_superuser("anne@example.org", "un-long-secret", display_name="Anne")


def test_a_rebuilding_mends_what_was_written_past_the_verbs(write, community):
    astronomers = community("Astronomes")
    page = write("Le lac", "eau", parent=section_of(astronomers))
    Contribution.objects.filter(pk=page.pk).update(territory=None, community=None, card={"wrong": True})
    CommunityPage.objects.filter(pk=astronomers.pk).update(card={"count": 9})
    TaggedContribution.objects.update(published_at=None, kind="")
    Entry.objects.all().delete()
    found = {(name, key) for name, key, _kept, _rebuilt in differences()}
    assert {("cards", page.pk), ("cards", astronomers.pk), ("place in the tree", page.pk)} <= found
    rebuild()
    page.refresh_from_db()
    assert (page.community_id, page.card, count_of(astronomers)) == (
        astronomers.pk,
        {"motifs": list(motifs_for("Le lac", ("eau",)))},
        1,
    )
    assert differences() == []


def test_the_command_rebuilds_and_only_tells_when_asked(write, capsys):
    page = write("Le lac", "eau")
    Entry.objects.all().delete()
    call_command("refresh_projections", "--check")
    assert capsys.readouterr().out.splitlines()[-1] == "1 differences."
    assert not Entry.objects.exists()
    call_command("refresh_projections")
    assert capsys.readouterr().out.startswith("1 contributions: place in the tree, cards, ")
    assert Entry.objects.get().contribution_id == page.pk


def test_a_page_that_moves_away_is_counted_where_it_went(write, community):
    astronomers, walkers = community("Astronomes"), community("Marcheurs")
    page = write("Le lac", "eau", parent=section_of(astronomers))
    assert (count_of(astronomers), count_of(walkers)) == (1, 0)
    page.move(section_of(walkers), pos="last-child")
    assert (count_of(astronomers), count_of(walkers)) == (0, 1)
    ArticlePage.objects.get(pk=page.pk).delete()
    assert (count_of(astronomers), count_of(walkers)) == (0, 0)


# --- The collector ------------------------------------------------------------------------


class Noted(Projection):
    """Writes down what it is asked to refresh."""

    name = "noted"
    order = 99

    def __init__(self):
        self.refreshed, self.forgotten = [], []

    def needs(self, changed_fields):
        return "summary" in changed_fields

    def refresh(self, batch):
        self.refreshed.append(batch.ids)

    def forget(self, deleted):
        self.forgotten += [page.id for page in deleted]


@pytest.fixture
def noted():
    projection = projections.register(Noted())
    yield projection
    del projections._registered[projection.name]


def test_a_verb_refreshes_each_page_once(noted, write):
    first, second = write("Le lac"), write("La nuit")
    noted.refreshed.clear()
    with projecting():
        for page in (first, second, first):
            page.save()
        with projecting():
            changed([second.pk], {"summary"})
        assert noted.refreshed == []
    assert noted.refreshed == [[first.pk, second.pk]]


def test_it_is_asked_for_what_it_needs_alone(noted, write):
    page = write("Le lac")
    noted.refreshed.clear()
    page.save(update_fields=["title"])
    page.save(update_fields=["summary"])
    assert noted.refreshed == [[page.pk]]


def test_what_fails_projects_nothing(noted, write):
    page = write("Le lac")
    noted.refreshed.clear()
    with pytest.raises(RuntimeError), projecting():
        page.save()
        raise RuntimeError
    page.save(update_fields=["title"])
    assert noted.refreshed == []


def test_a_deletion_that_was_undone_is_none(noted, write):
    page, other = write("Le lac"), write("La nuit")
    with projecting():
        with pytest.raises(RuntimeError), transaction.atomic():
            ArticlePage.objects.get(pk=page.pk).delete()
            raise RuntimeError
        ArticlePage.objects.get(pk=other.pk).delete()
    assert noted.forgotten == [other.pk]


def test_two_projections_of_one_name_are_refused(noted):
    with pytest.raises(ValueError):
        projections.register(Noted())


# --- As many statements however many pages ------------------------------------------------


def branch(community, write, size, name):
    opened = community(name)
    for number in range(size):
        write(f"{name} {number}", "eau", f"tag {number % 3}", parent=section_of(opened))
    return opened


def test_moving_a_branch_takes_as_many_statements_for_five_pages_as_for_fifty(community, write, other_territory):
    branches = (
        branch(community, write, 1, "Un"),
        branch(community, write, 5, "Peu"),
        branch(community, write, 50, "50"),
    )
    target = other_communities(other_territory)
    # The first one pays for what is read once, and finds nobody there.
    _first, few, many = (
        statements(lambda page=page: CommunityPage.objects.get(pk=page.pk).move(target, pos="last-child"))
        for page in branches
    )
    assert few == many
    assert Contribution.objects.in_territory(other_territory).filter(kind="article").count() == 56
    assert TaggedContribution.objects.filter(territory=other_territory, published_at__isnull=False).count() == 112
    assert Entry.objects.filter(territory_id=other_territory.pk, kind="article").count() == 56
    assert differences() == []


def test_merging_a_tag_takes_as_many_statements_for_five_uses_as_for_fifty(write):
    for number in range(50):
        write(f"Page {number}", *(["lacs"] if number < 5 else []), "lac", "eau")
    few, many, target = (Tag.objects.get(name=name) for name in ("lacs", "lac", "eau"))
    pond, pool = Tag.objects.create(name="étang"), Tag.objects.create(name="mare")
    counts = [
        statements(lambda: merge_tags(source=few, target=pond)),
        statements(lambda: merge_tags(source=many, target=pool)),
    ]
    assert (counts[1] - counts[0], TaggedContribution.objects.filter(tag=pool).count()) == (0, 50)
    assert TaggedContribution.objects.filter(tag=target).count() == 50
    assert differences() == []
