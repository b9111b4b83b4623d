"""Surveys and ideas for tests."""

import factory

from surveys.admin_views import index_of
from surveys.models import SurveyPage, SurveyQuestion
from surveys.models.ideas import Idea
from tests.factories.members import MemberFactory

QUESTIONS = [
    ("radio", "Quand ?", "Le soir\nLe matin"),
    ("checkboxes", "Quoi ?", "Manipuler\nÉcouter"),
    ("scale", "Content ?", "Non\nOui"),
    ("multiline", "Et encore ?", ""),
]
#: What a reader sends who answers all of it.
ANSWERS = {"quand": "Le soir", "quoi": ["Manipuler", "Écouter"], "content": "4", "et_encore": "Des ateliers"}


def make_survey(territory, *, questions=QUESTIONS, title="Votre avis", **fields):
    """A survey on line in this territory."""
    survey = SurveyPage(title=title, **fields)
    survey.form_fields = [
        SurveyQuestion(sort_order=number, field_type=kind, label=label, choices=choices, required=kind != "multiline")
        for number, (kind, label, choices) in enumerate(questions)
    ]
    return index_of(territory).add_child(instance=survey)


class IdeaFactory(factory.django.DjangoModelFactory):
    """An idea of somebody; its territory is to be named."""

    class Meta:
        model = Idea

    title = factory.Sequence(lambda number: f"Une idée {number}")
    text = "Pour tout le monde."
    author = factory.SubFactory(MemberFactory)
