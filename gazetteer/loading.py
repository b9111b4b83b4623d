"""Reading a file of towns, and making the table say what the file says."""

import csv
import gzip
import io
import re
from dataclasses import dataclass, field
from pathlib import Path

from django.db import connection, transaction
from django.utils.translation import gettext as _

from gazetteer.keys import town_key
from gazetteer.models import Postcode, Town, cell_of
from gazetteer.signals import towns_changed
from intake.decoding import decode, without_lost
from intake.rows import RefusedRow, Remark, UnreadableFile, degrees, one_line
from jobs.progress import progress

#: The towns of France (INSEE, La Poste, Licence Ouverte 2.0), which come with the platform.
FRANCE = Path(__file__).parent / "data" / "communes_fr.csv.gz"
MAX_BYTES = 60 * 1024 * 1024
#: What a column may be called.
COLUMNS = {
    "code": ("insee", "code", "code_insee", "id"),
    "name": ("name", "nom", "nom_commune"),
    "postcodes": ("postcodes", "postcode", "codes_postaux", "code_postal"),
    "department": ("department", "departement", "province", "region"),
    "population": ("population",),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon", "lng"),
    "country": ("country", "pays"),
}
NEEDED = ("code", "name", "latitude", "longitude")
BETWEEN_POSTCODES = re.compile(r"[\s,;|]+")
#: The columns of a town that a file says, in the order of the model.
FIELDS = (
    "country", "code", "name", "key", "postcodes", "department", "population", "latitude", "longitude", "cell",
)  # fmt: skip
BATCH = 500


@dataclass
class Loaded:
    """What loading a file did."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    refusals: list[Remark] = field(default_factory=list)

    @property
    def has_changed(self):
        return bool(self.created or self.updated or self.removed)


def load_france():
    """Loads the towns of France that come with the platform, where there are none; returns a `Loaded` or None."""
    if Town.objects.filter(country="FR").exists():
        return None
    return load(FRANCE.read_bytes(), country="FR")


def load(data, *, country="FR"):
    """Makes the towns of each country of this file (CSV, perhaps in gzip) those that it names.

    `country`: the code of two letters of rows that do not say theirs.
    """
    towns, report = _read(data, country)
    if not towns:
        raise UnreadableFile(_("no row of this file is a town"))
    countries = {values[0] for values in towns.values()}
    with transaction.atomic():
        _write(towns, countries, report)
    if report.has_changed:
        for code in sorted(countries):
            towns_changed.send(sender=Town, country=code)
    return report


# --- Reading ------------------------------------------------------------------------


def _read(data, country):
    """({id: values in the order of FIELDS}, the report with what was refused)."""
    lines = io.StringIO(_text(data), newline="")
    reader = csv.reader(lines, delimiter=_delimiter(lines))
    places = _places(next(reader, []))
    report, towns = Loaded(), {}
    for row in progress(reader, _("Reading the towns")):
        if not any(row):
            continue
        try:
            values = _values({name: row[place] for name, place in places.items() if place < len(row)}, country)
        except RefusedRow as refusal:
            report.refusals.append(Remark(reader.line_num, str(refusal), one_line(",".join(row), 60)))
        else:
            towns[f"{values[0]}-{values[1]}"] = values
    return towns, report


def _text(data):
    if data[:2] == b"\x1f\x8b":
        try:
            with gzip.open(io.BytesIO(data)) as file:
                data = file.read(MAX_BYTES + 1)
        except (OSError, EOFError) as error:
            raise UnreadableFile(_("this file in gzip is damaged")) from error
    if len(data) > MAX_BYTES:
        raise UnreadableFile(_("the file is larger than 60 MB"))
    return without_lost(decode(data))


def _delimiter(lines):
    head = lines.readline()
    lines.seek(0)
    return max(",;\t", key=head.count)


def _places(head):
    """{name of ours: place of its column}."""
    names = [name.strip().lower().lstrip("\ufeff") for name in head]
    places = {
        ours: next(names.index(synonym) for synonym in synonyms if synonym in names)
        for ours, synonyms in COLUMNS.items()
        if set(synonyms) & set(names)
    }
    if missing := [name for name in NEEDED if name not in places]:
        raise UnreadableFile(
            _("this file has no column %(names)s: its first line names its columns") % {"names": ", ".join(missing)}
        )
    return places


def _values(said, country):
    """The values of a town in the order of FIELDS."""
    code, name = said["code"].strip(), one_line(said["name"], 100)
    country = (said.get("country", "").strip() or country).upper()
    key = town_key(name)
    if not code or not key or len(code) > 20:
        raise RefusedRow(_("it has no name or no code"))
    if not re.fullmatch("[A-Z]{2}", country):
        raise RefusedRow(_("its country is not a code of two letters"))
    latitude, longitude = degrees(said["latitude"], said["longitude"])
    if latitude is None:
        raise RefusedRow(_("it has no coordinates"))
    population = said.get("population", "").strip() or "0"
    if not population.isdecimal() or len(population) > 9:
        raise RefusedRow(_("its population is not a number"))
    postcodes = " ".join(
        code for code in dict.fromkeys(BETWEEN_POSTCODES.split(said.get("postcodes", ""))) if 0 < len(code) <= 10
    )
    department = said.get("department", "").strip()[:10]
    return (
        country, code, name, key[:100], postcodes[:255], department, int(population), latitude, longitude,
        cell_of(latitude, longitude),
    )  # fmt: skip


# --- Writing ------------------------------------------------------------------------


def _write(towns, countries, report):
    """Adds, changes and removes rows until the table says the same. Statements of SQL: models cost seconds here."""
    present = {
        pk: tuple(values) for pk, *values in Town.objects.filter(country__in=countries).values_list("pk", *FIELDS)
    }
    gone = [pk for pk in present if pk not in towns]
    changed = [pk for pk, values in towns.items() if pk in present and present[pk] != values]
    new = [pk for pk in towns if pk not in present]
    report.created, report.updated, report.removed = len(new), len(changed), len(gone)
    report.unchanged = len(towns) - len(new) - len(changed)
    for start in range(0, len(gone + changed), BATCH):
        some = (gone + changed)[start : start + BATCH]
        Postcode.objects.filter(town__in=some).delete()
        Town.objects.filter(pk__in=some).delete()
    _insert(Town, ("id", *FIELDS), [(pk, *towns[pk]) for pk in progress(new + changed, _("Writing the towns"))])
    codes = [(pk, code) for pk in new + changed for code in towns[pk][FIELDS.index("postcodes")].split()]
    _insert(Postcode, ("town_id", "code"), codes)


def _insert(model, columns, rows):
    """Many rows in statements of some hundreds each."""
    quote = connection.ops.quote_name
    names = ", ".join(map(quote, columns))
    values = f"({', '.join(['%s'] * len(columns))})"
    size = 900 // len(columns)
    with connection.cursor() as cursor:
        for start in range(0, len(rows), size):
            some = rows[start : start + size]
            statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES {', '.join([values] * len(some))}"  # noqa: S608
            cursor.execute(statement, [value for row in some for value in row])
