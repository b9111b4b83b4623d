"""The blocks of a body that carry science: tables, code, formulas, references."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.table_block.blocks import TableBlock

from contributions.body.formulas import FormulaError, to_mathml
from contributions.body.highlight import LANGUAGES, highlight_code
from contributions.body.references import UnknownReference, parse_reference
from contributions.body.text_blocks import OptionBlock

MAX_TABLE_CELLS = 4000


class ScrollingTableBlock(TableBlock):
    """A table with its caption and header cells. Wagtail's TableBlock rather than its typed one: a sheet can be
    pasted into it whole, and it knows row headers."""

    def clean(self, value):
        value = super().clean(value)
        rows = (value or {}).get("data") or []
        if sum(len(row) for row in rows) > MAX_TABLE_CELLS:
            raise ValidationError(
                _("This table is too large for a page. Keep what matters here and attach the whole as a file."),
                code="too_large",
            )
        return value

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns; paste a sheet into it.")
        template = "blocks/table.html"
        preview_value = {
            "data": [["Lac", "Altitude"], ["Lac Blanc", "2 352 m"], ["Lac du Crozet", "1 974 m"]],
            "table_caption": "Lacs",
            "table_header_choice": "row",
            "first_row_is_table_header": True,
            "first_col_is_header": False,
        }


class CodeBlock(blocks.StructBlock):
    language = OptionBlock(choices=LANGUAGES, default="text", label=_("Language"))
    code = blocks.TextBlock(max_length=20_000, label=_("Code"))
    caption = blocks.CharBlock(required=False, max_length=500, label=_("Caption"))

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["highlighted"] = highlight_code(value.get("code") or "", value.get("language") or "text")
        return context

    class Meta:
        icon = "code"
        label = _("Code")
        description = _("A program, shown with colours.")
        template = "blocks/code.html"
        preview_value = {"language": "python", "code": 'for swift in sky:\n    print("one more")'}


class FormulaBlock(blocks.StructBlock):
    latex = blocks.TextBlock(
        max_length=3000,
        rows=3,
        label=_("Formula"),
        help_text=_(r"In LaTeX, without dollar signs: E = mc^2, \frac{a}{b}."),
    )
    alt = blocks.CharBlock(
        required=False,
        max_length=500,
        label=_("Read aloud"),
        help_text=_("The formula in words: “E equals m c squared”. Screen readers say this."),
    )
    caption = blocks.CharBlock(required=False, max_length=500, label=_("Caption"))

    def clean(self, value):
        value = super().clean(value)
        if value.get("latex"):
            try:
                to_mathml(value["latex"])
            except FormulaError as error:
                raise StructBlockValidationError({"latex": ValidationError(error.message, code="formula")}) from error
        return value

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        try:
            context["mathml"] = to_mathml(value.get("latex") or "", label=value.get("alt") or "")
        except FormulaError:
            # Drafts may hold a formula being typed: the template shows its source.
            context["mathml"] = ""
        return context

    class Meta:
        icon = "superscript"
        label = _("Formula")
        description = _("A formula written in LaTeX.")
        template = "blocks/formula.html"
        preview_value = {"latex": r"v = \sqrt{\frac{2 G M}{r}}", "alt": _("Escape velocity")}


class ReferenceBlock(blocks.StructBlock):
    identifier = blocks.CharBlock(
        required=False,
        max_length=500,
        label=_("DOI, HAL or address"),
        help_text=_("10.1038/nature12373, hal-01234567 or the address of the page."),
    )
    text = blocks.CharBlock(
        required=False, max_length=1000, label=_("Reference"), help_text=_("Authors, title, review, year.")
    )

    def clean(self, value):
        value = super().clean(value)
        identifier = (value.get("identifier") or "").strip()
        if identifier:
            try:
                value["identifier"] = parse_reference(identifier).identifier
            except UnknownReference as error:
                problem = ValidationError(error.message, code="reference")
                raise StructBlockValidationError({"identifier": problem}) from error
        elif not value.get("text") and not self.is_deferred_validation:
            raise StructBlockValidationError(
                {"text": ValidationError(_("Write the reference, or give its DOI or HAL number."), code="required")}
            )
        return value


class ReferencesBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=160, label=_("Title"), help_text=_("Empty: “References”."))
    items = blocks.ListBlock(ReferenceBlock(), min_num=1, max_num=100, label=_("References"))

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["references"] = [_shown_reference(item) for item in value.get("items") or []]
        return context

    class Meta:
        icon = "list-ol"
        label = _("References")
        description = _("Books, papers and pages this text rests on.")
        template = "blocks/references.html"
        preview_value = {
            "items": [
                {"identifier": "10.1038/nature12373", "text": "Kucsko et al., Nanometre-scale thermometry, 2013."}
            ]
        }


def _shown_reference(item):
    """The words and the link of one reference, whatever of the two was given."""
    identifier = (item.get("identifier") or "").strip()
    try:
        reference = parse_reference(identifier) if identifier else None
    except UnknownReference:
        reference = None
    return {"text": item.get("text") or "", "link": reference, "identifier": identifier}
