"""What is answered to whoever watches the server, while parts of it are away."""

import pytest


@pytest.mark.django_db
def test_everything_is_there(client):
    assert client.get("/readyz").json() == {"database": "ok", "cache": "ok", "search": "ok"}


def test_without_a_database_the_probe_names_it(client):
    """This test has no right to a database: every question to it is an error."""
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (
        503,
        {"database": "down: RuntimeError", "cache": "ok", "search": "down: RuntimeError"},
    )
    assert client.get("/healthz").content == b"ok\n"


@pytest.mark.django_db
def test_without_elasticsearch_the_platform_is_ready(client, settings):
    settings.SEARCH_URL = "http://127.0.0.1:9"
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["search"].partition(":")[0]) == (200, "down")
