"""Verbs that lock rows, called twice at once by real transactions; `.ci/run` runs this file on PostgreSQL too.

SQLite lets one writer in at a time, so that only PostgreSQL tells a lock from its absence.
"""

import ast
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.models import ArticlePage
from communities.life import archive, write_letter
from communities.models.records import CommunityLetter, CommunityProposal
from communities.opening import accept
from contributions.actions.lifecycle import hide
from contributions.actions.tags import CannotMerge, merge_tags, rename_tag, undo_tag_merge
from contributions.models import Tag, TagMerge
from dashboard.actions import ask_departure, ask_export, stay
from dashboard.erasure import erase
from dashboard.models import Departure, Export
from members.models import Member
from moderation import effects
from moderation.actions import answer_appeal, contest, decide
from moderation.models import Appeal, Case, Decision, Suspension, Verdict
from notifications.models import Mail
from projects.models import ProjectPage
from reactions import votes
from reactions.actions import confirm_comment, erase_comment, write_comment
from tests.factories.communities import open_community
from tests.factories.contributions import ProjectFactory
from tests.factories.moderation import report
from tests.migrated import ROOT
from tests.overlap import overlap

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

NOT_LOCKING = {"count", "exists", "aggregate", "contains"}


def calls_in(node):
    """The names of the methods called in a chain: `X.objects.filter().count()` gives {"filter", "count"}."""
    return {
        each.func.attr
        for each in ast.walk(node)
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute)
    }


def locks_in_vain(path):
    """The lines of a file that ask for a lock in a query from which Django leaves FOR UPDATE out."""
    tree = ast.parse(path.read_text())
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        locked = {
            target.id
            for each in ast.walk(function)
            if isinstance(each, ast.Assign) and "select_for_update" in calls_in(each.value)
            for target in each.targets
            if isinstance(target, ast.Name)
        }
        for each in ast.walk(function):
            if not (isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute)):
                continue
            root = each.func.value
            named = isinstance(root, ast.Name) and root.id in locked
            if each.func.attr in NOT_LOCKING and (named or "select_for_update" in calls_in(root)):
                yield f"{path.name}:{each.lineno}"


def test_no_query_asks_for_a_lock_that_django_leaves_out():
    apps = [folder for folder in ROOT.iterdir() if folder.is_dir() and not folder.name.startswith((".", "tests"))]
    assert [line for folder in apps for path in sorted(folder.rglob("*.py")) for line in locks_in_vain(path)] == []


@pytest.fixture
def other(db):
    return Member.objects.create_user("paul@example.org", "un-long-secret", display_name="Paul Second")


@pytest.fixture
def chief(territory):
    return Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")


@pytest.fixture
def article(section, member):
    return section("articles").add_child(instance=ArticlePage(title="Le lac", author=member))


# --- Tags ------------------------------------------------------------------------------


def aliases():
    return dict(Tag.objects.exclude(alias_of=None).values_list("name", "alias_of__name"))


def test_two_merges_of_the_same_tags_in_opposite_ways_make_no_circle():
    one, two = Tag.objects.named("Astro"), Tag.objects.named("Ciel")
    merge, refused = overlap(lambda: merge_tags(source=one, target=two), lambda: merge_tags(source=two, target=one))
    assert (merge.source, type(refused)) == (one, CannotMerge)
    assert aliases() == {"Astro": "Ciel"}


def test_a_tag_that_is_merged_meanwhile_is_not_merged_again():
    one, two, three = (Tag.objects.named(name) for name in ("Astro", "Ciel", "Espace"))
    _merge, refused = overlap(lambda: merge_tags(source=one, target=two), lambda: merge_tags(source=one, target=three))
    assert (type(refused), aliases()) == (CannotMerge, {"Astro": "Ciel"})


def test_a_merge_into_a_tag_that_is_merged_meanwhile_follows_it():
    one, two, three = (Tag.objects.named(name) for name in ("Astro", "Ciel", "Espace"))
    overlap(lambda: merge_tags(source=two, target=three), lambda: merge_tags(source=one, target=two))
    assert aliases() == {"Astro": "Espace", "Ciel": "Espace"}


def test_a_tag_is_renamed_while_it_is_merged():
    one, two = Tag.objects.named("Astro"), Tag.objects.named("Ciel")
    _merge, refused = overlap(lambda: merge_tags(source=one, target=two), lambda: rename_tag(tag=two, name="astro"))
    assert (refused[0].name, aliases()) == ("astro", {"Ciel": "astro"})


def test_a_merge_is_undone_once():
    merge = merge_tags(source=Tag.objects.named("Astro"), target=Tag.objects.named("Ciel"))
    _source, refused = overlap(lambda: undo_tag_merge(merge=merge), lambda: undo_tag_merge(merge=merge))
    assert (type(refused), TagMerge.objects.exclude(undone_at=None).count(), aliases()) == (CannotMerge, 1, {})


