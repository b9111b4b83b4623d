"""What a decision took off line goes on line by taking the decision back, and in no other way of the product's."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import querydict_from_html

from contributions.actions import lifecycle
from contributions.models import Hidden
from contributions.permissions import may_publish
from contributions.withholding import PublicationRefused
from editor.tasks import publish_scheduled
from moderation import actions, effects
from moderation.models import Appeal, ModerationSettings
from notifications.models import Mail, Notification
from tests.factories.communities import open_community, section_of
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory
from tests.factories.moderation import report

LABELS = {"hide": "masquée par la modération", "remove": "retirée par la modération", "discard": "dans la corbeille"}


@pytest.fixture
def withheld(article, animator, writer):
    """`withheld("hide")` takes the article off line that way; returns the decision, if it is one."""

    def withhold(way):
        if not article.latest_revision_id:
            article.save_revision(user=writer).publish(user=writer, skip_permission_checks=True)
        if way == "discard":
            return lifecycle.discard(contribution=article, by=writer)
        case = report(article, email="lectrice@example.org").case
        return actions.decide(case=case, verdict=way, facts="Aucune source.", by=animator)

    return withhold


def through_the_editor(client, page, person):
    data = {"page": page.pk, "kind": "article", "title": page.title, "client": "onglet", "body": "Encore moi."}
    base = page.latest_revision
    data |= {"revision": base.pk, "revision_at": base.created_at.isoformat()}
    return client.post(reverse("editor:publish"), data).status_code


def through_the_plain_form(client, page, person):
    base = page.latest_revision
    data = {"action": "publish", "title": page.title, "body": "Encore moi.", "client": "onglet",
            "revision": base.pk, "revision_at": base.created_at.isoformat()}  # fmt: skip
    return client.post(f"/ecrire/{page.pk}/", data).status_code


def through_the_schedule(client, page, person):
    at = timezone.localtime() + dt.timedelta(hours=1)
    data = {"action": "schedule", "go_live_at": f"{at:%Y-%m-%dT%H:%M}"}
    return client.post(f"/ecrire/{page.pk}/gerer/", data).status_code


def through_the_admin(client, page, person):
    html = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    data = querydict_from_html(html, form_id="page-edit-form").dict() | {"body-count": "0", "action-publish": "1"}
    assert 'name="action-publish"' not in html
    return client.post(f"/admin/pages/{page.pk}/edit/", data).status_code


def through_a_bulk_action(client, page, person):
    return client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/").status_code


def through_the_bulk_action_of_its_parent(client, page, person):
    address = f"/admin/bulk/wagtailcore/page/publish/?id={page.get_parent().pk}&next=/admin/"
    return client.post(address, {"include_descendants": "on"}).status_code


def through_the_api(client, page, person):
    return client.post(f"/admin/api/main/pages/{page.pk}/action/publish/").status_code


def through_an_older_version(client, page, person):
    revision = page.revisions.order_by("created_at").first()
    html = client.get(f"/admin/pages/{page.pk}/revisions/{revision.pk}/revert/").content.decode()
    data = querydict_from_html(html, form_id="page-edit-form").dict() | {"body-count": "0", "action-publish": "1"}
    return client.post(f"/admin/pages/{page.pk}/edit/", data).status_code


def through_the_clock(client, page, person):
    page.revisions.update(approved_go_live_at=timezone.now() - dt.timedelta(minutes=1))
    publish_scheduled.call()
    call_command("publish_scheduled")


def through_the_first_page_of_the_admin(client, page, person):
    return client.post(f"/admin/today/publish/{page.pk}/").status_code


def publications_of(page):
    return PageLogEntry.objects.filter(page=page.pk, action__startswith="wagtail.publish").count()


ADMIN = [through_the_admin, through_a_bulk_action, through_the_bulk_action_of_its_parent, through_the_api,
         through_an_older_version, through_the_first_page_of_the_admin]  # fmt: skip
WAYS = [through_the_editor, through_the_plain_form, through_the_schedule, through_the_clock, *ADMIN]


@pytest.mark.parametrize("verdict", ["hide", "remove", "discard"])
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nobody_puts_it_on_line_another_way(client, withheld, article, writer, animator, chief, way, verdict):
    withheld(verdict)
    before = publications_of(article)
    for person in (animator, chief) if way in ADMIN else (writer, animator, chief):
        article.refresh_from_db()
        client.force_login(person)
        way(client, article, person)
        article.refresh_from_db()
        assert (article.live, may_publish(person, article)) == (False, False), person
        assert client.get(article.url).status_code in (404, 410)
    assert publications_of(article) == before


def test_a_save_that_would_put_it_on_line_is_refused(withheld, article):
    withheld("hide")
    article.refresh_from_db()
    article.live = True
    with pytest.raises(PublicationRefused):
        article.save()
    article.refresh_from_db()
    assert article.live is False


def test_what_waits_for_its_hour_does_not_go_on_line_once_it_is_hidden(article, writer, animator, territory):
    lifecycle.withdraw(contribution=article, by=writer)
    draft = article.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + dt.timedelta(hours=1)
    draft.save_revision(user=writer).publish(user=writer, skip_permission_checks=True)
    lifecycle.hide(contribution=article, by=animator)
    assert article.revisions.exclude(approved_go_live_at=None).count() == 0


@pytest.mark.parametrize("way", LABELS)
def test_its_state_is_said_in_every_list_and_where_it_is_edited(client, withheld, article, animator, way):
    withheld(way)
    client.force_login(animator)
    parent = article.get_parent().pk
    lists = [
        f"/admin/pages/{parent}/",
        "/admin/contributions/",
        "/admin/contributions/articles/",
        "/admin/pages/search/?q=rumeur",
        f"/admin/bulk/wagtailcore/page/publish/?id={article.pk}&next=/admin/",
    ]
    assert [address for address in lists if LABELS[way] not in client.get(address).content.decode()] == []
    states = {"hide": "hidden", "remove": "removed", "discard": "discarded"}
    for each, state in states.items():
        found = client.get(f"/admin/contributions/?withheld={state}").context["object_list"]
        assert [page.pk for page in found] == ([article.pk] if each == way else [])


def test_the_form_in_the_admin_says_why_and_leads_to_the_case(client, withheld, article, animator, territory):
    decision = withheld("hide")
    client.force_login(animator)
    html = client.get(f"/admin/pages/{article.pk}/edit/").content.decode()
    assert "Aucune source." in html
    assert f'href="{decision.case.get_absolute_url()}"' in html


def test_what_numbers_hid_leads_to_the_open_case(client, article, animator, territory):
    ModerationSettings.objects.create(site=territory.site, auto_hide_after=2)
    cases = {report(article).case for _ in range(2)}
    client.force_login(animator)
    assert (
        f'href="{cases.pop().get_absolute_url()}"' in client.get(f"/admin/pages/{article.pk}/edit/").content.decode()
    )


def test_what_went_with_an_account_leads_to_the_person(client, article, writer, animator):
    effects.suspend(member=writer, scope="account", by=animator, with_pages=True)
    client.force_login(animator)
    html = client.get(f"/admin/pages/{article.pk}/edit/").content.decode()
    assert f'href="/admin/moderation/people/{writer.pk}/"' in html


def test_the_author_reads_it_in_the_editor_and_keeps_what_they_type(client, withheld, article, writer):
    withheld("hide")
    article.refresh_from_db()
    client.force_login(writer)
    words = "La modération a masqué cette page"
    for address in (f"/ecrire/{article.pk}/", f"/ecrire/{article.pk}/gerer/"):
        assert words in client.get(address).content.decode()
    assert LABELS["hide"] in client.get("/mon-echosciences/publications/brouillons/").content.decode().lower()
    base = article.latest_revision
    data = {"page": article.pk, "title": "Une rumeur, et sa source", "client": "onglet", "body": "La source est là.",
            "revision": base.pk, "revision_at": base.created_at.isoformat()}  # fmt: skip
    answer = client.post(reverse("editor:publish"), data)
    assert (answer.status_code, words in answer.json()["message"]) == (422, True)
    article.refresh_from_db()
    assert (article.live, article.get_latest_revision_as_object().title) == (False, "Une rumeur, et sa source")


def take_back(client, decision, reason="Je me suis trompée de page."):
    return client.post(f"/admin/moderation/decisions/{decision.pk}/take-back/", {"reason": reason})


@pytest.mark.parametrize("verdict", ["hide", "remove", "suspend"])
def test_a_decision_is_taken_back_and_everybody_is_told(client, withheld, article, writer, animator, verdict):
    decision = withheld(verdict)
    client.force_login(animator)
    assert "Revenir sur la décision" in client.get(decision.case.get_absolute_url()).content.decode()
    assert take_back(client, decision, reason="").status_code == 422
    assert take_back(client, decision).status_code == 302
    article.refresh_from_db()
    decision.refresh_from_db()
    writer.refresh_from_db()
    assert (article.live, decision.stands, decision.taken_back_by, writer.is_active) == (True, False, animator, True)
    assert client.get(article.url).status_code == 200
    letters = Mail.objects.filter(key__startswith="moderation/taken-back/")
    assert set(letters.values_list("recipient", flat=True)) == {writer.email, "lectrice@example.org"}
    assert ["Je me suis trompée de page." in letter.text for letter in letters] == [True, True]
    assert (
        Notification.objects.get(member=writer, key=f"taken-back/{decision.pk}").text == "Je me suis trompée de page."
    )
    assert Hidden.objects.count() == 0
    html = client.get(decision.case.get_absolute_url()).content.decode()
    assert ("Je me suis trompée de page." in html, "Revenir sur la décision" in html) == (True, False)


def test_taken_back_once_and_with_it_what_its_author_contested(withheld, animator, chief):
    decision = withheld("hide")
    appeal, _new = actions.contest(decision=decision, text="J’ai une source.")
    assert actions.take_back(decision=decision, reason="En effet.", by=animator).stands is False
    assert actions.take_back(decision=decision, reason="Encore.", by=animator) is None
    appeal.refresh_from_db()
    assert (appeal.outcome, appeal.answer, Appeal.objects.to_answer().count()) == ("overturned", "En effet.", 0)
    assert Mail.objects.filter(key__startswith="moderation/taken-back/").count() == 2


def test_who_may_take_it_back(client, withheld, article, animator, other_animator, chief, writer):
    decision = withheld("hide")
    reached = {}
    for name, person in {"writer": writer, "other": other_animator, "member": MemberFactory()}.items():
        client.force_login(person)
        reached[name] = take_back(client, decision).status_code
    assert reached == {"writer": 302, "other": 404, "member": 302}
    article.refresh_from_db()
    assert article.live is False
    client.force_login(chief)
    take_back(client, decision)
    article.refresh_from_db()
    assert article.live is True


def test_what_was_kept_is_not_taken_back(client, withheld, animator):
    decision = withheld("keep")
    client.force_login(animator)
    assert take_back(client, decision).url == "/admin/"  # where Wagtail leads whoever may not
    decision.refresh_from_db()
    assert decision.stands is True


def test_a_page_of_somebody_else_of_the_team_stays_publishable(client, section, animator, chief):
    """Nobody owns what an import or a colleague made without signing it."""
    page = ArticleFactory(parent=section("articles"), live=False, first_published_at=None, author=None, owner=chief)
    page.save_revision(user=chief)
    client.force_login(animator)
    through_a_bulk_action(client, page, animator)
    page.refresh_from_db()
    assert page.live is True


def test_who_runs_its_community_does_not_put_it_back(client, territory, writer, animator):
    karim = MemberFactory(display_name="Karim")
    community = open_community(territory, administrator=karim, contributors=[writer])
    page = ArticleFactory(parent=section_of(community), author=writer, owner=writer, title="Une rumeur")
    page.save_revision(user=writer).publish(user=writer, skip_permission_checks=True)
    lifecycle.hide(contribution=page, by=animator)
    client.force_login(karim)
    desk = f"/communautes/{community.slug}/gerer/publications/"
    shown = client.get(f"{desk}?etat=drafts").content.decode()
    assert (LABELS["hide"] in shown, 'value="put_back"' in shown) == (True, False)
    assert client.post(desk, {"action": "put_back", "contribution": page.pk}).status_code == 403
    page.refresh_from_db()
    assert page.live is False


def test_what_the_moderation_withholds_is_not_copied(client, withheld, article, animator):
    copied = f"/admin/pages/{article.pk}/copy/"
    client.force_login(animator)
    assert client.get(copied).status_code == 200
    withheld("hide")
    assert client.get(copied).url == "/admin/"
