"""The order of results, and what is shown where nothing has all words: on whichever database the tests run."""

import datetime as dt

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.text import slugify

from agenda.models import EventPage, Occurrence
from announcements.models import AnnouncementPage
from members.models import Member
from places.models import PlacePage
from search.actions import count_reactions
from search.filters import Filters
from search.finding import Findings
from search.models import Entry

pytestmark = pytest.mark.django_db


def titles(territory, query, **filters):
    return [page.title for page, _text in Findings(Filters(territory=territory, query=query, **filters)).page(1)]


@pytest.fixture
def happen(section):
    """`happen("Titre", days=3)` publishes an event of two hours in three days."""

    def happened(title, *tags, days=3, lasting=dt.timedelta(hours=2), at=None, **fields):
        starts = at or timezone.now() + dt.timedelta(days=days)
        page = EventPage(title=title, **fields)
        section("agenda").add_child(instance=page)
        day = timezone.localtime(starts)
        Occurrence.objects.create(
            event=page, start_day=day.date(), start_time=day.time(), time_zone="Europe/Paris",
            starts_at=starts, ends_at=starts + lasting,
        )  # fmt: skip
        page.starts_at, page.ends_at = starts, starts + lasting
        EventPage.objects.filter(pk=page.pk).update(starts_at=page.starts_at, ends_at=page.ends_at)
        dates = {"starts_at": starts.timestamp(), "ends_at": (starts + lasting).timestamp()}
        Entry.objects.filter(contribution_id=page.pk).update(**{name: int(at) for name, at in dates.items()})
        if tags:
            page.tags.add(*tags)
        return page

    return happened


def test_what_comes_soon_before_what_comes_late_and_what_is_over_last(happen, territory):
    happen("Volcan passé", days=-3)
    happen("Volcan lointain", days=200)
    happen("Volcan proche", days=2)
    assert titles(territory, "volcan") == ["Volcan proche", "Volcan lointain", "Volcan passé"]


def test_a_genre_that_is_called_by_its_name_before_a_title_that_holds_the_word(happen, territory):
    happen("Atelier autour de l'exposition", genre="workshop")
    happen("Voyage au centre de la glace", genre="exhibition")
    assert titles(territory, "expositions") == ["Voyage au centre de la glace", "Atelier autour de l'exposition"]
    assert titles(territory, "expo") == ["Voyage au centre de la glace", "Atelier autour de l'exposition"]


def test_a_job_is_found_by_words_that_its_text_does_not_say(write, section, territory):
    write("Médiatrice itinérante", model=AnnouncementPage, parent=section("annonces"), genre="job")
    write("Comptoir des métiers", text="emploi")
    assert titles(territory, "emploi") == ["Médiatrice itinérante", "Comptoir des métiers"]


def test_the_exact_form_before_its_stem(write, territory):
    old = timezone.now() - dt.timedelta(days=300)
    write("Les glaciers", first_published_at=timezone.now())
    write("Un glacier", first_published_at=old)
    assert titles(territory, "glacier") == ["Un glacier", "Les glaciers"]
    assert titles(territory, "glaciers") == ["Les glaciers", "Un glacier"]


def test_the_title_that_is_the_question_first(write, section, territory):
    write("La chimie au musée de la chimie en dix leçons")
    write("Musée de la chimie", model=PlacePage, parent=section("a-visiter"))
    assert titles(territory, "musée de la chimie")[0] == "Musée de la chimie"


def test_recommendations_decide_between_equals(write, territory):
    moment = timezone.now() - dt.timedelta(days=1)
    liked = write("Volcan aimé", first_published_at=moment)
    write("Volcan égal", first_published_at=moment)
    type(liked).objects.filter(pk=liked.pk).update(recommendation_count=40)
    assert titles(territory, "volcan") == ["Volcan égal", "Volcan aimé"]
    count_reactions()
    assert titles(territory, "volcan") == ["Volcan aimé", "Volcan égal"]
    with CaptureQueriesContext(connection) as captured:
        count_reactions()
    assert len(captured) == 1


def test_free_and_audience_are_words(happen, write, territory):
    happen("Bulles", is_free=True, audience="families")
    write("Sans rien")
    assert (titles(territory, "gratuit"), titles(territory, "famille")) == (["Bulles"], ["Bulles"])


# --- Days -------------------------------------------------------------------------------------


def next_day(number, hour=15):
    today = timezone.localdate()
    day = today + dt.timedelta(days=(number - today.weekday()) % 7 or 7)
    return timezone.make_aware(dt.datetime.combine(day, dt.time(hour)))


def test_a_day_finds_what_takes_place_then(happen, territory):
    saturday, sunday = next_day(5), next_day(6)
    if saturday.date() - timezone.localdate() == dt.timedelta(days=7):
        pytest.skip("on a Saturday, Saturday is today")
    happen("Atelier du jour dit", at=saturday)
    happen("Atelier du lendemain", at=sunday)
    assert titles(territory, "que faire samedi") == ["Atelier du jour dit"]
    assert titles(territory, "atelier samedi") == ["Atelier du jour dit", "Atelier du lendemain"]
    assert titles(territory, "samedi", kind="article") == []


