"""Wagtail's exports of lists and reports, written with the cells of `intake/spreadsheets.py`."""

import csv

from wagtail.admin.views.mixins import Echo, SpreadsheetExportMixin

from intake.spreadsheets import plain_cell


class PlainExports:
    """The methods of Wagtail's exports that write cells, and write what people typed as it is."""

    def stream_csv(self, queryset):
        """Lines of a CSV file: the headings, then the rows."""
        writer = csv.DictWriter(Echo(), fieldnames=self.list_export)
        yield writer.writerow({field: plain_cell(self.get_heading(queryset, field)) for field in self.list_export})
        for item in queryset:
            yield self.write_csv_row(writer, self.to_row_dict(item))

    def write_csv_row(self, writer, row_dict):
        return writer.writerow(
            {
                field: plain_cell(self.preprocess_field_value(field, value, self.FORMAT_CSV))
                for field, value in row_dict.items()
            }
        )


def write_plain_exports():
    """Makes every export of Wagtail's lists and reports, and of ours that are made of them, write plain cells.

    Cells of XLSX files are marked as text by Wagtail; their headings go through `get_heading`, which is not ours.
    """
    SpreadsheetExportMixin.stream_csv = PlainExports.stream_csv
    SpreadsheetExportMixin.write_csv_row = PlainExports.write_csv_row
