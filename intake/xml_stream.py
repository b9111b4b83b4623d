"""XML of strangers, read as it comes: of any size in the same memory, whatever its encoding says or its bytes are.

Document types, entities and outside references are refused (defusedxml). Bytes are decoded a piece at a time by the
one decoder (`intake.decoding`), since exports of other platforms hold control characters and mixed encodings, which
a strict reading would stop at.
"""

import codecs
import re
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse
from django.utils.translation import gettext as _

from intake.decoding import BOMS, LOST, decode, is_wide
from intake.rows import UnreadableFile

#: A single element larger than this is no text that somebody wrote.
MAX_ELEMENT = 20 * 1024 * 1024
PIECE = 256 * 1024
LONGEST_LINE = 1024 * 1024
DECLARED = re.compile(rb"""<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']""")
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
#: What XML 1.0 does not allow, written as it is or as a reference.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
FORBIDDEN_REFERENCE = re.compile(r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));", re.I)


class DamagedXml(UnreadableFile):
    """The file ends, or is broken, after some elements were read; the message says where, for a person."""


class ReadableXml:
    """A binary file of XML as UTF-8 that a parser can read; `lost` tells whether characters could not be read."""

    def __init__(self, file):
        self._file = file
        self._is_first = True
        self._waiting = b""
        self._undecoded = b""
        self.lost = False
        #: Bytes handed over since `begin_element()`.
        self._since = 0
        head = file.read(4096)
        file.seek(0)
        declared = DECLARED.search(head)
        self._declared = declared[1].decode() if declared else ""
        self._decoder = codecs.getincrementaldecoder(_wide_encoding(head))("replace") if is_wide(head) else None

    def begin_element(self):
        """Counts anew: what follows is another element."""
        self._since = 0

    def read(self, size):
        """At most `size` bytes of UTF-8; b"" at the end. Raises UnreadableFile inside an endless element."""
        while not self._waiting:
            piece = self._piece()
            if not piece:
                return b""
            self._waiting = self._cleaned(piece)
        handed, self._waiting = self._waiting[:size], self._waiting[size:]
        self._since += len(handed)
        if self._since > MAX_ELEMENT:
            raise UnreadableFile(_("one item of it is larger than 20 MB: this is not an export that can be read"))
        return handed

    def _piece(self):
        """Some whole lines of the file as text; "" at the end."""
        if self._decoder:
            data = self._file.read(PIECE)
            return self._decoder.decode(data, final=not data)
        lines, length = [self._undecoded], 0
        self._undecoded = b""
        while length < PIECE and (line := self._file.readline(LONGEST_LINE)):
            lines.append(line)
            length += len(line)
        data = b"".join(lines)
        if length and not data.endswith(b"\n"):
            # A line may have been cut inside a character.
            end = next((len(data) - back for back in range(1, 4) if data[-back] >= 0xC0), len(data))
            data, self._undecoded = (data[:end], data[end:]) if end else (data, b"")
        return decode(data, declared=self._declared, of_bytes=True) if data else ""

    def _cleaned(self, text):
        if self._is_first:
            text = DECLARATION.sub("", text.lstrip("\ufeff \t\r\n"), count=1)
            self._is_first = False
        self.lost = self.lost or LOST in text
        text = FORBIDDEN.sub(" ", text)
        return FORBIDDEN_REFERENCE.sub(" ", text).encode("utf-8", "replace")


def read_elements(file):
    """Yields (name, element) for each child of the first child of the root, which is freed afterwards.

    Names are without namespace but for "excerpt:" ones. Raises UnreadableFile for what is no XML or is dangerous,
    DamagedXml for what breaks after something was read.
    """
    source, depth, has_read = ReadableXml(file), 0, False
    parent = None
    try:
        for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
            if event == "start":
                depth += 1
                if depth == 2:
                    parent = element
                continue
            depth -= 1
            if depth == 2:
                has_read = True
                yield local_name(element.tag), element
                # Read and told: the parent lets go of it, or the memory would hold the file.
                parent.clear()
                source.begin_element()
    except DefusedXmlException as error:
        raise UnreadableFile(
            _("it declares a document type or entities, which no export needs and which are dangerous: refused")
        ) from error
    except ParseError as error:
        line = getattr(error, "position", (0, 0))[0]
        if not has_read:
            raise UnreadableFile(_("this is not XML that can be read (line %(line)s)") % {"line": line}) from error
        raise DamagedXml(
            _("it is broken or cut at line %(line)s: what follows could not be read") % {"line": line}
        ) from error
    except (ValueError, LookupError, RecursionError) as error:
        raise UnreadableFile(_("this is not XML that can be read (line %(line)s)") % {"line": 0}) from error


def local_name(tag):
    """The name of an element without its namespace; those of the namespace of excerpts begin with "excerpt:"."""
    space, _brace, name = tag.rpartition("}")
    return f"excerpt:{name}" if "/excerpt/" in space else name


def _wide_encoding(head):
    marked = next((encoding for mark, encoding in BOMS[1:] if head.startswith(mark)), None)
    # The mark itself is read as a character and left out with the spaces before the declaration.
    return marked or ("utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be")
