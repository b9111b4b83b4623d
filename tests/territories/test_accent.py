"""The animator's form of the territory says when pages had to darken its colour."""

import pytest
from django.core.exceptions import ValidationError

from territories.models import Territory

pytestmark = pytest.mark.django_db


def form_page(admin_client, territory, accent):
    Territory.objects.filter(pk=territory.pk).update(accent=accent)
    page = admin_client.get(f"/admin/settings/territories/territory/{territory.pk}/", follow=True).content.decode()
    return page.partition("data-said>")[2].partition("</p>")[0]


def test_a_pale_colour_is_said_to_be_darkened_and_why(admin_client, territory):
    page = form_page(admin_client, territory, "#ffe066")
    assert page.count("#ffe066 est trop claire") == 1
    assert page.count("leur contraste serait de 1.3") == 1


def test_nothing_is_said_of_a_readable_colour(admin_client, territory):
    assert form_page(admin_client, territory, "#1f618d").count("est trop claire pour les mots") == 0


@pytest.mark.parametrize("wrong", ["red", "#12345", "#12345g"])
def test_what_is_no_colour_is_refused(territory, wrong):
    settings = Territory.objects.get(pk=territory.pk)
    settings.accent = wrong
    with pytest.raises(ValidationError) as refused:
        settings.full_clean()
    assert list(refused.value.error_dict) == ["accent"]
