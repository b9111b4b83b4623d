"""What is read of the head of somebody else's page."""

import pytest

from intake.html_head import head_of

PAGE = """<!doctype html><html><head><TITLE>Le  lac
 bleu</TITLE><title>Another</title>
<meta name="Description" content=" Un lac
 de montagne &amp; ses rives. "><meta name="description" content="Second">
<meta property="og:image" content=""><meta property="og:image" content="/lac.jpg">
<meta content="no name"><meta name="empty"></head><body><p>Texte</p>"""


def test_the_first_of_each_name_counts():
    head = head_of(PAGE)
    assert head.title.strip() == "Le lac bleu"
    assert head.meta["description"] == "Un lac de montagne & ses rives."
    assert head.first("og:image:secure_url", "og:image", "twitter:image") == "/lac.jpg"
    assert head.first("twitter:title", "empty") == ""


@pytest.mark.parametrize("text", ["", "<", "<meta", "<title>", "</html>\x00", "<meta name=x content='"])
def test_what_is_broken_says_nothing(text):
    head = head_of(text)
    assert (head.title.strip(), head.first("x", "description")) == ("", "")
