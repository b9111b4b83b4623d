"""Filters and suggestions of Wagtail's lists, cut down to what the person may see (backoffice/scope.py).

Wagtail offers in them every member who ever changed a page, every territory and every tag of a picture or file.
"""

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q
from django.http import Http404, JsonResponse
from taggit.models import Tag as MediaTag
from taggit.models import TaggedItem
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.auth import require_admin_access
from wagtail.admin.filters import PopularTagsFilter, WagtailFilterSet
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.views.chooser import ImageChooseView
from wagtail.images.views.chooser import viewset as image_chooser
from wagtail.models import Page, Site

from backoffice.scope import Scope, is_media
from contributions.models import Tag

SUGGESTED = 10


def tags_on(scope, model):
    """The rows that link tags to the pictures, or to the files, of a scope; None stands for everybody's."""
    rows = TaggedItem.objects.filter(content_type=ContentType.objects.get_for_model(model))
    return rows.filter(object_id__in=scope.media(model).values("pk")) if scope else rows


def own_media_tags(scope):
    """Tags of the pictures and files of a scope."""
    found = Q(pk__in=[])
    for model in (get_image_model(), get_document_model()):
        found |= Q(pk__in=tags_on(scope, model).order_by().values("tag"))
    return MediaTag.objects.filter(found)


def own_tags(scope):
    """Tags of what is published, and of the pages of a scope whatever their state."""
    pages = Page.objects.filter(scope.own) if scope else Page.objects.all()
    on_own = Q(tagged_contributions__content_object__in=pages.order_by().values("pk"))
    return Tag.objects.filter(Q(pk__in=Tag.objects.in_use().order_by().values("pk")) | on_own).distinct()


def popular_tags(scope, model, count=SUGGESTED):
    """The tags most used on the pictures, or on the files, of a scope."""
    rows = tags_on(scope, model)
    most = rows.order_by().values("tag").annotate(count=Count("pk")).order_by("-count", "tag")[:count]
    found = MediaTag.objects.in_bulk([row["tag"] for row in most])
    return [found[row["tag"]] for row in most]


def narrowed(scope, queryset):
    """What of this queryset a filter may offer."""
    if queryset.model is get_user_model():
        return queryset.filter(scope.people).distinct()
    if queryset.model is Site:
        return queryset.filter(pk__in=scope.territories.values("pk"))
    if issubclass(queryset.model, Page):
        return queryset.filter(scope.own)
    if queryset.model is MediaTag:
        return queryset.filter(pk__in=own_media_tags(scope).values("pk"))
    if queryset.model is Tag:
        return queryset.filter(pk__in=own_tags(scope).values("pk"))
    return queryset


def offer_only_own():
    """Makes every list of Wagtail's offer, in its filters, what is the person's.

    Some lists give a filter its choices when they are made: they are cut down where the form is built.
    """
    form_of = WagtailFilterSet.get_form_class

    def get_form_class(self):
        scope = Scope.of(self.request.user) if self.request is not None else None
        if scope:
            cut_down(self, scope)
        return form_of(self)

    WagtailFilterSet.get_form_class = get_form_class


def cut_down(filters, scope):
    """Narrows the choices of a set of filters that was made for one request."""
    for name, each in list(filters.filters.items()):
        if isinstance(each, PopularTagsFilter):
            tags = popular_tags(scope, filters._meta.model) if is_media(filters._meta.model) else []
            each.extra["choices"] = [(tag.name, tag.name) for tag in tags]
            if not tags:
                del filters.filters[name]
        elif hasattr(each, "get_queryset"):
            offered = each.get_queryset(filters.request)
            offered = each.extra.get("queryset") if offered is None else offered
            if offered is not None:
                each.queryset = narrowed(scope, offered)


class PagesWithoutAncestors(PagesAdminAPIViewSet):
    """Wagtail's API of the admin, without the titles of the drafts above a page; nothing in the admin reads them."""

    meta_fields = [name for name in PagesAdminAPIViewSet.meta_fields if name != "ancestors"]


def use_own_api(admin_api):
    """Hook `construct_admin_api`."""
    admin_api.register_endpoint("pages", PagesWithoutAncestors)


class OwnTagsImageChooseView(ImageChooseView):
    """Wagtail's chooser of pictures, with the tags of the person's own pictures beside the search."""

    def get_context_data(self, **kwargs):
        scope = Scope.of(self.request.user)
        return super().get_context_data(**kwargs) | {"popular_tags": popular_tags(scope, self.model)}


def use_own_image_chooser():
    image_chooser.choose_view_class = OwnTagsImageChooseView


@require_admin_access
def tag_suggestions(request, app_name=None, model_name=None):
    """JSON: names of tags that begin with `term`, of those that the person may see; in Wagtail's place."""
    scope = Scope.of(request.user)
    if (app_name, model_name) in ((None, None), ("taggit", "tag")):
        tags = own_media_tags(scope)
    elif (app_name, model_name) == ("contributions", "tag"):
        tags = own_tags(scope)
    else:
        raise Http404
    term = request.GET.get("term", "").replace("\x00", "")
    found = tags.filter(name__istartswith=term).order_by("name") if term else tags.none()
    return JsonResponse(list(found.values_list("name", flat=True)[:SUGGESTED]), safe=False)
