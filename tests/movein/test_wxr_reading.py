"""Reading exports of WordPress: whatever their encoding, in the same memory, and never dangerous."""

import gc
import io
import tracemalloc

import pytest
from django.utils import timezone

from intake import xml_stream
from intake.rows import UnreadableFile
from movein import wxr
from tests.movein.conftest import export, item

LAUGHS = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def titles(data):
    return [post.title for post in wxr.posts(io.BytesIO(data), zone=timezone.get_default_timezone())]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "pas du XML"),
        (b"\x00\x00\x00", "pas du XML"),
        (b"<html><body>hello", "pas du XML"),
        (b"<html><body><p>hello</p></body></html>", "pas un export de WordPress"),
        (export(item(1, "x"), before=LAUGHS), "un type de document"),
        (export(item(1, "&b;"), before=LAUGHS), "un type de document"),
        (b'<?xml version="1.0"?><!DOCTYPE r SYSTEM "file:///etc/passwd"><rss/>', "un type de document"),
        (b"<rss><channel><title>Un flux</title></channel></rss>", "pas un export de WordPress"),
    ],
)
def test_what_is_no_export_is_refused_with_words(data, words):
    with pytest.raises(UnreadableFile) as refused:
        wxr.survey(io.BytesIO(data))
    assert words in str(refused.value)


def test_an_endless_item_is_refused_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(xml_stream, "MAX_ELEMENT", 300_000)
    with pytest.raises(UnreadableFile):
        wxr.survey(io.BytesIO(export(item(1, html="x" * 400_000))))


def test_a_cut_file_gives_what_comes_before_and_says_so():
    data = export(item(1, "Un"), item(2, "Deux"), item(3, "Trois"))
    cut = data[: data.index(b"Trois") + 2]
    found = wxr.survey(io.BytesIO(cut))
    assert (found.items, len(found.remarks), titles(cut)) == (2, 1, ["Un", "Deux"])


@pytest.mark.parametrize(
    "data",
    [
        export(item(1, "Été à l’œuvre")),
        b"\xef\xbb\xbf" + export(item(1, "Été à l’œuvre")),
        b"\n  " + export(item(1, "Été à l’œuvre")),
        export(item(1, "Été à l’œuvre")).decode().replace("UTF-8", "ISO-8859-1").encode("cp1252"),
        export(item(1, "Été à l’œuvre")).decode().encode("cp1252"),
        export(item(1, "Été à l’œuvre")).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        export(item(1, "Été à l’œuvre\x00\x0b\x1f")),
        export(item(1, "Été à l’œuvre")).replace(b"<dc:creator>", b"<dc:x>&#11;&#x1f;</dc:x><dc:creator>"),
    ],
)
def test_whatever_its_encoding(data):
    assert titles(data) == ["Été à l’œuvre"]


def test_an_export_of_any_size_takes_the_same_memory():
    def peak(number):
        data = io.BytesIO(export(*(item(key, html="<p>mot</p>" * 1000) for key in range(number))))
        tracemalloc.start()
        for _post in wxr.posts(data, zone=timezone.get_default_timezone()):
            gc.collect(1)  # tests collect rarely (conftest.py)
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    assert peak(400) < 1.5 * peak(100)
