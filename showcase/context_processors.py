"""What every template may read of the showcase."""

from django.utils.functional import SimpleLazyObject

from showcase.sites import showcase_address


def showcase(request):
    """`showcase`: the front page of the showcase on its own host, None elsewhere. `showcase_pages`: those of its menu
    and its foot. `showcase_url`: where the pages of territories lead to it, "" where there is none.
    """
    page = getattr(request, "showcase", None)
    return {
        "showcase": page,
        "showcase_pages": SimpleLazyObject(lambda: list(page.own_pages) if page else []),
        "showcase_url": SimpleLazyObject(lambda: showcase_address() if page is None else ""),
    }
