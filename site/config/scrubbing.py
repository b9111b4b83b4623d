"""Takes out of a text, for logs and error reports, what would say of whom it speaks."""

import re

ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
IPV4 = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")
IPV6 = re.compile(r"(?<![\w:])(?:[0-9a-fA-F]{1,4}:){3,7}(?::?[0-9a-fA-F]{0,4})+")
#: What was asked for: words that somebody looked for, tokens of links in mails.
QUERY = re.compile(r"\?[^\s\"'<>]+")
#: Profiles are under people's names.
PROFILE = re.compile(r"(/membres/)[^\s/\"'?]+")


def scrubbed(text):
    """The text without e-mail and network addresses, query strings and names of profiles."""
    text = QUERY.sub("?…", ADDRESS.sub("<address>", text))
    return PROFILE.sub(r"\1…", IPV6.sub("<ip>", IPV4.sub("<ip>", text)))
