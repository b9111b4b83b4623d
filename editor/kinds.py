"""The kinds of things one can write: their words on the first page, their rubric, their form."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from agenda.models import AgendaPage
from announcements.models import AnnouncementIndexPage
from articles.models import ArticleIndexPage
from contributions.models import Kind
from dossiers.models import DossierIndexPage
from editor import forms, rows
from editor.questions import QUESTIONS
from places.models import PlaceIndexPage
from projects.models import ProjectIndexPage


@dataclass(frozen=True)
class Writable:
    """One kind of contribution, as the editor knows it."""

    kind: str
    slug: str
    label: str
    sentence: str
    form: type
    rubric: type
    #: (prefix, class) of its rows: dates, items.
    rows: dict = field(default_factory=dict)
    #: Whether its author publishes it; places are published by the animator.
    is_published_by_author: bool = True

    @property
    def model(self):
        return self.form.model

    @property
    def questions(self):
        """Genre -> the questions that help to begin; under "" those for any genre."""
        return QUESTIONS[self.kind]

    def rubric_of(self, site):
        """The rubric of this territory in which it is published; None where there is none."""
        return self.rubric.objects.live().descendant_of(site.root_page).order_by("depth", "path").first()


KINDS = (
    Writable(
        Kind.ARTICLE,
        "article",
        _("Article"),
        _("Tell, show, explain: an experience, a portrait, a report, a debate."),
        forms.ArticleForm,
        ArticleIndexPage,
    ),
    Writable(
        Kind.EVENT,
        "evenement",
        _("Event"),
        _("A workshop, a talk, an exhibition: a date, a place, and people come."),
        forms.EventForm,
        AgendaPage,
        {"dates": rows.DATES},
    ),
    Writable(
        Kind.ANNOUNCEMENT,
        "annonce",
        _("Announcement"),
        _("A job, a call, a loan: something asked or offered, until a deadline."),
        forms.AnnouncementForm,
        AnnouncementIndexPage,
    ),
    Writable(
        Kind.PROJECT,
        "projet",
        _("Project"),
        _("A campaign that looks for support: its story, its goal, its link."),
        forms.ProjectForm,
        ProjectIndexPage,
    ),
    Writable(
        Kind.DOSSIER,
        "dossier",
        _("Dossier"),
        _("Your selection on a subject: pages from here and elsewhere, in your order."),
        forms.DossierForm,
        DossierIndexPage,
        {"selection": rows.ITEMS},
    ),
    Writable(
        Kind.PLACE,
        "lieu",
        _("Propose a place"),
        _("A museum, a garden, a laboratory one can visit. The animator checks it and puts it on line."),
        forms.PlaceForm,
        PlaceIndexPage,
        is_published_by_author=False,
    ),
)
BY_KIND = {writable.kind: writable for writable in KINDS}
BY_SLUG = {writable.slug: writable for writable in KINDS}
