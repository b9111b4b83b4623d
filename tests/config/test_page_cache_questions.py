"""With which parameters an address is kept."""

from config.page_cache.questions import KNOWN
from django.urls import get_resolver

from embed.forms import BoxForm
from intake.link_filters import LinkFilters
from showcase.filters import NetworkFilters


def forms_below(form):
    return {form}.union(*(forms_below(each) for each in form.__subclasses__()))


def test_each_filter_of_a_list_and_each_wish_of_a_box_is_known():
    assert get_resolver().url_patterns  # with them all views and their forms are there
    forms = forms_below(LinkFilters) | forms_below(BoxForm)
    names = {form.__name__: set(form.base_fields) - KNOWN for form in forms}
    assert {name: unknown for name, unknown in names.items() if unknown} == {}
    assert {"SectionFilter", "AgendaFilters", "PlaceFilters", "WholeMapFilter", NetworkFilters.__name__} <= set(names)
