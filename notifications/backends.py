"""Mail outside production: files that any mail program opens, and nothing leaves the machine."""

import re
from pathlib import Path

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django.utils.crypto import get_random_string


class EmlFileBackend(BaseEmailBackend):
    """One `.eml` file per letter and recipient list under `EMAIL_FILE_PATH`, the newest last in the alphabet."""

    def send_messages(self, email_messages):
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            moment = timezone.now().strftime("%Y%m%d-%H%M%S-%f")
            address = re.sub(r"[^a-zA-Z0-9.@_-]+", "_", message.to[0] if message.to else "nobody")[:80]
            path = folder / f"{moment}-{address}-{get_random_string(4)}.eml"
            unfinished = path.with_suffix(".part")
            unfinished.write_bytes(message.message().as_bytes(linesep="\r\n"))
            unfinished.rename(path)
        return len(email_messages)
