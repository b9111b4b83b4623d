"""DOI, HAL numbers and addresses: recognised in what people paste, and turned into links."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from intake.html import clean_web_link

_DOI = re.compile(r"(?i)^(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)$")
_HAL = re.compile(
    r"(?i)^(?:hal:\s*|https?://(?:[\w-]+\.)*(?:hal\.science|archives-ouvertes\.fr|hal\.archives-ouvertes\.fr)/)?"
    r"([a-z]{2,20}-\d{6,9}(?:v\d{1,3})?)(?:/.*)?$"
)
#: Prefixes of HAL's portals. Without this list, "article-123456" would pass for a HAL number.
_HAL_PREFIXES = {
    "anses", "cea", "cel", "cirad", "dumas", "edutice", "emse", "halshs", "hal", "hceres", "ifp", "ijn", "in2p3",
    "ineris", "inria", "inserm", "insu", "ird", "irsn", "lirmm", "medihal", "meteo", "mnhn", "obspm", "pasteur",
    "pastel", "peer", "sic", "tel", "ujm", "univ",
}  # fmt: skip


class UnknownReference(ValueError):
    """What was given is neither a DOI, a HAL number nor an address; ``message`` says so to the writer."""

    message = _(
        "This is neither a DOI (10.1038/nature12373), nor a HAL number (hal-01234567), nor the address of a page. "
        "Put free text in the field “Reference”."
    )


@dataclass(frozen=True)
class Reference:
    kind: str
    identifier: str
    url: str

    @property
    def label(self):
        return {"doi": f"doi:{self.identifier}", "hal": self.identifier}.get(self.kind, self.identifier)


def parse_reference(given):
    """The reference that these characters name. Raises UnknownReference when they name none."""
    given = given.strip()
    if match := _DOI.match(given):
        identifier = _without_trailing_punctuation(match[1])
        return Reference("doi", identifier, f"https://doi.org/{identifier}")
    if (match := _HAL.match(given)) and match[1].lower().split("-")[0] in _HAL_PREFIXES:
        identifier = match[1].lower()
        return Reference("hal", identifier, f"https://hal.science/{identifier}")
    if url := clean_web_link(given):
        return Reference("url", url, url)
    raise UnknownReference(given)


def _without_trailing_punctuation(doi):
    """A DOI copied from a sentence brings its full stop along; a closing bracket belongs only if one was opened."""
    doi = doi.rstrip(".,;:»\"'")
    while doi.endswith((")", "]")) and doi.count(doi[-1]) > doi.count({")": "(", "]": "["}[doi[-1]]):
        doi = doi[:-1].rstrip(".,;")
    return doi
