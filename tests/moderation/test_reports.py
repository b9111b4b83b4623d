"""Reporting: by anybody, once each, with a receipt; many reports are one case."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError

from members.address_rules import check_address
from members.models import AuditEntry, ContactMessage
from moderation import actions
from moderation.models import Case, ModerationSettings, Report
from notifications.models import Mail
from reactions.actions import write_comment
from reactions.models import Comment
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory
from tests.factories.moderation import report

DATA = {"ground": "spam", "text": "Une publicité.", "good_faith": "on"}


@pytest.fixture
def address(article):
    return f"/signaler/contribution/{article.pk}/"


def test_a_reader_without_account_reports_and_gets_a_receipt(client, address, article, writer):
    assert client.get(address).status_code == 200
    response = client.post(address, {**DATA, "email": "Lectrice@example.org", "name": "Zoé"})
    filed = Report.objects.get()
    assert response.url == f"/signaler/merci/{filed.key}/"
    assert client.get(response.url).status_code == 200
    case = filed.case
    assert (case.kind, case.object_id, case.author, case.territory) == (
        "contribution", article.pk, writer, article.territory
    )  # fmt: skip
    assert (filed.email, filed.member, filed.text) == ("lectrice@example.org", None, "Une publicité.")
    letter = Mail.objects.get()
    assert (letter.recipient, "Une rumeur" in letter.subject) == ("lectrice@example.org", True)
    assert "Une rumeur" in letter.text
    assert mail.outbox == []


def test_the_case_keeps_what_was_read_then(client, address, article):
    client.post(address, DATA)
    before = Case.objects.get().quote
    article.title = "Rien à voir"
    article.save()
    assert Case.objects.get().quote == before
    assert before.startswith("Une rumeur")


def test_one_person_reports_once_and_many_are_one_case(client, address, member):
    client.force_login(member)
    first = client.post(address, DATA).url
    assert client.post(address, {**DATA, "text": "Encore."}).url == first
    client.logout()
    client.post(address, {**DATA, "email": "a@example.org"})
    client.post(address, {**DATA, "email": "A@example.org"})
    client.post(address, DATA)
    assert (Case.objects.count(), Report.objects.count()) == (1, 3)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"ground": ""}, ["ground"]),
        ({"ground": "invented"}, ["ground"]),
        ({"good_faith": ""}, ["good_faith"]),
        ({"email": "pas une adresse"}, ["email"]),
        ({"ground": "hate"}, ["name", "email"]),
        ({"ground": "hate", "text": "", "name": "Zoé", "email": "z@example.org"}, ["text"]),
        ({"ground": "child", "text": ""}, ["text"]),
        ({"text": "x" * 3001}, ["text"]),
    ],
)
def test_what_the_law_asks_for(client, address, changes, wrong):
    response = client.post(address, {**DATA, **changes})
    assert (response.status_code, list(response.context["form"].errors)) == (422, wrong)
    assert Report.objects.count() == 0


def test_sexual_abuse_of_children_needs_no_name(client, address):
    assert client.post(address, {**DATA, "ground": "child"}).status_code == 302


def test_a_browser_that_fills_in_the_trap_is_told_and_the_form_kept(client, address):
    response = client.post(address, {**DATA, "website": "https://spam.example"})
    form = response.context["form"]
    assert (response.status_code, list(form.errors), Report.objects.count()) == (422, ["website"], 0)
    assert (form["text"].value(), form["website"].value()) == ("Une publicité.", "")
    assert 'class="trap"' not in response.content.decode()
    again = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    assert client.post(address, again).status_code == 302


def test_after_many_reports_from_one_place_a_sum_is_asked(client, address):
    codes = [client.post(address, {**DATA, "email": f"r{n}@example.org"}).status_code for n in range(6)]
    assert codes == [302, 302, 302, 302, 302, 422]
    assert "proof-of-work" in client.get(address).content.decode()


def test_refused_domains(client, address, territory):
    ModerationSettings.objects.create(site=territory.site, blocked_domains="jetable.example")
    response = client.post(address, {**DATA, "email": "x@mail.jetable.example"})
    assert list(response.context["form"].errors) == ["email"]


@pytest.mark.parametrize("path", ["contribution/999999", "contribution/abc", "nothing/1", "contribution/" + "9" * 30])
def test_what_is_not_there_cannot_be_reported(client, territory, path):
    assert client.get(f"/signaler/{path}/").status_code == 404


def test_what_is_not_on_line_cannot_be_reported(client, address, article):
    article.unpublish()
    assert client.get(address).status_code == 404


def test_a_comment_and_a_profile_are_reported_too(client, article, writer):
    comment = Comment.objects.create(contribution=article, author=writer, text="N’importe quoi.")
    assert client.post(f"/signaler/comment/{comment.pk}/", DATA).status_code == 302
    assert client.post(f"/signaler/member/{writer.pk}/", DATA).status_code == 302
    assert sorted(Case.objects.values_list("kind", "author", "territory")) == [
        ("comment", writer.pk, article.territory_id),
        ("member", writer.pk, article.territory_id),
    ]


def test_only_its_recipient_reports_a_message(client, writer, member, territory):
    message = ContactMessage.objects.create(sender=writer, recipient=member, text="Achetez.")
    address = f"/signaler/message/{message.key}/"
    for person, expected in ((None, 404), (writer, 404), (member, 200)):
        client.logout()
        if person:
            client.force_login(person)
        assert client.get(address).status_code == expected
    client.post(address, DATA)
    message.refresh_from_db()
    case = Case.objects.get()
    assert (case.quote, case.author, case.territory, message.reported_at is not None) == (
        "Achetez.", writer, territory, True
    )  # fmt: skip


def test_nothing_is_hidden_by_numbers_unless_the_animator_wants_it(article):
    for _ in range(5):
        report(article)
    article.refresh_from_db()
    assert article.live is True


def test_independent_reports_hide_until_somebody_decides(client, article, territory, animator):
    ModerationSettings.objects.create(site=territory.site, auto_hide_after=3)
    report(article, network_hash="one place")
    report(article, network_hash="one place")
    report(article, network_hash="one place")
    article.refresh_from_db()
    assert article.live is True
    report(article, network_hash="another")
    article.refresh_from_db()
    assert article.live is True
    report(article, network_hash="a third")
    article.refresh_from_db()
    case = Case.objects.get()
    assert (article.live, case.hidden_at is not None) == (False, True)
    assert client.get(article.url).status_code == 404
    actions.decide(case=case, verdict="keep", facts="C’est exact.", by=animator)
    article.refresh_from_db()
    assert (article.live, Case.objects.get().state) == (True, "decided")
    # What was kept by a person is not hidden again by a crowd.
    for number in range(4):
        report(article, network_hash=f"again {number}")
    article.refresh_from_db()
    assert article.live is True


def test_watched_words_flag_and_never_block(section, writer, territory):
    ModerationSettings.objects.create(site=territory.site, watched_words="casino\nargent facile")
    article = ArticleFactory(parent=section("articles"), author=writer, title="Au CASINO, de l’argent  facile")
    article.save_revision(user=writer).publish(user=writer, skip_permission_checks=True)
    case = Case.objects.get()
    assert (case.source, case.words, case.state) == ("words", "casino, argent facile", "open")
    article.refresh_from_db()
    assert article.live is True
    article.save_revision(user=writer).publish(user=writer, skip_permission_checks=True)
    assert Case.objects.count() == 1


def test_every_step_is_in_the_log(article):
    report(article)
    assert list(AuditEntry.objects.values_list("verb", "target")) == [("case.reported", f"contribution {article.pk}")]


def test_a_member_is_named_by_the_account_alone(client, address):
    person = MemberFactory()
    client.force_login(person)
    client.post(address, {**DATA, "ground": "hate"})
    filed = Report.objects.get()
    assert (filed.member, filed.name, filed.email) == (person, "", "")
    assert Mail.objects.get().recipient == person.email


def test_a_refused_domain_is_refused_at_every_door(territory, other_territory):
    ModerationSettings.objects.create(site=territory.site, blocked_domains="@Jetable.example")
    with pytest.raises(ValidationError):
        check_address("x@jetable.example", territory)
    check_address("x@pasjetable.example", territory)
    check_address("x@jetable.example", other_territory)


def test_a_watched_word_in_a_comment_is_shown_and_stays(article, territory):
    ModerationSettings.objects.create(site=territory.site, watched_words="casino")
    comment, _new = write_comment(contribution=article, text="Venez au casino.", key="a" * 32, author=MemberFactory())
    case = Case.objects.get()
    assert (case.kind, case.object_id, case.words, comment.is_visible) == ("comment", comment.pk, "casino", True)
