"""What may stand beside the page of a contribution, in other tables: whether there is any is asked with its row.

Most pages have neither co-authors nor a dossier: without this, each costs a question that finds nothing.
"""

from collections.abc import Callable

from django.db.models import Exists, QuerySet

#: {name: what gives the condition, once models are loaded}. Apps register theirs in `AppConfig.ready()`.
_conditions: dict[str, Callable[[], Exists]] = {}


def register(name: str, condition: Callable[[], Exists]) -> None:
    """Adds one; `condition` refers to the contribution by `OuterRef("pk")`."""
    _conditions[name] = condition


def with_what_is_beside(pages: QuerySet) -> QuerySet:
    """The same contributions, each knowing whether it has any of what is registered."""
    return pages.annotate(**{f"has_{name}": condition() for name, condition in _conditions.items()})


def has_none(page, name: str) -> bool:
    """Whether the page is known to have none of it; False where it was not asked for with the page."""
    known = page.__dict__.get(f"has_{name}")
    return known is not None and not known
