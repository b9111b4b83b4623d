"""Pages of a long list without counting it."""

from django.http import Http404

MAX_PAGE = 5_000


class Slice:
    """One page of a list: its items, its number, and whether another follows.

    Counting every match costs more than showing a page of them, so nothing is counted:
    one item more than the page holds tells whether there is a next one.
    """

    def __init__(self, items, number, *, has_next):
        self.items = items
        self.number = number
        self.has_next = has_next

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    @property
    def has_previous(self):
        return self.number > 1

    @property
    def has_other_pages(self):
        return self.has_next or self.has_previous

    @property
    def next_page_number(self):
        return self.number + 1

    @property
    def previous_page_number(self):
        return self.number - 1


def paginate(queryset, number, *, per_page=24):
    """The page of this number, as the reader typed it; 404 for one that cannot be."""
    try:
        number = int(number or 1)
    except ValueError as error:
        raise Http404("no such page") from error
    if not 1 <= number <= MAX_PAGE:
        raise Http404("no such page")
    start = (number - 1) * per_page
    items = list(queryset[start : start + per_page + 1])
    if not items and number > 1:
        raise Http404("no such page")
    return Slice(items[:per_page], number, has_next=len(items) > per_page)
