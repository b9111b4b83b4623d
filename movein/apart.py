"""What stands apart in a body that moves: pictures, galleries, videos, quotes, code and tables, each as its block."""

import re
from html import escape

from django.utils.translation import gettext as _

from contributions.body.embeds import EmbedError, parse_embed
from intake.html import plain_text
from intake.rows import one_line
from movein.gathering import Gathering

IMAGE_ID = re.compile(r"\bwp-image-(\d+)\b")
MAX_GALLERY = 40
MAX_QUOTE = 2000
MAX_CODE = 20_000
MAX_CELLS = 4000


class Apart(Gathering):
    """A method for each element that stands apart, `_take_<name>`; `_walk` and `_take` are those of the walk."""

    def _take_img(self, tag, depth):
        caption = tag.get("data-caption-of-figure", "")
        if picture := self._picture(tag, caption):
            self._block("image", {**picture, "width": "normal"})

    def _take_figure(self, tag, depth):
        caption = self._caption(tag)
        for inner in list(tag.find_all("figcaption", recursive=False)):
            inner.extract()
        images = tag.find_all("img")
        classes = " ".join(tag.get("class") or [])
        if "gallery" in classes and images:
            self._gallery([self._picture(image, self._caption_near(image)) for image in images], caption)
        elif "wp-block-embed" in classes or "wp-embed" in classes:
            self._embed(tag.get_text().strip() or _source(tag.find("iframe")), caption)
        elif "pullquote" in classes and tag.find("blockquote"):
            self._take_blockquote(tag.find("blockquote"), depth)
        elif len(images) == 1 and not tag.find(["table", "iframe", "video"]):
            if picture := self._picture(images[0], caption):
                self._block("image", {**picture, "width": "wide" if "alignwide" in classes or "alignfull" in classes
                                      else "normal"})  # fmt: skip
            elif caption:
                self._paragraph(escape(caption, quote=False))
        else:
            self._walk(tag, depth + 1)
            if caption and not (tag.find("table") or tag.find("iframe")):
                self._paragraph(escape(caption, quote=False))
            elif caption and self.blocks:
                _set_caption(self.blocks[-1], caption)

    def _take_x_gallery(self, tag, depth):
        numbers = [number.strip() for number in (tag.get("ids") or "").split(",") if number.strip()]
        if not numbers:
            self.tell(_("a gallery that names no picture: left out"))
        found = []
        for number in numbers:
            if key := self.media.picture("", number):
                alt, caption = self.media.words(number)
                found.append(_picture(key, alt, caption))
        self._gallery(found, "")

    def _gallery(self, pictures, caption):
        pictures = [picture for picture in pictures if picture]
        for start in range(0, len(pictures), MAX_GALLERY):
            self._block("gallery", {"images": pictures[start : start + MAX_GALLERY], "caption": caption})

    def _take_x_embed(self, tag, depth):
        self._embed(tag.get_text().strip())

    def _take_iframe(self, tag, depth):
        self._embed(_source(tag))

    def _take_x_media(self, tag, depth):
        self._sound_or_film(tag.get_text().strip())

    def _take_video(self, tag, depth):
        self._sound_or_film(_source(tag) or _source(tag.find("source")))

    _take_audio = _take_video

    def _take_blockquote(self, tag, depth):
        cite = tag.find(["cite", "footer"])
        author = one_line(cite.extract().get_text(" "), 255).lstrip("—–- ") if cite else ""
        words = plain_text(str(tag))
        if tag.find(["img", "iframe", "figure", "table", "ul", "ol", "pre"]) or len(words) > MAX_QUOTE:
            self._end_paragraph()
            self._media_inside(tag, depth)
            self.html.append(f"<blockquote>{self._inline(tag)}</blockquote>")
        elif words:
            self._block("quote", {"text": words, "author": author, "source": "", "url": ""})

    def _take_pre(self, tag, depth):
        code = tag.get_text().strip("\n")
        if "wp-block-verse" in (tag.get("class") or []):
            self._paragraph(escape(code, quote=False).replace("\n", "<br/>"))
            return
        if len(code) > MAX_CODE:
            self.tell(_("a code longer than %(limit)s characters: the rest was cut") % {"limit": MAX_CODE})
        if code.strip():
            self._block("code", {"language": "text", "code": code[:MAX_CODE], "caption": ""})

    def _take_table(self, tag, depth):
        rows = [
            [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["td", "th"], recursive=False)]
            for row in tag.find_all("tr")
        ]
        rows = [row for row in rows if row]
        width = max(map(len, rows), default=0)
        if not width:
            return
        if width * len(rows) > MAX_CELLS:
            self.tell(_("a table of more than %(limit)s cells: its first rows are taken") % {"limit": MAX_CELLS})
            rows = rows[: max(1, MAX_CELLS // width)]
        first = tag.find("tr")
        has_header = bool(tag.find("thead")) or not first.find("td")
        caption = tag.find("caption")
        self._media_inside(tag, depth)
        self._block(
            "table",
            {
                "data": [row + [""] * (width - len(row)) for row in rows],
                "table_caption": one_line(caption.get_text(" "), 255) if caption else "",
                "table_header_choice": "row" if has_header else "neither",
                "first_row_is_table_header": has_header,
                "first_col_is_header": False,
            },
        )

    def _picture(self, tag, caption):
        number = IMAGE_ID.search(" ".join(tag.get("class") or []))
        number = number[1] if number else (tag.get("data-id") or "")
        address = tag.get("data-orig-file") or tag.get("src") or tag.get("data-src") or ""
        key = self.media.picture(address, number)
        if not key:
            return None
        alt, known = self.media.words(number)
        return _picture(key, tag.get("alt") or alt, caption or known)

    def _caption(self, tag):
        found = tag.find("figcaption", recursive=False)
        if found:
            return one_line(found.get_text(" "), 500)
        if "wp-caption" in (tag.get("class") or []):
            # The words after the picture, as the shortcode has them since 2012; before, its attribute.
            return one_line(tag.get_text(" "), 500) or one_line(tag.get("data-caption"), 500)
        return ""

    @staticmethod
    def _caption_near(image):
        around = image.find_parent(["figure", "li"])
        found = around.find("figcaption") if around else None
        return one_line(found.get_text(" "), 500) if found else ""

    def _embed(self, address, caption=""):
        address = f"https:{address}" if address.startswith("//") else address.strip()
        try:
            parse_embed(address)
        except EmbedError:
            self.tell(_("a frame of %(address)s: a link is left in its place") % {"address": one_line(address, 120)})
            self._paragraph(self._link(address))
            return
        self._block("video", {"video": address, "caption": caption})

    def _sound_or_film(self, address):
        try:
            parse_embed(address)
        except EmbedError:
            self.tell(
                _("a sound or film that lies at %(address)s: a link is left in its place, put it on a video service")
                % {"address": one_line(address, 120)}
            )
            self._paragraph(self._link(address))
        else:
            self._block("video", {"video": address, "caption": ""})


def _picture(key, alt, caption):
    return {"image": key, "alt": one_line(alt, 255), "caption": one_line(caption, 500), "credit": "", "licence": ""}


def _source(tag):
    return ((tag.get("src") or tag.get("data-src") or "") if tag else "").strip()


def _set_caption(block, caption):
    kind, value = block
    name = {"table": "table_caption", "video": "caption", "image": "caption"}.get(kind)
    if name and not value.get(name):
        value[name] = caption[:255]
