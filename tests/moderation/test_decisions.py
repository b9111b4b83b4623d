"""Decisions make themselves true, are told with their reasons, and can be contested and taken back."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from contributions.permissions import may_edit, may_publish
from contributions.reportables import KINDS
from members.models import AuditEntry
from members.models.audit import AppendOnlyError
from moderation import actions, effects, mails, permissions
from moderation.models import Appeal, Case, Decision, Suspension, Verdict
from notifications.models import Mail, Notification
from reactions.models import Comment
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory
from tests.factories.moderation import report
from tests.factories.surveys import IdeaFactory


@pytest.fixture
def decided(article, animator):
    """`decided("hide")` reports the article and decides; returns the decision."""

    def decide(verdict, **fields):
        filed = report(article, email="lectrice@example.org")
        return actions.decide(
            case=filed.case, verdict=verdict, facts="Aucune source.", by=animator, **fields
        )  # fmt: skip

    return decide


def test_keeping_tells_who_reported_and_nobody_else(decided, article):
    decision = decided("keep")
    article.refresh_from_db()
    outcome = Mail.objects.get(key__startswith=f"moderation/outcome/{decision.pk}/")
    assert (article.live, outcome.recipient, "Aucune source." in outcome.text) == (True, "lectrice@example.org", True)
    assert not Mail.objects.filter(key__startswith="moderation/statement").exists()


def test_hiding_with_a_statement_of_reasons(client, decided, article, writer, animator):
    decision = decided("hide", basis="law", reference="Code pénal, article 226-1")
    article.refresh_from_db()
    letter = Mail.objects.get(key=f"moderation/statement/{decision.pk}")
    assert (article.live, letter.recipient) == (False, writer.email)
    for words in ("Aucune source.", "Code pénal, article 226-1", "/moderation/decision/"):
        assert words in letter.text
    assert (may_edit(writer, article), may_publish(writer, article), may_publish(animator, article)) == (
        True, False, False
    )  # fmt: skip
    assert client.get(article.url).status_code == 404
    assert Notification.objects.get(member=writer).title == letter.subject


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        ("keep", "rien ne change, la publication reste visible."),
        ("warn", "cela reste visible"),
        ("edit", "l’équipe d’animation a modifié le texte, qui reste visible."),
        ("hide", "ce n’est plus visible."),
        ("remove", "c’est retiré."),
        ("suspend", "ce n’est plus visible."),
        ("silence", "ce n’est plus visible."),
    ],
)
def test_who_reported_is_told_what_and_why_and_nothing_of_the_person(client, decided, verdict, outcome):
    decision = decided(verdict, basis="law", reference="Code pénal, article 226-1")
    letter = Mail.objects.get(key__startswith=f"moderation/outcome/{decision.pk}/")
    address = re.search(r"http://[^/]+(/moderation/decision/\S+)", letter.text)[1]
    page = client.get(address).content.decode()
    for text in (letter.text, page):
        # The facts name people: they are told where the thing stays, and to its author alone otherwise.
        assert ("Aucune source." in text, "Code pénal, article 226-1" in text) == (verdict == "keep", True)
        assert (outcome in text.lower(), "Suspendre" in text) == (True, False)


@pytest.mark.parametrize(("reference", "status"), [("", 422), ("Code pénal, article 226-1", 302)])
def test_a_decision_by_law_names_the_law(client, article, animator, reference, status):
    case = report(article).case
    client.force_login(animator)
    data = {"verdict": "hide", "facts": "Non.", "basis": "law", "reference": reference}
    assert client.post(f"/admin/moderation/cases/{case.pk}/", data).status_code == status


def test_an_idea_is_reported_hidden_and_brought_back(client, territory, animator, writer):
    idea = IdeaFactory(territory=territory, author=writer, title="Fermer le labo", text="Tout de suite.")
    address = f"/idees/{idea.pk}/"
    assert f'href="/signaler/idea/{idea.pk}/"' in client.get(address).content.decode()
    client.post(f"/signaler/idea/{idea.pk}/", {"ground": "spam", "text": "Une publicité.", "good_faith": "on"})
    case = Case.objects.get()
    assert (case.author, case.territory, case.quote) == (writer, territory, "Fermer le labo\n\nTout de suite.")
    assert permissions.verdicts_for(animator, case, KINDS["idea"])[:3] == [Verdict.KEEP, Verdict.WARN, Verdict.HIDE]
    assert Verdict.REMOVE not in permissions.verdicts_for(animator, case, KINDS["idea"])
    decision = actions.decide(case=case, verdict="hide", facts="Une publicité.", by=animator)
    assert (client.get(address).status_code, client.get(f"/signaler/idea/{idea.pk}/").status_code) == (404, 404)
    effects.take_back(decision, by=animator)
    assert client.get(address).status_code == 200


def test_the_link_in_the_letter_works_without_signing_in(client, decided, writer):
    decision = decided("hide")
    letter = Mail.objects.get(key=f"moderation/statement/{decision.pk}")
    address = re.search(r"http://[^/]+(/moderation/decision/\S+)", letter.text)[1]
    assert client.get(address).status_code == 200
    assert client.post(address, {"text": ""}).status_code == 422
    assert client.post(address, {"text": "J’ai une source."}).status_code == 302
    assert client.post(address, {"text": "Deux fois."}).status_code == 200
    assert [appeal.text for appeal in Appeal.objects.all()] == ["J’ai une source."]
    assert "J’ai une source." in client.get(address).content.decode()
    assert client.get(address[:-3] + "xx/").status_code == 404


def test_after_six_months_it_can_no_longer_be_contested(client, decided):
    decision = decided("hide")
    Decision.objects.update(at=timezone.now() - timedelta(days=190))
    client.post(mails.decision_path(decision), {"text": "Trop tard."})
    assert Appeal.objects.count() == 0


def test_removed_pages_answer_410_and_nobody_touches_them(client, decided, article, writer):
    decided("remove")
    article.refresh_from_db()
    assert client.get(article.url).status_code == 410
    assert (may_edit(writer, article), may_publish(writer, article)) == (False, False)
    assert actions.purge_removed() == 0
    assert actions.purge_removed(timezone.now() + timedelta(days=250)) == 1
    assert client.get(article.url).status_code == 404


def test_an_appeal_is_answered_by_somebody_else_and_brings_it_back(client, decided, article, animator, chief):
    decision = decided("hide")
    appeal, _new = actions.contest(decision=decision, text="J’ai une source.")
    assert (permissions.may_answer(animator, appeal), permissions.may_answer(chief, appeal)) == (False, True)
    client.force_login(animator)
    data = {"outcome": "overturned", "answer": "La source est bonne."}
    client.post(f"/admin/moderation/appeals/{appeal.pk}/", data)
    appeal.refresh_from_db()
    assert appeal.answered_at is None
    client.force_login(chief)
    client.post(f"/admin/moderation/appeals/{appeal.pk}/", data)
    appeal.refresh_from_db()
    article.refresh_from_db()
    decision.refresh_from_db()
    assert (appeal.outcome, article.live, decision.stands) == ("overturned", True, False)
    assert "La source est bonne." in Mail.objects.get(key=f"moderation/appeal-answer/{appeal.pk}").text


def test_alone_she_answers_herself(decided, animator):
    appeal, _new = actions.contest(decision=decided("hide"), text="Non.")
    assert permissions.may_answer(animator, appeal) is True


def test_who_reported_in_vain_may_contest_too(client, decided, article, chief):
    decision = decided("keep")
    filed = decision.case.reports.get()
    client.post(mails.decision_path(decision, filed), {"text": "Regardez mieux."})
    appeal = Appeal.objects.get()
    assert appeal.report == filed
    actions.answer_appeal(
        appeal=appeal, outcome="overturned", answer="En effet.", by=chief, verdict=Verdict.REMOVE
    )  # fmt: skip
    article.refresh_from_db()
    assert (article.live, Decision.objects.filter(verdict="remove").count()) == (False, 1)


def test_a_closed_account_is_told_why_and_opens_on_its_day(client, decided, article, writer):
    client.force_login(writer)
    until = timezone.now() + timedelta(days=7)
    decided("suspend", until=until, with_pages=True)
    writer.refresh_from_db()
    article.refresh_from_db()
    assert (writer.is_active, article.live) == (False, False)
    assert client.get("/ecrire/article/").status_code == 302
    response = client.post("/connexion/", {"login": writer.email, "password": "un-long-secret"})
    assert (response.status_code, "Aucune source." in response.content.decode()) == (403, True)
    response = client.post("/connexion/", {"login": writer.email, "password": "pas celui-ci"})
    assert "Aucune source." not in response.content.decode()
    assert effects.lift_what_is_over() == 0
    Suspension.objects.update(until=timezone.now())
    assert effects.lift_what_is_over() == 1
    writer.refresh_from_db()
    assert writer.is_active is True


def test_pages_hidden_with_an_account_come_back_with_it(article, section, writer, animator):
    other = ArticleFactory(parent=section("articles"), author=writer)
    suspension = effects.suspend(member=writer, scope="account", by=animator, with_pages=True)
    assert writer.contributions.live().count() == 0
    effects.lift(suspension=suspension, by=animator)
    assert set(writer.contributions.live()) == {article.contribution_ptr, other.contribution_ptr}


def test_a_silenced_member_reads_and_does_not_comment(client, decided, article, section, writer):
    page = ArticleFactory(parent=section("articles"))
    decided("silence")
    writer.refresh_from_db()
    assert (writer.is_active, writer.is_silenced) == (True, True)
    client.force_login(writer)
    client.post(f"/discussion/{page.short_code}/", {"text": "Bonjour"})
    assert Comment.objects.count() == 0


@pytest.mark.parametrize("verdict", ["hide", "remove"])
def test_comments_and_profiles_go_and_come_back(article, writer, animator, verdict):
    comment = Comment.objects.create(contribution=article, author=writer, text="Bof.")
    writer.biography = "Achetez mes pilules."
    writer.save()
    for kind, thing in (("comment", comment), ("member", writer)):
        filed = report(thing, kind=kind)
        decision = actions.decide(case=filed.case, verdict=verdict, facts="Non.", by=animator)
        thing.refresh_from_db()
        hidden = thing.state != "visible" if kind == "comment" else thing.biography_visibility == "nobody"
        assert hidden is True
        effects.take_back(decision, by=animator)
        thing.refresh_from_db()
        shown = thing.state == "visible" if kind == "comment" else thing.biography_visibility == "everyone"
        assert shown is True


def test_spam_goes_in_one_gesture_and_comes_back(client, article, section, writer, animator, territory):
    second = ArticleFactory(parent=section("articles"), author=writer)
    comment = Comment.objects.create(
        contribution=ArticleFactory(parent=section("articles")), author=writer, text="Pub"
    )
    client.force_login(animator)
    assert client.get(f"/admin/moderation/people/{writer.pk}/").status_code == 200
    client.post(f"/admin/moderation/people/{writer.pk}/sweep/", {"territory": territory.pk})
    comment.refresh_from_db()
    assert (writer.contributions.live().count(), comment.state) == (0, "hidden")
    sweep = writer.sweeps.get()
    client.post(f"/admin/moderation/sweeps/{sweep.pk}/undo/")
    comment.refresh_from_db()
    writer.refresh_from_db()
    assert set(writer.contributions.live()) == {article.contribution_ptr, second.contribution_ptr}
    assert (comment.state, writer.in_directory) == ("visible", True)


def test_whom_one_may_sanction(writer, animator, other_animator, chief, territory, other_territory):
    colleague = MemberFactory(home_territory=territory)
    colleague.groups.add(*animator.groups.all())
    stranger = MemberFactory(home_territory=other_territory)
    allowed = {
        name: permissions.may_sanction(animator, person)
        for name, person in {"writer": writer, "self": animator, "colleague": colleague, "chief": chief,
                             "stranger": stranger}.items()
    }  # fmt: skip
    assert allowed == {"writer": True, "self": False, "colleague": False, "chief": False, "stranger": False}
    assert permissions.may_sanction(chief, animator) is True


def test_the_queue_decides_several_at_once(client, section, animator, territory):
    pages = [ArticleFactory(parent=section("articles")) for _ in range(3)]
    cases = [report(page).case for page in pages]
    client.force_login(animator)
    assert client.get("/admin/moderation/").status_code == 200
    assert client.post("/admin/moderation/", {"verdict": "hide", "cases": [cases[0].pk]}).status_code == 422
    client.post("/admin/moderation/", {"verdict": "hide", "facts": "Pub.", "cases": [cases[0].pk, cases[1].pk]})
    assert sorted(Case.objects.values_list("state", flat=True)) == ["decided", "decided", "open"]
    client.post(
        f"/admin/moderation/cases/{cases[2].pk}/", {"verdict": "keep", "facts": "Très bien.", "basis": "rules"}
    )
    assert Case.objects.to_decide().count() == 0
    for tab in ("open", "appeals", "decided"):
        assert client.get(f"/admin/moderation/?tab={tab}").status_code == 200
    assert client.get("/admin/moderation/figures/").status_code == 200
    table = client.get("/admin/moderation/figures.csv").content.decode()
    assert "3" in table
    assert client.get("/admin/log/").status_code == 200


def test_the_other_territory_sees_nothing(client, article, other_animator, writer):
    case = report(article).case
    client.force_login(other_animator)
    assert list(client.get("/admin/moderation/").context["page"].object_list) == []
    for address in (f"cases/{case.pk}/", f"people/{writer.pk}/"):
        assert client.get(f"/admin/moderation/{address}").status_code == 404
    client.post("/admin/moderation/", {"verdict": "hide", "facts": "Non.", "cases": [case.pk]})
    case.refresh_from_db()
    assert case.is_open is True


def test_the_log_only_grows(article):
    report(article)
    line = AuditEntry.objects.get()
    for change in (
        line.save,
        line.delete,
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.update(verb=""),
    ):
        with pytest.raises(AppendOnlyError):
            change()


def test_a_decided_case_is_decided_once(decided, animator):
    decision = decided("keep")
    assert actions.decide(case=decision.case, verdict="hide", facts="Non.", by=animator) is None


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_the_queue_do_not_grow(client, section, animator, django_assert_max_num_queries, count):
    for _ in range(count):
        report(ArticleFactory(parent=section("articles")))
    client.force_login(animator)
    client.get("/admin/moderation/")
    with django_assert_max_num_queries(42):
        assert len(client.get("/admin/moderation/").context["page"].object_list) == count
