"""Surveys with their answers, ideas with their votes."""

from surveys.models.ideas import Idea, IdeaVote
from surveys.models.surveys import Answer, Participation, SurveyPage, SurveyQuestion, SurveysPage

__all__ = [
    "Answer",
    "Idea",
    "IdeaVote",
    "Participation",
    "SurveyPage",
    "SurveyQuestion",
    "SurveysPage",
]
