"""What a partner copies: the frame and its script, the HTML that needs none, the address that a server includes."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html, strip_spaces_between_tags
from django.utils.safestring import SafeString

from territories.senders import absolute


@dataclass(frozen=True)
class Code:
    """The ways to put one box on another site."""

    address: str
    frame: SafeString
    script: SafeString
    include: str


def address_of(territory, word, query, *, fragment=False):
    """The whole address of a box on the host of its territory."""
    path = reverse(f"embed:{'fragment' if fragment else 'box'}", args=[word])
    return absolute(territory, f"{path}?{query}" if query else path)


def frame_of(address, *, title, height, width=None):
    """The frame, without a style of its own: a strict policy of the page around it would refuse one."""
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" frameborder="0" loading="lazy"></iframe>',
        address,
        title,
        width or "100%",
        height,
    )


def code_for(territory, word, query, **frame):
    address = address_of(territory, word, query)
    return Code(
        address=address,
        frame=frame_of(address, **frame),
        script=format_html('<script src="{}" async></script>', absolute(territory, reverse("embed:script"))),
        include=address_of(territory, word, query, fragment=True),
    )


def compact(html):
    """HTML made by a template, as few lines to paste."""
    lines = (" ".join(line.split()) for line in strip_spaces_between_tags(html).splitlines())
    return "\n".join(line for line in lines if line)
