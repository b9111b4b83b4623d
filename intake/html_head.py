"""What a page of the web says of itself: its title and the `<meta>` of its head."""

from html.parser import HTMLParser


def head_of(text):
    """The `Head` of a page; `text` is its HTML, however broken."""
    head = Head()
    head.feed(text)
    return head


class Head(HTMLParser):
    """`title`, and `meta`: {name or property, in lower case: its first content that is not empty}; spaces single."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.meta, self.title, self.in_title = {}, "", False

    def first(self, *names):
        """The content of the first of these names that the page has, or ""."""
        return next((self.meta[name] for name in names if name in self.meta), "")

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = (attrs.get("property") or attrs.get("name") or "").lower()
        content = " ".join((attrs.get("content") or "").split())
        if tag == "meta" and content:
            self.meta.setdefault(name, content)
        self.in_title = tag == "title" and not self.title

    def handle_endtag(self, tag):
        self.in_title = False

    def handle_data(self, data):
        if self.in_title:
            self.title += " ".join(data.split()) + " "
