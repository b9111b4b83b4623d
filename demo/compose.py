"""From the shapes of the demo's texts to the blocks of a body."""

from uuid import NAMESPACE_URL, uuid5

from home.bodies import prose_blocks, prose_html, raw_stream, typeset


def listed(values):
    """The values as a ListBlock stores them; the same values always get the same ids."""
    return [
        {"type": "item", "value": value, "id": str(uuid5(NAMESPACE_URL, f"{place}/{value}"))}
        for place, value in enumerate(values)
    ]


class Composer:
    """Turns texts into raw StreamFields, with the pictures of a library and the names of members."""

    def __init__(self, *, library, members):
        self.library, self.members = library, members

    def body(self, shapes, *, seed, question=""):
        """The raw body of strings and shapes; positions that follow each other make one debate."""
        blocks, positions = [], []
        for shape in [shapes] if isinstance(shapes, str) else shapes:
            kind, value = ("prose", shape) if isinstance(shape, str) else shape
            if kind == "position":
                positions.append(self.position(value))
                continue
            if positions:
                blocks.append(self.debate(question, positions))
                positions = []
            blocks += getattr(self, kind)(value)
        if positions:
            blocks.append(self.debate(question, positions))
        return raw_stream(blocks, seed=seed)

    @staticmethod
    def debate(question, positions):
        return ("positions", {"question": typeset(question), "positions": listed(positions)})

    def position(self, value):
        member = self.members[value["who"]]
        return {
            "stance": value["stance"],
            "author": member.display_name,
            "role": member.occupation,
            "text": prose_html(value["text"]),
        }

    @staticmethod
    def prose(text):
        return prose_blocks(text)

    @staticmethod
    def quote(value):
        return [("quote", {"text": typeset(value["text"]), "author": typeset(value["who"]), "source": "", "url": ""})]

    def _picture(self, value):
        return {
            "image": self.library.image(value["drawing"]).pk,
            "alt": typeset(value["alt"]),
            "caption": typeset(value["caption"]),
            "credit": typeset(value["credit"]),
            "licence": "",
        }

    def picture(self, value):
        return [("image", {**self._picture(value), "width": "normal"})]

    def gallery(self, values):
        pictures = [self._picture(value) for value in values]
        return [("gallery", {"images": listed(pictures), "caption": ""})]

    @staticmethod
    def table(value):
        rows = [[typeset(str(cell)) for cell in row] for row in value["rows"]]
        return [
            (
                "table",
                {
                    "data": rows,
                    "cell": [],
                    "mergeCells": [],
                    "table_caption": typeset(value["caption"]),
                    "table_header_choice": "row",
                    "first_row_is_table_header": True,
                    "first_col_is_header": False,
                },
            )
        ]

    @staticmethod
    def code(value):
        return [("code", {"language": value["language"], "code": value["text"], "caption": ""})]

    @staticmethod
    def formula(value):
        return [("formula", {"latex": value["latex"], "alt": "", "caption": typeset(value["caption"])})]

    @staticmethod
    def references(entries):
        items = [{"identifier": entry["identifier"], "text": typeset(entry["text"])} for entry in entries]
        return [("references", {"title": "", "items": listed(items)})]

    @staticmethod
    def box(value):
        title = value["title"]
        kinds = {"try": ("Faites-le", "Pour refaire", "Participer", "Et vous"), "careful": ("Ne ", "Avant d'aller")}
        kind = next((kind for kind, starts in kinds.items() if title.startswith(starts)), "know")
        return [("callout", {"kind": kind, "title": typeset(title), "text": prose_html(value["text"])})]

    @staticmethod
    def link(value):
        card = {"url": value["url"], "title": typeset(value["title"]), "source": "", "summary": typeset(value["text"])}
        return [("link_card", {**card, "image": None})]

    @staticmethod
    def video(value):
        return [("video", {"video": value["url"], "caption": typeset(value["title"])})]

    def file(self, value):
        return [("document", {"document": self.library.file(**value).pk, "label": typeset(value["title"])})]
