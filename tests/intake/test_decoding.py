"""Bytes of every encoding to text, and what is said of those that cannot be read."""

import pytest

from intake.decoding import decode, decode_page, has_lost, without_lost

FRENCH = "Fête de la « science » à l’été : 5 €, cœur — Agnès, Noël, où ça ?\r\nAtelier créatif\r\n"
PLAIN = "Fête de la «science» à Noël, où ça, l'été d'Agnès\r\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((FRENCH, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")),
        *((FRENCH, encoding) for encoding in ("cp1252", "mac-roman")),
        *((PLAIN, encoding) for encoding in ("iso8859-1", "iso8859-15", "cp850")),
        ("rien que de l'ASCII", "ascii"),
    ],
)
def test_what_nobody_declares_is_recognised(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        ("Привет, мир", "koi8-r", "KOI8-R"),
        ("Dzień w ośrodku", "iso8859-2", "ISO-8859-2"),
        ("日本語のテスト", "shift_jis", "Shift_JIS"),
        ("日本", "iso2022_jp", "iso-2022-jp"),
        ("5 € l’été", "cp1252", "iso-8859-1"),
        ("5 € l’été", "cp1252", '"latin1"'),
        # A server's word is not believed against the bytes.
        ("été", "utf-8", "iso-8859-1"),
        ("été", "cp1252", "utf-8"),
        ("été \\x41", "cp1252", "unicode_escape"),
        ("été", "utf-8", "rot13"),
        ("été", "utf-8", "no-such-thing"),
        ("été", "utf-8", "\x00"),
    ],
)
def test_what_is_declared_is_believed_where_it_can_be(text, encoding, declared):
    assert decode(text.encode(encoding), declared=declared) == text


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        ('<meta charset="windows-1251">', ""),
        ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", ""),
        ("<meta charset=utf-8>", "windows-1251"),
    ],
)
def test_a_page_may_name_its_encoding(head, declared):
    page = f"<html><head>{head}<title>Привет, мир</title>"

    assert decode_page(page.encode("cp1251"), declared=declared) == page


def test_windows_characters_that_were_taken_for_latin_1_are_given_back():
    assert decode("l\x92été\x85".encode()) == "l’été…"


def test_a_file_put_together_from_several_is_read_line_by_line():
    utf8, western = "Une soirée d’été\n".encode(), "Un café à Agnès\n".encode("cp1252")

    assert decode(utf8 * 3 + western + utf8) == "Une soirée d’été\n" * 3 + "Un café à Agnès\n" + "Une soirée d’été\n"


def test_a_character_cut_in_two_is_marked_and_the_rest_is_read():
    text = decode("Une soirée d’été\n".encode() * 3 + "Une visite guidé".encode()[:-1] + b";Grenoble\n")

    assert text == "Une soirée d’été\n" * 3 + "Une visite guid\ufffd;Grenoble\n"
    assert without_lost(text).count("\ufffd") == 0


@pytest.mark.parametrize(
    "data", [b"\xff\xfea", b"\xff\xfe\x00\xd8a\x00", b"\xff\xfe\x00\x00\x00\x00\x11\x00", b"\xef\xbb\xbf\xff"]
)
def test_half_a_character_is_no_character(data):
    text = decode(data)

    assert text.encode("utf-8") and has_lost(text)


@pytest.mark.parametrize(
    ("value", "found"),
    [("a", False), ("\ufffd", True), ({"a": ["b", {"c": "d\ufffd"}]}, True), ([1, None, "x", ("y",)], False)],
)
def test_what_was_lost_is_found_inside(value, found):
    assert has_lost(value) is found
