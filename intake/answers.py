"""What another server answered."""

import json
from dataclasses import dataclass, field

from intake.decoding import decode_page, without_lost

#: Refusals that the next request would meet as well: no time for it, nothing there any more, too many.
OF_EVERY_REQUEST = (408, 410, 429)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict
    body: bytes
    #: The last address, after the redirects.
    url: str
    content_type: str = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "content_type", self.headers.get("content-type", "").split(";")[0].strip().lower())

    @property
    def charset(self):
        """The encoding that the server names; "" where it names none."""
        parameters = (part.strip().partition("=") for part in self.headers.get("content-type", "").split(";")[1:])
        return next((value.strip("\"' ") for name, _equals, value in parameters if name.lower() == "charset"), "")

    @property
    def retry_after(self):
        """The seconds that the server asks to be left in peace; 0 where it does not say so in seconds."""
        seconds = self.headers.get("retry-after", "")
        return int(seconds) if seconds.isascii() and seconds.isdigit() and len(seconds) < 9 else 0

    @property
    def is_refusal(self):
        """Whether the server refuses this request alone: it is there, and may take the next one."""
        return 400 <= self.status < 500 and self.status not in OF_EVERY_REQUEST

    def text(self):
        """The body as text, without what cannot be read of it."""
        return without_lost(decode_page(self.body, declared=self.charset))

    def json(self):
        return json.loads(self.body)
