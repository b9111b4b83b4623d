"""The search page, on whichever database the tests run."""

import datetime as dt
import json

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from wagtail.blocks.field_block import BaseChoiceBlock
from wagtail.models import PageViewRestriction

from agenda.models import EventPage
from articles.models import ArticlePage
from communities.models import CommunityPage
from contributions.body.blocks import BodyBlock
from contributions.models import Tag
from contributions.projections import projecting
from members.models import Member
from search.facets import territory_choices
from search.filters import Filters
from search.finding import Findings
from search.models import Entry, Word
from tests.factories.contributions import CreditedImageFactory

pytestmark = pytest.mark.django_db


def titles(territory, **filters):
    findings = Findings(Filters(territory=territory, **filters))
    return [page.title for page, _text in findings.page(1)]


def ask(client, query, **parameters):
    return client.get("/recherche/", {"q": query, **parameters}, follow=True)  # an empty field: to the shorter address


# --- Finding -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query", ["genome", "GÉNOMES", "le génome", "gén", "séquen", "« grand génome »", "blé génome"]
)
def test_accents_plurals_and_beginnings_find(write, territory, query):
    write("Le grand génome du blé", summary="Il a été séquencé")
    write("Autre chose")
    assert titles(territory, query=query) == ["Le grand génome du blé"]


def test_words_of_the_body_tags_names_and_town_find(write, territory, member):
    write("Un", text="Les neutrinos traversent tout")
    write("Deux", "Physique des particules")
    write("Trois", author=member)
    write("Quatre", city="Échirolles")
    found = [titles(territory, query=query) for query in ("neutrino", "particule", "marie durand", "echirolles")]
    assert found == [["Un"], ["Deux"], ["Trois"], ["Quatre"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("C++", ["Apprendre C++", "Le C++17 en classe"]),
        ("c++", ["Apprendre C++", "Le C++17 en classe"]),
        ("« apprendre C++ »", ["Apprendre C++"]),
        ("C#", ["Apprendre C#"]),
        ("f#", []),
        ("C", ["La vitamine C"]),
        ("notepad", ["Notepad++"]),
        ("notepad++", ["Notepad++"]),
        ("apprendre", ["Apprendre C#", "Apprendre C++"]),
    ],
)
def test_signs_of_a_letter_make_another_word_of_it(write, territory, query, found):
    for title in ("Apprendre C++", "Apprendre C#", "La vitamine C", "Le C++17 en classe", "Notepad++"):
        write(title)
    assert titles(territory, query=query) == found


def test_they_are_marked_with_the_letter(client, write):
    write("C++ et C#", summary="De C à C++.")
    result = ask(client, "C++").context["results"][0]
    assert (result["title"], result["why"]) == ("<mark>C++</mark> et C#", "De C à <mark>C++</mark>.")


def options_of(block):
    """Every block of choices in a block."""
    if isinstance(block, BaseChoiceBlock):
        yield block
    children = getattr(block, "child_blocks", {}).values()
    for child in [*children, *([block.child_block] if hasattr(block, "child_block") else [])]:
        yield from options_of(child)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_labels_of_choices_are_no_words_of_a_page(write, territory, language):
    """An author chooses a width, a licence, a kind of box; nobody looks for these, or for "Select an option"."""
    picture = {"image": CreditedImageFactory().pk, "alt": "", "caption": "", "credit": "", "licence": ""}
    with translation.override(language):
        page = write("Lac")
        page.body = json.dumps(
            [
                {"type": "image", "value": {**picture, "width": ""}},
                {"type": "image", "value": {**picture, "width": "normal", "licence": "cc-by"}},
                {"type": "callout", "value": {"kind": "know", "title": "", "text": "<p>Neige</p>"}},
                {"type": "code", "value": {"language": "text", "code": "x = 1", "caption": ""}},
                {"type": "positions", "value": {"question": "?", "positions": [
                    {"type": "item", "id": "1", "value": {"stance": "nuanced", "author": "Anne", "role": "", "text": "<p>Oui</p>"}}
                ]}},
            ]
        )  # fmt: skip
        page.save()
        labels = {str(label) for block in options_of(BodyBlock()) for _value, label in block.field.choices}
        asked = [*labels, "option", "largeur du texte", "sélectionner une option"]
        assert {label: titles(territory, query=label) for label in asked} == dict.fromkeys(asked, [])
    assert titles(territory, query="neige anne") == ["Lac"]


