"""Takes out of a text, for logs and error reports, what would say of whom it speaks."""

import re
from ipaddress import AddressValueError, IPv6Address

ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
IPV4 = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")
MAYBE_IPV6 = re.compile(r"(?<![\w:])[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
#: What was asked for: words that somebody looked for, tokens of links in mails.
QUERY = re.compile(r"\?[^\s\"'<>]+")
#: Profiles are under people's names.
PROFILE = re.compile(r"(/membres/)[^\s/\"'?]+")


def scrubbed(text):
    """The text without e-mail and network addresses, query strings and names of profiles."""
    text = QUERY.sub("?…", ADDRESS.sub("<address>", text))
    text = MAYBE_IPV6.sub(lambda found: "<ip>" if is_ipv6(found[0]) else found[0], text)
    return PROFILE.sub(r"\1…", IPV4.sub("<ip>", text))


def is_ipv6(text):
    """Whether it is an address, not a time of day."""
    try:
        return bool(IPv6Address(text))
    except AddressValueError:
        return False
