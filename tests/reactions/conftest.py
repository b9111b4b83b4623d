"""An article that people react to, and ways to be several people."""

import pytest
from django.test import Client

from home.actions import appoint_animator
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory
from tests.made_once import made_once

OURS = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def author(db):
    return MemberFactory(display_name="Anne Roche", slug="anne-roche")


@pytest.fixture
@made_once
def article(section, author):
    return ArticleFactory(parent=section("articles"), author=author, title="Le bruit de la neige", slug="neige")


@pytest.fixture
def somebody(db):
    return MemberFactory(display_name="Paul Vial", slug="paul-vial")


@pytest.fixture
def signed_in():
    """`signed_in(member)` is a browser in which that member is signed in."""

    def browser(member):
        client = Client()
        client.force_login(member)
        return client

    return browser


@pytest.fixture
def reader():
    """`reader("Firefox")` is the browser of somebody without account."""
    return lambda agent="Firefox", address="192.0.2.1": Client(
        headers={"user-agent": agent, **OURS}, REMOTE_ADDR=address
    )


@pytest.fixture
@made_once
def animator(territory):
    """Animates the first territory."""
    member = MemberFactory(display_name="Élise")
    appoint_animator(territory=territory, member=member)
    return member
