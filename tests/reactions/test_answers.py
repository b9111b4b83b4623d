"""“Answer to Anne-Laure” tells Anne-Laure: whoever is answered, at whatever depth, with or without an account."""

import re

import pytest
from django.core import mail

from notifications.models import Mail, Notification
from notifications.sending import send_due_letters
from reactions import actions
from reactions.models import Comment
from tests.factories.members import MemberFactory
from tests.reactions.test_comments import new, say, thread

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return {name: MemberFactory(display_name=name) for name in ("Samir", "Anne-Laure", "Hugo")}


@pytest.fixture
def discussion(article, people):
    """Samir comments, Anne-Laure answers him."""
    first = say(article, people["Samir"], "Et la nuit ?")
    second = say(article, people["Anne-Laure"], "On l’entend aussi.", answered=first)
    Notification.objects.all().delete()
    Mail.objects.all().delete()
    return first, second


def test_an_answer_to_an_answer_tells_whom_it_answers(article, people, discussion, signed_in):
    first, second = discussion
    client = signed_in(people["Hugo"])
    form = client.get(f"{thread(article)}?repondre={second.pk}").content.decode()
    assert ("Répondre à Anne-Laure" in form, f'name="parent" value="{second.pk}"' in form) == (True, True)
    client.post(thread(article), {"text": "Moi non.", "parent": second.pk, "key": new()})
    answer = Comment.objects.get(text="Moi non.")
    assert (answer.parent, answer.answered) == (first, second)
    told = {each.member.display_name: each.title for each in Notification.objects.filter(kind="reply")}
    assert told == {
        "Anne-Laure": f"Hugo vous répond sous «\u00a0{article.title}\u00a0»",
        "Samir": f"Hugo répond à Anne-Laure dans votre discussion sous «\u00a0{article.title}\u00a0»",
    }
    page = client.get(article.url).content.decode()
    assert page.count("en réponse à Anne-Laure") == 1
    assert f'href="#{second.anchor}"' in page


def test_one_answers_the_first_comment_without_a_word_more(article, people, discussion, signed_in):
    first, _second = discussion
    client = signed_in(people["Hugo"])
    client.post(thread(article), {"text": "Jamais entendu.", "parent": first.pk, "key": new()})
    assert [each.member.display_name for each in Notification.objects.filter(kind="reply")] == ["Samir"]
    assert "en réponse à" not in client.get(article.url).content.decode()


def test_what_was_answered_and_is_erased_since_is_not_named(article, people, discussion, signed_in):
    _first, second = discussion
    say(article, people["Hugo"], "Moi non.", answered=second)
    actions.erase_comment(comment=second)
    assert "en réponse à" not in signed_in(people["Samir"]).get(article.url).content.decode()
    say(article, people["Samir"], "Et vous ?", answered=Comment.objects.get(text="Moi non."))


def write_as_reader(client, article, wants):
    sent = {"text": "Bonjour.", "name": "Claire", "email": "claire@example.org", "key": new(), "wants_answers": wants}
    client.post(thread(article), {name: value for name, value in sent.items() if value})
    comment = Comment.objects.get(text="Bonjour.")
    actions.confirm_comment(comment=comment)
    comment.refresh_from_db()
    return comment


@pytest.mark.parametrize(("wants", "letters"), [("on", 1), ("", 0)])
def test_a_reader_without_account_hears_of_answers_if_they_asked(client, article, people, wants, letters):
    comment = write_as_reader(client, article, wants)
    answer = say(article, people["Hugo"], "Bonjour Claire.", answered=comment)
    found = Mail.objects.filter(key__startswith="answer/")
    assert list(found.values_list("recipient", flat=True)) == ["claire@example.org"] * letters
    if letters:
        letter = found.get()
        assert letter.subject == f"Hugo vous répond sous « {article.title} »"
        assert (answer.get_absolute_url() in letter.text, "Bonjour Claire." in letter.text) == (True, False)


def test_a_reader_stops_it_with_the_letters_own_link(client, article, people):
    comment = write_as_reader(client, article, "on")
    say(article, people["Hugo"], "Bonjour Claire.", answered=comment)
    stop = re.search(
        r"<http://[^/]+(/[^>]+)>", Mail.objects.get(key__startswith="answer/").headers["List-Unsubscribe"]
    )[1]
    assert client.get(stop).status_code == 200
    comment.refresh_from_db()
    assert comment.wants_answers is True
    client.post(stop, {"List-Unsubscribe": "One-Click"})
    comment.refresh_from_db()
    assert comment.wants_answers is False
    send_due_letters()
    assert [letter.subject for letter in mail.outbox if "répond" in letter.subject] == []


def test_an_answer_that_is_erased_before_the_letter_leaves_is_not_told(client, article, people):
    comment = write_as_reader(client, article, "on")
    answer = say(article, people["Hugo"], "Bonjour Claire.", answered=comment)
    actions.erase_comment(comment=answer)
    send_due_letters()
    assert [letter.subject for letter in mail.outbox if "répond" in letter.subject] == []
    assert Mail.objects.get(key__startswith="answer/").state == Mail.State.EXPIRED
