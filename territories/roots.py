"""Pages with their own types, by prepared questions."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from intake.prepared import prepared
from intake.row_copies import copy_as


@prepared
def _page(pk, *, model):
    return model.objects.filter(pk=pk).order_by()


def typed_page(page):
    """A plain page as one of its own type, whose own columns are read when they are asked for."""
    return copy_as(_model_of(page.content_type_id), page)


def _model_of(content_type):
    return ContentType.objects.get_for_id(content_type).model_class() or Page


def specific_page(pk, content_type):
    """The page with this key as one of its own type; as a plain page where its type is not installed any more.

    Raises Page.DoesNotExist.
    """
    model = _model_of(content_type)
    if found := _page(pk, model=model):
        return found[0]
    raise Page.DoesNotExist
