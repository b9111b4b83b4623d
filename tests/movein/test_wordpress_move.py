"""A WordPress site moves in: once, twice, cut short, with its pictures, links, comments and addresses."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.contrib.redirects.models import Redirect

from agenda.models import EventPage
from articles.models import ArticlePage
from contributions.models import ImportedRecord, Tag
from media.models import ContributionFile, CreditedImage
from movein.models import MovedAuthor
from notifications.models import Mail
from reactions.models import Comment
from tests.movein.conftest import cdata, counts, drawn, export, item, meta

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
pytestmark = pytest.mark.django_db


def comment(number, name="Zoé", text="Bravo", approved="1", parent="0", kind=""):
    return (
        f"<wp:comment><wp:comment_id>{number}</wp:comment_id><wp:comment_author>{cdata(name)}</wp:comment_author>"
        f"<wp:comment_author_email>zoe@example.org</wp:comment_author_email>"
        f"<wp:comment_date_gmt>2019-05-03 10:00:00</wp:comment_date_gmt><wp:comment_parent>{parent}</wp:comment_parent>"
        f"<wp:comment_content>{cdata(text)}</wp:comment_content><wp:comment_approved>{approved}</wp:comment_approved>"
        f"<wp:comment_type>{kind}</wp:comment_type></wp:comment>"
    )


def test_an_article_comes_in_whole(moved, old_site, client):
    old_site.files["/wp-content/uploads/loutre.jpg"] = drawn()
    old_site.files["/wp-content/uploads/guide.pdf"] = b"%PDF-1.4\n%%EOF"
    done = moved(
        item(5, "La loutre", kind="attachment", status="inherit",
             attachment_url=f"{old_site.url}/wp-content/uploads/loutre.jpg",
             inside=meta(_wp_attachment_image_alt="Une loutre")),
        item(1, "Première", link=f"{old_site.url}/2019/05/premiere-note/", post_name="premiere-note",
             html=f'<img class="wp-image-5" src="{old_site.url}/wp-content/uploads/loutre-300x200.jpg"> '
                  f'<a href="{old_site.url}/2020/seconde/">la suite</a> '
                  f'<a href="{old_site.url}/wp-content/uploads/guide.pdf">le guide</a>',
             inside=meta(_thumbnail_id="5") + '<category domain="category" nicename="nature">Nature</category>'
                    '<category domain="post_tag" nicename="loutre">loutre</category>'),
        item(2, "Seconde", link=f"{old_site.url}/2020/seconde/", html="<p>La suite</p>"),
    )  # fmt: skip

    assert (counts(done), done.missing) == ((2, 0, 0, 0), [])
    page, second = ArticlePage.objects.order_by("published_at", "pk")
    picture = CreditedImage.objects.get()
    assert (page.slug, page.live, page.published_at) == (
        "premiere-note",
        True,
        datetime(2019, 5, 2, 8, 30, tzinfo=UTC),
    )
    assert (page.byline, page.author, page.lead_image, picture.description) == (
        "Léa Martin",
        None,
        picture,
        "Une loutre",
    )
    assert sorted(tag.name for tag in page.tags.all()) == ["Nature", "loutre"]
    assert [block.block_type for block in page.body] == ["image", "text"]
    file = ContributionFile.objects.get()
    assert page.body[1].value.source == (
        f'<p><a id="{second.pk}" linktype="page">la suite</a> <a id="{file.pk}" linktype="document">le guide</a></p>'
    )
    for old in ("/2019/05/premiere-note/", "/2019/05/premiere-note", "/?p=1"):
        answer = client.get(old)
        assert (answer.status_code, answer.url) == (301, page.get_url())
    answer = client.get("/category/nature/")
    assert (answer.status_code, answer.url.endswith(Tag.objects.get(name="Nature").get_absolute_url())) == (301, True)
    assert Mail.objects.count() == 0
    shown = client.get(page.get_url()).content.decode()
    assert second.get_url() in shown


def test_twice_changes_nothing_and_the_hand_wins(moved, old_site):
    first, second = item(1, "Un", html="<p>a</p>"), item(2, "Deux", html="<p>b</p>")
    moved(first, second)
    assert counts(moved(first, second)) == (0, 0, 2, 0)

    page = ArticlePage.objects.get(title="Un")
    page.title = "Un, relu"
    page.save_revision().publish()
    done = moved(item(1, "Un", html="<p>a, complété</p>"), item(2, "Deux bis", html="<p>b</p>"))
    assert counts(done) == (0, 2, 0, 0)
    assert sorted(ArticlePage.objects.values_list("title", flat=True)) == ["Deux bis", "Un, relu"]
    page.refresh_from_db()
    assert page.body[0].value.source == "<p>a, complété</p>"

    page.body = [("text", "<p>à moi</p>")]
    page.save_revision().publish()
    moved(item(1, "Un", html="<p>encore autre chose</p>"), item(2, "Deux bis", html="<p>b</p>"))
    page.refresh_from_db()
    assert page.body[0].value.source == "<p>à moi</p>"
    assert (Redirect.objects.count(), ArticlePage.objects.count(), MovedAuthor.objects.count()) == (2, 2, 1)


def test_what_was_deleted_here_does_not_come_back(moved):
    moved(item(1))
    ArticlePage.objects.get().delete()
    assert (counts(moved(item(1))), ArticlePage.objects.count()) == ((0, 0, 1, 0), 0)


def test_what_becomes_of_each_status(moved):
    statuses = ("publish", "draft", "pending", "private", "future", "trash", "auto-draft")
    done = moved(
        *(item(number, status, status=status, post_date_gmt="2099-01-01 10:00:00" if status == "future" else
               "2019-05-02 08:30:00") for number, status in enumerate(statuses, 1)),
        item(9, "secret", post_password="x"),
        item(10, "nav", kind="nav_menu_item"),
        item(11, "produit", kind="product"),
        item(1, "encore"),
    )  # fmt: skip
    assert counts(done) == (6, 0, 0, 4)
    found = {page.title: (page.live, page.go_live_at is not None) for page in ArticlePage.objects.all()}
    assert found == {"publish": (True, False), "draft": (False, False), "pending": (False, False),
                     "private": (False, False), "future": (False, True), "secret": (False, False)}  # fmt: skip
    assert ArticlePage.objects.get(title="future").approved_schedule


def test_a_missing_picture_is_told_and_asked_for_again(moved, old_site):
    source = item(1, html=f'<p>Texte</p><img src="{old_site.url}/perdue.jpg">')
    done = moved(source)
    assert (counts(done), [address for address, *_rest in done.missing]) == (
        (1, 0, 0, 0),
        [f"{old_site.url}/perdue.jpg"],
    )
    old_site.files["/perdue.jpg"] = b"not a picture"
    assert (counts(moved(source)), len(moved(source).missing)) == ((0, 0, 1, 0), 1)
    old_site.files["/perdue.jpg"] = drawn()
    assert counts(moved(source)) == (0, 1, 0, 0)
    assert [block.block_type for block in ArticlePage.objects.get().body] == ["text", "image"]
    asked = len(old_site.asked)
    assert (counts(moved(source)), len(old_site.asked)) == ((0, 0, 1, 0), asked)


def test_approved_comments_come_with_names_alone(moved):
    comments = [
        comment(1, text="Merci <a href='https://x.example/'>ici</a>"), comment(2, parent="1", name="Admin"),
        comment(3, approved="0"), comment(4, approved="spam"), comment(5, kind="pingback"),
        comment(6, parent="2", text="Oui"),
    ]  # fmt: skip
    moved(item(1, inside="".join(comments)))
    first, answer, deeper = Comment.objects.order_by("pk")
    assert (first.name, first.email, first.written_at.year) == ("Zoé", "", 2019)
    assert (answer.parent, deeper.parent, deeper.answered) == (first, first, answer)
    assert ArticlePage.objects.get().comment_count == 3
    answer.delete()
    moved(item(1, inside="".join([*comments, comment(7)])))
    assert Comment.objects.count() == 3  # one new; the deleted one stays away


def test_events_of_the_events_calendar(moved):
    venue = item(30, "Planétarium", kind="tribe_venue",
                 inside=meta(_VenueCity="Grenoble", _VenueZip="38000", _VenueAddress="1 rue des Étoiles"))  # fmt: skip
    fields = {"_EventStartDate": "2099-03-14 14:00:00", "_EventEndDate": "2099-03-14 16:00:00",
              "_EventTimezone": "Europe/Paris", "_EventVenueID": "30", "_EventCost": "5 €"}  # fmt: skip
    night = item(31, "Nuit", kind="tribe_events", html="<p>Venez</p>", inside=meta(**fields))
    undated = item(32, "Sans date", kind="tribe_events")
    done = moved(venue, night, undated)
    event = EventPage.objects.get()
    assert (counts(done), event.city, event.place_name, event.price) == (
        (1, 0, 0, 1),
        "Grenoble",
        "Planétarium",
        "5 €",
    )
    assert event.starts_at == datetime(2099, 3, 14, 13, tzinfo=UTC)
    assert event.body[0].value.source == "<p>Venez</p>"
    assert counts(moved(venue, night, undated)) == (0, 0, 1, 1)


def test_a_move_that_is_cut_short_goes_on(moved):
    items = [item(number, f"Article {number}") for number in range(1, 6)]
    left = iter([True, True, False])
    done = moved(*items, goes_on=lambda: next(left))
    assert (done.position, done.is_complete, ArticlePage.objects.count()) == (2, False, 2)
    done = moved(*items, start=done.position)
    assert (counts(done), done.is_complete, ArticlePage.objects.count()) == ((3, 0, 0, 0), True, 5)


def test_a_rehearsal_keeps_nothing(moved, old_site):
    assert counts(moved(item(1), dry_run=True)) == (1, 0, 0, 0)
    assert (ArticlePage.objects.count(), ImportedRecord.objects.count(), Redirect.objects.count()) == (0, 0, 0)


def test_an_old_address_of_somebody_else_stays(moved, territory, old_site):
    Redirect.objects.create(site=territory.site, old_path="/2019/un", redirect_link="https://ailleurs.example/")
    moved(item(1, link=f"{old_site.url}/2019/un/"))
    assert Redirect.objects.get(old_path="/2019/un").redirect_link == "https://ailleurs.example/"


@pytest.mark.parametrize("query", ["?p=999", "?p=1%00", "?p=abc", "?p=1&p=2", "?page_id=99999999999999999999"])
def test_other_short_links_show_the_front_page(moved, client, query):
    moved(item(1))
    assert client.get(f"/{query}").status_code == 200


def test_the_command(section, tmp_path, territory):
    section("articles")
    path = tmp_path / "export.xml"
    path.write_bytes(export(item(1)))
    output = io.StringIO()
    call_command("import_wordpress", str(path), territory=territory.hostname, stdout=output)
    assert output.getvalue().strip().splitlines()[-1] == "created 1, updated 0, unchanged 0, refused 0, missing 0"
    path.write_bytes(b"<html>")
    for file in (path, tmp_path / "none.xml"):
        with pytest.raises(CommandError):
            call_command("import_wordpress", str(file), stdout=output)


@pytest.mark.skipif(not SHARED.exists(), reason="the real exports are not on this machine")
def test_a_real_export(moved):
    raw = (SHARED / "wxr" / "derived_fr_wikinews_wikipedia.xml").read_bytes()
    done = moved(raw=raw)
    assert counts(done) == (65, 0, 0, 0)
    assert (ArticlePage.objects.live().count(), ArticlePage.objects.not_live().count()) == (56, 9)
    assert set(ArticlePage.objects.values_list("signature", flat=True)) == {"La Médiatrice"}
    assert counts(moved(raw=raw)) == (0, 0, 65, 0)
