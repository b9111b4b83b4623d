"""The kinds of contribution: what each declares of itself, and the registry that everything else iterates.

A kind is an app. Its `kind.py` holds one `KindSpec`, which its `AppConfig.ready()` registers in `KINDS`. Models, forms
and whatever else is imported before that may not iterate `KINDS` at the top level of a module: choices are functions.
URLs are read afterwards, and may. `docs/add-a-kind.md` says what to write.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from django.utils import translation

from media.covers import SHEETS
from territories.arrangement import BLOCKS, SECTIONS
from territories.languages import in_readers_language


class Ends(Enum):
    """When a contribution of this kind is over, by its columns `starts_at` and `ends_at`."""

    NEVER = "never"
    #: It is open until its end: its section lists what is open, and on demand what is over.
    AT_A_DEADLINE = "at a deadline"
    #: It takes place from its beginning to its end.
    WITH_ITS_DATES = "with its dates"


class Publisher(Enum):
    """Who puts a contribution of this kind on line."""

    AUTHOR = "author"
    #: Its author proposes it (editor/places.py, which knows places alone); the animator of the territory publishes it.
    ANIMATOR = "animator"


class Import(Enum):
    """What a source (`sources/`) must be for its items to become contributions of this kind."""

    NONE = "none"
    #: A calendar, or a feed that gives dates.
    CALENDAR = "calendar"
    #: An RSS or Atom feed: title, standfirst and the link to the original are taken.
    FEED = "feed"


@dataclass(frozen=True, kw_only=True, eq=False)
class Writing:
    """How members write a kind: its place on the editor's first page, and its form."""

    #: The word in the address, /ecrire/<word>/.
    word: str
    #: The heading and the sentence under it on the editor's first page.
    label: str
    sentence: str
    #: A `contributions.writing.forms.WritingForm`.
    form: type
    #: Classes made by `contributions.writing.rows.rows_class`: lines that the page holds, such as dates.
    rows: tuple = ()
    #: Questions that help to begin: {genre: [sentences]}; those under "" are for any genre and must be there.
    questions: dict = field(default_factory=lambda: {"": []})
    #: Whether the part "Where it is" of the form is open from the start.
    asks_where: bool = False

    @cached_property
    def rows_by_prefix(self):
        """{prefix of the rows in the form: their class}"""
        return {rows.name: rows for rows in self.rows}


@dataclass(frozen=True, kw_only=True)
class FrontBlock:
    """A block of cards on the front page of a territory: `templates/home/front/<name>.html`."""

    name: str
    #: What an animator reads where she orders and hides blocks.
    label: str
    #: Blocks are shown in the order of these numbers until an animator orders them.
    order: int
    #: Which of the live ones of this kind in the territory it shows: (queryset, moment) -> queryset. None where
    #: `home/front.py` has a way of its own.
    choose: Callable | None = None
    #: How many at most.
    limit: int = 4


