"""The body of a contribution for other sites: HTML without classes, scripts or frames, and plain text."""

import re

import nh3

from intake.html import DROPPED_WITH_CONTENT, LINK_SCHEMES, TEXT_TAGS, clean_link, mark_outside_links, plain_text

#: What the presentation of our own pages adds: notes that a script shows, signs for the eye.
OWN_PAGES_ONLY = re.compile(r'<p [^>]*\bhidden>.*?</p>|<span [^>]*aria-hidden="true"[^>]*>[^<]*</span>', re.S)
MATHEMATICS = {
    "math", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mroot", "mrow", "mspace", "msqrt", "mstyle", "msub",
    "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
}  # fmt: skip
TAGS = TEXT_TAGS | MATHEMATICS | {
    "article", "caption", "cite", "figcaption", "figure", "h1", "img", "picture", "section", "source", "table",
    "tbody", "td", "th", "thead", "tr",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "rel"},
    "blockquote": {"cite"},
    "img": {"src", "alt", "width", "height", "loading"},
    "math": {"display"},
    "source": {"srcset", "sizes", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
ADDRESSES = {"href", "src", "cite"}


def body_html(page, territory, request):
    """The body as HTML that is safe to put into another page, its addresses whole, on the territory's host."""
    own = page.body.render_as_block({"request": request, "page": page, "territory": territory})
    root = territory.root_url

    def attribute(_tag, name, value):
        if name in ADDRESSES:
            link = clean_link(value)
            return root + link if link and link.startswith("/") else link
        if name == "srcset":
            return re.sub(r"(^|,\s*)/", lambda match: f"{match[1]}{root}/", value)
        return value

    html = nh3.clean(
        OWN_PAGES_ONLY.sub("", own),
        tags=TAGS,
        clean_content_tags=DROPPED_WITH_CONTENT - {"math"},
        attributes=ATTRIBUTES,
        attribute_filter=attribute,
        url_schemes=LINK_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    if any(member.is_newcomer for member in (page.author, *page.shown_co_signers) if member):
        html = mark_outside_links(html, rel="nofollow ugc", host=territory.address)
    return re.sub(r"\n\s*\n+", "\n", html).strip()


def body_text(html):
    """The words of such HTML, a line for each paragraph."""
    return plain_text(html)
