"""The HTML that needs no frame: whole addresses, nothing but text, links and dates."""

import re
from html.parser import HTMLParser

import pytest

pytestmark = pytest.mark.django_db
PLAIN = {"section", "h2", "h3", "h4", "p", "ul", "li", "a", "br", "time", "strong"}


class Elements(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.names, self.attributes = set(), set()
        self.feed(text)

    def handle_starttag(self, name, attributes):
        self.names.add(name)
        self.attributes |= {key for key, _value in attributes}


@pytest.mark.parametrize("word", ["agenda", "carte", "dernieres", "contribution", "communaute"])
def test_plain_html_with_whole_addresses(client, everything, community, word):
    query = {"contribution": f"?adresse={everything['event'].pk}", "communaute": f"?communaute={community.pk}"}
    answer = client.get(f"/embed/{word}/fragment.html{query.get(word, '')}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/html; charset=utf-8")
    text = answer.content.decode()
    elements = Elements(text)
    assert elements.names - PLAIN == set()
    assert elements.attributes - {"lang", "href", "datetime"} == set()
    assert [link for link in re.findall(r'href="([^"]*)"', text) if not link.startswith("http://testserver/")] == []


def test_the_heading_stands_where_the_page_wants_it(client, everything):
    assert "<h3>Agenda</h3>" in client.get("/embed/dernieres/fragment.html?titre=Agenda&niveau=3").content.decode()
    assert "<h2>" in client.get("/embed/dernieres/fragment.html").content.decode()


def test_what_is_wrong_is_told_to_whoever_looks_and_not_to_readers(client, territory):
    answer = client.get("/embed/dernieres/fragment.html?tag=%3Cb%3E&x=%3Cb%3E")
    assert answer.status_code == 400
    text = answer.content.decode().strip()
    assert text.startswith("<p hidden>") and text.endswith("</p>") and "<b>" not in text
    assert "Tag : Aucun tag ne porte ce nom." in text
