"""The rows of a territory, written at once: to make its pages anew for each test took a fifth of a second, 500 times."""

from copy import copy

from config.hosts import forget_territories
from config.page_cache.writes import tell_hard
from django.db.models import AutoField, F
from wagtail.models import Page, Site


class RowsOf:
    """What a territory without contributions consists of: its pages, its Wagtail site and its own row.

    `write()` gives another installation the same territory. What Wagtail notes while pages are made (its log, its index
    for searches in the admin) is not among it.
    """

    def __init__(self, territory):
        self.territory = copy(territory)
        self.site = copy(territory.site)
        self.pages = [page.specific for page in territory.root_page.get_descendants(inclusive=True).order_by("path")]

    def write(self, root):
        """The territory, whose home page is the next child of this page."""
        pages = [copy(page) for page in self.pages]
        last = root.get_last_child()
        below = last._inc_path() if last else Page._get_path(root.path, root.depth + 1, 1)
        for page in pages:
            page.path = below + page.path[len(self.pages[0].path) :]
        for page, number in zip(pages, _insert(Page, pages), strict=True):
            page.pk = page.id = page.page_ptr_id = number
            for model in (*page._meta.all_parents, type(page)):
                if model is not Page:
                    _insert(model, [page])
        Page.objects.filter(pk=root.pk).update(numchild=F("numchild") + 1)
        site = copy(self.site)
        site.root_page = Page.objects.get(pk=pages[0].pk)
        [site.pk] = _insert(Site, [site])
        territory = copy(self.territory)
        territory.site, territory.pk = site, site.pk
        _insert(type(territory), [territory])
        Site.clear_site_root_paths_cache()
        forget_territories()
        tell_hard()
        return type(territory).objects.get(site=site)


def _insert(model, rows):
    """Writes the columns that this model has of its own; returns the numbers that the database gave, if it does."""
    own = [field for field in model._meta.local_concrete_fields if not isinstance(field, AutoField)]
    counted = [model._meta.pk] if isinstance(model._meta.pk, AutoField) else None
    numbers = model._base_manager.all()._insert(rows, fields=own, returning_fields=counted, using="default", raw=True)
    return [number for (number,) in numbers] if counted else []
