"""iCalendar bytes to the lines of their components, as the file says them, whatever its encoding and its faults.

Each component is cut out on its own, so that one that is broken costs the others nothing. Lines are unfolded before
they are decoded, since programs fold inside a character.
"""

import quopri
import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from intake.decoding import LOST, decode, is_wide
from intake.rows import Reading, Remark, UnreadableFile, check_size

#: RFC 5545 and 7986, and what calendars of Apple, Google and Microsoft add without an X.
NAMES = {
    "ACKNOWLEDGED", "ATTACH", "ATTENDEE", "CALSCALE", "CATEGORIES", "CLASS", "COLOR", "COMMENT", "COMPLETED",
    "CONFERENCE", "CONTACT", "CREATED", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "DUE", "DURATION", "EXDATE",
    "EXRULE", "FREEBUSY", "GEO", "IMAGE", "LAST-MODIFIED", "LOCATION", "METHOD", "NAME", "ORGANIZER",
    "PERCENT-COMPLETE", "PRIORITY", "PRODID", "RDATE", "RECURRENCE-ID", "REFRESH-INTERVAL", "RELATED-TO",
    "REQUEST-STATUS", "RESOURCES", "RRULE", "SEQUENCE", "SOURCE", "STATUS", "STRUCTURED-DATA", "SUMMARY", "TRANSP",
    "TZID", "UID", "URL", "VERSION",
}  # fmt: skip
#: Nothing of theirs is an event of an agenda. In other components that we do not know there may be one.
WITHOUT_EVENTS = {"VALARM", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY", "STANDARD", "DAYLIGHT"}
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "CATEGORIES"}
#: So long may a text grow by lines that are not marked as its continuation.
MAX_TEXT = 200_000
MAX_REMARKS = 5
LINE = re.compile(r"""(?P<name>[A-Za-z0-9-]+)(?P<parameters>(?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(?P<value>.*)""", re.S)
QUOTED_PRINTABLE = re.compile(r";\s*(?:ENCODING\s*=\s*)?QUOTED-PRINTABLE", re.I)
QUOTED_PRINTABLE_START = re.compile(rb"^[A-Za-z0-9;=_.-]*QUOTED-PRINTABLE[^:]*:", re.I)
CHARSET = re.compile(r""";\s*CHARSET\s*=\s*"?([\w.:-]+)"?""", re.I)


@dataclass(slots=True)
class Line:
    """One property: its upper-case name, its parameters with their semicolons, and its value as written."""

    name: str
    parameters: str
    value: str

    def __str__(self):
        return f"{self.name}{self.parameters}:{self.value}"


@dataclass(slots=True)
class Component:
    """One VEVENT or VTIMEZONE of a file."""

    name: str
    line: int
    rank: int = 0
    lines: list[Line] = field(default_factory=list)
    #: Which calendar of the file it belongs to, and the time zone that this one names.
    calendar: int = 0
    #: What has to be said of it.
    remarks: list[str] = field(default_factory=list)
    is_whole: bool = False

    def value(self, name):
        """The first value of this name, as written; "" where there is none."""
        return next((line.value for line in self.lines if line.name == name), "")

    @property
    def text(self):
        """The component as iCalendar again."""
        return "\r\n".join([f"BEGIN:{self.name}", *map(str, self.lines), f"END:{self.name}", ""])


@dataclass(slots=True)
class CalendarFile:
    events: list[Component]
    #: Text of the VTIMEZONE components.
    zones: list[str]
    #: X-WR-TIMEZONE of each calendar of the file, by its number.
    zone_names: dict[int, str]


def read_components(data, reading=None):
    """The events and time zones of an iCalendar file; what is wrong with the file as a whole goes into the reading."""
    check_size(data)
    reading = reading if reading is not None else Reading()
    cutter = _Cutter()
    for number, text in content_lines(data):
        cutter.take(number, text)
    if not cutter.found_any:
        raise UnreadableFile(_("there is no calendar (VCALENDAR) in this file"))
    if cutter.is_cut and not cutter.events:
        raise UnreadableFile(_("this calendar stops before its first event"))
    if cutter.is_cut:
        reading.notices.append(Remark(0, _("it stops before its end: what should follow is missing")))
    return CalendarFile(cutter.events, cutter.zones, cutter.zone_names)


