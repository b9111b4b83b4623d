"""Files to print, composed by Typst from data that it never takes for commands; tagged for screen readers (PDF/UA)."""

import json
from functools import cache

import typst


@cache
def source_of(template):
    return template.read_bytes()


def pdf(template, data):
    """The PDF that a template (the path of a .typ file) makes of plain data.

    A sign that no font of Typst's own has (a telescope in a title) keeps the file from passing for PDF/UA: it is
    then made with the fonts of this machine, tagged all the same.
    """
    wanted = {"format": "pdf", "sys_inputs": {"data": json.dumps(data, ensure_ascii=False)}}
    try:
        # Without the machine's fonts: the same page everywhere.
        return typst.compile(source_of(template), ignore_system_fonts=True, pdf_standards=["ua-1"], **wanted)
    except typst.TypstError:
        return typst.compile(source_of(template), **wanted)
