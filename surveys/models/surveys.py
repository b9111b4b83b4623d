"""Surveys that the animator builds page by page, and what is answered to them."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpResponseRedirect
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.models import AbstractForm, AbstractFormField, AbstractFormSubmission
from wagtail.models import Page

from contributions.body.fields import BodyField
from reactions.people import person_of
from surveys.builder import SurveyFormBuilder, lines_of
from surveys.people import hashes_of
from surveys.results import figures_of
from surveys.results_views import results

#: Results are everybody's from so many answers on: fewer would tell who said what.
ENOUGH_TO_SHOW = 5


def this_day():
    """The day without its hour: the moment of an answer would tell whose it is."""
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


class SurveysPage(Page):
    """The surveys of a territory, those that are open first."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["surveys.SurveyPage"]
    max_count_per_parent = 1
    private_page_options = []

    class Meta:
        verbose_name = _("surveys of the territory")
        verbose_name_plural = _("surveys of the territory")

    def get_context(self, request, *args, **kwargs):
        surveys = list(SurveyPage.objects.child_of(self).live().order_by("-first_published_at", "-pk"))
        surveys.sort(key=lambda survey: survey.is_closed)
        return {**super().get_context(request, *args, **kwargs), "surveys": surveys}


class SurveyPage(AbstractForm):
    """Questions to readers. Nothing in an answer says whose it is, unless a question asks for it."""

    class Audience(models.TextChoices):
        EVERYBODY = "everybody", _("Everybody, once each")
        MEMBERS = "members", _("Members, once each")

    body = BodyField(verbose_name=_("Introduction"), blank=True)
    audience = models.CharField(_("who may answer"), max_length=10, choices=Audience, default=Audience.EVERYBODY)
    closes_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Answers are taken until that evening; results are kept.")
    )
    consent = models.TextField(
        _("consent"),
        max_length=600,
        blank=True,
        help_text=_("Words to agree to before sending: what the answers are for, who reads them, until when."),
    )
    thanks = models.TextField(_("words of thanks"), max_length=600, blank=True)
    shows_results = models.BooleanField(
        _("show the results so far"),
        default=False,
        help_text=_("To everybody, from five answers on; written answers are never shown."),
    )

    form_builder = SurveyFormBuilder
    template = "surveys/survey_page.html"
    landing_page_template = "surveys/survey_thanks.html"
    content_panels = [
        *Page.content_panels,
        FieldPanel("body"),
        InlinePanel("form_fields", heading=_("Questions"), label=_("question"), min_num=1),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("audience"), FieldPanel("closes_on")]), FieldPanel("consent")],
            heading=_("Who answers, and until when"),
        ),
        MultiFieldPanel([FieldPanel("thanks"), FieldPanel("shows_results")], heading=_("Afterwards")),
    ]
    parent_page_types = ["surveys.SurveysPage"]
    subpage_types = []
    private_page_options = []

    class Meta:
        verbose_name = _("survey")
        verbose_name_plural = _("surveys")

    @property
    def is_closed(self):
        return bool(self.closes_on) and timezone.localdate() > self.closes_on

    @property
    def is_for_members(self):
        return self.audience == self.Audience.MEMBERS

    def get_submission_class(self):
        return Answer

    def serve(self, request, *args, **kwargs):
        """The page carries no token and takes nothing: answers go to an address of their own."""
        if request.method == "POST":
            return HttpResponseRedirect(self.get_url(request))
        response = Page.serve(self, request, *args, **kwargs)
        # Whoever has answered, or must do a sum first, is told before they fill anything in.
        patch_cache_control(response, private=True, no_cache=True)
        return response

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["form"] = kwargs.get("form") or self.get_form(page=self, user=request.user, request=request)
        context["is_known"] = self.is_known(person_of(request))
        context["figures"] = self.public_figures()
        return context

    def is_known(self, person):
        """Whether this person (reactions.people.Person) has answered already."""
        return self.participations.filter(person__in=hashes_of(self, person)).exists()

    def public_figures(self):
        """The results so far, where they are everybody's."""
        if not self.shows_results or not self.pk:
            return []
        answers = self.get_submissions()
        return figures_of(self, is_public=True) if answers.count() >= ENOUGH_TO_SHOW else []

    def serve_submissions_list_view(self, request, *args, **kwargs):
        """What Wagtail opens under "submissions": charts, answers, a file."""
        return results(request, self)


class SurveyQuestion(AbstractFormField):
    """One question. A scale goes from 1 to its last step; its choices, if any, name both ends."""

    class Kind(models.TextChoices):
        SINGLELINE = "singleline", _("A few words")
        MULTILINE = "multiline", _("A longer text")
        RADIO = "radio", _("One of several")
        DROPDOWN = "dropdown", _("One of a long list")
        CHECKBOXES = "checkboxes", _("Several of several")
        SCALE = "scale", _("A scale")
        NUMBER = "number", _("A number")
        CHECKBOX = "checkbox", _("A box to tick")
        DATE = "date", _("A day")
        EMAIL = "email", _("An e-mail address")

    OF_CHOICES = {Kind.RADIO, Kind.DROPDOWN, Kind.CHECKBOXES}
    COUNTED = OF_CHOICES | {Kind.SCALE, Kind.CHECKBOX}

    page = ParentalKey(SurveyPage, on_delete=models.CASCADE, related_name="form_fields")
    field_type = models.CharField(_("kind of answer"), max_length=16, choices=Kind)
    steps = models.PositiveSmallIntegerField(
        _("steps of the scale"), default=5, validators=[MinValueValidator(2), MaxValueValidator(10)]
    )

    panels = [
        FieldPanel("label", heading=_("Question"), help_text=_("As readers read it.")),
        FieldPanel("field_type", classname="formbuilder-type", required_on_save=True),
        FieldPanel(
            "choices",
            classname="formbuilder-choices",
            help_text=_("One a line. For a scale: the words for its lowest and its highest step."),
        ),
        FieldPanel("steps"),
        FieldPanel("help_text", heading=_("Hint")),
        FieldPanel("required", heading=_("An answer is needed")),
    ]

    class Meta(AbstractFormField.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    @property
    def is_counted(self):
        """Whether its answers are counted one by one; the others are read."""
        return self.field_type in self.COUNTED

    def clean(self):
        super().clean()
        choices = lines_of(self.choices)
        if self.field_type in self.OF_CHOICES and len(choices) < 2:
            raise ValidationError({"choices": _("Give at least two choices, one a line.")})
        if len(set(choices)) < len(choices):
            raise ValidationError({"choices": _("The same choice is there twice.")})
        if self.field_type == self.Kind.SCALE and len(choices) not in (0, 2):
            raise ValidationError({"choices": _("A scale has two ends: give two lines, or none.")})


class Answer(AbstractFormSubmission):
    """What somebody answered. Neither who it was nor the hour is written down."""

    submit_time = models.DateTimeField(_("day"), default=this_day, editable=False)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        indexes = [models.Index(fields=["page", "submit_time"], name="survey_answers_of_page")]


class Participation(models.Model):
    """That somebody has answered, apart from what they answered: a keyed hash that only this installation can make."""

    person = models.CharField(primary_key=True, max_length=40)
    survey = models.ForeignKey(SurveyPage, on_delete=models.CASCADE, related_name="participations")

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")

    def __str__(self):
        return f"{self.survey_id}/{self.person}"
