"""The panels of the animator's dashboard: what waits for her today. Apps register theirs in `wagtail_hooks.py`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.utils.functional import Promise


@dataclass(frozen=True)
class Action:
    """A button below an item, which posts; or a plain link."""

    label: str | Promise
    url: str
    #: What the button posts beside the token.
    fields: Mapping[str, str] = field(default_factory=dict)
    is_primary: bool = False
    is_link: bool = False


@dataclass(frozen=True)
class Item:
    """One thing that waits."""

    title: str
    url: str
    note: str | Promise = ""
    actions: Sequence[Action] = ()


@dataclass(frozen=True)
class Panel:
    """What one app has to show: how many there are, and the first of them."""

    name: str
    title: str | Promise
    count: int
    items: Sequence[Item]
    #: Where all of them are; "" for nowhere.
    url: str = ""
    #: The lowest first.
    order: int = 100


#: A request -> the panel for who asks; None when it is none of their business.
PanelSource = Callable[[HttpRequest], Panel | None]
_sources: list[PanelSource] = []


def register(source: PanelSource):
    """Adds a panel; may be used as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def panels_for(request):
    """What every app has to show, in order."""
    found = [source(request) for source in _sources]
    return sorted((panel for panel in found if panel), key=lambda panel: panel.order)
