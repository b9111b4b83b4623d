"""The one HTML cleaner, and the one judge of links, for every way in (editor, admin, API, import, sources, feeds)."""

import re
from html import unescape
from urllib.parse import urlsplit

import nh3

from intake.decoding import without_lost

#: What a text of ours may hold: Wagtail's stored rich text, without its embeds and pictures (those are blocks).
TEXT_TAGS = {
    "a", "b", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "i", "li", "ol", "p", "pre", "strong",
    "sub", "sup", "ul",
}  # fmt: skip
INLINE_TAGS = {"a", "b", "br", "code", "em", "i", "strong", "sub", "sup"}
#: Their content is never text to read.
DROPPED_WITH_CONTENT = {"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "title"}
LINK_SCHEMES = {"http", "https", "mailto", "tel"}
MAX_LINK = 2000

_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]+")
_BARE_HOST = re.compile(r"^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)")
_LINK_TAG = re.compile(r"""<a(?=\s)(?:[^>"']|"[^"]*"|'[^']*')*>""")
_REL = re.compile(r"""\srel=(?:"([^"]*)"|'([^']*)')""")
_HREF = re.compile(r"""\shref=(?:"([^"]*)"|'([^']*)')""")
_VOID = re.compile(r"<(br|hr)>")
_BLOCK_END = re.compile(r"(?i)<(?:br|hr)\s*/?>|</(?:p|li|h[1-6]|div|blockquote|tr|pre)>")
_BLOCK_KEY = re.compile(r"[a-zA-Z0-9]{1,20}")


def clean_link(href):
    """The link if it is http(s), mailto, tel, an address of this site or an anchor; None otherwise."""
    if not isinstance(href, str) or len(href) > MAX_LINK:
        return None
    href = href.strip()
    # Browsers skip tabs, newlines and the like inside "java\nscript:", so the judgement is made without them.
    probe = _INVISIBLE.sub("", href)
    if probe.startswith(("//", "/\\", "\\")):
        return None
    if probe.startswith(("/", "#")):
        return href if probe == href else None
    if _BARE_HOST.match(probe):
        # "www.exemple.fr/page": what people type.
        return f"https://{probe}"
    scheme, separator, rest = probe.partition(":")
    if not separator or scheme.lower() not in LINK_SCHEMES:
        return None
    if scheme.lower() in ("mailto", "tel"):
        return probe if rest else None
    return clean_web_link(probe)


def clean_web_link(href):
    """The link if it is an http or https address with a host and without a user name; None otherwise."""
    if not isinstance(href, str) or len(href) > MAX_LINK:
        return None
    probe = _INVISIBLE.sub("", href)
    try:
        parts = urlsplit(probe)
        # Reading the port checks it.
        named = parts.hostname and "@" not in parts.netloc and parts.port != 0
        valid = named and parts.scheme.lower() in ("http", "https")
    except ValueError:
        return None
    return probe if valid else None


def _stored_attribute(tag, name, value):
    if name == "href":
        return clean_link(value)
    if name == "linktype":
        return value if value in ("page", "document") else None
    if name == "id":
        return value if tag == "a" and value.isdigit() else None
    if name == "data-block-key":
        return value if _BLOCK_KEY.fullmatch(value) else None
    return None


def _public_attribute(tag, name, value):
    return clean_link(value) if name == "href" else None


def clean_rich_text(source):
    """Rich text as Wagtail stores it (inner links by number, block keys kept), with nothing else in it."""
    attributes = {tag: {"data-block-key"} for tag in TEXT_TAGS - INLINE_TAGS}
    attributes["a"] = {"href", "linktype", "id"}
    return _clean(source, TEXT_TAGS, attributes, _stored_attribute)


def clean_html(source, *, inline=False):
    """HTML from elsewhere (feeds, imports, other servers), reduced to text, lists, headings and links."""
    return _clean(source, INLINE_TAGS if inline else TEXT_TAGS, {"a": {"href"}}, _public_attribute)


def well_formed(source, *, tags, attributes):
    """HTML from elsewhere as a parser closes and nests it, with these tags and attributes: to be walked, not shown.

    Slow readers of HTML take hours for some unclosed tags; this one does not.
    """
    return nh3.clean(
        readable(source),
        tags=tags,
        clean_content_tags=DROPPED_WITH_CONTENT - tags,
        attributes={"*": attributes},
        generic_attribute_prefixes={"data-"},
        url_schemes=LINK_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def _clean(source, tags, attributes, attribute_filter):
    cleaned = nh3.clean(
        readable(source),
        tags=tags,
        clean_content_tags=DROPPED_WITH_CONTENT,
        attributes=attributes,
        attribute_filter=attribute_filter,
        url_schemes=LINK_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    # Wagtail and the editor write void elements closed: unchanged text stays the same, byte for byte.
    return _VOID.sub(r"<\1/>", without_lost(cleaned))


def readable(source):
    """The text without what is no character: NUL, of which the parser makes U+FFFD, and U+FFFD itself."""
    return without_lost((source or "").replace("\x00", ""))


def plain_text(source):
    """The words of an HTML text, one line per paragraph, markup and entities gone."""
    spaced = _BLOCK_END.sub("\n", source or "")
    text = nh3.clean(readable(spaced), tags=set(), clean_content_tags=DROPPED_WITH_CONTENT)
    text = without_lost(text)  # "&#0;" and "&#65533;" were it until now
    for entity, character in (("&nbsp;", "\u00a0"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def mark_outside_links(html, *, rel, host):
    """Adds words to the `rel` of each link of this HTML that leads to another host than ours.

    The HTML is ours or cleaned: attributes are quoted.
    """

    def mark(match):
        tag = match[0]
        href = _HREF.search(tag)
        target = unescape(next(filter(None, href.groups()), "")) if href else ""
        probe = _INVISIBLE.sub("", target)
        if not probe.lower().startswith(("http://", "https://", "//")) or _host_of(probe) == host.lower():
            return tag
        known = _REL.search(tag)
        words = next(filter(None, known.groups()), "").split() if known else []
        if "license" in words:  # the address of a licence is from our own list
            return tag
        added = " ".join(dict.fromkeys([*words, *rel.split()]))
        tag = tag[: known.start()] + tag[known.end() :] if known else tag
        return f'{tag[:-1].rstrip()} rel="{added}">'

    return _LINK_TAG.sub(mark, html)


def _host_of(address):
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""