def test_the_title_first_then_what_stands_round_it_then_the_body_and_the_newest_first(write, territory):
    now = timezone.now()
    old, new = now - dt.timedelta(days=400), now - dt.timedelta(days=2)
    write("Au fond", text="un volcan", first_published_at=now)
    write("Autour", summary="Un volcan", first_published_at=old)
    write("Volcan ancien", first_published_at=old)
    write("Volcan nouveau", first_published_at=new)
    assert titles(territory, query="volcan") == ["Volcan nouveau", "Volcan ancien", "Autour", "Au fond"]


def test_every_word_must_be_there(write, territory):
    write("Lune rousse")
    write("Lune et marées")
    assert titles(territory, query="marée lune") == ["Lune et marées"]


def test_whole_words_are_enough_when_there_are_many(write, territory):
    for number in range(10):
        write(f"Art {number}")
    write("Article")
    assert "Article" not in titles(territory, query="art")


# --- What may be found ----------------------------------------------------------------------


def test_drafts_are_never_found_and_withdrawn_pages_no_longer(write, territory):
    draft = write("Volcan secret", live=False)
    shown = write("Volcan public")
    assert titles(territory, query="volcan") == ["Volcan public"]
    shown.unpublish()
    assert titles(territory, query="volcan") == []
    draft.save_revision().publish()
    assert titles(territory, query="volcan") == ["Volcan secret"]
    draft.delete()
    assert (titles(territory, query="volcan"), Entry.objects.count()) == ([], 0)


def test_a_draft_of_a_published_page_is_not_read(write, territory):
    page = write("Volcan")
    page.title = "Glacier"
    page.save_revision()
    assert (titles(territory, query="glacier"), titles(territory, query="volcan")) == ([], ["Volcan"])


def test_a_changed_page_is_found_by_its_new_words_only(write, territory):
    page = write("Volcan")
    page.title = "Glacier"
    page.save_revision().publish()
    assert (titles(territory, query="glacier"), titles(territory, query="volcan")) == (["Glacier"], [])


def test_private_pages_are_not_shown(write, territory):
    page = write("Volcan")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert titles(territory, query="volcan") == []


def test_each_territory_finds_its_own_unless_asked(write, territory, other_territory):
    write("Volcan d'ici")
    there = other_territory.root_page.get_children().get(slug="articles")
    write("Volcan de là-bas", parent=there)
    assert titles(territory, query="volcan") == ["Volcan d'ici"]
    assert titles(territory, query="volcan", everywhere=True) == ["Volcan d'ici", "Volcan de là-bas"]


# --- Facets -----------------------------------------------------------------------------------


@pytest.fixture
def library(write, section):
    """Three articles and an event about volcanoes, one article elsewhere."""
    first = write(
        "Volcan un", "Lave", city="Grenoble", first_published_at=timezone.make_aware(dt.datetime(2024, 5, 1))
    )
    write("Volcan deux", "Lave", "Cendre", city="Grenoble")
    event = EventPage(title="Volcan en fête", city="Voiron")
    section("agenda").add_child(instance=event)
    community = section("communautes").add_child(instance=CommunityPage(title="Les géologues"))
    return first, event, community


def choices(response, name):
    facet = {facet.name: facet for facet in response.context["facets"]}.get(name)
    return [(choice.label, choice.count) for choice in facet.choices] if facet else []


