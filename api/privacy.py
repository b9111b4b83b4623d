"""What no answer holds, whoever wrote it and wherever: addresses of e-mail."""

import re

#: Bounded in front, so that a long word without "@" costs no more than its length.
EMAIL = re.compile(r"(?:mailto:)?[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.IGNORECASE)
MAIL_LINK = re.compile(r"""\shref=(?:"mailto:[^"]*"|'mailto:[^']*')""", re.IGNORECASE)
INSTEAD = "[e-mail]"


def without_addresses(value):
    """The same value, text, list or dictionary, with `[e-mail]` for each address of e-mail in its texts."""
    if isinstance(value, str):
        return EMAIL.sub(INSTEAD, MAIL_LINK.sub("", value)) if "@" in value else value
    if isinstance(value, list):
        return [without_addresses(item) for item in value]
    if isinstance(value, dict):
        return {name: without_addresses(item) for name, item in value.items()}
    return value
