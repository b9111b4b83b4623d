"""Wagtail's editor saves by itself while somebody presses *Publish*: what is said to be published is on line."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection
from django.test import Client
from wagtail import hooks
from wagtail.test.utils.form_data import querydict_from_html

from articles.models import ArticlePage
from home.actions import appoint_animator
from members.models import Member

#: So long a save that has read the page waits for the publication that overtakes it, where one can.
OVERTAKEN = 3


@pytest.fixture
def animator(territory):
    animator = Member.objects.create_user("anne@example.org", "un-long-secret", display_name="Anne")
    appoint_animator(territory=territory, member=animator)
    return animator


def signed_in(member):
    client = Client()
    client.force_login(member)
    return client


def sent_form(client, page):
    """What the browser sends from the page's form, as it stands; scripts of the page would draw its empty body."""
    response = client.get(f"/admin/pages/{page.pk}/edit/")
    return querydict_from_html(response.content.decode(), form_id="page-edit-form").dict() | {"body-count": "0"}


def autosave(client, page, data):
    return client.post(f"/admin/pages/{page.pk}/edit/", data, headers={"Accept": "application/json"})


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("has_revision", [True, False])
def test_a_save_on_its_way_does_not_take_a_first_publication_off_line(territory, animator, section, has_revision):
    page = section("articles").add_child(instance=ArticlePage(title="Les lichens", live=False, owner=animator))
    if has_revision:
        page.save_revision(user=animator)
    data = sent_form(signed_in(animator), page)
    has_read, is_published = Event(), Event()

    def hold_the_autosave(request, _page):
        if request.method == "POST" and "application/json" in request.headers.get("Accept", ""):
            has_read.set()
            is_published.wait(OVERTAKEN)

    def save():
        try:
            return autosave(signed_in(animator), page, data)
        finally:
            connection.close()

    def publish():
        try:
            has_read.wait(30)
            return signed_in(animator).post(f"/admin/pages/{page.pk}/edit/", data | {"action-publish": "1"})
        finally:
            is_published.set()
            connection.close()

    with hooks.register_temporarily("before_edit_page", hold_the_autosave), ThreadPoolExecutor(2) as pool:
        saved, published = pool.submit(save), pool.submit(publish)
        assert (saved.result().status_code, published.result().status_code) == (200, 302)
    page.refresh_from_db()
    assert (page.live, page.has_unpublished_changes) == (True, False)
    assert page.live_revision_id == page.latest_revision_id
    assert signed_in(animator).get(page.url).status_code == 200


@pytest.mark.parametrize("has_revision", [True, False])
def test_a_save_that_comes_after_the_publication_leaves_no_draft_on_top(client, animator, section, has_revision):
    page = section("articles").add_child(instance=ArticlePage(title="Les lichens", live=False, owner=animator))
    if has_revision:
        page.save_revision(user=animator)
    client.force_login(animator)
    data = sent_form(client, page)
    client.post(f"/admin/pages/{page.pk}/edit/", data | {"action-publish": "1"})
    late = autosave(client, page, data)
    assert (late.status_code, late.json()["error_code"]) == (400, "invalid_revision")
    page.refresh_from_db()
    assert (page.live, page.has_unpublished_changes) == (True, False)
