"""The day of a moment is asked of a clock: no line of the product takes it from the instant, which is in UTC.

`timezone.localdate(moment)`, `contributions.dates.day_of`, `last_day_of` and `spoken` say it; the pages of a contribution
have `first_day` and `last_day`.
"""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: What reads a day, an hour or a year off a moment as it stands.
READS = {"time", "timetz", "weekday", "isoweekday", "isocalendar", "strftime", "timetuple"}
PARTS = {"year", "month", "day", "hour"}
#: What asks the clock of the computer, or no clock at all.
CLOCKLESS = {"today", "utcnow", "utcfromtimestamp"}
#: Formatters that take a moment as it stands.
FORMATTERS = {"date_format", "time_format"}
#: {file: {what stands there: why it is right}}
ALLOWED = {
    "api/mine/filling.py": {
        "moment.date()": "on the clock of whoever sends it, for a year that is out of reach",
        "shown.date()": "on the clock of the date's time zone",
        "shown.time()": "the same",
    },
    "agenda/imports.py": {
        "slot.starts_at.date()": "on the clock of the source, as the occurrence keeps it",
        "last.date()": "the same",
        "slot.starts_at.time()": "the same",
        "slot.ends_at.time()": "the same",
    },
    "agenda/ical_dates.py": {
        "first.date()": "on the clock of the source",
        "last.date()": "the same",
        "local.date()": "the same",
        "until.date()": "the same",
        "date.astimezone(self.zone).date()": "the same",
    },
    "agenda/recurrence.py": {"until.date()": "on the clock of the source"},
    "communities/succession.py": {"{timezone.now()}": "part of the key of an occasion"},
    "agenda/incoming.py": {
        "start.date()": "on the clock of the source",
        "end.date()": "the same",
        "slot.starts_at.date()": "on the clock of the source",
        "slot.starts_at.year": "the same",
        "ends_at.year": "the same",
        "{slot.starts_at}": "the same",
        "{ends_at}": "the same",
    },
    "agenda/models/occurrences.py": {
        "shown.date()": "brought to the occurrence's own clock in the same line",
    },
    "agenda/openagenda.py": {
        "moment.date()": "on the clock of the source",
        "starts_at.time()": "the same",
        "ends_at.time()": "the same",
    },
    "agenda/ics.py": {
        "occurrence.starts_at.year": "which changes of the clock a file has to explain: a year more is no matter",
        "occurrence.ends_at.year": "the same",
    },
    "agenda/templatetags/dates.py": {
        "moment.hour": "the filter `hour` is given a moment on the clock that is meant",
        "time_format(moment)": "the same",
    },
    "follows/feed.py": {"{moment}": "part of an address, in UTC by intention"},
    "site/operations/bench/building.py": {"local.date()": "brought to the installation's clock in the line before"},
    "movein/events.py": {"moment.date()": "on the clock of the site that it comes from"},
    "site/config/page_cache/moments.py": {
        "now.astimezone(zone).date()": "brought to the territory's clock in the same line",
    },
    "members/actions.py": {"{timezone.now()}": "part of the name of a file, which nobody reads"},
    "notifications/backends.py": {"timezone.now().strftime()": "the same"},
}


def test_no_day_is_read_off_a_moment():
    assert [fault for path in product_files() for fault in faults_in(path)] == []


def test_no_template_reads_a_day_off_an_end():
    """What ends at midnight has ended the day before: templates ask for `last_day`."""
    wrong = re.compile(r"\b(?:ends_at\s*\|\s*(?:date|time|localtime)|(?:date|day|moment|until)=[\w.]*ends_at)\b")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file()
        for match in wrong.finditer(path.read_text())
    ]
    assert found == []


def test_the_check_finds_what_it_is_for(tmp_path):
    lines = """
day = event.starts_at.date()
label = f"{page.published_at:%d/%m}"
year = (event.starts_at or event.published_at).year
words = date_format(proposal.proposed_at, "DATE_FORMAT")
today = date.today()
fine = timezone.localdate(page.published_at)
local = timezone.localtime(page.published_at)
fine = local.weekday() and timezone.localtime(page.published_at).hour and page.published_on.year
"""
    path = tmp_path / "faulty.py"
    path.write_text(lines)
    assert [fault.rpartition(": ")[2] for fault in faults_in(path)] == [
        "event.starts_at.date()",
        "{page.published_at}",
        "(event.starts_at or event.published_at).year",
        "date_format(proposal.proposed_at)",
        "date.today()",
    ]


def product_files():
    """Every module of the product but migrations and the words and drawings of the demo."""
    tops = [path.parent for path in ROOT.glob("*/__init__.py") if path.parent.name != "tests"]
    for top in [*tops, ROOT / "site" / "config"]:
        for path in sorted(top.rglob("*.py")):
            if not {"migrations", "demo"} & set(path.relative_to(ROOT).parts) and path.name != "demo.py":
                yield path


def faults_in(path):
    """ "file:line: expression" of each place that reads a day off a moment and is not among those that may."""
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    reader = Reader()
    reader.visit(ast.parse(path.read_text()))
    return [f"{name}:{line}: {text}" for line, text in reader.found if text not in ALLOWED.get(name, {})]


class Reader(ast.NodeVisitor):
    """Collects (line, expression) of what reads a day off a moment."""

    def __init__(self):
        self.found = []

    def visit_keyword(self, node):
        if node.arg != "key":  # of an occasion: it only has to be another one for another occasion
            self.generic_visit(node)

    def visit_Assign(self, node):
        if ast.unparse(node.targets[0]) != "key":
            self.generic_visit(node)

    def visit_Call(self, node):
        called = node.func
        if isinstance(called, ast.Attribute):
            reads_day = called.attr == "date" and not node.args
            is_clockless = called.attr in CLOCKLESS or (ast.unparse(called) == "datetime.now" and not node.args)
            if reads_day or is_clockless or (called.attr in READS and is_moment(called.value)):
                self.note(node, f"{ast.unparse(called)}()")
        if ast.unparse(called).rpartition(".")[2] in FORMATTERS and node.args and is_moment(node.args[0]):
            self.note(node, f"{ast.unparse(called)}({ast.unparse(node.args[0])})")
        self.generic_visit(node)

    def visit_Attribute(self, node):
        if node.attr in PARTS and is_moment(node.value):
            self.note(node, ast.unparse(node))
        self.generic_visit(node)

    def visit_FormattedValue(self, node):
        if node.format_spec and "%" in ast.unparse(node.format_spec) and is_moment(node.value):
            self.note(node, f"{{{ast.unparse(node.value)}}}")
        self.generic_visit(node)

    def note(self, node, text):
        self.found.append((node.lineno, text))


def is_moment(node):
    """Whether an expression is, by its name, an instant as the database keeps it."""
    if isinstance(node, ast.BoolOp):
        return any(map(is_moment, node.values))
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) == "timezone.now"
    name = getattr(node, "attr", getattr(node, "id", ""))
    return name.endswith("_at") or name in {"now", "moment"}