# --- Moderation ------------------------------------------------------------------------


def test_a_case_is_decided_once(article, chief):
    report(article)
    case = Case.objects.get()
    _first, second = overlap(
        lambda: decide(case=case, verdict=Verdict.HIDE, facts="Non.", by=chief),
        lambda: decide(case=case, verdict=Verdict.KEEP, facts="Oui.", by=chief),
    )
    assert (second, list(Decision.objects.values_list("verdict", flat=True))) == (None, ["hide"])


def test_an_appeal_is_answered_once(article, chief):
    report(article)
    decision = decide(case=Case.objects.get(), verdict=Verdict.HIDE, facts="Non.", by=chief)
    appeal, _new = contest(decision=decision, text="Si.")
    answers = (Appeal.Outcome.UPHELD, Appeal.Outcome.OVERTURNED)
    _first, second = overlap(
        *(lambda outcome=each: answer_appeal(appeal=appeal, outcome=outcome, answer="…", by=chief) for each in answers)
    )
    assert (second, Appeal.objects.get().outcome) == (None, "upheld")


def test_a_page_is_hidden_once(article, chief):
    assert overlap(*[lambda: hide(contribution=article, by=chief)] * 2) == [True, False]


def test_a_suspension_is_lifted_once(member, chief):
    suspension = effects.suspend(member=member, scope=Suspension.Scope.ACCOUNT, by=chief)
    first, second = overlap(*[lambda: effects.lift(suspension=suspension, by=chief)] * 2)
    assert first.lifted_at == second.lifted_at


# --- Communities -----------------------------------------------------------------------


def test_a_community_sends_one_letter_a_week(territory, member):
    community = open_community(territory, administrator=member)
    send = [
        lambda number=number: write_letter(community=community, sender=member, subject=number, text="Bonjour")
        for number in "12"
    ]
    _letter, refused = overlap(*send)
    assert (type(refused), CommunityLetter.objects.count()) == (ValidationError, 1)


def test_a_proposal_opens_one_community(territory, member, chief):
    proposal = CommunityProposal.objects.create(territory=territory, proposer=member, name="Ciels", purpose="Le ciel")
    first, second = overlap(*[lambda: accept(proposal=proposal, by=chief)] * 2)
    assert first == second


def test_a_community_is_archived_once(territory, member):
    community = open_community(territory, administrator=member)
    first, second = overlap(*[lambda: archive(community=community, by=member)] * 2)
    assert first.archived_at == second.archived_at


# --- Reactions -------------------------------------------------------------------------


def test_a_comment_is_confirmed_and_counted_once(article):
    comment, _new = write_comment(contribution=article, text="Bravo", key="a", name="Ana", email="ana@example.org")
    assert overlap(*[lambda: confirm_comment(comment=comment)] * 2) == [True, False]
    article.refresh_from_db()
    assert article.comment_count == 1


def test_a_comment_is_taken_out_of_the_count_once(article, other):
    comment, _new = write_comment(contribution=article, text="Bravo", key="a", author=other)
    write_comment(contribution=article, text="Encore", key="b", author=other)
    overlap(*[lambda: erase_comment(comment=comment)] * 2)
    article.refresh_from_db()
    assert article.comment_count == 1


def test_a_project_counts_each_vote_once(section, member, other):
    project = ProjectFactory(parent=section("projets"))
    overlap(
        lambda: votes.support(project=project, email=member.email, member=member),
        lambda: votes.support(project=project, email=other.email, member=other),
    )
    project = ProjectPage.objects.get(pk=project.pk)
    assert (project.support_count, project.card["supports"], project.supports.count()) == (2, 2, 2)
    taken = overlap(*[lambda: votes.withdraw_support(project=project, member=member)] * 2)
    project.refresh_from_db()
    assert (taken, project.support_count) == ([True, False], 1)


# --- One's own data --------------------------------------------------------------------


def test_a_copy_of_ones_data_is_made_once(territory, member):
    first, second = overlap(*[lambda: ask_export(member=member, territory=territory)] * 2)
    assert (first, Export.objects.count()) == (second, 1)


def test_an_account_is_erased_once_and_not_when_its_owner_stays_meanwhile(territory, member, other):
    for each in (member, other):
        ask_departure(member=each, territory=territory, pages=Departure.Pages.UNSIGNED)
    Departure.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    departure = member.departure
    first, second = overlap(*[lambda: erase(departure)] * 2)
    assert first.done_at == second.done_at
    late = other.departure
    stayed, _erased = overlap(lambda: stay(member=other), lambda: erase(late))
    assert (stayed, Member.objects.filter(pk=other.pk).exists()) == (True, True)
    assert Mail.objects.filter(member=other).exists()