def content_lines(data):
    """(number of its first line in the file, text) of each unfolded line that is not empty."""
    if is_wide(data):
        data = decode(data).encode()
    numbers, unfolded = [], []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not line.strip(b"\x00"):
            continue
        if unfolded and _continues(unfolded[-1]):
            unfolded[-1][-1:] = line
        elif unfolded and line[:1] in (b" ", b"\t"):
            unfolded[-1] += line[1:]
        else:
            numbers.append(number)
            unfolded.append(bytearray(line))
    texts = decode(b"\n".join(unfolded), of_bytes=True).replace("\x00", "").split("\n") if unfolded else []
    return zip(numbers, texts, strict=True)


def _continues(line):
    """Whether a quoted-printable value (vCalendar 1.0) goes on in the next line."""
    return line.endswith(b"=") and QUOTED_PRINTABLE_START.match(line)


class _Cutter:
    """Cuts a file into its components."""

    def __init__(self):
        self.events, self.zones, self.zone_names = [], [], {}
        self.calendar, self.found_any = 0, False
        self.open, self.depth, self.skipped = None, 0, ""
        self.zone_lines = None

    @property
    def is_cut(self):
        return self.depth > 0 or any(not event.is_whole for event in self.events[-1:])

    def take(self, number, text):
        text = text.strip("\ufeff \t")
        found = LINE.fullmatch(text)
        name = found["name"].upper() if found else ""
        value = found["value"].strip().upper() if name in ("BEGIN", "END") else ""
        if self.zone_lines is not None:
            self._in_zone(number, text, name, value)
        elif self.skipped:
            self._in_skipped(number, name, value)
        elif name == "BEGIN":
            self._begin(number, value)
        elif name == "END":
            self._end(value)
        elif self.open is not None:
            self._property(found, name, text)
        elif name == "X-WR-TIMEZONE":
            self.zone_names[self.calendar] = found["value"].strip()

    def _begin(self, number, value):
        if value == "VCALENDAR":
            self.calendar += 1
            self.depth, self.found_any = 1, True
        elif value == "VEVENT":
            self.found_any = True
            self.open = Component("VEVENT", number, rank=len(self.events) + 1, calendar=self.calendar)
            self.events.append(self.open)
        elif value == "VTIMEZONE":
            self.zone_lines = ["BEGIN:VTIMEZONE"]
        elif self.open is not None or value in WITHOUT_EVENTS:
            self.skipped = value

    def _end(self, value):
        if value == "VCALENDAR":
            self.depth = 0
            self.open = None
        elif value == "VEVENT" and self.open is not None:
            self.open.is_whole = True
            self.open = None

    def _in_zone(self, number, text, name, value):
        if name == "BEGIN" and value in ("VEVENT", "VCALENDAR"):
            self.zone_lines = None
            self._begin(number, value)
            return
        self.zone_lines.append(text)
        if name == "END" and value == "VTIMEZONE":
            self.zones.append("\r\n".join([*self.zone_lines, ""]))
        if name == "END" and value in ("VTIMEZONE", "VCALENDAR"):
            self.zone_lines = None

    def _in_skipped(self, number, name, value):
        # What encloses a component that does not end goes on all the same, and what follows it begins.
        if name == "BEGIN" and value in ("VEVENT", "VCALENDAR"):
            self.skipped = ""
            self._begin(number, value)
        elif name == "END" and value in (self.skipped, "VEVENT", "VCALENDAR"):
            closed, self.skipped = self.skipped, ""
            if value != closed:
                self._end(value)

    def _property(self, found, name, text):
        lines = self.open.lines
        if found and (name in NAMES or name.startswith("X-") or not (lines and lines[-1].name in TEXTS)):
            lines.append(_line(name, found["parameters"], found["value"]))
        elif lines and lines[-1].name in TEXTS and len(lines[-1].value) < MAX_TEXT:
            # A line break that was written as it is, instead of as \n.
            lines[-1].value += "\\n" + text
        elif text.strip(LOST) and len(self.open.remarks) < MAX_REMARKS:
            self.open.remarks.append(_("a line of it cannot be read: “%(line)s”") % {"line": text[:60]})


def _line(name, parameters, value):
    """A property; what vCalendar 1.0 encoded is decoded."""
    charset = CHARSET.search(parameters)
    if QUOTED_PRINTABLE.search(parameters):
        octets = quopri.decodestring(value.encode())
        text = decode(octets, declared=charset[1] if charset else "")
        value = text.replace("\r\n", "\n").replace("\n", "\\n")
    parameters = CHARSET.sub("", QUOTED_PRINTABLE.sub("", parameters))
    return Line(name, parameters, value)