@dataclass(frozen=True, kw_only=True, eq=False)
class KindSpec:
    """One kind of contribution, declared by its app."""

    #: What is stored in `Contribution.kind`: at most 15 letters, never changed once pages exist. Also the class of its
    #: card and the name of the card's template, `templates/components/card/<kind>.html`.
    kind: str
    #: Kinds are listed in the order of these numbers: menu, editor, lists, facets, figures.
    order: int
    #: One of them ("Event"), and the title of its section ("Agenda").
    label: str
    section_title: str
    #: The address of its section in a territory, in French in every language: "agenda" for /agenda/.
    section: str
    #: Its page, a subclass of `Contribution`, and the page of its section, a subclass of `SectionPage`.
    page: type
    index: type
    #: A symbol of `static/img/icons.svg`, and an icon of Wagtail's admin.
    icon: str
    admin_icon: str
    #: How drawn covers are inked: names of `media.covers.inks`, the background first; several are taken in turn.
    sheets: tuple
    #: Its type at schema.org. Of an authored one readers and search engines are told author, dates and tags.
    schema_type: str
    is_authored: bool = False
    #: The type of Open Graph: "website" or "article".
    open_graph_type: str = "website"
    ends: Ends = Ends.NEVER
    published_by: Publisher = Publisher.AUTHOR
    #: None where it is not written in the editor.
    writing: Writing | None = None
    imported_from: Import = Import.NONE
    #: The genre that items of a feed receive.
    imported_genre: str = ""
    #: Proposed for all to use: no writing of a person. It stays when they leave, and is counted apart in figures.
    is_for_everybody: bool = False
    #: Other contributions live below it in the page tree, and `Contribution.community` names it.
    holds_contributions: bool = False
    #: Every community has a section of it from its beginning.
    is_in_communities: bool = False
    #: An event may take place there.
    hosts_events: bool = False
    #: What the boxes of `contributions/access.py` mean of its pages: {name of the box: Q}.
    access: Mapping = field(default_factory=dict)
    #: Whether its card shows a picture; the large first card of the front page always does.
    has_picture: bool = True
    front_block: FrontBlock | None = None

    @cached_property
    def genres(self):
        """{genre: label}; empty for a kind without genres."""
        return dict(self.page.Genre.choices) if self.page.Genre else {}

    @cached_property
    def section_msgid(self):
        """The title of its section as the code writes it, in English."""
        with translation.override(None):
            return str(self.section_title)

    @property
    def card_template(self):
        return f"components/card/{self.kind}.html"

    @property
    def app(self):
        """The label of its app; also the name of its list in the admin."""
        return self.page._meta.app_label

    @property
    def plural(self):
        """Several of them, as the model says it: "places to visit"."""
        return self.page._meta.verbose_name_plural

    def index_in(self, territory):
        """The first live section of this kind in a territory, communities' ones last; None where there is none."""
        return self.index.objects.live().descendant_of(territory.root_page).order_by("depth", "path").first()


class KindRegistry(Mapping):
    """{kind: its `KindSpec`} in the declared order."""

    def __init__(self):
        self._specs = {}

    def register(self, spec):
        """Adds a kind, its section to the menu, its block to the front page, its inks to the drawn covers.

        Raises ValueError where another kind has the same name, section or word in the editor.
        """
        for known in self.values():
            if known is spec:
                return spec
            same = {known.kind, known.section} & {spec.kind, spec.section}
            if same or (known.writing and spec.writing and known.writing.word == spec.writing.word):
                raise ValueError(f"{spec.kind} and {known.kind} have the same name, section or word in the editor")
        self._specs[spec.kind] = spec
        self._specs = dict(sorted(self._specs.items(), key=lambda item: item[1].order))
        SHEETS[spec.kind] = spec.sheets
        SECTIONS.register(spec.section, spec.section_title, spec.order)
        if spec.front_block:
            BLOCKS.register(spec.front_block.name, spec.front_block.label, spec.front_block.order)
        return spec

    def __getitem__(self, kind):
        return self._specs[kind]

    def __iter__(self):
        return iter(self._specs)

    def __len__(self):
        return len(self._specs)

    def names(self, **declared):
        """The kinds that declare these values: `KINDS.names(hosts_events=True)` is ["place"]."""
        return [spec.kind for spec in self.having(**declared)]

    def having(self, **declared):
        """The specs that declare these values."""
        return [
            spec for spec in self.values() if all(getattr(spec, name) == value for name, value in declared.items())
        ]

    def passing(self):
        """The kinds of which nobody wants to be shown what is over."""
        return [spec.kind for spec in self.values() if spec.ends is not Ends.NEVER]

    def choices(self):
        """[(kind, label)] for the fields of models and forms."""
        return [(spec.kind, spec.label) for spec in self.values()]


KINDS = KindRegistry()


def section_title(slug, title):
    """The title of a section at this slug in the active language; as it stands where it was given another one."""
    spec = next((spec for spec in KINDS.values() if spec.section == slug), None)
    return in_readers_language(title, spec.section_msgid) if spec else title


def kind_choices():
    """`KINDS.choices()` by a name that migrations can hold, so that a new kind needs no migration."""
    return KINDS.choices()


def where_events_take_place():
    """A filter on contributions: those in which an event may take place."""
    return {"kind__in": KINDS.names(hosts_events=True)}
