"""Contributions to look for."""

import pytest

from articles.models import ArticlePage


@pytest.fixture
def write(section):
    """`write("Un titre", "tag", body="...")` publishes an article."""

    def written(title, *tags, parent=None, model=ArticlePage, text="", **fields):
        page = model(title=title, **fields)
        if text:
            page.body = [("text", f"<p>{text}</p>")]
        (parent or section("articles")).add_child(instance=page)
        if tags:
            page.tags.add(*tags)
            page.save()
        return page

    return written
