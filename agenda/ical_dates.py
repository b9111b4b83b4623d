"""The dates of a calendar's events, brought to one type before anything is computed with them.

RFC 5545 wants an event whose start is a day to speak of days everywhere (end, end of its rule, exceptions), and one
whose start is an hour of hours. Programs mix them; the start decides. What names no time zone is on the clock that
the reader is given.
"""

import datetime as dt
import re
from dataclasses import replace
from itertools import chain

import icalendar
from django.utils.translation import gettext as _

from agenda.incoming import LAST_MINUTE, slot_between
from agenda.schedule import DAY
from intake.rows import one_line

DATES = {"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"}
#: 20270509, 20270509T1800, 20270509T180000Z, and the same with the strokes and colons of ISO 8601.
WRITTEN = re.compile(
    r"(?P<day>\d{4}-?\d{2}-?\d{2})"
    r"(?:[T ]?(?P<clock>\d{2}:?\d{2}(?::?\d{2})?)(?:[.,]\d+)?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?",
    re.I,
)
TYPE = re.compile(r";\s*VALUE\s*=\s*\"?(DATE-TIME|DATE)\"?(?=;|$)", re.I)
TIME_ZONE = re.compile(r";\s*TZID\s*=\s*(\"[^\"]*\"|[^;]*)", re.I)
MIDNIGHT = "000000"


def repaired(lines):
    """The lines of an event whose dates and rules are written as the library reads them; empty rules are left out."""
    result = []
    for line in chain.from_iterable(map(_by_type, lines)):
        if line.name in DATES and "PERIOD" not in line.parameters.upper():
            line.parameters, line.value = _repaired_dates(line.parameters, line.value)
        elif line.name in ("RRULE", "EXRULE"):
            line.value = _repaired_rule(line.value)
        if line.value or line.name not in {"RRULE", "EXRULE", "EXDATE", "RDATE", "DTEND", "DURATION", "RECURRENCE-ID"}:
            result.append(line)
    return result


def _by_type(line):
    """A list of days and hours mixed as two lists, one of each."""
    values = line.value.split(",") if line.name in ("EXDATE", "RDATE") else []
    days = [value for value in values if len(re.sub(r"\D", "", value)) == len("20270509")]
    if not days or len(days) == len(values):
        return [line]
    hours = [value for value in values if value not in days]
    return [replace(line, value=",".join(days)), replace(line, value=",".join(hours))]


def _repaired_dates(parameters, value):
    texts = [text.strip() for text in value.split(",") if text.strip()]
    found = [WRITTEN.fullmatch(text) for text in texts]
    if not all(found):
        return parameters, ",".join(texts)
    declared = TYPE.search(parameters)
    days = [re.sub(r"\D", "", match["day"]) for match in found]
    clocks = [re.sub(r"\D", "", match["clock"] or "").ljust(6, "0") if match["clock"] else "" for match in found]
    is_day = declared and declared[1].upper() == "DATE" and all(clock in ("", MIDNIGHT) for clock in clocks)
    parameters = TYPE.sub("", parameters)
    zone = TIME_ZONE.search(parameters)
    if is_day or not any(clocks):
        # A day is a day in any time zone: with one, the library would make an hour of it.
        return TIME_ZONE.sub("", parameters) + ";VALUE=DATE", ",".join(days)
    if zone and not zone[1].strip('" '):
        parameters = TIME_ZONE.sub("", parameters)
    moments = [
        _moment(day, clock or MIDNIGHT, match["zone"] or "")
        for day, clock, match in zip(days, clocks, found, strict=True)
    ]
    return parameters, ",".join(moments)


def _moment(day, clock, zone):
    """A moment as iCalendar writes it; one with an offset is told on the world's clock."""
    if clock[:2] == "24":
        # Midnight at the end of the day.
        day, clock = f"{dt.date(int(day[:4]), int(day[4:6]), int(day[6:])) + DAY:%Y%m%d}", "00" + clock[2:]
    if clock[4:] == "60":
        clock = clock[:4] + "59"
    if zone[:1] not in ("+", "-"):
        return f"{day}T{clock}{zone.upper()}"
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    offset = dt.timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)
    return f"{dt.datetime.strptime(day + clock, '%Y%m%d%H%M%S') - offset:%Y%m%dT%H%M%SZ}"


def _repaired_rule(value):
    parts = []
    for part in re.sub(r"\s+", "", value).upper().split(";"):
        name, equals, text = part.partition("=")
        text = ",".join(filter(None, text.split(",")))
        if name == "UNTIL" and WRITTEN.fullmatch(text):
            text = _repaired_dates("", text)[1]
        if text or not equals:
            parts.append(name + equals + text)
    return ";".join(filter(None, parts))


