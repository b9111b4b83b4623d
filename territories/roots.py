"""Pages with their own types, by prepared questions."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from intake.prepared import prepared


@prepared
def _page(pk, *, model):
    return model.objects.filter(pk=pk).order_by()


def specific_page(pk, content_type):
    """The page with this key as one of its own type; as a plain page where its type is not installed any more.

    Raises Page.DoesNotExist.
    """
    model = ContentType.objects.get_for_id(content_type).model_class() or Page
    if found := _page(pk, model=model):
        return found[0]
    raise Page.DoesNotExist
