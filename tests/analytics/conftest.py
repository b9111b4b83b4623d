"""Readers with real browsers' names, and what they report."""

import pytest

from analytics import buffer
from analytics.hits import forget_salts
from analytics.middleware import forget_hosts
from home.actions import appoint_animator
from members.models import Member
from tests.made_once import made_once

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"
)


@pytest.fixture(autouse=True)
def nothing_known():
    buffer.forget()
    forget_salts()
    forget_hosts()
    yield
    buffer.forget()
    forget_salts()
    forget_hosts()


@pytest.fixture
def read(client):
    """`read("/articles/")` is somebody's browser that reports a page it shows; the answer's status."""

    def report(address, *, page="", referrer="", browser=FIREFOX, ip="192.0.2.1", host="testserver", **headers):
        headers = {"Sec-Fetch-Site": "same-origin", "User-Agent": browser, **headers}
        told = {"address": address, "page": page, "referrer": referrer}
        return client.post("/mesure/", told, headers=headers, REMOTE_ADDR=ip, HTTP_HOST=host).status_code

    return report


@pytest.fixture
@made_once
def animators(territory, other_territory):
    """The animator of each territory."""
    people = {}
    for name, here in (("first", territory), ("second", other_territory)):
        people[name] = Member.objects.create_user(f"{name}@example.org", "un-long-secret", display_name=name)
        appoint_animator(territory=here, member=people[name])
    return people
