"""One space of tags: near spellings are one tag, on every way in."""

import threading

import pytest
from django.db import connections

from agenda.models import EventPage
from articles.models import ArticlePage
from contributions.actions.tags import merge_tags, undo_tag_merge
from contributions.models import Contribution, Tag, TaggedContribution
from contributions.tags import tag_key, tag_name, tag_slug
from members.models import Member

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(section):
    return section("articles").add_child(instance=ArticlePage(title="Le cerveau"))


def tagged(page, *names):
    page.tags.add(*names)
    page.save()
    return page


def names(page):
    return [tag.name for tag in page.__class__.objects.get(pk=page.pk).tags.all()]


# --- Spellings ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("Éducation", "education"),
        ("education", "education"),
        ("E\u0301DUCATION ", "education"),
        ("#Climat", "climat"),
        ("Cœur", "coeur"),
        ("L’eau", "l eau"),
        ("l'eau", "l eau"),
        ("Bio-informatique", "bio informatique"),
        ("bio  informatique", "bio informatique"),
        ("C", "c"),
        ("C++", "c++"),
        ("C#", "c#"),
        ("\x00", ""),
        ("  # ", ""),
    ],
)
def test_the_key_of_a_spelling(spelling, key):
    assert tag_key(spelling) == key


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Cœur", "coeur"),
        ("L’œuf", "l-oeuf"),
        ("C++", "c-plus-plus"),
        ("C#", "c-diese"),
        ("!!!", "tag"),
        ("Ελλάδα", "ellada"),
    ],
)
def test_the_address_of_a_tag(name, slug):
    assert tag_slug(name) == slug


def test_names_are_shown_clean():
    assert tag_name("  #Éco\x00 logie\u202e\n ") == "Éco logie"


# --- Ways in -----------------------------------------------------------------------


def test_code_links_the_existing_tag(article):
    tagged(article, "Éducation")
    event = EventPage(title="Fête")
    article.get_parent().get_parent().get_children().get(slug="agenda").specific.add_child(instance=event)
    tagged(event, "education", "ÉDUCATION ", "  ")
    assert names(event) == ["Éducation"]
    assert Tag.objects.count() == 1


def test_setting_and_removing_by_any_spelling(article):
    article.tags.set(["Écologie", "ecologie", "Art"])
    article.save()
    assert names(article) == ["Écologie", "Art"]
    article.tags.remove("ECOLOGIE")
    article.save()
    assert names(article) == ["Art"]


def test_the_admin_links_the_existing_tag(article):
    tagged(article, "Éducation")
    other = article.get_parent().add_child(instance=ArticlePage(title="Autre"))
    admin = Member.objects.create_superuser("a@example.org", "un-long-secret", display_name="A")
    field = ArticlePage.get_edit_handler().get_form_class()(instance=other, for_user=admin).fields["tags"]
    other.tags.set(field.clean('"education", "Nouveau mot"'))
    other.save()
    assert sorted(names(other)) == ["Nouveau mot", "Éducation"]
    assert field.widget.get_context("tags", [], {})["widget"]["attrs"]["data-w-tag-url-value"] == "/tags/suggestions"


def test_a_number_is_no_tag(article):
    with pytest.raises(ValueError, match="names or tags"):
        article.tags.add(3)


def test_fifty_tags_take_as_many_queries_as_one_when_they_exist(article, django_assert_num_queries):
    Tag.objects.named_all([f"mot {number}" for number in range(50)])
    with django_assert_num_queries(1):
        Tag.objects.named_all(["mot 1"])
    with django_assert_num_queries(1):
        Tag.objects.named_all([f"Mot-{number}" for number in range(50)])


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_writers_of_the_same_new_tag_share_it():
    found, start = [], threading.Barrier(6)

    def write(spelling):
        start.wait()
        try:
            found.append(Tag.objects.named(spelling).pk)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=write, args=[spelling]) for spelling in ["Étoile", "étoile", "ETOILE"] * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(found), len(set(found)), Tag.objects.count()) == (6, 1, 1)


# --- What the links repeat -----------------------------------------------------------


def test_rows_follow_publication_and_withdrawal(article, territory):
    tagged(article, "Art")
    tag_link = TaggedContribution.objects.get()
    assert (tag_link.kind, tag_link.territory, tag_link.published_at) == ("article", territory, article.published_at)
    article.unpublish()
    assert TaggedContribution.objects.published().count() == 0
    article.save_revision().publish()
    assert TaggedContribution.objects.published().count() == 1


def test_a_draft_is_not_counted(section):
    draft = section("articles").add_child(instance=ArticlePage(title="Brouillon", live=False))
    tagged(draft, "Art")
    assert list(Tag.objects.in_use()) == []
    assert Tag.objects.with_count().get().count == 0


# --- Merging ------------------------------------------------------------------------


@pytest.fixture
def merged(article, section):
    """Two articles with "Astro", one of them with "Astronomie" too; then the first becomes the second."""
    both = section("articles").add_child(instance=ArticlePage(title="Les deux"))
    tagged(article, "Astro")
    tagged(both, "Astronomie", "Astro")
    source, target = Tag.objects.get(name="Astro"), Tag.objects.get(name="Astronomie")
    return merge_tags(source=source, target=target), article, both


def test_a_merge_moves_every_row_once(merged):
    _merge, article, both = merged
    assert (names(article), names(both)) == (["Astronomie"], ["Astronomie"])


def test_the_old_spelling_leads_to_the_new_tag(merged, section):
    page = section("articles").add_child(instance=ArticlePage(title="Neuf"))
    tagged(page, "ASTRO")
    assert names(page) == ["Astronomie"]


def test_an_old_draft_that_names_the_merged_tag_publishes_with_the_new_one(section):
    page = tagged(section("articles").add_child(instance=ArticlePage(title="Vieux")), "Astro", "Astronomie")
    revision = page.save_revision()
    merge_tags(source=Tag.objects.get(name="Astro"), target=Tag.objects.get(name="Astronomie"))
    revision.publish()
    assert names(page) == ["Astronomie"]


def test_merging_twice_leaves_no_chain(merged):
    merge, article, _both = merged
    sky = Tag.objects.named("Ciel")
    merge_tags(source=merge.target, target=sky)
    assert set(Tag.objects.exclude(alias_of=None).values_list("name", "alias_of__name")) == {
        ("Astro", "Ciel"),
        ("Astronomie", "Ciel"),
    }
    assert names(article) == ["Ciel"]


def test_a_merge_can_be_undone(merged):
    merge, article, both = merged
    undo_tag_merge(merge=merge)
    assert (names(article), sorted(names(both))) == (["Astro"], ["Astro", "Astronomie"])
    assert Tag.objects.current().count() == 2


def test_what_cannot_be_merged_or_undone(merged):
    merge, _article, _both = merged
    with pytest.raises(ValueError, match="into itself"):
        merge_tags(source=merge.target, target=merge.source)
    with pytest.raises(ValueError, match="merged already"):
        merge_tags(source=Tag.objects.get(name="Astro"), target=Tag.objects.named("Ciel"))
    undo_tag_merge(merge=merge)
    with pytest.raises(ValueError, match="undone already"):
        undo_tag_merge(merge=merge)


def test_search_finds_by_the_new_tag_after_a_merge(merged):
    _merge, article, both = merged
    found = Contribution.objects.live().search("astronomie")
    assert {page.pk for page in found} == {article.pk, both.pk}
