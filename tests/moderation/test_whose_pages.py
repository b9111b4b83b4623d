"""From a person to their pages: what decisions on somebody touch, and what they leave alone."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from contributions.actions import lifecycle
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor
from moderation import actions, effects
from moderation.models import Case, Decision, Suspension
from tests.factories.communities import open_community, section_of
from tests.factories.contributions import ArticleFactory, PlaceFactory
from tests.factories.members import MemberFactory
from tests.factories.moderation import report
from tests.made_once import made_once


@pytest.fixture
@made_once
def pages(territory, other_territory, section, writer, article):
    """A writer who proposed a community and a place, wrote here, elsewhere, in a community, and with somebody."""
    colleague = MemberFactory(display_name="Paul Second", home_territory=territory)
    community = open_community(territory, administrator=writer, title="Ciels", contributors=[colleague])
    elsewhere = other_territory.root_page.get_children().get(slug="articles").specific
    shared = ArticleFactory(parent=section("articles"), author=writer, title="À deux")
    CoAuthor.objects.create(contribution=shared, member=colleague, accepted_at=timezone.now())
    return SimpleNamespace(
        article=article,
        inside=ArticleFactory(parent=section_of(community), author=writer, title="Dans la communauté"),
        by_another=ArticleFactory(parent=section_of(community), author=colleague, title="D’un autre"),
        elsewhere=ArticleFactory(parent=elsewhere, author=writer, title="Ailleurs"),
        shared=shared,
        place=PlaceFactory(parent=section("a-visiter"), author=writer, title="Le musée"),
        community=community,
    )


def on_line(pages):
    live = set(Contribution.objects.live().values_list("pk", flat=True))
    return {name for name, page in vars(pages).items() if page.pk in live}


ALL = {"article", "inside", "by_another", "elsewhere", "shared", "place", "community"}


def test_a_suspension_hides_what_one_wrote_alone_on_this_territory(client, pages, writer, animator, territory):
    report(pages.article)
    actions.decide(case=Case.objects.get(), verdict="suspend", facts="Non.", by=animator, with_pages=True)
    assert on_line(pages) == ALL - {"article", "inside"}
    assert client.get(pages.community.url).status_code == client.get(pages.by_another.url).status_code == 200
    effects.lift(suspension=Suspension.objects.get(), by=animator)
    assert on_line(pages) == ALL - {"article"}  # what was reported is another decision


def test_a_suspension_without_the_pages_hides_what_was_reported(pages, animator):
    report(pages.article)
    actions.decide(case=Case.objects.get(), verdict="suspend", facts="Non.", by=animator)
    assert on_line(pages) == ALL - {"article"}


@pytest.mark.parametrize("thing", ["community", "place"])
@pytest.mark.parametrize("verdict", ["suspend", "silence"])
def test_suspending_who_proposed_a_reported_community_leaves_it_on_line(pages, writer, animator, thing, verdict):
    report(getattr(pages, thing))
    actions.decide(case=Case.objects.get(), verdict=verdict, facts="Non.", by=animator)
    assert (writer.suspensions.count(), on_line(pages)) == (1, ALL)


@pytest.mark.parametrize("thing", ["community", "place"])
def test_a_community_is_hidden_by_a_decision_on_itself(pages, animator, thing):
    report(getattr(pages, thing))
    actions.decide(case=Case.objects.get(), verdict="hide", facts="Non.", by=animator)
    assert (Decision.objects.get().verdict, on_line(pages)) == ("hide", ALL - {thing})


def test_an_account_of_no_territory_is_suspended_without_a_page(pages, writer, chief):
    writer.home_territory = None
    writer.save()
    effects.suspend(member=writer, scope=Suspension.Scope.ACCOUNT, by=chief, with_pages=True)
    assert on_line(pages) == ALL


def test_the_gesture_against_spam_touches_writings_of_its_territory(client, pages, writer, animator, territory):
    client.force_login(animator)
    screen = client.get(f"/admin/moderation/people/{writer.pk}/")
    assert [counts for _site, counts in screen.context["territories"]] == [(3, 0)]
    client.post(f"/admin/moderation/people/{writer.pk}/sweep/", {"territory": territory.pk})
    assert on_line(pages) == ALL - {"article", "inside", "shared"}
    client.post(f"/admin/moderation/sweeps/{writer.sweeps.get().pk}/undo/")
    assert on_line(pages) == ALL


def test_a_removed_community_never_takes_the_pages_of_others_with_it(pages, animator):
    report(pages.community)
    actions.decide(case=Case.objects.get(), verdict="remove", facts="Non.", by=animator)
    report(pages.article)
    actions.decide(case=Case.objects.get(state="open"), verdict="remove", facts="Non.", by=animator)
    assert actions.purge_removed(timezone.now() + timedelta(days=250)) == 1
    kept = {name for name, page in vars(pages).items() if Contribution.objects.filter(pk=page.pk).exists()}
    assert kept == ALL - {"article"}


def test_the_trash_never_takes_the_pages_of_others_with_it(pages, animator):
    for page in (pages.community, pages.article):
        lifecycle.discard(contribution=page, by=animator)
    assert lifecycle.empty_trash(timezone.now() + timedelta(days=31)) == 1
    assert Contribution.objects.filter(pk__in=[pages.community.pk, pages.by_another.pk]).count() == 2
