"""The animator's form of the territory says when pages had to darken its colour."""

import pytest
from django.core.exceptions import ValidationError

from territories.models import Territory

pytestmark = pytest.mark.django_db


def form_page(admin_client, site, accent):
    Territory.objects.filter(pk=site.pk).update(accent=accent)
    page = admin_client.get(f"/admin/settings/territories/territory/{site.pk}/", follow=True).content.decode()
    return page.partition("data-said>")[2].partition("</p>")[0]


def test_a_pale_colour_is_said_to_be_darkened_and_why(admin_client, site):
    page = form_page(admin_client, site, "#ffe066")
    assert page.count("#ffe066 est trop claire") == 1
    assert page.count("leur contraste serait de 1.3") == 1


def test_nothing_is_said_of_a_readable_colour(admin_client, site):
    assert form_page(admin_client, site, "#1f618d").count("est trop claire pour les mots") == 0


@pytest.mark.parametrize("wrong", ["red", "#12345", "#12345g"])
def test_what_is_no_colour_is_refused(site, wrong):
    settings = Territory.objects.get(pk=site.pk)
    settings.accent = wrong
    with pytest.raises(ValidationError) as refused:
        settings.full_clean()
    assert list(refused.value.error_dict) == ["accent"]