def test_facets_count_what_is_found(client, library):
    response = ask(client, "volcan")
    assert choices(response, "type") == [("Article", 2), ("Événement", 1)]
    assert choices(response, "tag") == [("Lave", 2), ("Cendre", 1)]
    assert choices(response, "lieu") == [("Grenoble", 2), ("Voiron", 1)]
    assert choices(response, "annee") == [(str(timezone.now().year), 2), ("2024", 1)]


@pytest.mark.parametrize(
    ("parameters", "total"),
    [
        ({"type": "event"}, 1),
        ({"tag": "lave"}, 2),
        ({"tag": "LAVE"}, 2),
        ({"lieu": "grenoble"}, 2),
        ({"annee": "2024"}, 1),
        ({"type": "article", "tag": "cendre"}, 1),
        ({"type": "nonsense", "annee": "12", "communaute": "x", "page": "-4"}, 3),
        ({"communaute": "99999999999999999999"}, 3),
        ({"tag": "inconnu"}, 3),
    ],
)
def test_facets_narrow_and_nonsense_is_left_out(client, library, parameters, total):
    assert ask(client, "volcan", **parameters).context["total"] == total


def test_a_chosen_facet_can_be_taken_away(client, library):
    response = ask(client, "volcan", type="event")
    chosen = [choice for facet in response.context["facets"] for choice in facet.choices if choice.is_chosen]
    assert [(choice.label, choice.link) for choice in chosen] == [("Événement", "?q=volcan")]


def test_filters_alone_list_the_newest(client, library):
    assert ask(client, "", type="article").context["total"] == 2


# --- The page -----------------------------------------------------------------------------------


def test_results_say_why(client, write):
    write("Les <b>volcans</b>", text="avant " * 60 + "la lave coule & brûle " + "après " * 60)
    page = ask(client, "volcan lave").context["results"][0]
    assert page["title"] == "Les &lt;b&gt;<mark>volcans</mark>&lt;/b&gt;"
    assert "la <mark>lave</mark> coule &amp; brûle" in page["why"]
    assert page["why"].startswith("… avant")


def test_the_standfirst_says_why_when_it_matches(client, write):
    write("Titre", summary="Un volcan s’éveille", text="volcan")
    assert ask(client, "volcan").context["results"][0]["why"] == "Un <mark>volcan</mark> s’éveille"


@pytest.mark.parametrize(
    "query",
    ["\x00", "'", '"', "\"a", "a*", "NEAR(a b)", "-a", "(", ")", "a AND", "^", ":", "title:x", "%", "_", "\\", "'; DROP", "é" * 5000,
     "🦊", "ᾳ", "a\u0301", "\ufffe", "1e5", "<script>", "a & b | !c", "x:*"],
)  # fmt: skip
def test_no_query_breaks_the_page(client, write, query):
    write("Volcan", text="a b")
    assert ask(client, query).status_code == 200
    assert client.get("/recherche/suggestions", {"q": query}).status_code == 200
    assert client.get("/tags/suggestions", {"q": query}).status_code == 200
    assert client.get("/tags/", {"q": query}, follow=True).status_code == 200


def test_nothing_asked_offers_popular_tags(client, write):
    write("Un", "Lave")
    assert [tag.name for tag in client.get("/recherche/").context["popular_tags"]] == ["Lave"]


def test_pages_of_results(client, write):
    with projecting():
        for number in range(23):
            write(f"Volcan {number}")
    first, second = ask(client, "volcan"), ask(client, "volcan", page="2")
    assert (len(first.context["results"]), len(second.context["results"])) == (20, 3)
    assert first.context["pages"] == {"number": 1, "last": 2, "previous": "", "next": "?q=volcan&page=2"}
    assert ask(client, "volcan", page="900").context["pages"]["number"] == 2


