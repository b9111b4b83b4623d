"""Tables as files for spreadsheets, whose cells no program takes for commands."""

import csv
from numbers import Number

from django.http import HttpResponse
from django.utils.text import slugify

#: A cell that begins with one of these is a formula to a spreadsheet: OWASP's list, with the full-width signs.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def plain_cell(value):
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) and not isinstance(value, Number) else text


def csv_response(name, columns, rows):
    """A table as a file, in UTF-8 that spreadsheets recognise."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{slugify(name) or "table"}.csv"'
    response.write("\ufeff")
    writer = csv.writer(response, delimiter=";")
    writer.writerow([plain_cell(column) for column in columns])
    writer.writerows([[plain_cell(value) for value in row] for row in rows])
    return response
