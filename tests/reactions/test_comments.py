"""Comments: who may write, what becomes of the words, what the page counts."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from notifications.models import Mail, Notification
from reactions import actions
from reactions.models import ClosedThread, Comment
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db


def say(article, author, text="Bien vu.", **more):
    comment, _new = actions.write_comment(
        contribution=article, text=text, key=more.pop("key", None) or new(), author=author, **more
    )
    return comment


def new():
    new.number = getattr(new, "number", 0) + 1
    return f"{new.number:032x}"


def count(article):
    article.refresh_from_db()
    return article.comment_count


def thread(article):
    return f"/commenter/{article.short_code}/"


def test_a_member_comments_at_once(article, somebody, signed_in):
    client = signed_in(somebody)
    response = client.post(thread(article), {"text": "Et la nuit ?\r\n\r\nOn l’entend aussi.", "key": "a" * 32})
    comment = Comment.objects.get()
    assert (response.status_code, response.url) == (302, f"{article.url}#commentaire-{comment.pk}")
    assert (comment.author, comment.state, comment.text) == (somebody, "visible", "Et la nuit ?\n\nOn l’entend aussi.")
    assert count(article) == 1
    page = client.get(article.url).content.decode()
    assert "<p>Et la nuit ?</p><p>On l’entend aussi.</p>" in page


def test_the_same_form_sent_twice_is_one_comment(article, somebody, signed_in):
    client = signed_in(somebody)
    answers = [client.post(thread(article), {"text": "Oui.", "key": "b" * 32}).url for _ in range(2)]
    assert len(set(answers)) == 1
    assert (Comment.objects.count(), count(article)) == (1, 1)


def test_what_is_refused_gives_the_text_back(article, somebody, signed_in):
    response = signed_in(somebody).post(thread(article), {"text": "x" * 3001})
    assert response.status_code == 422
    assert response.context["form"]["text"].value() == "x" * 3001
    response = signed_in(somebody).post(thread(article), {"text": " \u200b\n "})
    assert (response.status_code, Comment.objects.count()) == (422, 0)


def link_in(letter):
    return re.search(r"http://testserver(/commentaires/le-mien/\S+)", letter.text)[1]


def by_reader(reader, article, **more):
    return reader.post(
        thread(article), {"text": "Merci !", "name": "Zoé", "email": "zoe@example.org", "key": "c" * 32, **more}
    )


def test_a_reader_confirms_by_the_letters_link(article, reader):
    browser = reader()
    response = by_reader(browser, article)
    assert (response.status_code, response.url) == (302, f"{thread(article)}envoye/")
    comment = Comment.objects.get()
    assert (comment.state, comment.text, count(article)) == ("waiting", "Merci !", 0)
    assert "Merci !" not in browser.get(article.url).content.decode()
    letter = Mail.objects.get()
    assert letter.recipient == "zoe@example.org"
    link = link_in(letter)
    browser.get(link)
    assert (Comment.objects.get().state, count(article)) == ("waiting", 0)
    response = browser.post(link, {"do": "publish"})
    assert (response.status_code, count(article)) == (302, 1)
    browser.post(link, {"do": "publish"})
    assert count(article) == 1
    page = browser.get(article.url).content.decode()
    assert ("Merci !" in page, "zoe@example.org" in page) == (True, False)
    browser.post(link, {"do": "erase"})
    comment.refresh_from_db()
    assert (comment.state, comment.text, comment.email, count(article)) == ("removed", "", "", 0)
    assert browser.get(link).status_code == 410


def test_a_link_that_was_changed_confirms_nothing(article, reader):
    by_reader(reader(), article)
    link = link_in(Mail.objects.get())
    assert reader().post(f"{link[:-3]}x/", {"do": "publish"}).status_code == 410
    assert Comment.objects.get().state == "waiting"


def test_the_same_letter_is_sent_once(article, reader):
    by_reader(reader(), article)
    by_reader(reader(), article)
    assert (Comment.objects.count(), Mail.objects.count()) == (1, 1)


def test_a_browser_that_fills_in_the_trap_is_told_and_the_text_kept(article, reader):
    response = by_reader(reader(), article, telephone="06")
    assert (response.status_code, Comment.objects.count(), Mail.objects.count()) == (422, 0, 0)
    form = response.context["form"]
    assert (list(form.errors), form["text"].value(), form["telephone"].value()) == (["telephone"], "Merci !", "")
    assert 'class="trap"' not in response.content.decode()


@pytest.mark.parametrize("change", [{"name": "Administrateur"}, {"email": "zoe"}, {"name": ""}, {"text": ""}])
def test_what_a_reader_must_correct(article, reader, change):
    response = by_reader(reader(), article, **change)
    assert (response.status_code, Comment.objects.count()) == (422, 0)
    values = {"text": "Merci !", "name": "Zoé", "email": "zoe@example.org"} | change
    assert {name: response.context["form"][name].value() for name in values} == values


def test_many_from_one_place_are_asked_for_a_sum(article, reader, settings):
    settings.COMMENTS_WITHOUT_PROOF = (2, 3600)
    place = reader(address="192.0.2.77")
    codes = [by_reader(place, article, key=f"{n:032x}", email=f"z{n}@example.org").status_code for n in range(3)]
    assert codes == [302, 302, 422]
    assert "proof-of-work" in place.get(thread(article)).content.decode()


def test_a_session_that_is_over_keeps_the_text(article, somebody, client):
    response = client.post(thread(article), {"text": "Un long commentaire", "parent": ""})
    assert (response.status_code, Comment.objects.count()) == (200, 0)
    assert response.context["form"]["text"].value() == "Un long commentaire"
    response = client.post(thread(article), {"text": "Un plus long", "name": "", "email": "", "sign-in": "yes"})
    assert response.url == f"/connexion/?next=%2Fcommenter%2F{article.short_code}%2F%23commenter"
    client.post("/connexion/", {"login": somebody.email, "password": "un-long-secret"})
    assert client.get(thread(article)).context["form"]["text"].value() == "Un plus long"
    client.post(thread(article), {"text": "Un plus long"})
    assert client.get(thread(article)).context["form"]["text"].value() == ""
    assert Comment.objects.get().author == somebody


def test_answers_hang_on_the_first_comment(article, author, somebody, signed_in):
    first = say(article, somebody)
    signed_in(author).post(thread(article), {"text": "Merci", "parent": first.pk})
    answer = Comment.objects.get(text="Merci")
    signed_in(somebody).post(thread(article), {"text": "De rien", "parent": answer.pk})
    assert list(first.answers.order_by("pk").values_list("text", flat=True)) == ["Merci", "De rien"]
    assert count(article) == 3


def test_an_answer_to_a_comment_of_another_page_is_refused(article, section, somebody, signed_in):
    other = type(article)(title="Autre", slug="autre", author=somebody, live=True)
    section("articles").add_child(instance=other)
    there = say(other, somebody)
    response = signed_in(somebody).post(thread(article), {"text": "Ici", "parent": there.pk})
    assert (response.status_code, response.context["form"]["text"].value()) == (422, "Ici")


def told():
    return sorted(Notification.objects.values_list("member__display_name", "kind"))


def test_who_hears_of_a_comment(article, author, somebody):
    third = MemberFactory(display_name="Chloé Brun", slug="chloe-brun")
    first = say(article, somebody)
    assert told() == [("Anne Roche", "comment")]
    say(article, third, "@paul-vial et @Anne Roche, regardez", parent=first)
    assert told() == [("Anne Roche", "comment"), ("Anne Roche", "mention"), ("Paul Vial", "mention")]
    say(article, author, "Merci", parent=first)
    assert told()[-1] == ("Paul Vial", "reply")
    assert Notification.objects.filter(member=author).count() == 2


def test_nobody_hears_of_a_readers_comment_before_it_is_confirmed(article, reader):
    by_reader(reader(), article)
    assert told() == []
    actions.confirm_comment(comment=Comment.objects.get())
    assert told() == [("Anne Roche", "comment")]


def test_correcting_within_a_quarter_of_an_hour(article, somebody, author, signed_in):
    comment = say(article, somebody, "Une fote")
    address = f"/commentaires/{comment.pk}/corriger/"
    assert signed_in(author).get(address).status_code == 403
    response = signed_in(somebody).post(address, {"text": "Une faute"})
    comment.refresh_from_db()
    assert (response.status_code, comment.text, comment.edited_at is None) == (302, "Une faute", False)
    Comment.objects.update(written_at=timezone.now() - timedelta(minutes=16))
    response = signed_in(somebody).post(address, {"text": "Trop tard, mais gardé"})
    comment.refresh_from_db()
    assert (response.status_code, comment.text) == (403, "Une faute")
    assert "Trop tard, mais gardé" in response.content.decode()


def test_taking_back_leaves_a_trace_only_where_answers_hang(article, somebody, author, signed_in):
    lonely, answered = say(article, somebody, "Seul"), say(article, somebody, "Entouré")
    say(article, author, "Réponse", parent=answered)
    assert signed_in(author).post(f"/commentaires/{lonely.pk}/retirer/").status_code == 403
    for comment in (lonely, answered):
        signed_in(somebody).post(f"/commentaires/{comment.pk}/retirer/")
    assert count(article) == 1
    assert list(Comment.objects.on(article).threads().values_list("pk", "text")) == [(answered.pk, "")]
    assert Comment.objects.filter(text__in=["Seul", "Entouré"]).count() == 0


def test_hiding_and_closing_is_for_those_who_may(article, author, somebody, signed_in, animator):
    comment = say(article, somebody)
    hide, close = f"/commentaires/{comment.pk}/masquer/", f"/commenter/{article.short_code}/fermer/"
    for member in (author, somebody):
        assert signed_in(member).post(hide).status_code == 403
    assert signed_in(somebody).post(close).status_code == 403
    assert (count(article), ClosedThread.objects.count()) == (1, 0)
    signed_in(animator).post(hide)
    assert count(article) == 0
    signed_in(animator).post(hide, {"hidden": "no"})
    assert count(article) == 1
    for member in (author, animator):
        signed_in(member).post(close)
        assert ClosedThread.objects.count() == 1
        response = signed_in(somebody).post(thread(article), {"text": "Encore un mot"})
        assert (response.status_code, count(article)) == (409, 1)
        assert "Encore un mot" in response.content.decode()
        signed_in(member).post(close, {"closed": "no"})
        assert ClosedThread.objects.count() == 0


def test_decisions_of_the_moderation(article, somebody):
    comment = say(article, somebody, "À juger")
    for verb, state, number in [
        (actions.hide_comment, "hidden", 0),
        (actions.hide_comment, "hidden", 0),
        (actions.restore_comment, "visible", 1),
        (actions.remove_comment, "removed", 0),
        (actions.restore_comment, "visible", 1),
    ]:
        verb(comment=comment, by=None)
        assert (Comment.objects.get().state, count(article), Comment.objects.get().text) == (state, number, "À juger")
    actions.erase_comment(comment=comment)
    actions.restore_comment(comment=comment)
    assert (Comment.objects.get().state, count(article)) == ("removed", 0)


def test_newcomers_write_few_links(article, signed_in):
    newcomer = MemberFactory(established_at=None)
    text = "https://a.example https://b.example https://c.example"
    assert signed_in(newcomer).post(thread(article), {"text": text}).status_code == 422
    assert signed_in(newcomer).post(thread(article), {"text": text[:35]}).status_code == 302


def test_newcomers_write_few_comments_a_day(article, signed_in, settings):
    settings.NEWCOMER_COMMENTS_A_DAY = 2
    client = signed_in(MemberFactory(established_at=None))
    assert [client.post(thread(article), {"text": "Encore"}).status_code for _ in range(3)] == [302, 302, 422]


@pytest.mark.parametrize("number", [3, 30])
def test_the_page_of_a_discussion_takes_as_many_queries_whatever_its_length(number, queries_of):
    assert queries_of(number) == queries_of(1)


@pytest.fixture
def queries_of(article, client, django_assert_max_num_queries):
    """`queries_of(3)`: how many it takes to show three threads more, each with an answer by somebody new."""

    def measure(number):
        for _ in range(number):
            root = say(article, MemberFactory(), "Un")
            say(article, MemberFactory(), "@anne-roche Deux", parent=root)
        client.get(article.url)
        with django_assert_max_num_queries(200) as seen:
            client.get(article.url)
        return len(seen.captured_queries)

    return measure


def test_whom_comments_mention_is_asked_where_there_is_an_at_alone(article, author, client, somebody, queries_of):
    say(article, somebody, "À anne-roche")
    without = queries_of(0)
    say(article, author, "Et à @anne-roche")
    assert queries_of(0) == without + 1
    assert client.get(article.url).content.decode().count('class="mention"') == 1


def test_long_discussions_have_pages(article, client, somebody):
    for _ in range(21):
        last = say(article, somebody)
    assert client.get(f"/commentaires/{last.pk}/").url == f"{thread(article)}?page=2#commentaire-{last.pk}"
    assert f"{thread(article)}?page=2" in client.get(article.url).content.decode()
    assert len(client.get(f"{thread(article)}?page=2").context["discussion"].threads) == 1
    assert client.get(f"{thread(article)}?page=3").status_code == 404


def test_a_page_with_comments_stays_for_everybody(article, client, somebody):
    say(article, somebody)
    response = client.get(article.url)
    assert (response["Cache-Control"][:6], dict(response.cookies)) == ("public", {})
    assert "csrfmiddlewaretoken" not in response.content.decode()


def test_what_waits_is_thrown_away_after_a_week_and_addresses_after_a_year(article, reader):
    by_reader(reader(), article)
    Comment.objects.update(written_at=timezone.now() - timedelta(days=8))
    actions.purge_comments()
    assert Comment.objects.count() == 0
    by_reader(reader(), article, key="d" * 32)
    actions.confirm_comment(comment=Comment.objects.get())
    Comment.objects.update(written_at=timezone.now() - timedelta(days=366))
    actions.purge_comments()
    assert (Comment.objects.get().email, Comment.objects.get().name) == ("", "Zoé")


@pytest.mark.parametrize("number", [1, 3])
def test_my_comments_take_as_many_queries_whatever_their_number(section, somebody, number, django_assert_num_queries):
    for page in ArticleFactory.create_batch(number, parent=section("articles")):
        say(page, somebody)
    with django_assert_num_queries(3):
        assert len([comment.contribution.byline for comment in Comment.objects.by(somebody)]) == number


def test_my_comments_are_mine_and_those_that_stand(article, somebody, author):
    kept, hidden, erased, others = (
        say(article, somebody),
        say(article, somebody),
        say(article, somebody),
        say(article, author),
    )
    actions.hide_comment(comment=hidden)
    actions.erase_comment(comment=erased)
    assert list(Comment.objects.by(somebody)) == [hidden, kept]
    assert list(Comment.objects.by(author)) == [others]


def test_what_the_page_says_in_other_languages(article, client, somebody):
    say(article, somebody)
    for language, words in (("en", "1 comment"), ("ca", "1 comentari"), ("fr", "1 commentaire")):
        client.cookies["django_language"] = language
        assert words in client.get(article.url).content.decode()


def test_a_form_without_its_key_gives_the_text_back(article, somebody):
    client = Client(enforce_csrf_checks=True)
    client.force_login(somebody)
    response = client.post(thread(article), {"text": "Écrit longtemps"})
    assert (response.status_code, "Écrit longtemps" in response.content.decode()) == (403, True)
    assert Comment.objects.count() == 0


@pytest.mark.parametrize(
    "change",
    [
        {"parent": "9" * 30},
        {"parent": "-1"},
        {"parent": "x"},
        {"email": "x" * 400},
    ],
)
def test_nonsense_is_refused_and_never_an_error(article, reader, change):
    assert by_reader(reader(), article, **change).status_code == 422
    assert Comment.objects.count() == 0


@pytest.mark.parametrize(
    "address",
    ["{thread}?page=x", "{thread}?page=0", "/commentaires/99999999999999999999/", "/commenter/nulle-part/"],
)
def test_addresses_of_nothing(article, client, address):
    assert client.get(address.format(thread=thread(article))).status_code == 404


def test_the_form_opens_on_what_is_answered(article, somebody, client):
    root = say(article, somebody, "Une question")
    response = client.get(f"{thread(article)}?repondre={root.pk}")
    assert (response.context["answered"], response.context["form"]["parent"].value()) == (root, str(root.pk))
    for nonsense in ("x", "9" * 30, "-1", ""):
        assert client.get(f"{thread(article)}?repondre={nonsense}").context["answered"] is None
