"""What the editor's tests share: a member at the keyboard."""

import pytest

from members.models import Member
from tests.factories.editor import Tab


@pytest.fixture
def writer(client, member, territory):
    """Marie, signed in."""
    client.force_login(member)
    return client


@pytest.fixture
def tab(writer):
    return Tab(writer)


@pytest.fixture
def other(db):
    return Member.objects.create_user("paul@example.org", "un-long-secret", display_name="Paul Rey")


@pytest.fixture
def animator(db):
    return Member.objects.create_superuser("anne@example.org", "un-long-secret", display_name="Anne Animatrice")
