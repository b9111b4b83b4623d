"""Pages that a lower app leads to and an upper one has."""

from dataclasses import dataclass

from django.urls import reverse


@dataclass
class Link:
    """Declared by the lower app in its `links_above.py`; the upper one says which of its addresses it is, in
    `AppConfig.ready()`: `links.TAG.lead_to("search:tag")`.
    """

    #: What is found there, and what `to()` takes.
    purpose: str
    #: The name of the address, once the app that has it is loaded.
    name: str = ""

    def lead_to(self, name):
        self.name = name

    def to(self, *args):
        """Its path; `LookupError` when no app that is installed has it."""
        if not self.name:
            raise LookupError(self.purpose)
        return reverse(self.name, args=args)
