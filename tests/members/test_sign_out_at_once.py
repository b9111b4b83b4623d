"""Signing out on one host while the other opens its session: whoever comes first, nothing stays open."""

from threading import Barrier, Thread

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connections

from tests.members.hosts import CLICK, GRENOBLE, OCCITANIE, Browser

ROUNDS = 6


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_session_that_opens_meanwhile_is_closed_too(territory, other_territory, member):
    arrived = []
    for _round in range(ROUNDS):
        browser = Browser()
        browser.sign_in(member)
        asked = browser.get(f"/connexion/relais/?depuis={territory.pk}", host=OCCITANIE, headers=CLICK)
        code = browser.get(asked.url).url
        together(lambda browser=browser, code=code: arrived.append(browser.get(code).status_code),
                 lambda browser=browser: browser.post("/deconnexion/"))  # fmt: skip
        assert (browser.is_signed_in(GRENOBLE), browser.is_signed_in(OCCITANIE)) == (False, False)
        assert UserSession.objects.count() == 0
    assert set(arrived) <= {302, 400, 403}  # 400: Django, of a session that ended while it was answered
    assert [session for session in Session.objects.all() if "_auth_user_id" in session.get_decoded()] == []


def together(*works):
    barrier, failures = Barrier(len(works)), []

    def run(work):
        try:
            barrier.wait()
            work()
        except Exception as error:  # noqa: BLE001 - told to the test
            failures.append(error)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
