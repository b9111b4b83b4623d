"""The figures of a territory or a community that anybody may read: whoever counts registers, whoever shows asks."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple


class PublicFigure(NamedTuple):
    """A number, as it is written, and what it counts."""

    number: str
    words: str


#: A territory, and one of its communities or None -> its figures, without small numbers of people.
FigureSource = Callable[[Any, Any], Iterable[PublicFigure]]
_sources: list[FigureSource] = []


def register(source: FigureSource):
    """Adds figures; called in `AppConfig.ready()`."""
    if source not in _sources:
        _sources.append(source)


def public_figures(territory, community=None):
    """Every figure, in the order in which they were registered."""
    return [figure for source in _sources for figure in source(territory, community)]
