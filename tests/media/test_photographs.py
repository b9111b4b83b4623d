"""A page with a photograph shows it, who made it and under which licence."""

import pytest
from django.core.files.base import ContentFile

from articles.models import ArticlePage
from media.models import CreditedImage
from tests.factories import media

pytestmark = pytest.mark.django_db


@pytest.fixture
def photograph(db):
    return CreditedImage.objects.create(
        title="Grotte",
        description="Une grotte",
        file=ContentFile(media.jpeg((900, 600)), "grotte.jpg"),
        credit="Nadia Vallet",
        licence="cc-by-sa",
    )


def test_the_lead_picture_has_its_author_and_licence(client, section, member, photograph):
    page = section("articles").add_child(
        instance=ArticlePage(title="Sous le Vercors", author=member, lead_image=photograph)
    )
    shown = client.get(page.url).content.decode()
    assert shown.count('alt="Une grotte"') == 1
    assert shown.count("Nadia Vallet") == 1
    assert shown.count('<a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">CC BY-SA 4.0</a>') == 1


def test_a_card_shows_the_photograph_without_words(client, section, member, photograph):
    section("articles").add_child(instance=ArticlePage(title="Sous le Vercors", author=member, lead_image=photograph))
    shown = client.get("/articles/").content.decode()
    assert shown.count("<picture>") == 1
    assert shown.count('class="drawn"') == 0