def test_one_three_and_twenty_results_take_as_many_queries(client, write):
    def queries():
        counts = {}
        for address in ("/recherche/?q=volcan", "/tags/lave/", "/tags/", "/tags/?lettre=l"):
            client.get(address)  # fills what is kept in memory
            with CaptureQueriesContext(connection) as captured:
                assert client.get(address).status_code == 200
            counts[address] = len(captured)
        return counts

    write("Volcan", "Lave", "Cendre", author=Member.objects.create_user("a@example.org", display_name="A"))
    one = queries()
    for number in range(2):
        write(f"Volcan {number}", "Lave", f"mot {number}", author=Member.objects.get(email="a@example.org"))
    three = queries()
    with projecting():
        for number in range(27):
            write(f"Volcan bis {number}", "Lave", "Cendre")
    assert (one, three) == (queries(), queries())


# --- Completion -----------------------------------------------------------------------------------


def test_completion_offers_titles_tags_places_and_members(client, write, section):
    write("Volcans d’Auvergne", "Volcanologie")
    Member.objects.create_user("v@example.org", display_name="Hélène Volcanova")
    found = client.get("/recherche/suggestions", {"q": "volca"}).json()["suggestions"]
    assert [(thing["type"], thing["label"]) for thing in found] == [
        ("tag", "Volcanologie"),
        ("title", "Volcans d’Auvergne"),
        ("member", "Hélène Volcanova"),
    ]


def test_completion_can_be_kept_by_caches(client, territory):
    assert client.get("/recherche/suggestions", {"q": "v"})["Cache-Control"] == "public, max-age=60"


def test_words_are_learnt_once(write):
    write("Étoile")
    write("etoile ETOILE")
    assert list(Word.objects.filter(word="etoile").values_list("spelling", "is_titular")) == [("étoile", True)]


# --- Keeping the index -----------------------------------------------------------------------------


def test_rebuilding_gives_the_same_answers(write, territory):
    write("Volcan", "Lave")
    Entry.objects.all().delete()
    assert titles(territory, query="volcan") == []
    call_command("update_index", "--backend", "site", verbosity=0)
    assert titles(territory, query="lave") == ["Volcan"]


def test_a_common_word_looks_at_a_bounded_number_of_pages(write, territory, monkeypatch):
    monkeypatch.setattr("search.candidates.MOST", 5)
    monkeypatch.setattr("search.candidates.LIMITS", {"title": 2, "lead": 2, "anywhere": 5})
    for number in range(8):
        write(f"Volcan {number}")
    findings = Findings(Filters(territory=territory, query="volcan"))
    assert (len(findings), findings.is_bounded) == (5, True)


def test_the_network_is_counted_where_the_territory_has_less_than_is_counted(
    write, territory, other_territory, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr("search.candidates.MOST", 3)
    monkeypatch.setattr("search.facets.MOST", 3)
    monkeypatch.setattr("search.candidates.LIMITS", {"title": 2, "lead": 2, "anywhere": 3})
    pages = [write(f"Volcan {number}") for number in range(5)]
    pages[0].move(other_territory.root_page.get_children().get(slug="articles"), pos="last-child")
    many = Findings(Filters(territory=territory, query="volcan"))
    assert len(many) == 3
    with django_assert_num_queries(0):
        assert [choice.count for choice in territory_choices(many)] == [3, 3]
    for query, everywhere, counts in [
        ("volcan", True, [3, 3]),
        ("volcan 0", False, [3, 1]),  # here most of the words, there all of them
        ("volcan 1", True, [1, 1]),
    ]:
        found = Findings(Filters(territory=territory, query=query, everywhere=everywhere))
        assert [choice.count for choice in territory_choices(found)] == counts


def test_a_page_moved_to_another_territory_is_found_there(write, territory, other_territory):
    page = write("Volcan")
    page.move(other_territory.root_page.get_children().get(slug="articles"), pos="last-child")
    assert (titles(territory, query="volcan"), titles(other_territory, query="volcan")) == ([], ["Volcan"])


def test_tags_merged_are_one_facet(write, client):
    page = write("Volcan", "Lave")
    assert ArticlePage.objects.get(pk=page.pk).search_entry.tag_ids == [Tag.objects.get().pk]
