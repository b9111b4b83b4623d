"""Rich text that is nothing but paragraphs, as plain text and back: for writing without JavaScript, and debates."""

import re
from html import escape

from editor.rich_text import Unsupported, parse_rich_text


def plain_of(html):
    """The text with an empty line between paragraphs; None when there is more in it than paragraphs."""
    try:
        nodes = parse_rich_text(html)
    except Unsupported:
        return None
    paragraphs = []
    for node in nodes:
        inline = node.get("content", [])
        if node["type"] != "paragraph" or any(child.get("marks") for child in inline):
            return None
        paragraphs.append("".join("\n" if child["type"] == "hardBreak" else child["text"] for child in inline))
    return "\n\n".join(paragraphs)


def paragraphs_of(text):
    """Plain text as a list of paragraphs, each a list of lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return [part.strip("\n").split("\n") for part in re.split(r"\n\s*\n", text) if part.strip()]


def html_of(text):
    """Plain text as stored rich text."""
    lines = ([escape(line, quote=False) for line in paragraph] for paragraph in paragraphs_of(text))
    return "".join(f"<p>{'<br/>'.join(paragraph)}</p>" for paragraph in lines)


def nodes_of(text):
    """Plain text as nodes of the editor."""
    nodes = []
    for paragraph in paragraphs_of(text):
        inline = []
        for number, line in enumerate(paragraph):
            if number:
                inline.append({"type": "hardBreak"})
            if line:
                inline.append({"type": "text", "text": line})
        nodes.append({"type": "paragraph", "content": inline})
    return nodes
