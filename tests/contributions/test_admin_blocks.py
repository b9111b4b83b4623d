"""The admin's form offers every block, each with a preview of itself."""

import json

import pytest
from django.urls import reverse

from articles.models import ArticlePage
from members.models import Member

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(Member.objects.create_superuser("admin@example.org", "un-long-secret", display_name="Admin"))
    return client


def test_the_form_of_an_article_opens_with_blocks_of_every_kind(admin, section):
    body = [
        {"type": "table", "value": {"data": [["a"]], "table_header_choice": "row"}},
        {"type": "video", "value": {"video": "https://vimeo.com/76979871", "caption": ""}},
        {"type": "positions", "value": {"question": "?", "positions": []}},
    ]
    article = section("articles").add_child(instance=ArticlePage(title="Un lac", body=json.dumps(body)))
    response = admin.get(reverse("wagtailadmin_pages:edit", args=[article.pk]))
    assert response.status_code == 200


def test_every_block_of_the_picker_shows_itself(admin, territory):
    block = ArticlePage._meta.get_field("body").stream_block
    statuses = {
        name: admin.get(reverse("wagtailadmin_block_preview"), {"id": child.definition_prefix}).status_code
        for name, child in block.child_blocks.items()
    }
    assert set(statuses.values()) == {200}
