"""What an animator puts in order and shows or hides: the sections of the menu, the blocks of the front page.

Apps above register them (`Arrangeable`). An arrangement is kept as [[name, is shown], ...]. What it does not name,
since it came later, follows and is shown.
"""

import json
from collections.abc import Mapping

from django import forms
from django.template.loader import render_to_string


class Arrangeable(Mapping):
    """{name: label} of what can be arranged, in the order of the numbers that came with them."""

    def __init__(self):
        self._labels, self._order = {}, {}

    def register(self, name, label, order):
        """Adds one; the same name again replaces it."""
        self._labels[name], self._order[name] = label, order
        self._labels = dict(sorted(self._labels.items(), key=lambda item: self._order[item[0]]))

    def __getitem__(self, name):
        return self._labels[name]

    def __iter__(self):
        return iter(self._labels)

    def __len__(self):
        return len(self._labels)


#: The sections at their fixed addresses: hiding one takes it out of the menu, never off the site. The kinds of
#: contribution register theirs.
SECTIONS = Arrangeable()
#: The blocks of the front page: templates/home/front/<name>.html. `home` and the kinds of contribution register them.
BLOCKS = Arrangeable()


def arranged(choices, kept):
    """[[name, is shown]] of every choice, in the order that was kept; what is no choice is dropped."""
    pairs = [pair for pair in kept if isinstance(pair, list) and len(pair) == 2] if isinstance(kept, list) else []
    shown = {}
    for name, is_shown in pairs:
        if isinstance(name, str) and name in choices:
            shown.setdefault(name, bool(is_shown))
    return [[name, shown.get(name, True)] for name in [*shown, *(name for name in choices if name not in shown)]]


def shown_of(choices, kept):
    """The names that are shown, in order."""
    return [name for name, is_shown in arranged(choices, kept) if is_shown]


def section_at(path):
    """The name of the section that a path leads into, or ""."""
    name = path.lstrip("/").partition("/")[0]
    return name if path.startswith(f"/{name}/") and name in SECTIONS else ""


def menu_of(territory, path):
    """The sections of the menu as {"url", "label", "is_current"}."""
    here = section_at(path)
    return [
        {"url": f"/{name}/", "label": str(SECTIONS[name]), "is_current": name == here}
        for name in shown_of(SECTIONS, territory.menu if territory else [])
    ]


class Arrangement(forms.Widget):
    """A list whose lines go up and down and are ticked; js/admin/arrangement.js moves them."""

    def __init__(self, choices, attrs=None):
        super().__init__(attrs)
        self.choices = choices

    def render(self, name, value, attrs=None, renderer=None):
        lines = [
            {"name": line, "label": self.choices[line], "is_shown": is_shown}
            for line, is_shown in arranged(self.choices, json.loads(value or "[]"))
        ]
        return render_to_string(
            "territories/arrangement.html", {"name": name, "lines": lines, "id": (attrs or {}).get("id")}
        )

    def value_from_datadict(self, data, files, name):
        if self.value_omitted_from_data(data, files, name):
            return "[]"
        shown = set(_values(data, f"{name}-shown"))
        return json.dumps([[line, line in shown] for line in _values(data, name)])

    def value_omitted_from_data(self, data, files, name):
        return name not in data


def _values(data, name):
    return data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
