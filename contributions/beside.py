"""What may stand beside the page of a contribution, in other tables: whether there is any is asked with its row.

Most pages have neither co-authors nor a dossier: without this, each costs a question that finds nothing.
"""

from django.db.models import Exists, QuerySet

#: {name: rows that refer to the contribution by `OuterRef("pk")`}.
_rows: dict[str, QuerySet] = {}


def register(name: str, rows: QuerySet) -> None:
    """Adds some rows, those that refer to the contribution by `OuterRef("pk")`; apps do in `AppConfig.ready()`."""
    _rows[name] = rows


def with_what_is_beside(pages: QuerySet) -> QuerySet:
    """The same contributions, each knowing whether it has any of what is registered."""
    return pages.annotate(**{f"has_{name}": Exists(rows) for name, rows in _rows.items()})


def has_none(page, name: str) -> bool:
    """Whether the page is known to have none of it; False where it was not asked for with the page."""
    known = page.__dict__.get(f"has_{name}")
    return known is not None and not known