class Dates:
    """The dates of one component, of the type of its start and on one clock.

    `remarks` is the list to which is added what could not be taken as it is written.
    """

    def __init__(self, component, zone, remarks):
        self.component, self.zone, self.remarks = component, zone, remarks
        found = component["DTSTART"]
        self.start = found.dt
        self.is_days = not isinstance(self.start, dt.datetime)
        if self.is_days or self.start.tzinfo:
            return
        self.start = self.start.replace(tzinfo=zone)
        if found.params.get("TZID"):
            self.remarks.append(
                _("its time zone “%(name)s” is not known: its hours are read on the clock of %(zone)s")
                % {"name": one_line(found.params["TZID"], 60), "zone": zone.key}
            )

    def unify(self, series):
        """Rewrite the component's dates; the one it replaces is of the type of `series`, the Dates of its head."""
        self._set_start_and_end()
        for name in ("EXDATE", "RDATE"):
            self._set_list(name)
        if "RECURRENCE-ID" in self.component:
            self._set_recurrence_id(series)
        rules = self.component.get("RRULE", [])
        for rule in rules if isinstance(rules, list) else [rules]:
            if rule.get("UNTIL"):
                rule["UNTIL"] = [self._until(rule["UNTIL"][0])]

    def _set_start_and_end(self):
        end = self._value("DTEND", _("its end cannot be read: left out"))
        duration = self._value("DURATION", _("its duration cannot be read: left out"))
        if end is None and isinstance(duration, dt.timedelta):
            end = self._after(duration)
        if end is not None and not isinstance(end, dt.date):
            self.remarks.append(_("its end cannot be read: left out"))
            end = None
        end = self._on_a_clock(end) if end is not None else None
        if isinstance(end, dt.datetime) and not self.is_days and end < self.start:
            self.remarks.append(_("it ends before it starts: its end is left out"))
            end = None
        slot, remark = slot_between(self.start, end, self.zone, last_day_counts=False)
        if remark:
            self.remarks.append(remark)
        for name in ("DTSTART", "DTEND", "DURATION"):
            self.component.pop(name, None)
        first, last = slot.starts_at, slot.ends_at or slot.starts_at
        self._add("DTSTART", first.date() if self.is_days else first)
        self._add("DTEND", last.date() if self.is_days else last)

    def _after(self, duration):
        """The end of something that lasts so long; None for a duration that makes no sense."""
        try:
            if duration < dt.timedelta(0):
                raise OverflowError
            if not self.is_days:
                return (self.start.astimezone(dt.UTC) + duration).astimezone(self.start.tzinfo)
            return self.start + max(DAY, -(-duration // DAY) * DAY)
        except OverflowError:
            self.remarks.append(_("its duration cannot be read: left out"))
            return None

    def _value(self, name, remark):
        """The date or duration of this property; None where there is none, and a remark where it is broken."""
        value = self.component.get(name)
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, icalendar.vBroken):
            self.remarks.append(remark)
            return None
        return getattr(value, "dt", None)

    def _set_list(self, name):
        values = self.component.pop(name, [])
        dates = []
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, icalendar.vBroken):
                self.remarks.append(
                    _("dates of it cannot be read, and are left out: %(dates)s") % {"dates": one_line(value, 60)}
                )
                continue
            dates += [each.dt for each in value.dts]
        # A bare day that is left out leaves out all the hours of that day: the library knows this.
        keeps_days = name == "EXDATE"
        if dates:
            self._add(name, [self.of_its_type(date, keeps_days=keeps_days) for date in dates])

    def _set_recurrence_id(self, series):
        found = self.component.pop("RECURRENCE-ID")
        self._add("RECURRENCE-ID", series.of_its_type(found.dt))
        if "RANGE" in found.params:
            self.component["RECURRENCE-ID"].params["RANGE"] = found.params["RANGE"]

    def _until(self, until):
        """The end of a rule: of a bare day the whole day counts."""
        if not isinstance(until, dt.datetime):
            if self.is_days:
                return until
            last = dt.datetime.combine(until, LAST_MINUTE.replace(second=59), tzinfo=self.start.tzinfo)
            return last.astimezone(dt.UTC)
        if not self.is_days:
            # Without a zone it is on the clock of the start.
            return (until if until.tzinfo else until.replace(tzinfo=self.start.tzinfo)).astimezone(dt.UTC)
        local = until.astimezone(self.zone) if until.tzinfo else until
        # Programs write the last midnight of here on the world's clock, where it is the evening before.
        return local.date() if local.time() == dt.time.min else until.date()

    def of_its_type(self, date, *, keeps_days=False):
        """An added, replaced or left out date (or period), as a day or an hour like the start."""
        if isinstance(date, tuple):
            return tuple(self._in_period(each) for each in date)
        date = self._on_a_clock(date)
        if self.is_days:
            return date.astimezone(self.zone).date() if isinstance(date, dt.datetime) else date
        if not isinstance(date, dt.datetime) and not keeps_days:
            return dt.datetime.combine(date, self.start.timetz())
        return date

    def _in_period(self, date):
        """The start, end or duration of a period; where the event has hours, a day is the midnight at its start."""
        if isinstance(date, dt.date) and not isinstance(date, dt.datetime) and not self.is_days:
            return dt.datetime.combine(date, dt.time.min, tzinfo=self.start.tzinfo)
        return self._on_a_clock(date)

    def _on_a_clock(self, date):
        """A moment that names no time zone is on the clock of the start, or of here; a day stays a day."""
        if isinstance(date, dt.datetime) and date.tzinfo is None:
            return date.replace(tzinfo=self.zone if self.is_days else self.start.tzinfo)
        return date

    def _add(self, name, value):
        self.component.add(name, value)
