"""The blocks of a body that are words: text, headings, quotations, boxes, debates."""

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.rich_text import RichText

from intake.html import clean_rich_text, clean_web_link

TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "hr", "superscript", "subscript"]
#: Inside a box or a position there is no room for headings.
SHORT_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link", "superscript", "subscript"]


class CleanRichTextBlock(blocks.RichTextBlock):
    """Rich text that goes through the one HTML cleaner, whatever the way it came."""

    def clean(self, value):
        return RichText(clean_rich_text(super().clean(value).source))


class WebLinkBlock(blocks.URLBlock):
    """An http or https address; nothing a browser could execute."""

    def clean(self, value):
        value = super().clean(value)
        if value and not clean_web_link(value):
            raise ValidationError(_("Give the full address of a web page: it starts with https://."), code="invalid")
        return value


class OptionBlock(blocks.ChoiceBlock):
    """A choice of the form. Its label is no word of the author's, so nobody finds a page by it."""

    def get_searchable_content(self, value):
        return []


class HeadingBlock(blocks.CharBlock):
    """A section title, with an anchor that can be linked to."""

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        # The block's own id keeps two sections of the same name apart.
        block_id = context.get("block_id") or ""
        context["anchor"] = f"{slugify(value) or 'section'}-{block_id[:4]}" if block_id else ""
        return context

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("The title of a section.")
        template = "blocks/heading.html"
        preview_value = _("What the glacier remembers")


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(max_length=2000, label=_("Quotation"))
    author = blocks.CharBlock(required=False, max_length=255, label=_("Author"))
    source = blocks.CharBlock(
        required=False, max_length=255, label=_("Title of the work"), help_text=_("A book, a talk, an interview.")
    )
    url = WebLinkBlock(required=False, label=_("Link"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Somebody’s words, with their name.")
        template = "blocks/quote.html"
        preview_value = {"text": _("We came to count swifts. We stayed for the neighbours."), "author": "Inès, 14"}


class LabelledValue(blocks.StructValue):
    """A value whose choices can be read: ``kind_label`` and the like."""

    def _label(self, name):
        return dict(self.block.child_blocks[name].field.choices).get(self.get(name), "")

    @property
    def kind_label(self):
        return self._label("kind")

    @property
    def stance_label(self):
        return self._label("stance")


class CalloutBlock(blocks.StructBlock):
    kind = OptionBlock(
        choices=[
            ("know", _("Good to know")),
            ("try", _("Try it yourself")),
            ("careful", _("Careful")),
            ("words", _("Words explained")),
        ],
        default="know",
        label=_("Kind"),
    )
    title = blocks.CharBlock(required=False, max_length=160, label=_("Title"))
    text = CleanRichTextBlock(features=SHORT_TEXT_FEATURES, label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Highlighted box")
        description = _("An aside: a fact, an experiment, a warning, a definition.")
        template = "blocks/callout.html"
        value_class = LabelledValue
        preview_value = {
            "kind": "try",
            "title": _("A rainbow in a glass"),
            "text": _("<p>Put a glass of water on a sheet of paper, in the sun.</p>"),
        }


class PositionBlock(blocks.StructBlock):
    stance = OptionBlock(
        choices=[("for", _("For")), ("against", _("Against")), ("nuanced", _("Nuanced"))], label=_("Position")
    )
    author = blocks.CharBlock(max_length=160, label=_("Author"))
    role = blocks.CharBlock(
        required=False, max_length=200, label=_("Who they are"), help_text=_("Occupation, institution, place.")
    )
    text = CleanRichTextBlock(features=SHORT_TEXT_FEATURES, label=_("Text"))

    class Meta:
        value_class = LabelledValue


class PositionsBlock(blocks.StructBlock):
    """A debate: positions side by side, each signed."""

    question = blocks.CharBlock(max_length=255, label=_("Question"))
    positions = blocks.ListBlock(PositionBlock(), min_num=2, max_num=9, label=_("Positions"))

    class Meta:
        icon = "group"
        label = _("Debate")
        description = _("Positions shown side by side: for, against, nuanced, each with its author.")
        template = "blocks/positions.html"
        preview_value = {
            "question": _("Should the city light its cliffs at night?"),
            "positions": [
                {"stance": "for", "author": "Nour Benali", "text": _("<p>Winter evenings need light.</p>")},
                {"stance": "against", "author": "Paul Rey", "text": _("<p>Bats and moths pay the bill.</p>")},
            ],
        }
