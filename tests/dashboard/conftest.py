"""Two members of one territory: each has a life on it that is nobody else's business."""

import pytest
from django.test import Client

from tests.factories.dashboard import article
from tests.factories.members import MemberFactory
from tests.made_once import made_once


@pytest.fixture
def articles(section):
    return section("articles")


@pytest.fixture
def other(db):
    return MemberFactory(display_name="Paul Second", email="paul@example.org")


@pytest.fixture
@made_once
def page(territory, articles, member):
    return article(articles, member, "Le lac")


@pytest.fixture
def mine(client, member):
    """The test's browser, signed in as `member`."""
    client.force_login(member)
    return client


@pytest.fixture
def theirs(client_of, other):
    return client_of(other)


@pytest.fixture
def client_of():
    """`client_of(member)`: a browser of their own."""

    def signed_in(member):
        browser = Client()
        browser.force_login(member)
        return browser

    return signed_in