def test_the_day_after_tomorrow_is_not_tomorrow(happen, territory):
    tomorrow, after = (next_day((timezone.localdate().weekday() + ahead) % 7) for ahead in (1, 2))
    happen("Demain", at=tomorrow)
    happen("Après", at=after)
    assert titles(territory, "que faire après-demain") == titles(territory, "que faire apres demain") == ["Après"]
    assert titles(territory, "que faire demain") == ["Demain"]


def test_a_month_alone_is_a_word(write, happen, territory):
    write("Mars, la planète rouge")
    happen("Concert", days=1)
    assert titles(territory, "mars") == ["Mars, la planète rouge"]


def test_days_of_another_territory_are_not_shown(happen, other_territory):
    happen("Ici", days=1)
    assert titles(other_territory, "que faire demain") == []
    assert titles(other_territory, "que faire demain", everywhere=True) == ["Ici"]


# --- Nothing has all words ----------------------------------------------------------------------


def test_a_slip_of_the_pen_is_mended_and_told(client, write):
    write("Les étoiles")
    context = client.get("/recherche/", {"q": "etoilse"}).context
    found = [result["page"].title for result in context["results"]]
    assert (found, context["findings"].mended_from, context["findings"].filters.query) == (
        ["Les étoiles"],
        "etoilse",
        "étoiles",
    )


def test_a_word_of_the_same_family_is_better_than_a_near_spelling(write, territory):
    write("Qui a peur du vaccin ?")
    write("La validation")
    assert titles(territory, "vaccination") == ["Qui a peur du vaccin ?"]


def test_most_words_are_enough_when_nothing_has_all(client, write):
    write("Lune rousse et marées")
    write("Lune")
    write("Galaxie")
    response = client.get("/recherche/", {"q": "lune marées girafe"})
    assert [result["page"].title for result in response.context["results"]] == ["Lune rousse et marées"]
    assert response.context["findings"].is_relaxed is True
    assert [single["word"] for single in response.context["single_words"]] == ["lune", "marees"]


def test_nothing_is_left_out_of_a_quotation(write, territory):
    write("Lune rousse")
    assert titles(territory, "« lune girafe »") == []
    assert titles(territory, "« girafe » lune") == []


def test_filters_that_leave_nothing_say_which_to_take_off(client, write):
    write("Volcan", "Lave", city="Grenoble")
    write("Volcan bis", city="Grenoble")
    context = client.get("/recherche/", {"q": "volcan", "type": "event", "lieu": "Grenoble"}).context
    assert [(choice.label, choice.count, choice.link) for choice in context["without"]] == [
        ("sans « Type : Événement »", 2, "?q=volcan&lieu=Grenoble"),
        ("sans aucun filtre", 2, "?q=volcan"),
    ]
    assert (context["findings"].mended_from, context["total"]) == ("", 0)


# --- Members --------------------------------------------------------------------------------------


def named(*names, **fields):
    return [
        Member.objects.create_user(f"m{number}@example.org", display_name=name, slug=slugify(name), **fields)
        for number, name in enumerate(names)
    ]


def test_members_are_among_the_results(client, write):
    lena, _other = named("Léna Vasseur", "Hugo Lantier")
    write("Neige", author=lena)
    context = client.get("/recherche/", {"q": "lena vasseur"}).context
    assert (context["people"], context["findings"].people_come_first) == ([lena], True)
    assert [result["page"].title for result in context["results"]] == ["Neige"]


def test_a_member_comes_after_a_title_with_the_word(client, write):
    (place,) = named("Atelier du Rondeau")
    write("Atelier neige")
    context = client.get("/recherche/", {"q": "atelier"}).context
    assert (context["people"], context["findings"].people_come_first) == ([place], False)


def test_who_is_not_in_the_directory_is_not_named(client, territory):
    named("Léna Vasseur", in_directory=False)
    assert client.get("/recherche/", {"q": "léna vasseur"}).context["people"] == []


# --- The score ------------------------------------------------------------------------------------


def test_judging_without_the_data_is_refused(territory):
    with pytest.raises(CommandError, match="None of the data"):
        call_command("judge_search")


def test_judging_scores_what_is_here(write, territory, tmp_path, capsys):
    write("Neige")
    write("Glace")
    questions = tmp_path / "questions.json"
    questions.write_text(
        '{"sets": {"a": "Neige", "b": "Nowhere"}, "queries": ['
        '{"query": "neige", "data": "a", "first": [{"title": "Neige"}]},'
        '{"query": "glace", "data": "a", "first": [{"title": "Neige"}]},'
        '{"query": "x", "data": "b", "first": [{"title": "X"}]}]}'
    )
    call_command("judge_search", "--file", questions)
    *_, absent, score = capsys.readouterr().out.splitlines()
    assert (absent, score) == (
        "Left out, since these data are not here: b.",
        "2 questions: mean reciprocal rank 0.500, a good answer first 50.0%, nothing found 0.0%",
    )
    with pytest.raises(CommandError, match="less well"):
        call_command("judge_search", "--file", questions, "--at-least", "0.9")
